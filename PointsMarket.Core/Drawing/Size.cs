namespace PointsMarket.Core.Drawing;

/// <summary>A width and a height in points.</summary>
public readonly record struct Size
{
    /// <summary>Lengths closer than this are equal, so that sums of floats do not push a full page over its edge.</summary>
    internal const float Epsilon = 0.01f;

    /// <summary>Longer than any sheet that a reader opens (PDF 1.7, annex C).</summary>
    internal const float Infinity = 14_400;

    public Size(float width, float height)
    {
        Width = width;
        Height = height;
    }

    public float Width { get; }

    public float Height { get; }
}
