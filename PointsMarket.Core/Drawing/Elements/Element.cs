namespace PointsMarket.Core.Drawing;

/// <summary>Measures what of it fits into a space, then draws exactly that; what is left stays for the next page.</summary>
/// <remarks>An element that has drawn its last part begins again, so that headers can be drawn on every page.</remarks>
internal abstract class Element : IElement
{
    internal virtual IEnumerable<Element> Children => [];

    /// <summary>How an error calls the element.</summary>
    internal virtual string Description => GetType().Name;

    /// <summary>Takes over the text style around it, and says which characters it will draw.</summary>
    internal virtual void Inherit(TextStyle around, DocumentFonts fonts)
    {
        foreach (var child in Children)
            child.Inherit(around, fonts);
    }

    /// <summary>Whether a part of it was drawn and the rest was not, which at the end of a document means that it is lost.</summary>
    internal virtual bool IsUnfinished => Children.Any(child => child.IsUnfinished);

    /// <summary>Whether drawing it changes more than the sheet: what it shows next, or what is known of the document.</summary>
    internal virtual bool LeavesTrace => Children.Any(child => child.LeavesTrace);

    /// <summary>Forgets what was drawn, before another pass over the document.</summary>
    internal virtual void Reset()
    {
        foreach (var child in Children)
            child.Reset();
    }

    internal abstract SpacePlan Measure(Size available, PageContext page);

    internal abstract void Draw(Size available, Canvas canvas);
}
