namespace PointsMarket.Core.Prints;

/// <summary>A print that is composed: to be written as a file, or looked at as pictures of its pages.</summary>
public sealed class Printout
{
    private const int TinyDpi = 2;

    private readonly IDocument _document;

    internal Printout(string title, IDocument document) => (Title, _document) = (title, document);

    /// <summary>As it stands on the first page and in the file.</summary>
    public string Title { get; }

    public string FileName => $"{Title}.pdf";

    /// <summary>The same content always gives the same bytes.</summary>
    public byte[] Pdf() => _document.GeneratePdf();

    /// <summary>How many pages there are, or <paramref name="most"/> where there are more than can be looked at.</summary>
    public int CountPages(int most) => Pictures(TinyDpi).Take(most).Count();

    /// <summary>A page as PNG, the first being 1; null where there are fewer.</summary>
    public byte[]? FindPicture(int page, int dotsPerInch) => Pictures(dotsPerInch).ElementAtOrDefault(page - 1);

    private IEnumerable<byte[]> Pictures(int dotsPerInch) => _document.GenerateImages(new ImageGenerationSettings
    {
        ImageFormat = ImageFormat.Png,
        RasterDpi = dotsPerInch,
    });
}
