namespace PointsMarket.Core.Drawing;

/// <summary>The width and height of a sheet.</summary>
public sealed class PageSize
{
    public PageSize(float width, float height, Unit unit = Unit.Point)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(width);
        ArgumentOutOfRangeException.ThrowIfNegative(height);
        Width = width.ToPoints(unit);
        Height = height.ToPoints(unit);
    }

    public float Width { get; }

    public float Height { get; }
}

/// <summary>The sheets that a village's printer takes, upright.</summary>
public static class PageSizes
{
    public static PageSize A4 { get; } = new(595, 842);

    public static PageSize A5 { get; } = new(420, 595);
}
