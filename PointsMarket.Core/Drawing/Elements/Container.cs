namespace PointsMarket.Core.Drawing;

/// <summary>Holds one element and passes everything on to it; what changes a space or paints around it derives from here.</summary>
internal class Container : Element, IContainer
{
    internal Element? Child { get; set; }

    internal override IEnumerable<Element> Children => Child is null ? [] : [Child];

    IElement? IContainer.Child
    {
        get => Child;
        set => Child = (Element?)value;
    }

    internal override void Inherit(TextStyle around, DocumentFonts fonts) => Child?.Inherit(around, fonts);

    internal override bool IsUnfinished => Child?.IsUnfinished == true;

    internal override bool LeavesTrace => Child?.LeavesTrace == true;

    internal override void Reset() => Child?.Reset();

    internal override SpacePlan Measure(Size available, PageContext page) => Child?.Measure(available, page) ?? SpacePlan.Full(0, 0);

    internal override void Draw(Size available, Canvas canvas) => Child?.Draw(available, canvas);
}

internal static class ContainerExtensions
{
    /// <summary>Puts an element into a container, and gives it back to be filled in its turn.</summary>
    internal static T Put<T>(this IContainer container, T element) where T : Element
    {
        if (container.Child is not null)
            throw new InvalidOperationException("A container holds one element: what stands under or beside each other needs a column or a row.");

        container.Child = element;
        return element;
    }
}
