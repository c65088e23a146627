namespace PointsMarket.Core.Drawing;

/// <summary>Writes a document as a file, or draws its pages.</summary>
public static class GenerateExtensions
{
    public static byte[] GeneratePdf(this IDocument document) => DocumentRenderer.Pdf(document);

    public static IEnumerable<byte[]> GenerateImages(this IDocument document, ImageGenerationSettings? settings = null) =>
        DocumentRenderer.Images(document, settings ?? ImageGenerationSettings.Default);
}
