using System.Text;

namespace PointsMarket.Core.Drawing;

/// <summary>One character with the room it takes on a line.</summary>
internal readonly record struct Glyph(int Rune, float Advance, TextSpan Span);

/// <summary>A line of text that was broken to fit; neighbours of one style are written in one piece, so that they can be found again.</summary>
internal sealed class TextLine
{
    private readonly List<(string Text, float Left, TextSpan Span)> _pieces = [];

    public TextLine(IReadOnlyList<Glyph> glyphs, TextSpan first)
    {
        (Ascent, Height) = (first.Ascent, first.Height);
        var begin = 0;
        while (begin < glyphs.Count)
        {
            var span = glyphs[begin].Span;
            var (end, left) = (begin, Width);
            for (; end < glyphs.Count && IsSameStyle(glyphs[end].Span, span); end++)
            {
                Width += glyphs[end].Advance;
                if (span.LetterSpacing != 0)
                    AddPiece(end, end + 1, ref left);
            }

            if (span.LetterSpacing == 0)
                AddPiece(begin, end, ref left);

            Ascent = Math.Max(Ascent, span.Ascent);
            Height = Math.Max(Height, span.Height);
            begin = end;
        }

        void AddPiece(int from, int to, ref float left)
        {
            var text = new StringBuilder(to - from);
            for (var i = from; i < to; i++)
                text.Append(new Rune(glyphs[i].Rune));

            _pieces.Add((text.ToString(), left, glyphs[from].Span));
            left = Width;
        }
    }

    /// <summary>All of a span, where it fits as it is.</summary>
    public TextLine(TextSpan span, string text, float width)
    {
        (Ascent, Height, Width) = (span.Ascent, span.Height, width);
        if (text.Length > 0)
            _pieces.Add((text, 0, span));
    }

    public float Width { get; }

    public float Height { get; }

    public float Ascent { get; }

    public void Draw(float left, float top, Canvas canvas)
    {
        foreach (var (text, at, span) in _pieces)
            canvas.Write(text, left + at, top + Ascent, span.Font, span.Size, span.Color);
    }

    private static bool IsSameStyle(TextSpan a, TextSpan b) => ReferenceEquals(a, b) || a.Style == b.Style;
}
