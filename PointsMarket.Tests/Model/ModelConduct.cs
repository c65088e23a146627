namespace PointsMarket.Tests.Model;

/// <summary>A report of conduct, with the version of its rule that was in force on the day it happened.</summary>
internal sealed class ModelRecord(string household, ModelRule rule, long asked, DateOnly happenedOn, string submittedBy)
{
    public long Id { get; set; }
    public string Household { get; } = household;
    public ModelRule Rule { get; } = rule;
    public long Asked { get; } = asked;
    public DateOnly HappenedOn { get; } = happenedOn;
    public string SubmittedBy { get; } = submittedBy;
    public string Status { get; set; } = "submitted";
    public long? Points { get; set; }
    public DateOnly? PublishedUntil { get; set; }
    public int Pictures { get; set; }
    public List<(string Account, bool Approved)> Reviews { get; } = [];

    /// <summary>An objection each: whether it was upheld, and null while it waits or was closed without a ruling.</summary>
    public List<ModelObjection> Objections { get; } = [];
    public ModelEntry? Entry { get; set; }

    /// <summary>Published, objected or posted, and not reversed since: what uses up a cap, and freezes under a veto.</summary>
    public bool Counts => Status is "published" or "objected" or "posted" && Entry is not { IsReversed: true };

    public DateOnly LastFrozenDay => Calendar.LastDayOf(Calendar.MonthOf(HappenedOn).AddMonths(Rule.FreezeMonths!.Value));

    public Fields Fields() => new()
    {
        ["household"] = Household,
        ["rule"] = Rule.Code,
        ["happenedOn"] = HappenedOn,
        ["status"] = Status,
        ["asked"] = new Amount(Asked),
        ["points"] = Points is { } points ? new Amount(points) : null,
        ["submittedBy"] = SubmittedBy,
        ["publishedUntil"] = PublishedUntil,
        ["reviews"] = Reviews.Select(review => new Fields
        {
            ["account"] = review.Account,
            ["decision"] = review.Approved ? "approve" : "reject",
        }).ToList<object?>(),
        ["objections"] = Objections.Select((objection, index) => new Fields
        {
            ["n"] = index + 1,
            ["upheld"] = objection.Upheld,
        }).ToList<object?>(),
        ["evidence"] = Enumerable.Range(1, Pictures).Cast<object?>().ToList(),
        ["entry"] = Entry?.Sequence,
    };
}

internal sealed class ModelObjection
{
    public bool Waits { get; set; } = true;
    public bool? Upheld { get; set; }
}

/// <summary>The records, what they use up, and whom they freeze.</summary>
internal sealed class ModelConduct(ModelVillage village, Func<long, long, long> times)
{
    private readonly List<ModelRecord> _records = [];

    public IReadOnlyList<ModelRecord> Records => _records;

    /// <summary>Points times quantity, both in hundredths: two decimals, half away from zero.</summary>
    public static long Rounded(long points, long quantity) =>
        Math.Sign(points) * ((Math.Abs(points) * quantity + 50) / 100);

    public Prediction Submit(string account, string household, string rule, long quantity, DateOnly happenedOn)
    {
        var family = village.Households.Find(household);
        if (family is null || !village.Rules.Exists(rule) || quantity is < 1 or > 10_000
            || happenedOn > village.Today || happenedOn < village.Today.AddDays(-366))
        {
            return Prediction.Malformed();
        }

        var version = village.Rules.InForce(rule, happenedOn);
        if (version is not null && times(version.Points, quantity) == 0)
            return Prediction.Malformed();

        if (!Accounts.All.Contains(account))
        {
            if (account != household)
                return Prediction.Forbidden("notYourHousehold");

            if (!(version ?? village.Rules.Newest(rule)).SelfReport)
                return Prediction.Forbidden();
        }

        if (family.HasDepartedBefore(happenedOn))
            return Prediction.Refused("householdDeparted");

        if (version is null)
            return Prediction.Refused("ruleRetired");

        var record = new ModelRecord(household, version, times(version.Points, quantity), happenedOn, account);
        _records.Add(record);
        return Prediction.Made(record.Fields()) with { Learn = answer => record.Id = (long)answer["id"]! };
    }

    public static Prediction Show(ModelRecord record)
    {
        record.Pictures++;
        return new(201);
    }

    /// <summary>What is left of the caps of the record's version; null where it has none.</summary>
    public long? LeftFor(ModelRecord record)
    {
        var month = record.Rule.CapPerMonth - Used(day => Calendar.MonthOf(day) == Calendar.MonthOf(record.HappenedOn));
        var year = record.Rule.CapPerYear - Used(day => day.Year == record.HappenedOn.Year);
        return month is null || year < month ? year : month;

        long Used(Func<DateOnly, bool> fits) => _records
            .Where(other => other.Counts && other.Household == record.Household && other.Rule.Code == record.Rule.Code && fits(other.HappenedOn))
            .Sum(other => Math.Max(0, other.Points!.Value));
    }

    /// <summary>The last frozen day; null when the household is not frozen today.</summary>
    public DateOnly? FrozenUntil(string household)
    {
        var last = Vetoes(household).Select(record => (DateOnly?)record.LastFrozenDay).Max();
        return last >= village.Today ? last : null;
    }

    public bool IsFrozenIn(string household, DateOnly month) => Vetoes(household).Any(record =>
        Calendar.MonthOf(record.HappenedOn) <= month && month <= record.LastFrozenDay);

    /// <summary>Posts everything whose publicity is over.</summary>
    public int PostDue()
    {
        var due = _records.Where(record => record.Status == "published" && record.PublishedUntil < village.Today).ToList();
        due.ForEach(Post);
        return due.Count;
    }

    public void Post(ModelRecord record)
    {
        record.Status = "posted";
        var points = record.Points!.Value;
        record.Entry = village.Book.Append(
            record.Household,
            village.Months.MonthFor(Calendar.MonthOf(record.HappenedOn)),
            points > 0 ? "award" : "deduction",
            points,
            points,
            $"conduct:{record.Id}");
    }

    private IEnumerable<ModelRecord> Vetoes(string household) =>
        _records.Where(record => record.Household == household && record.Rule.FreezeMonths is not null && record.Counts);
}
