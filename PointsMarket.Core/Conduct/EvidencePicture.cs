using SkiaSharp;

namespace PointsMarket.Core.Conduct;

/// <summary>A picture encoded anew: upright, at most 1280 pixels a side, and nothing in it but the picture.</summary>
/// <remarks>
/// Cameras write where and when into their files; encoding anew leaves that behind, and whatever else a file may hide.
/// A picture that claims to be enormous is refused before a pixel of it is read, and one that breaks off, as after a bad
/// connection, is refused too: half of it would be grey.
/// </remarks>
public sealed record EvidencePicture
{
    private const int LongestSide = 1280;
    private const long MostPixels = 60_000_000;
    private const int Quality = 82;

    public required byte[] Jpeg { get; init; }
    public required int Width { get; init; }
    public required int Height { get; init; }

    /// <exception cref="RefusalException">The bytes are no JPEG, PNG or WebP that can be opened.</exception>
    public static EvidencePicture Encode(byte[] bytes)
    {
        using var codec = SKCodec.Create(new MemoryStream(bytes)) ?? throw Unreadable();
        if (codec.EncodedFormat is not (SKEncodedImageFormat.Jpeg or SKEncodedImageFormat.Png or SKEncodedImageFormat.Webp)
            || (long)codec.Info.Width * codec.Info.Height is 0 or > MostPixels)
        {
            throw Unreadable();
        }

        using var original = new SKBitmap();
        var whole = new SKImageInfo(codec.Info.Width, codec.Info.Height, SKImageInfo.PlatformColorType, SKAlphaType.Premul);
        if (!original.TryAllocPixels(whole) || codec.GetPixels(whole, original.GetPixels()) != SKCodecResult.Success)
            throw Unreadable();

        var turned = codec.EncodedOrigin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop
            or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        var scale = Math.Min(1f, (float)LongestSide / Math.Max(original.Width, original.Height));
        var width = Math.Max(1, (int)Math.Round(original.Width * scale));
        var height = Math.Max(1, (int)Math.Round(original.Height * scale));

        using var surface = SKSurface.Create(new SKImageInfo(turned ? height : width, turned ? width : height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Concat(Upright(codec.EncodedOrigin, width, height));
        using var image = SKImage.FromBitmap(original);
        surface.Canvas.DrawImage(image, SKRect.Create(width, height), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));

        using var upright = surface.Snapshot();
        using var jpeg = upright.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return new() { Jpeg = jpeg.ToArray(), Width = upright.Width, Height = upright.Height };
    }

    /// <summary>Turns the picture as the camera was held (EXIF orientation 1–8), given its size before turning.</summary>
    private static SKMatrix Upright(SKEncodedOrigin origin, float width, float height) => origin switch
    {
        SKEncodedOrigin.TopRight => new(-1, 0, width, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new(-1, 0, width, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new(1, 0, 0, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new(0, -1, height, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new(0, -1, height, -1, 0, width, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new(0, 1, 0, -1, 0, width, 0, 0, 1),
        _ => SKMatrix.Identity,
    };

    private static RefusalException Unreadable() => new(Reason.Validation, ConductSentences.UnreadablePicture, "picture");
}
