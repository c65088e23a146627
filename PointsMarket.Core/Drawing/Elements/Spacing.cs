using System.Globalization;

namespace PointsMarket.Core.Drawing;

internal sealed class Padding : Container
{
    public float Left { get; init; }

    public float Right { get; init; }

    public float Top { get; init; }

    public float Bottom { get; init; }

    internal override SpacePlan Measure(Size available, PageContext page)
    {
        var inner = Inner(available);
        if (inner.Width < -Size.Epsilon || inner.Height < -Size.Epsilon)
            return SpacePlan.Wrap(this);

        var plan = base.Measure(inner, page);
        return plan.Fit == Fit.Wrap ? plan : plan.Resized(plan.Width + Left + Right, plan.Height + Top + Bottom);
    }

    internal override void Draw(Size available, Canvas canvas) =>
        canvas.At(Left, Top, () => base.Draw(Inner(available), canvas));

    private Size Inner(Size available) => new(available.Width - Left - Right, available.Height - Top - Bottom);
}

/// <summary>Sets bounds to the space of its child.</summary>
internal sealed class Constrained : Container
{
    public float MinWidth { get; init; }

    public float MaxWidth { get; init; } = Size.Infinity;

    public float MinHeight { get; init; }

    public float MaxHeight { get; init; } = Size.Infinity;

    internal override string Description => string.Create(CultureInfo.InvariantCulture, $"a box at least {MinWidth:0.#} × {MinHeight:0.#} points");

    internal override SpacePlan Measure(Size available, PageContext page)
    {
        if (MinWidth > available.Width + Size.Epsilon || MinHeight > available.Height + Size.Epsilon)
            return SpacePlan.Wrap(this);

        var plan = base.Measure(Inner(available), page);
        return plan.Fit == Fit.Wrap ? plan : plan.Resized(Math.Max(MinWidth, plan.Width), Math.Max(MinHeight, plan.Height));
    }

    internal override void Draw(Size available, Canvas canvas) => base.Draw(Inner(available), canvas);

    private Size Inner(Size available) => new(Math.Min(MaxWidth, available.Width), Math.Min(MaxHeight, available.Height));
}

/// <summary>Gives its child no more room than it asks for, and moves it: 0 to the start, 0.5 to the middle, 1 to the end.</summary>
internal sealed class Alignment : Container
{
    public float? Horizontal { get; init; }

    public float? Vertical { get; init; }

    internal override void Draw(Size available, Canvas canvas)
    {
        var plan = Measure(available, canvas.Page);
        var width = Horizontal is null ? available.Width : plan.Width;
        var height = Vertical is null ? available.Height : plan.Height;
        var left = (available.Width - width) * (Horizontal ?? 0);
        var top = (available.Height - height) * (Vertical ?? 0);
        canvas.At(left, top, () => base.Draw(new(width, height), canvas));
    }
}

/// <summary>Lets its child be as large as it likes, and takes no room for it.</summary>
internal sealed class Unconstrained : Container
{
    internal override SpacePlan Measure(Size available, PageContext page)
    {
        var plan = base.Measure(new(Size.Infinity, Size.Infinity), page);
        return plan.Fit == Fit.Wrap ? plan : plan.Resized(0, 0);
    }

    internal override void Draw(Size available, Canvas canvas)
    {
        var plan = base.Measure(new(Size.Infinity, Size.Infinity), canvas.Page);
        base.Draw(new(plan.Width, plan.Height), canvas);
    }
}

/// <summary>Turns its child clockwise about its upper left corner, and takes the room of the child unturned.</summary>
internal sealed class Rotation : Container
{
    public float Angle { get; init; }

    internal override void Draw(Size available, Canvas canvas) => canvas.Turned(Angle, () => base.Draw(available, canvas));
}
