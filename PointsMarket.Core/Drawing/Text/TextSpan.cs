namespace PointsMarket.Core.Drawing;

/// <summary>A piece of text in one style; what it says may depend on the page.</summary>
internal sealed class TextSpan
{
    public string Text { get; init; } = "";

    /// <summary>What the span says on a page, where that is not the same on each.</summary>
    public Func<PageContext, string>? OnPage { get; init; }

    public TextStyle Style { get; set; } = TextStyle.Default;

    /// <summary>The text with what its font can draw, known once the style around it is.</summary>
    public string Drawable { get; private set; } = "";

    public DocumentFont Font { get; private set; } = null!;

    public float Size => Style.Size!.Value;

    public Color Color => Style.Colour!.Value;

    public float LetterSpacing => Style.LetterSpacingFactor!.Value * Size;

    public float Ascent => Height * Font.Ascent / (Font.Ascent + Font.Descent);

    public float Height =>
        Style.LineHeightFactor is > 0 and var factor ? factor * Size : Size * (Font.Ascent + Font.Descent);

    public void Resolve(TextStyle around, DocumentFonts fonts)
    {
        Style = Style.Over(around);
        Font = fonts.For(Style);
        Drawable = Font.Use(Text);
        if (OnPage is not null)
            Font.Use("0123456789");
    }

    /// <summary>The width of all it says; null where it cannot stand on one line as one piece.</summary>
    public float? WidthOnOneLine(PageContext page)
    {
        if (LetterSpacing != 0)
            return null;

        var (ems, text) = (0f, On(page));
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '\n')
                return null;

            ems += Font.Advance(rune);
        }

        return text.EndsWith(' ') ? null : ems * Size;
    }

    public string On(PageContext page) => OnPage is null ? Drawable : OnPage(page);
}
