namespace PointsMarket.Core.Drawing;

internal sealed class Background : Container
{
    public Color Color { get; init; }

    internal override void Draw(Size available, Canvas canvas)
    {
        canvas.Fill(0, 0, available.Width, available.Height, Color);
        base.Draw(available, canvas);
    }
}

/// <summary>Draws lines on the edges of its space, half inside and half outside, so that neighbours share one line.</summary>
internal sealed class Border : Container
{
    public float Left { get; set; }

    public float Right { get; set; }

    public float Top { get; set; }

    public float Bottom { get; set; }

    public Color Color { get; set; } = Colors.Black;

    internal override void Draw(Size available, Canvas canvas)
    {
        base.Draw(available, canvas);
        var (width, height) = (available.Width, available.Height);
        if (Left > 0 && Left == Right && Left == Top && Left == Bottom)
        {
            canvas.Frame(width, height, Left, Color);
            return;
        }

        // Corners are filled by the horizontal lines, which reach half a line further out.
        canvas.Fill(-Left / 2, -Top / 2, width + (Left + Right) / 2, Top, Color);
        canvas.Fill(-Left / 2, height - Bottom / 2, width + (Left + Right) / 2, Bottom, Color);
        canvas.Fill(-Left / 2, 0, Left, height, Color);
        canvas.Fill(width - Right / 2, 0, Right, height, Color);
    }
}

/// <summary>A straight line over the whole width, or the whole height.</summary>
internal sealed class Line : Element
{
    public required float Thickness { get; init; }

    public required bool IsVertical { get; init; }

    public Color Color { get; set; } = Colors.Black;

    internal override SpacePlan Measure(Size available, PageContext page)
    {
        if (Thickness > (IsVertical ? available.Width : available.Height) + Size.Epsilon)
            return SpacePlan.Wrap(this);

        return IsVertical ? SpacePlan.Full(Thickness, 0) : SpacePlan.Full(0, Thickness);
    }

    internal override void Draw(Size available, Canvas canvas)
    {
        if (IsVertical)
            canvas.Fill(0, 0, Thickness, available.Height, Color);
        else
            canvas.Fill(0, 0, available.Width, Thickness, Color);
    }
}
