namespace PointsMarket.Core.Drawing;

internal enum Fit
{
    /// <summary>Nothing of the element fits: try the next page.</summary>
    Wrap,

    /// <summary>A part fits; the rest asks for another page.</summary>
    Partial,

    /// <summary>All that is left of the element fits.</summary>
    Full,
}

/// <summary>What an element answers when offered a space; where it does not fit, the element that is to blame.</summary>
internal readonly record struct SpacePlan(Fit Fit, float Width, float Height, Element? Culprit)
{
    public static SpacePlan Wrap(Element culprit) => new(Fit.Wrap, 0, 0, culprit);

    public static SpacePlan Partial(float width, float height, Element? culprit = null) => new(Fit.Partial, width, height, culprit);

    public static SpacePlan Full(float width, float height) => new(Fit.Full, width, height, null);

    /// <summary>What is drawn was measured before, so it fits; else something would be lost.</summary>
    public void MustFit(PageContext page)
    {
        if (Fit == Fit.Wrap)
            throw new DocumentLayoutException($"Page {page.Number}: {Culprit?.Description ?? "a part"} does not fit where it was measured.");
    }

    /// <summary>The same answer about more room, where an element adds some around its child.</summary>
    public SpacePlan Resized(float width, float height) => this with { Width = width, Height = height };
}
