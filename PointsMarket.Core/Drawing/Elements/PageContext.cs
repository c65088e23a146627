namespace PointsMarket.Core.Drawing;

/// <summary>Which page is being laid out; how many there are is known from the second pass on.</summary>
internal sealed class PageContext
{
    public int Number { get; set; }

    public int? Total { get; init; }
}
