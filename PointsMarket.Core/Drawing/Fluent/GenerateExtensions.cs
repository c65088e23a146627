namespace PointsMarket.Core.Drawing;

/// <summary>Writes a document as a file.</summary>
public static class GenerateExtensions
{
    public static byte[] GeneratePdf(this IDocument document) => DocumentRenderer.Pdf(document);
}
