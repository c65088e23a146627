using System.Globalization;

namespace PointsMarket.Core.Drawing;

/// <summary>A span of text, to be styled.</summary>
public class TextSpanDescriptor
{
    private readonly TextSpan _span;

    internal TextSpanDescriptor(TextSpan span) => _span = span;

    internal void Change(Func<TextStyle, TextStyle> change) => _span.Style = change(_span.Style);
}

/// <summary>A number of pages within text, to be styled.</summary>
public sealed class TextPageNumberDescriptor : TextSpanDescriptor
{
    internal TextPageNumberDescriptor(TextSpan span) : base(span)
    {
    }
}

/// <summary>Text in one style, to be styled and aligned.</summary>
public sealed class TextBlockDescriptor : TextSpanDescriptor
{
    private readonly TextBlock _block;

    internal TextBlockDescriptor(TextBlock block, TextSpan span) : base(span) => _block = block;

    public TextBlockDescriptor AlignLeft() => Aligned(0);

    public TextBlockDescriptor AlignCenter() => Aligned(0.5f);

    public TextBlockDescriptor AlignRight() => Aligned(1);

    private TextBlockDescriptor Aligned(float alignment)
    {
        _block.Alignment = alignment;
        return this;
    }
}

/// <summary>Adds spans of text one after the other.</summary>
public sealed class TextDescriptor
{
    private readonly TextBlock _block;

    internal TextDescriptor(TextBlock block) => _block = block;

    public void DefaultTextStyle(TextStyle style) => _block.Style = style;

    public void DefaultTextStyle(Func<TextStyle, TextStyle> style) => _block.Style = style(TextStyle.Default);

    public void AlignLeft() => _block.Alignment = 0;

    public void AlignCenter() => _block.Alignment = 0.5f;

    public void AlignRight() => _block.Alignment = 1;

    public TextSpanDescriptor Span(string? text) => new(Add(new() { Text = text ?? "" }));

    public TextSpanDescriptor Line(string? text) => Span(text + "\n");

    public TextSpanDescriptor EmptyLine() => Span("\n");

    public TextPageNumberDescriptor CurrentPageNumber() => Number(page => page.Number);

    public TextPageNumberDescriptor TotalPages() => Number(page => page.Plan.Total ?? page.Number);

    public TextPageNumberDescriptor PageNumberWithinSection(string sectionName) =>
        Number(page => page.Plan.NumberWithin(sectionName, page.Number));

    public TextPageNumberDescriptor TotalPagesWithinSection(string sectionName) => Number(page => page.Plan.TotalWithin(sectionName));

    private TextPageNumberDescriptor Number(Func<PageContext, int> number) =>
        new(Add(new() { OnPage = page => number(page).ToString(CultureInfo.InvariantCulture) }));

    private TextSpan Add(TextSpan span)
    {
        _block.Spans.Add(span);
        return span;
    }
}

/// <summary>Writes text.</summary>
public static class TextExtensions
{
    public static void Text(this IContainer element, Action<TextDescriptor> content) => content(new(element.Put(new TextBlock())));

    public static TextBlockDescriptor Text(this IContainer container, string? text)
    {
        var span = new TextSpan { Text = text ?? "" };
        var block = container.Put(new TextBlock());
        block.Spans.Add(span);
        return new(block, span);
    }
}
