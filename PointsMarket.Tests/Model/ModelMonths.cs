namespace PointsMarket.Tests.Model;

/// <summary>A household's month, in hundredths.</summary>
internal sealed record ModelFigures(long Opening, long Earned, long Deducted, long Redeemed, long Adjusted)
{
    public long Closing => Opening + Earned + Deducted + Redeemed + Adjusted;

    public static ModelFigures operator +(ModelFigures a, ModelFigures b) => new(
        a.Opening + b.Opening, a.Earned + b.Earned, a.Deducted + b.Deducted, a.Redeemed + b.Redeemed, a.Adjusted + b.Adjusted);

    public Fields Fields() => new()
    {
        ["opening"] = new Amount(Opening),
        ["earned"] = new Amount(Earned),
        ["deducted"] = new Amount(Deducted),
        ["redeemed"] = new Amount(Redeemed),
        ["adjusted"] = new Amount(Adjusted),
        ["closing"] = new Amount(Closing),
    };

    public Fields Fields(DateOnly month)
    {
        var fields = Fields();
        fields["month"] = Calendar.NameOf(month);
        return fields;
    }
}

/// <summary>The months, open and closed. A closed one stays as it was printed.</summary>
internal sealed class ModelMonths(ModelVillage village, DateOnly first)
{
    private readonly SortedDictionary<DateOnly, Fields> _closed = [];
    private long _sealed;

    public DateOnly First { get; } = first;

    /// <summary>The earliest month that is not closed.</summary>
    public DateOnly Open => First.AddMonths(_closed.Count);

    public IEnumerable<DateOnly> All
    {
        get
        {
            for (var month = First; month <= village.Today; month = month.AddMonths(1))
                yield return month;
        }
    }

    public bool IsClosed(DateOnly month) => month < Open;

    /// <summary>The month itself while it is open, else the earliest open one.</summary>
    public DateOnly MonthFor(DateOnly month) => month > Open ? month : Open;

    public ModelFigures FiguresOf(string household, DateOnly month)
    {
        var entries = village.Book.Of(household).ToList();
        return new(
            entries.Where(entry => entry.Month < month).Sum(entry => entry.Points),
            Sum("award"),
            Sum("deduction"),
            Sum("redemption"),
            Sum("reversal") + Sum("opening") + Sum("expiry"));

        long Sum(string kind) => entries.Where(entry => entry.Month == month && entry.Kind == kind).Sum(entry => entry.Points);
    }

    /// <summary>A month as <c>GET months/{month}</c> tells it.</summary>
    public Fields Statement(DateOnly month) => _closed.GetValueOrDefault(month) ?? Now(month);

    public Prediction Close(DateOnly month)
    {
        if (month < First)
            return Prediction.Absent();

        if (IsClosed(month))
            return Prediction.Refused("alreadyClosed");

        if (Calendar.LastDayOf(month) >= village.Today)
            return Prediction.Refused("monthNotEnded");

        if (month > Open)
            return Prediction.Refused("earlierMonthOpen");

        village.Conduct.PostDue();
        if (month.Month == 12 && village.Settings.ExpireYearly)
            Expire(month);

        var statement = Now(month);
        var head = village.Book.Entries.Count;
        statement["closed"] = true;
        statement["closedBy"] = Accounts.Secretary;
        statement["lastSequence"] = head;
        statement["firstSequence"] = head > _sealed ? _sealed + 1 : null;
        _sealed = head;
        _closed.Add(month, statement);
        return Prediction.Done(new()
        {
            ["month"] = Calendar.NameOf(month),
            ["totals"] = statement["totals"],
            ["items"] = statement["items"],
            ["lastSequence"] = head,
            ["carried"] = village.Conduct.Records
                .Where(record => record.HappenedOn <= Calendar.LastDayOf(month) && record.Status is "submitted" or "published" or "objected")
                .Select(record => new Fields { ["id"] = record.Id, ["status"] = record.Status })
                .ToList<object?>(),
        });
    }

    private Fields Now(DateOnly month)
    {
        var standing = village.Households.All.Where(household => Stands(household, month)).ToList();
        return new()
        {
            ["month"] = Calendar.NameOf(month),
            ["closed"] = false,
            ["closedBy"] = null,
            ["firstSequence"] = null,
            ["lastSequence"] = null,
            ["totals"] = standing.Aggregate(new ModelFigures(0, 0, 0, 0, 0), (sum, household) => sum + FiguresOf(household.Code, month)).Fields(),
            ["items"] = standing.Select(household =>
            {
                var item = FiguresOf(household.Code, month).Fields();
                item["household"] = household.Code;
                item["head"] = household.Head;
                item["honour"] = new Amount(Honour(household));
                item["rank"] = IsRanked(household)
                    ? 1 + standing.Count(other => IsRanked(other) && Honour(other) > Honour(household))
                    : null;
                return item;
            }).ToList<object?>(),
        };

        long Honour(ModelHousehold household) => village.Book.HonourOf(household.Code, other => other == month);

        bool IsRanked(ModelHousehold household) =>
            !household.HasDepartedBefore(Calendar.LastDayOf(month)) && !village.Conduct.IsFrozenIn(household.Code, month);
    }

    private bool Stands(ModelHousehold household, DateOnly month) =>
        !household.HasDepartedBefore(Calendar.LastDayOf(month))
        || FiguresOf(household.Code, month).Closing != 0
        || village.Book.Of(household.Code).Any(entry => entry.Month == month);

    /// <summary>What is left of December after what later months have taken of it already; debts are kept.</summary>
    private void Expire(DateOnly december)
    {
        foreach (var household in village.Households.All)
        {
            var left = FiguresOf(household.Code, december).Closing + village.Book.Of(household.Code)
                .Where(entry => entry.Month > december && (entry.Reverses?.Kind ?? entry.Kind) is "redemption" or "deduction")
                .Sum(entry => entry.Points);
            if (left > 0)
                village.Book.Append(household.Code, december, "expiry", -left, 0, $"month:{Calendar.NameOf(december)}");
        }
    }
}
