namespace PointsMarket.Core.Drawing;

/// <summary>Elements over each other, the first lowest; the primary one alone says how much room they take.</summary>
internal sealed class Layers : Element
{
    public List<Container> Items { get; } = [];

    public Container? Primary { get; set; }

    internal override IEnumerable<Element> Children => Items;

    internal override SpacePlan Measure(Size available, PageContext page) =>
        Primary?.Measure(available, page) ?? throw new InvalidOperationException("Layers have no primary layer.");

    internal override void Draw(Size available, Canvas canvas)
    {
        foreach (var layer in Items)
            layer.Draw(available, canvas);
    }
}
