namespace PointsMarket.Core.Drawing;

/// <summary>How text looks; what is not said is taken from the element around it.</summary>
public sealed record TextStyle
{
    internal const float NormalLineHeight = 0;

    private TextStyle()
    {
    }

    public static TextStyle Default { get; } = new();

    /// <summary>What holds where nothing was said at all.</summary>
    internal static TextStyle Complete { get; } = new()
    {
        Family = "",
        Size = 12,
        LineHeightFactor = NormalLineHeight,
        LetterSpacingFactor = 0,
        FontWeight = Drawing.FontWeight.Normal,
        Colour = Colors.Black,
    };

    internal string? Family { get; init; }

    internal float? Size { get; init; }

    internal float? LineHeightFactor { get; init; }

    internal float? LetterSpacingFactor { get; init; }

    internal FontWeight? FontWeight { get; init; }

    internal Color? Colour { get; init; }

    internal TextStyle Over(TextStyle around) => new()
    {
        Family = Family ?? around.Family,
        Size = Size ?? around.Size,
        LineHeightFactor = LineHeightFactor ?? around.LineHeightFactor,
        LetterSpacingFactor = LetterSpacingFactor ?? around.LetterSpacingFactor,
        FontWeight = FontWeight ?? around.FontWeight,
        Colour = Colour ?? around.Colour,
    };
}
