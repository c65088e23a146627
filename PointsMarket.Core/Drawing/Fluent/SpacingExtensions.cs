namespace PointsMarket.Core.Drawing;

/// <summary>Leaves room around an element.</summary>
public static class PaddingExtensions
{
    public static IContainer Padding(this IContainer element, float value, Unit unit = Unit.Point) =>
        element.PaddingHorizontal(value, unit).PaddingVertical(value, unit);

    public static IContainer PaddingHorizontal(this IContainer element, float value, Unit unit = Unit.Point) =>
        element.Put(new Padding { Left = value.ToPoints(unit), Right = value.ToPoints(unit) });

    public static IContainer PaddingVertical(this IContainer element, float value, Unit unit = Unit.Point) =>
        element.Put(new Padding { Top = value.ToPoints(unit), Bottom = value.ToPoints(unit) });

    public static IContainer PaddingTop(this IContainer element, float value, Unit unit = Unit.Point) =>
        element.Put(new Padding { Top = value.ToPoints(unit) });

    public static IContainer PaddingBottom(this IContainer element, float value, Unit unit = Unit.Point) =>
        element.Put(new Padding { Bottom = value.ToPoints(unit) });

    public static IContainer PaddingLeft(this IContainer element, float value, Unit unit = Unit.Point) =>
        element.Put(new Padding { Left = value.ToPoints(unit) });

    public static IContainer PaddingRight(this IContainer element, float value, Unit unit = Unit.Point) =>
        element.Put(new Padding { Right = value.ToPoints(unit) });
}

/// <summary>Gives an element no more room than it asks for, and says where it stands.</summary>
public static class AlignmentExtensions
{
    public static IContainer AlignLeft(this IContainer element) => element.Put(new Alignment { Horizontal = 0 });

    public static IContainer AlignCenter(this IContainer element) => element.Put(new Alignment { Horizontal = 0.5f });

    public static IContainer AlignRight(this IContainer element) => element.Put(new Alignment { Horizontal = 1 });

    public static IContainer AlignTop(this IContainer element) => element.Put(new Alignment { Vertical = 0 });

    public static IContainer AlignMiddle(this IContainer element) => element.Put(new Alignment { Vertical = 0.5f });

    public static IContainer AlignBottom(this IContainer element) => element.Put(new Alignment { Vertical = 1 });
}

/// <summary>Bounds how wide and high an element may be.</summary>
public static class ConstrainedExtensions
{
    public static IContainer Width(this IContainer element, float value, Unit unit = Unit.Point) =>
        element.Put(new Constrained { MinWidth = value.ToPoints(unit), MaxWidth = value.ToPoints(unit) });

    public static IContainer MinWidth(this IContainer element, float value, Unit unit = Unit.Point) =>
        element.Put(new Constrained { MinWidth = value.ToPoints(unit) });

    public static IContainer MaxWidth(this IContainer element, float value, Unit unit = Unit.Point) =>
        element.Put(new Constrained { MaxWidth = value.ToPoints(unit) });

    public static IContainer Height(this IContainer element, float value, Unit unit = Unit.Point) =>
        element.Put(new Constrained { MinHeight = value.ToPoints(unit), MaxHeight = value.ToPoints(unit) });

    public static IContainer MinHeight(this IContainer element, float value, Unit unit = Unit.Point) =>
        element.Put(new Constrained { MinHeight = value.ToPoints(unit) });

    public static IContainer MaxHeight(this IContainer element, float value, Unit unit = Unit.Point) =>
        element.Put(new Constrained { MaxHeight = value.ToPoints(unit) });
}

/// <summary>Turns an element.</summary>
public static class RotateExtensions
{
    public static IContainer Rotate(this IContainer element, float angle) => element.Put(new Rotation { Angle = angle });
}
