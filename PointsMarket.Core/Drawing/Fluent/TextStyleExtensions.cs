namespace PointsMarket.Core.Drawing;

/// <summary>Says one thing more about how text looks.</summary>
public static class TextStyleExtensions
{
    public static TextStyle FontFamily(this TextStyle style, params string[] values) => style with { Family = values[0] };

    public static TextStyle FontSize(this TextStyle style, float value)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
        return style with { Size = value };
    }

    public static TextStyle LineHeight(this TextStyle style, float? factor) =>
        style with { LineHeightFactor = factor ?? TextStyle.NormalLineHeight };

    public static TextStyle LetterSpacing(this TextStyle style, float factor = 0) => style with { LetterSpacingFactor = factor };

    public static TextStyle FontColor(this TextStyle style, Color color) => style with { Colour = color };

    public static TextStyle Weight(this TextStyle style, FontWeight weight) => style with { FontWeight = weight };

    public static TextStyle NormalWeight(this TextStyle style) => style.Weight(FontWeight.Normal);

    public static TextStyle SemiBold(this TextStyle style) => style.Weight(FontWeight.SemiBold);

    public static TextStyle Bold(this TextStyle style) => style.Weight(FontWeight.Bold);
}

/// <summary>Says one thing more about how this span or block of text looks.</summary>
public static class TextSpanDescriptorExtensions
{
    public static T Style<T>(this T descriptor, TextStyle style) where T : TextSpanDescriptor => descriptor.With(now => style.Over(now));

    public static T FontFamily<T>(this T descriptor, params string[] values) where T : TextSpanDescriptor => descriptor.With(style => style.FontFamily(values));

    public static T FontSize<T>(this T descriptor, float value) where T : TextSpanDescriptor => descriptor.With(style => style.FontSize(value));

    public static T LineHeight<T>(this T descriptor, float? factor) where T : TextSpanDescriptor => descriptor.With(style => style.LineHeight(factor));

    public static T LetterSpacing<T>(this T descriptor, float factor = 0) where T : TextSpanDescriptor => descriptor.With(style => style.LetterSpacing(factor));

    public static T FontColor<T>(this T descriptor, Color color) where T : TextSpanDescriptor => descriptor.With(style => style.FontColor(color));

    public static T NormalWeight<T>(this T descriptor) where T : TextSpanDescriptor => descriptor.With(style => style.NormalWeight());

    public static T SemiBold<T>(this T descriptor) where T : TextSpanDescriptor => descriptor.With(style => style.SemiBold());

    public static T Bold<T>(this T descriptor) where T : TextSpanDescriptor => descriptor.With(style => style.Bold());

    private static T With<T>(this T descriptor, Func<TextStyle, TextStyle> change) where T : TextSpanDescriptor
    {
        descriptor.Change(change);
        return descriptor;
    }
}
