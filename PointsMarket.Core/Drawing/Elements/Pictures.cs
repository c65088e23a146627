using SkiaSharp;
using Svg.Skia;

namespace PointsMarket.Core.Drawing;

/// <summary>A vector drawing, as large as its space allows, its proportions kept.</summary>
internal sealed class SvgPicture(string svg) : Element
{
    private readonly SKPicture _picture = Read(svg);

    internal override SpacePlan Measure(Size available, PageContext page)
    {
        var scale = Scale(available);
        return SpacePlan.Full(_picture.CullRect.Width * scale, _picture.CullRect.Height * scale);
    }

    internal override void Draw(Size available, Canvas canvas) => canvas.Picture(_picture, Scale(available));

    private float Scale(Size available) =>
        Math.Min(available.Width / _picture.CullRect.Width, available.Height / _picture.CullRect.Height);

    private static SKPicture Read(string svg)
    {
        using var reader = new SKSvg();
        var picture = reader.FromSvg(svg) ?? throw new ArgumentException("This is no SVG.", nameof(svg));

        // The picture dies with its reader, so it is recorded into one that does not.
        using var recorder = new SKPictureRecorder();
        recorder.BeginRecording(picture.CullRect).DrawPicture(picture);
        return recorder.EndRecording();
    }
}

/// <summary>A photograph or scan over the whole width of its space, its proportions kept.</summary>
internal sealed class RasterPicture(byte[] data) : Element
{
    private readonly SKImage _image = SKImage.FromEncodedData(data) ?? throw new ArgumentException("This is no picture.", nameof(data));

    internal override string Description => $"a picture of {_image.Width} × {_image.Height} dots";

    internal override SpacePlan Measure(Size available, PageContext page)
    {
        var height = available.Width * _image.Height / _image.Width;
        return height > available.Height + Size.Epsilon ? SpacePlan.Wrap(this) : SpacePlan.Full(available.Width, height);
    }

    internal override void Draw(Size available, Canvas canvas) =>
        canvas.Picture(_image, new(available.Width, available.Width * _image.Height / _image.Width));
}
