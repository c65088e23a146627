using System.Runtime.InteropServices;
using SkiaSharp;

namespace PointsMarket.Core.Drawing;

/// <summary>Text of one style, wherever it stands on a page, gathered to be written at once.</summary>
internal sealed class TextRun
{
    private readonly List<ushort> _glyphs = [];
    private readonly List<SKPoint> _places = [];

    public (DocumentFont Font, float Size, uint Color)? Style { get; private set; }

    /// <summary>Its style has to be that of the run, unless the run is empty.</summary>
    public void Add(DocumentFont font, float size, uint color, string text, float left, float baseline)
    {
        Style = (font, size, color);
        foreach (var (glyph, ems) in font.Shape(text))
        {
            _glyphs.Add(glyph);
            _places.Add(new(left + ems * size, baseline));
        }
    }

    /// <summary>What was gathered, for the caller to dispose of; null where nothing was.</summary>
    public SKTextBlob? Take()
    {
        if (_glyphs.Count == 0)
            return null;

        using var builder = new SKTextBlobBuilder();
        var (font, size, _) = Style!.Value;
        builder.AddPositionedRun(CollectionsMarshal.AsSpan(_glyphs), font.At(size), CollectionsMarshal.AsSpan(_places));
        _glyphs.Clear();
        _places.Clear();
        return builder.Build();
    }
}
