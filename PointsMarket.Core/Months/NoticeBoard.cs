namespace PointsMarket.Core.Months;

/// <summary>What the village pins to its board for a month (公示榜), before names are masked.</summary>
public sealed record NoticeBoard
{
    public required MonthStatement Statement { get; init; }

    /// <summary>What is under publicity now, newest first.</summary>
    public required IReadOnlyList<PublishedLine> Published { get; init; }

    /// <summary>The next days when the shop is open; empty where it opens any day.</summary>
    public required IReadOnlyList<DateOnly> RedemptionDays { get; init; }

    public required IReadOnlyList<PriceLine> Prices { get; init; }
}

/// <summary>A record under publicity: the rule's title only, never a reason that could shame a child.</summary>
public sealed record PublishedLine(string Household, string Head, string Title, DateOnly HappenedOn, Points Points, DateOnly Until);

/// <summary>Goods and their price in the points supermarket.</summary>
public sealed record PriceLine(string Name, string Unit, Points Points);
