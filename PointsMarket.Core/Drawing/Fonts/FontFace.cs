using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text;
using HarfBuzzSharp;
using SkiaSharp;

namespace PointsMarket.Core.Drawing;

/// <summary>One weight of a font family: its widths, what it can draw, and subsets of it.</summary>
/// <remarks>
/// HarfBuzz reads it and Skia draws with a subset only: given the whole font, Skia writes all its 10 MB into each file, and takes
/// the Kangxi radical ⽰ for 示 where both share a glyph, so that nobody finds the word again.
/// </remarks>
[SuppressMessage("Design", "CA1001", Justification = "A registered font lives as long as the program.")]
internal sealed class FontFace
{
    private readonly Face _face;
    private readonly Font _font;
    private readonly float _unitsPerEm;

    private FontFace(string family, int weight, Face face)
    {
        (Family, Weight, _face) = (family, weight, face);
        _font = new Font(face);
        _font.SetFunctionsOpenType();
        _unitsPerEm = face.UnitsPerEm;
        _font.TryGetHorizontalFontExtents(out var extents);
        Ascent = extents.Ascender / _unitsPerEm;
        Descent = (extents.LineGap - extents.Descender) / _unitsPerEm;
    }

    public string Family { get; }

    public int Weight { get; }

    /// <summary>Above the base line, in ems.</summary>
    public float Ascent { get; }

    /// <summary>Below the base line, in ems.</summary>
    public float Descent { get; }

    public static FontFace Read(Stream stream)
    {
        var (data, length) = Pin(stream);
        using var typeface = SKTypeface.FromData(SKData.Create(data, length)) ?? throw new ArgumentException("This is no font.", nameof(stream));
        using var blob = new Blob(data, length, MemoryMode.ReadOnly);
        var face = new Face(blob, 0);
        face.MakeImmutable();
        return new(typeface.FamilyName, typeface.FontWeight, face);
    }

    /// <summary>The width of a character in ems, or null where the font does not have it.</summary>
    public float? FindAdvance(Rune rune) =>
        _font.TryGetNominalGlyph((uint)rune.Value, out var glyph) ? _font.GetHorizontalGlyphAdvance(glyph) / _unitsPerEm : null;

    public SKTypeface Subset(IEnumerable<int> runes)
    {
        using var data = SKData.CreateCopy(SubsetFile(runes));
        return SKTypeface.FromData(data);
    }

    /// <summary>The same font with these characters alone, as a file.</summary>
    public byte[] SubsetFile(IEnumerable<int> runes) => FontSubset.Of(_face.Handle, runes);

    /// <summary>Memory that stays where it is as long as the program runs, as the font does.</summary>
    private static unsafe (nint Data, int Length) Pin(Stream stream)
    {
        if (stream is UnmanagedMemoryStream mapped)
        {
            mapped.Position = 0;
            return ((nint)mapped.PositionPointer, checked((int)mapped.Length));
        }

        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        var data = (nint)NativeMemory.Alloc(checked((nuint)copy.Length));
        Marshal.Copy(copy.GetBuffer(), 0, data, checked((int)copy.Length));
        return (data, checked((int)copy.Length));
    }
}
