using System.Text;

namespace PointsMarket.Core.Drawing;

/// <summary>Breaks text into lines: Chinese between any two characters, Latin between words.</summary>
/// <remarks>
/// 禁则: no closing mark begins a line, no opening mark ends one. A word, or a run of marks, that is longer than a line is
/// broken where the line ends, so that nothing ever runs over its edge.
/// </remarks>
internal static class LineBreaker
{
    private const string NeverFirst = "，。、；：？！）〉》」』】〕〗’”…—·～％℃,.;:?!)]}%’”";
    private const string NeverLast = "（〈《「『【〔〖‘“([{￥¥$#";

    /// <summary>The lines of one paragraph, or null where not even one character fits.</summary>
    public static IEnumerable<IReadOnlyList<Glyph>>? Break(List<Glyph> paragraph, float width)
    {
        var lines = new List<IReadOnlyList<Glyph>>();
        var begin = 0;
        do
        {
            var end = LineEnd(paragraph, begin, width);
            if (end == begin && begin < paragraph.Count)
                return null;

            lines.Add(TrimmedLine(paragraph, begin, end));
            begin = end;
        }
        while (begin < paragraph.Count);

        return lines;
    }

    private static int LineEnd(List<Glyph> glyphs, int begin, float width)
    {
        var (used, end) = (0f, begin);
        while (end < glyphs.Count)
        {
            used += glyphs[end].Advance;

            // A space at the line's end may hang over the edge: nobody sees it.
            if (used > width + Size.Epsilon && glyphs[end].Rune != ' ')
                break;

            end++;
        }

        if (end == glyphs.Count)
            return end;

        for (var candidate = end; candidate > begin; candidate--)
        {
            if (CanBreak(glyphs[candidate - 1].Rune, glyphs[candidate].Rune))
                return candidate;
        }

        return end;
    }

    private static bool CanBreak(int before, int after)
    {
        if (after == ' ' || IsMark(after))
            return false;

        if (before == ' ')
            return true;

        return !Has(NeverFirst, after) && !Has(NeverLast, before) && !(IsOfWord(before) && IsOfWord(after));
    }

    private static bool Has(string marks, int rune) => rune <= char.MaxValue && marks.Contains((char)rune, StringComparison.Ordinal);

    private static bool IsOfWord(int rune) => rune is < 0x2E80 and not 0xB7;

    private static bool IsMark(int rune) => Rune.GetUnicodeCategory(new(rune)) is System.Globalization.UnicodeCategory.NonSpacingMark;

    private static List<Glyph> TrimmedLine(List<Glyph> glyphs, int begin, int end)
    {
        while (end > begin && glyphs[end - 1].Rune == ' ')
            end--;

        return glyphs.GetRange(begin, end - begin);
    }
}
