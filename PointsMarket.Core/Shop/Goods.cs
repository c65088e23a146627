namespace PointsMarket.Core.Shop;

/// <summary>Goods of the points supermarket (积分超市): what stands on the shelf, and for how many points.</summary>
public sealed record Goods
{
    public required string Code { get; init; }
    public required string Name { get; init; }
    public required string Unit { get; init; }

    /// <summary>The price of a piece.</summary>
    public required Points Points { get; init; }
    public string? Barcode { get; init; }

    /// <summary>How many one household may take in a calendar month.</summary>
    public int? LimitPerMonth { get; init; }

    /// <summary>At this stock or below it is time to order.</summary>
    public int? ReorderAt { get; init; }
    public DateTimeOffset? RetiredAt { get; init; }

    /// <summary>Receipts + count differences − redeemed + restocked; never below zero.</summary>
    public long Stock { get; init; }

    /// <summary>Time to order: on offer, and at its line or below.</summary>
    public bool IsLow => RetiredAt is null && Stock <= ReorderAt;
}

public enum MovementKind
{
    Receipt,
    Count,
    Redemption,
    Restock,
}

/// <summary>Goods in or out (进出库): the stock is the sum of these, and nothing else.</summary>
public sealed record Movement
{
    /// <summary>Counts from 1 within the goods.</summary>
    public required long Id { get; init; }
    public required string Goods { get; init; }
    public required MovementKind Kind { get; init; }

    /// <summary>Signed; of a count it is the difference.</summary>
    public required long Quantity { get; init; }

    /// <summary>The stock after it.</summary>
    public required long Stock { get; init; }

    /// <summary>In yuan.</summary>
    public decimal? UnitCost { get; init; }
    public string? Supplier { get; init; }
    public string? Invoice { get; init; }
    public long? Counted { get; init; }
    public string? Reason { get; init; }
    public long? Redemption { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string By { get; init; }
}

/// <summary>What a shelf is worth: stock × the average cost of all that was received with a price, weighted by quantity.</summary>
public sealed record ValuationItem(string Goods, string Name, long Stock, decimal? AverageCost, decimal Value);

/// <summary>What the shop holds in yuan, and what the village owes in points (and in yuan, where a point has a value).</summary>
public sealed record Valuation
{
    public required IReadOnlyList<ValuationItem> Items { get; init; }
    public decimal StockValue => Items.Sum(item => item.Value);
    public required Points PointsOutstanding { get; init; }
    public decimal? PointValue { get; init; }
    public decimal? PointsValue =>
        PointValue is { } value ? decimal.Round(PointsOutstanding.Value * value, 2, MidpointRounding.AwayFromZero) : null;
}
