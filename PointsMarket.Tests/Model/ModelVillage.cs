namespace PointsMarket.Tests.Model;

/// <summary>A village as the contract tells it, in memory and as plainly as can be: nothing is kept that can be added up.</summary>
internal sealed class ModelVillage
{
    /// <remarks>Points are multiplied by a quantity as the contract says, unless a test wants that done wrongly.</remarks>
    public ModelVillage(DateOnly firstMonth, DateTimeOffset now, Func<long, long, long>? times = null)
    {
        Now = now;
        Book = new();
        Households = new(this);
        Rules = new(this);
        Conduct = new(this, times ?? ModelConduct.Rounded);
        Shop = new(this);
        Months = new(this, firstMonth);
    }

    public DateTimeOffset Now { get; set; }

    public DateOnly Today => Calendar.DayOf(Now);

    public ModelSettings Settings { get; private set; } = new();

    public ModelBook Book { get; }

    public ModelHouseholds Households { get; }

    public ModelRules Rules { get; }

    public ModelConduct Conduct { get; }

    public ModelShop Shop { get; }

    public ModelMonths Months { get; }

    public ModelKeys Keys { get; } = new();

    public Prediction Change(ModelSettings settings)
    {
        Settings = settings;
        return Prediction.Done(settings.Fields());
    }

    /// <summary>The village at a glance: <c>GET .</c></summary>
    public Fields Overview() => new()
    {
        ["today"] = Today,
        ["openMonth"] = Calendar.NameOf(Months.Open),
        ["settings"] = Settings.Fields(),
        ["totals"] = new Fields
        {
            ["households"] = Households.All.Count(household => !household.HasDepartedBefore(Today)),
            ["balance"] = new Amount(Book.Entries.Sum(entry => entry.Points)),
            ["honour"] = new Amount(Book.Entries.Sum(entry => entry.Honour)),
        },
    };
}

/// <summary>What the village decides for itself.</summary>
internal sealed record ModelSettings
{
    public int PublicityDays { get; init; } = 5;
    public int ReviewersRequired { get; init; } = 1;
    public bool ExpireYearly { get; init; }
    public IReadOnlyList<int> RedemptionDays { get; init; } = [];

    public bool IsOpenOn(DateOnly day) =>
        RedemptionDays.Count == 0 || RedemptionDays.Any(opens => Math.Min(opens, Calendar.LastDayOf(day).Day) == day.Day);

    public Fields Fields() => new()
    {
        ["publicityDays"] = PublicityDays,
        ["reviewersRequired"] = ReviewersRequired,
        ["carryOver"] = ExpireYearly ? "expireYearly" : "keep",
    };
}

/// <summary>Days and months of the village; a month is its first day.</summary>
internal static class Calendar
{
    private static readonly TimeSpan Zone = TimeSpan.FromHours(8);

    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(Zone).DateTime);

    public static DateTimeOffset At(DateOnly day, TimeOnly time) => new DateTimeOffset(day.ToDateTime(time), Zone).ToUniversalTime();

    public static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);

    public static DateOnly LastDayOf(DateOnly day) => MonthOf(day).AddMonths(1).AddDays(-1);

    public static string NameOf(DateOnly month) => $"{month.Year:0000}-{month.Month:00}";
}
