using System.Globalization;
using System.Text;
using SkiaSharp;

namespace PointsMarket.Core.Drawing;

/// <summary>The fonts of one document, each with the characters that the document draws.</summary>
internal sealed class DocumentFonts : IDisposable
{
    private readonly Dictionary<(string Family, FontWeight Weight), DocumentFont> _byStyle = [];
    private readonly Dictionary<FontFace, DocumentFont> _byFace = [];

    public DocumentFont For(TextStyle style)
    {
        var key = (style.Family!, style.FontWeight!.Value);
        if (_byStyle.TryGetValue(key, out var font))
            return font;

        var face = FontManager.Find(key.Item1, key.Value);
        if (!_byFace.TryGetValue(face, out font))
            _byFace.Add(face, font = new(face));

        _byStyle.Add(key, font);
        return font;
    }

    public void Dispose()
    {
        foreach (var font in _byFace.Values)
            font.Dispose();
    }
}

/// <summary>One weight of a font in one document, subset to what the document draws with it.</summary>
internal sealed class DocumentFont(FontFace face) : IDisposable
{
    private readonly Dictionary<int, float> _advances = [];
    private readonly Dictionary<float, SKFont> _sizes = [];
    private readonly Dictionary<string, (ushort Glyph, float Ems)[]> _shapes = [];
    private SKTypeface? _subset;

    public float Ascent => face.Ascent;

    public float Descent => face.Descent;

    public float Advance(Rune rune) => _advances[rune.Value];

    /// <summary>
    /// Takes a text's characters into the subset, and gives back what can be drawn of it: tabs become spaces, what has no shape
    /// is left out, and a character that the font lacks becomes its code point.
    /// </summary>
    public string Use(string text)
    {
        if (text.EnumerateRunes().All(rune => rune.Value == '\n' || (!IsShapeless(rune) && TryUse(rune))))
            return text;

        var drawable = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '\n')
                drawable.Append('\n');
            else if (rune.Value == '\t')
                drawable.Append(Use(" "));
            else if (IsShapeless(rune))
                continue;
            else if (TryUse(rune))
                drawable.Append(rune);
            else
                drawable.Append(Spell(rune));
        }

        return drawable.ToString();
    }

    /// <summary>A text's glyphs, each with what stands before it in ems. Most of a ledger's cells say what another one has said: 0, 10, 3月5日.</summary>
    public IReadOnlyList<(ushort Glyph, float Ems)> Shape(string text)
    {
        if (_shapes.TryGetValue(text, out var shape))
            return shape;

        var glyphs = At(1).GetGlyphs(text);
        shape = new (ushort, float)[glyphs.Length];
        var (ems, i) = (0f, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            shape[i] = (glyphs[i], ems);
            ems += Advance(rune);
            i++;
        }

        _shapes.Add(text, shape);
        return shape;
    }

    public SKFont At(float size)
    {
        if (_sizes.TryGetValue(size, out var font))
            return font;

        // Linear widths, so that Skia's are those that lines were broken with.
        _subset ??= face.Subset(_advances.Keys);
        font = new(_subset, size) { LinearMetrics = true, Subpixel = true, Hinting = SKFontHinting.None };
        _sizes.Add(size, font);
        return font;
    }

    public void Dispose()
    {
        foreach (var font in _sizes.Values)
            font.Dispose();

        _subset?.Dispose();
    }

    private bool TryUse(Rune rune)
    {
        if (_advances.ContainsKey(rune.Value))
            return true;

        if (face.FindAdvance(rune) is not { } advance)
            return false;

        _advances.Add(rune.Value, advance);
        return true;
    }

    private string Spell(Rune rune)
    {
        FontManager.Miss(rune);
        var spelled = string.Create(CultureInfo.InvariantCulture, $"〔U+{rune.Value:X4}〕");
        if (!spelled.EnumerateRunes().All(TryUse))
            throw new InvalidOperationException($"The font has neither U+{rune.Value:X4} nor what to write that with.");

        return spelled;
    }

    /// <summary>Control characters, joiners and variation selectors ask for no ink of their own.</summary>
    private static bool IsShapeless(Rune rune) =>
        rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format;
}
