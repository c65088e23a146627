using System.Text;
using SkiaSharp;

namespace PointsMarket.Core.Drawing;

/// <summary>The page that elements draw on, its origin at their upper left corner; without a sheet it only counts.</summary>
internal sealed class Canvas(PageContext page, SKCanvas? sheet) : IDisposable
{
    private readonly SKPaint _paint = new() { IsAntialias = true };

    // Kept here rather than in Skia's matrix, which would be written into the file at every cell.
    private float _left;
    private float _top;

    public PageContext Page => page;

    public void Dispose() => _paint.Dispose();

    public void At(ReadOnlySpan<float> lengthsBefore, float top, Action draw)
    {
        var left = 0f;
        foreach (var length in lengthsBefore)
            left += length;

        At(left, top, draw);
    }

    public void At(float left, float top, Action draw)
    {
        var origin = (_left, _top);
        (_left, _top) = (_left + left, _top + top);
        draw();
        (_left, _top) = origin;
    }

    public void Turned(float degrees, Action draw) => InOwnSpace(() => sheet?.RotateDegrees(degrees), draw);

    public void Fill(float left, float top, float width, float height, Color color)
    {
        if (sheet is null || width <= 0 || height <= 0 || color.Hex >> 24 == 0)
            return;

        _paint.Style = SKPaintStyle.Fill;
        _paint.Color = color.Hex;
        sheet.DrawRect(_left + left, _top + top, width, height, _paint);
    }

    public void Frame(float width, float height, float thickness, Color color)
    {
        _paint.Style = SKPaintStyle.Stroke;
        _paint.StrokeWidth = thickness;
        _paint.Color = color.Hex;
        sheet?.DrawRect(_left, _top, width, height, _paint);
    }

    public void Write(string text, float left, float baseline, DocumentFont font, float size, Color color)
    {
        if (sheet is null)
            return;

        _paint.Style = SKPaintStyle.Fill;
        _paint.Color = color.Hex;
        sheet.DrawText(text, _left + left, _top + baseline, SKTextAlign.Left, font.At(size), _paint);
    }

    public void Picture(SKPicture picture, float scale) => InOwnSpace(() => sheet?.Scale(scale), () => sheet?.DrawPicture(picture));

    public void Picture(SKImage image, Size size) =>
        sheet?.DrawImage(image, new SKRect(_left, _top, _left + size.Width, _top + size.Height), SKSamplingOptions.Default);

    public void Destination(string name)
    {
        using var data = SKData.CreateCopy(Encoding.UTF8.GetBytes(name));
        sheet?.DrawNamedDestinationAnnotation(new(_left, _top), data);
    }

    /// <summary>A space that leads to where a section begins.</summary>
    public void Link(Size space, string section)
    {
        using var name = SKData.CreateCopy(Encoding.UTF8.GetBytes(section));
        sheet?.DrawLinkDestinationAnnotation(new(_left, _top, _left + space.Width, _top + space.Height), name);
    }

    private void InOwnSpace(Action change, Action draw)
    {
        var origin = (_left, _top);
        sheet?.Save();
        sheet?.Translate(_left, _top);
        change();
        (_left, _top) = (0, 0);
        draw();
        (_left, _top) = origin;
        sheet?.Restore();
    }
}
