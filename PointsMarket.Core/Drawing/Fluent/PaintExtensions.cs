namespace PointsMarket.Core.Drawing;

/// <summary>Paints behind an element and draws lines around it.</summary>
public static class StyledBoxExtensions
{
    public static IContainer Background(this IContainer element, Color color) => element.Put(new Background { Color = color });

    public static IContainer Border(this IContainer element, float all, Color color) => element.Border(all).BorderColor(color);

    public static IContainer Border(this IContainer element, float value, Unit unit = Unit.Point) =>
        element.BorderHorizontal(value, unit).BorderVertical(value, unit);

    /// <summary>The lines at the left and the right.</summary>
    public static IContainer BorderVertical(this IContainer element, float value, Unit unit = Unit.Point) =>
        element.BorderLeft(value, unit).BorderRight(value, unit);

    /// <summary>The lines at the top and the bottom.</summary>
    public static IContainer BorderHorizontal(this IContainer element, float value, Unit unit = Unit.Point) =>
        element.BorderTop(value, unit).BorderBottom(value, unit);

    public static IContainer BorderLeft(this IContainer element, float value, Unit unit = Unit.Point) =>
        element.Lines(border => border.Left = value.ToPoints(unit));

    public static IContainer BorderRight(this IContainer element, float value, Unit unit = Unit.Point) =>
        element.Lines(border => border.Right = value.ToPoints(unit));

    public static IContainer BorderTop(this IContainer element, float value, Unit unit = Unit.Point) =>
        element.Lines(border => border.Top = value.ToPoints(unit));

    public static IContainer BorderBottom(this IContainer element, float value, Unit unit = Unit.Point) =>
        element.Lines(border => border.Bottom = value.ToPoints(unit));

    public static IContainer BorderColor(this IContainer element, Color color) => element.Lines(border => border.Color = color);

    /// <summary>What is said about one box in a row of calls is one border.</summary>
    private static Border Lines(this IContainer element, Action<Border> change)
    {
        var border = element as Border ?? element.Put(new Border());
        change(border);
        return border;
    }
}

/// <summary>A line that was drawn, to be coloured.</summary>
public sealed class LineDescriptor
{
    private readonly Line _line;

    internal LineDescriptor(Line line) => _line = line;

    public LineDescriptor LineColor(Color color)
    {
        _line.Color = color;
        return this;
    }
}

/// <summary>Draws a straight line over the whole length of its space.</summary>
public static class LineExtensions
{
    public static LineDescriptor LineVertical(this IContainer element, float thickness, Unit unit = Unit.Point) =>
        new(element.Put(new Line { Thickness = thickness.ToPoints(unit), IsVertical = true }));

    public static LineDescriptor LineHorizontal(this IContainer element, float thickness, Unit unit = Unit.Point) =>
        new(element.Put(new Line { Thickness = thickness.ToPoints(unit), IsVertical = false }));
}

/// <summary>A picture that was drawn from SVG.</summary>
public sealed class SvgImageDescriptor
{
    internal SvgImageDescriptor()
    {
    }
}

/// <summary>Draws vectors, which stay sharp on any printer.</summary>
public static class SvgExtensions
{
    public static SvgImageDescriptor Svg(this IContainer container, string svg)
    {
        container.Put(new SvgPicture(svg));
        return new();
    }
}

/// <summary>A photograph or scan that was drawn.</summary>
public sealed class ImageDescriptor
{
    internal ImageDescriptor()
    {
    }
}

/// <summary>Draws photographs and scans.</summary>
public static class ImageExtensions
{
    public static ImageDescriptor Image(this IContainer parent, byte[] imageData)
    {
        parent.Put(new RasterPicture(imageData));
        return new();
    }
}
