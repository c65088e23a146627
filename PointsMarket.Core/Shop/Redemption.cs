namespace PointsMarket.Core.Shop;

/// <summary>Goods handed over for points (兑换): all or nothing, with one entry in the book.</summary>
public sealed record Redemption
{
    public required long Id { get; init; }

    /// <summary>The receipt's number, 2026-03-0001: counts through the month.</summary>
    public required string Number { get; init; }
    public required string Household { get; init; }
    public required IReadOnlyList<RedemptionLine> Lines { get; init; }
    public required Points Total { get; init; }
    public required Points BalanceAfter { get; init; }
    public Collector? CollectedBy { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string By { get; init; }

    /// <summary>Its sequence in the book.</summary>
    public required long Entry { get; init; }
    public RedemptionReversal? Reversal { get; init; }
}

/// <summary>Goods on a receipt, named and priced as they were; lines of the same goods are added up.</summary>
public sealed record RedemptionLine(string Goods, string Name, int Quantity, Points Points)
{
    public Points Total => Points * Quantity;
}

/// <summary>Who collects for the household (代领人), and what they are to it.</summary>
public sealed record Collector(string Name, string? Relation);

/// <summary>A redemption taken back: the points return, and the goods where they went back on the shelf.</summary>
public sealed record RedemptionReversal(string Reason, bool Restock, DateTimeOffset At, string By, long Entry);

/// <summary>What is asked for at the counter.</summary>
public sealed record Order(string Household, IReadOnlyList<OrderLine> Lines, Collector? CollectedBy);

public sealed record OrderLine(string Goods, int Quantity);

/// <summary>Which redemptions a list shows, newest first, from the one before <see cref="Before"/> on.</summary>
public sealed record RedemptionFilter(Month? Month, string? Household, long? Before, int Limit);
