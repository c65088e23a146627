namespace PointsMarket.Tests.Model;

internal sealed class ModelHousehold(string code, string head)
{
    public string Code { get; } = code;

    public string Head { get; set; } = head;

    /// <summary>The last day of belonging.</summary>
    public DateOnly? DepartedOn { get; set; }

    public bool HasDepartedBefore(DateOnly day) => DepartedOn < day;

    public Fields Fields() => new() { ["code"] = Code, ["head"] = Head, ["departedOn"] = DepartedOn };
}

/// <summary>Who belongs, what they brought along, and how they stand today.</summary>
internal sealed class ModelHouseholds(ModelVillage village)
{
    private readonly SortedDictionary<string, ModelHousehold> _all = new(StringComparer.Ordinal);

    public IReadOnlyCollection<ModelHousehold> All => _all.Values;

    public ModelHousehold? Find(string code) => _all.GetValueOrDefault(code);

    public Prediction Make(string code, string head, long balance, long honour)
    {
        if (_all.ContainsKey(code) || Accounts.All.Contains(code))
            return Prediction.Refused("duplicateCode");

        var household = new ModelHousehold(code, head);
        _all.Add(code, household);
        if (balance != 0 || honour != 0)
            AppendOpening(code, balance, honour);

        return Prediction.Made(household.Fields());
    }

    public Prediction Change(string code, string head)
    {
        if (Find(code) is not { } household)
            return Prediction.Absent();

        household.Head = head;
        return Prediction.Done(household.Fields());
    }

    public Prediction Open(string code, long balance, long honour)
    {
        if (balance == 0 && honour == 0)
            return Prediction.Malformed();

        if (Find(code) is null)
            return Prediction.Absent();

        return village.Book.Of(code).Any(entry => entry is { Kind: "opening", IsReversed: false })
            ? Prediction.Refused("openingStands")
            : Prediction.Made(AppendOpening(code, balance, honour).Fields());
    }

    public Prediction Depart(string code, DateOnly on)
    {
        if (on > village.Today)
            return Prediction.Malformed();

        if (Find(code) is not { } household)
            return Prediction.Absent();

        household.DepartedOn = on;
        return Prediction.Done(household.Fields());
    }

    public Prediction TakeBackDeparture(string code)
    {
        if (Find(code) is not { DepartedOn: not null } household)
            return Prediction.Absent();

        household.DepartedOn = null;
        return Prediction.Ended();
    }

    /// <summary>How a household stands today: <c>GET households/{code}/account</c></summary>
    public Fields Account(string code)
    {
        var month = Calendar.MonthOf(village.Today);
        var figures = village.Months.FiguresOf(code, month);
        var ranked = _all.Values.Where(IsRanked).ToList();
        return new()
        {
            ["household"] = code,
            ["balance"] = new Amount(village.Book.BalanceOf(code)),
            ["honour"] = new Amount(village.Book.HonourOf(code)),
            ["yearHonour"] = new Amount(YearHonour(code)),
            ["rank"] = IsRanked(_all[code]) ? 1 + ranked.Count(other => YearHonour(other.Code) > YearHonour(code)) : null,
            ["households"] = ranked.Count,
            ["pending"] = new Amount(village.Conduct.Records
                .Where(record => record.Household == code && record.Status is "published" or "objected")
                .Sum(record => record.Points!.Value)),
            ["frozenUntil"] = village.Conduct.FrozenUntil(code),
            ["month"] = figures.Fields(month),
        };
    }

    private long YearHonour(string code) => village.Book.HonourOf(code, month => month.Year == village.Today.Year);

    private bool IsRanked(ModelHousehold household) =>
        !household.HasDepartedBefore(village.Today) && !village.Conduct.IsFrozenIn(household.Code, Calendar.MonthOf(village.Today));

    private ModelEntry AppendOpening(string code, long balance, long honour) =>
        village.Book.Append(code, village.Months.Open, "opening", balance, honour, $"household:{code}");
}
