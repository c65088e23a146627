using PointsMarket.Core;
using PointsMarket.Core.Households;
using PointsMarket.Core.Shop;

namespace PointsMarket.Api.Shop;

/// <summary>The counter with one household before it.</summary>
public sealed record CounterView
{
    public required Basket Basket { get; init; }
    public required Household Household { get; init; }
    public required Points Balance { get; init; }
    public required IReadOnlyList<CounterLine> Lines { get; init; }

    /// <summary>What confirming would be refused with.</summary>
    public Sentence? WhyNot { get; init; }

    /// <summary>What was typed for goods and is not clear.</summary>
    public string? Asked { get; init; }

    /// <summary>The goods it may mean.</summary>
    public required IReadOnlyList<Goods> Choices { get; init; }

    public Points Total => Lines.Aggregate(Points.Zero, (sum, line) => sum + line.Total);

    public int Pieces => Lines.Sum(line => line.Quantity);
}

/// <summary>Goods on the counter, and how many of them the household has had this month already.</summary>
public sealed record CounterLine(Goods Goods, int Quantity, long Taken)
{
    public Points Total => Goods.Points * Quantity;
}
