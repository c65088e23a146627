using SkiaSharp;

namespace PointsMarket.Core.Drawing;

/// <summary>The page that elements draw on, its origin at their upper left corner; without a sheet it only counts.</summary>
internal sealed class Canvas(PageContext page, SKCanvas? sheet) : IDisposable
{
    private readonly SKPaint _paint = new() { IsAntialias = true };

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
        sheet?.Translate(left, top);
        draw();
        sheet?.Translate(-left, -top);
    }

    public void Turned(float degrees, Action draw)
    {
        sheet?.Save();
        sheet?.RotateDegrees(degrees);
        draw();
        sheet?.Restore();
    }

    public void Fill(float left, float top, float width, float height, Color color)
    {
        if (sheet is null || width <= 0 || height <= 0 || color.Hex >> 24 == 0)
            return;

        _paint.Style = SKPaintStyle.Fill;
        _paint.Color = color.Hex;
        sheet.DrawRect(left, top, width, height, _paint);
    }

    public void Frame(float width, float height, float thickness, Color color)
    {
        _paint.Style = SKPaintStyle.Stroke;
        _paint.StrokeWidth = thickness;
        _paint.Color = color.Hex;
        sheet?.DrawRect(0, 0, width, height, _paint);
    }

    public void Write(string text, float left, float baseline, DocumentFont font, float size, Color color)
    {
        if (sheet is null)
            return;

        _paint.Style = SKPaintStyle.Fill;
        _paint.Color = color.Hex;
        sheet.DrawText(text, left, baseline, SKTextAlign.Left, font.At(size), _paint);
    }

    public void Picture(SKPicture picture, float scale)
    {
        sheet?.Save();
        sheet?.Scale(scale);
        sheet?.DrawPicture(picture);
        sheet?.Restore();
    }

    public void Picture(SKImage image, Size size) => sheet?.DrawImage(image, new SKRect(0, 0, size.Width, size.Height), SKSamplingOptions.Default);

    public void Destination(string name)
    {
        using var data = SKData.CreateCopy(System.Text.Encoding.UTF8.GetBytes(name));
        sheet?.DrawNamedDestinationAnnotation(SKPoint.Empty, data);
    }
}
