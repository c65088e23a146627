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

/// <summary>What an order comes to, before it is carried out.</summary>
public sealed record Quotation
{
    public required Points Total { get; init; }
    public required Points Balance { get; init; }
    public Points Remaining => Balance - Total;

    /// <summary>All that stands against it, in the order in which it would be refused; empty where it may be carried out.</summary>
    public required IReadOnlyList<Sentence> Refusals { get; init; }
}

/// <summary>What a household has taken this month of goods that are limited.</summary>
public sealed record Taken
{
    public required string Goods { get; init; }
    public required string Name { get; init; }
    public required string Unit { get; init; }
    public required int Limit { get; init; }
    public required long Quantity { get; init; }
}

/// <summary>Which redemptions a list shows, newest first, from the one before <see cref="Before"/> on.</summary>
public sealed record RedemptionFilter(Month? Month, string? Household, long? Before, int Limit);
