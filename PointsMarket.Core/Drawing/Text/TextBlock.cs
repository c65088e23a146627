namespace PointsMarket.Core.Drawing;

/// <summary>Text in one or more styles, broken into lines; a long one goes on over pages, line by line.</summary>
internal sealed class TextBlock : Element
{
    private List<TextLine>? _lines;
    private (float Width, int Page) _brokenFor;
    private int _nextLine;

    public List<TextSpan> Spans { get; } = [];

    /// <summary>0 to the left, 0.5 to the middle, 1 to the right.</summary>
    public float Alignment { get; set; }

    /// <summary>What was said about the whole block, under what each span says for itself.</summary>
    public TextStyle Style { get; set; } = TextStyle.Default;

    internal override string Description
    {
        get
        {
            var text = string.Concat(Spans.Select(span => span.Text));
            return text.Length > 24 ? $"text “{text[..24]}…”" : $"text “{text}”";
        }
    }

    internal override void Inherit(TextStyle around, DocumentFonts fonts)
    {
        foreach (var span in Spans)
            span.Resolve(Style.Over(around), fonts);
    }

    internal override bool IsUnfinished => _nextLine > 0;

    internal override void Reset()
    {
        _nextLine = 0;

        // What the first pass has counted may be written differently now.
        if (Spans.Exists(span => span.OnPage is not null))
            _lines = null;
    }

    internal override SpacePlan Measure(Size available, PageContext page)
    {
        if (Spans.Count == 0)
            return SpacePlan.Full(0, 0);

        if (Lines(available.Width, page) is not { } lines)
            return SpacePlan.Wrap(this);

        var (width, height, end) = (0f, 0f, _nextLine);
        while (end < lines.Count && height + lines[end].Height <= available.Height + Size.Epsilon)
        {
            height += lines[end].Height;
            width = Math.Max(width, lines[end].Width);
            end++;
        }

        if (end == lines.Count)
            return SpacePlan.Full(width, height);

        return end == _nextLine ? SpacePlan.Wrap(this) : SpacePlan.Partial(width, height, this);
    }

    internal override void Draw(Size available, Canvas canvas)
    {
        var lines = Spans.Count == 0 ? null : Lines(available.Width, canvas.Page);
        if (lines is null)
            return;

        var top = 0f;
        while (_nextLine < lines.Count && top + lines[_nextLine].Height <= available.Height + Size.Epsilon)
        {
            var line = lines[_nextLine++];
            line.Draw((available.Width - line.Width) * Alignment, top, canvas);
            top += line.Height;
        }

        if (_nextLine == lines.Count)
            _nextLine = 0;
    }

    private List<TextLine>? Lines(float width, PageContext page)
    {
        var key = (width, Spans.Exists(span => span.OnPage is not null) ? page.Number : 0);
        if (_lines is not null && _brokenFor == key)
            return _lines;

        // Alignment offers a line exactly the width it asked for: breaking it again could only lose to rounding.
        if (_lines is [var only] && key.Item2 == _brokenFor.Page && only.Width <= width + Size.Epsilon && width <= _brokenFor.Width)
            return _lines;

        _brokenFor = key;
        if (Spans is [var whole] && whole.WidthOnOneLine(page) is { } needed && needed <= width + Size.Epsilon)
            return _lines = [new(whole, whole.On(page), needed)];

        _lines = [];
        foreach (var (glyphs, first) in Paragraphs(page))
        {
            if (LineBreaker.Break(glyphs, width) is not { } broken)
                return _lines = null;

            _lines.AddRange(broken.Select(line => new TextLine(line, first)));
        }

        return _lines;
    }

    private IEnumerable<(List<Glyph> Glyphs, TextSpan First)> Paragraphs(PageContext page)
    {
        var paragraph = new List<Glyph>();
        var first = Spans[0];
        foreach (var span in Spans)
        {
            foreach (var rune in span.On(page).EnumerateRunes())
            {
                if (rune.Value == '\n')
                {
                    yield return (paragraph, first);
                    (paragraph, first) = ([], span);
                }
                else
                {
                    var advance = span.Font.Advance(rune) * span.Size + span.LetterSpacing;
                    paragraph.Add(new(rune.Value, advance, span));
                }
            }
        }

        yield return (paragraph, first);
    }
}
