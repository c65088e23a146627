namespace PointsMarket.Core.Villages;

/// <summary>What happens to balances at the year's end.</summary>
public enum CarryOver
{
    Keep,
    ExpireYearly,
}

/// <summary>How names stand on the public board and the printed notice.</summary>
public enum PublicNames
{
    Full,
    Masked,
}

/// <summary>What a village decides for itself (村规设置), as it stood at one moment.</summary>
public sealed record Settings
{
    /// <summary>Whole days that a record is open to objection, after the day of the last approval.</summary>
    public int PublicityDays { get; init; } = 5;

    public int ReviewersRequired { get; init; } = 1;

    /// <summary>How many households one person may answer for at one level.</summary>
    public int ContactLimit { get; init; } = 20;

    public CarryOver CarryOver { get; init; } = CarryOver.Keep;

    /// <summary>Points awarded a month that the shop's money can bear; past it everything still works, and says so.</summary>
    public Points? MonthlyBudget { get; init; }

    /// <summary>Days of the month when the shop is open; one past the month's end means its last day; none: any day.</summary>
    public IReadOnlyList<int> RedemptionDays { get; init; } = [];

    public PublicNames PublicNames { get; init; } = PublicNames.Masked;

    public string? ObjectionPhone { get; init; }

    /// <summary>What a point is worth, in yuan.</summary>
    public decimal? PointValue { get; init; }

    /// <summary>Percent of satisfied answers below which a village gets at most two stars.</summary>
    public int StarSatisfactionFloor { get; init; } = 80;

    /// <summary>How far ahead the next redemption days are looked for: the longest two months.</summary>
    private const int DaysAhead = 62;

    /// <summary>The next days when the shop is open, today included; empty where it opens any day.</summary>
    public IReadOnlyList<DateOnly> NextRedemptionDays(DateOnly today, int count) => RedemptionDays.Count == 0
        ? []
        : [.. Enumerable.Range(0, DaysAhead).Select(today.AddDays).Where(IsRedemptionDay).Take(count)];

    /// <summary>Whether the shop is open on that day.</summary>
    public bool IsRedemptionDay(DateOnly day)
    {
        var lastDay = Month.Of(day).LastDay.Day;
        return RedemptionDays.Count == 0 || RedemptionDays.Any(opens => Math.Min(opens, lastDay) == day.Day);
    }
}
