namespace PointsMarket.Core.Drawing;

/// <summary>Content that goes on over pages, with something before and after it on each of them.</summary>
internal sealed class Decoration : Element
{
    public Container Before { get; } = new();

    public Container Content { get; } = new();

    public Container After { get; } = new();

    internal override IEnumerable<Element> Children => [Before, Content, After];

    internal override SpacePlan Measure(Size available, PageContext page) => Arrange(available, page).Plan;

    internal override void Draw(Size available, Canvas canvas)
    {
        var (plan, before, content, after) = Arrange(available, canvas.Page);
        plan.MustFit(canvas.Page);
        Before.Draw(new(available.Width, before), canvas);
        canvas.At(0, before, () => Content.Draw(new(available.Width, content), canvas));
        canvas.At(0, before + content, () => After.Draw(new(available.Width, after), canvas));
    }

    private (SpacePlan Plan, float Before, float Content, float After) Arrange(Size available, PageContext page)
    {
        var before = Before.Measure(available, page);
        var after = After.Measure(available, page);
        var room = available.Height - before.Height - after.Height;
        if (before.Fit != Fit.Full || after.Fit != Fit.Full || room < -Size.Epsilon)
            return (SpacePlan.Wrap(this), 0, 0, 0);

        var content = Content.Measure(new(available.Width, Math.Max(0, room)), page);
        if (content.Fit == Fit.Wrap)
            return (content, 0, 0, 0);

        var width = Math.Max(content.Width, Math.Max(before.Width, after.Width));
        var plan = content.Resized(width, before.Height + content.Height + after.Height);
        return (plan, before.Height, content.Height, after.Height);
    }
}
