namespace PointsMarket.Core.Drawing;

/// <summary>How the pages of a document are drawn as pictures.</summary>
public sealed class ImageGenerationSettings
{
    public static ImageGenerationSettings Default => new();

    public ImageFormat ImageFormat { get; set; } = ImageFormat.Png;

    /// <summary>Of a JPEG or WebP; a PNG loses nothing.</summary>
    public ImageCompressionQuality ImageCompressionQuality { get; set; } = ImageCompressionQuality.High;

    /// <summary>Dots an inch.</summary>
    public int RasterDpi { get; set; } = 288;
}

/// <summary>The kind of picture.</summary>
public enum ImageFormat
{
    Jpeg,
    Png,
    Webp,
}

/// <summary>How much of a photograph's detail is kept.</summary>
public enum ImageCompressionQuality
{
    Best,
    VeryHigh,
    High,
    Medium,
    Low,
    VeryLow,
}
