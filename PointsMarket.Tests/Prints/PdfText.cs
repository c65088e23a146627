using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Outline;

namespace PointsMarket.Tests.Prints;

/// <summary>A print as a reader's search sees it.</summary>
internal sealed class PdfText : IDisposable
{
    private readonly PdfDocument _document;

    public PdfText(byte[] file)
    {
        // Strict, so that a wrong table of places in the file fails here and not on a villager's phone.
        _document = PdfDocument.Open(file, new ParsingOptions { UseLenientParsing = false });
        Raw = Encoding.Latin1.GetString(file);
        Pages = [.. _document.GetPages()];
        All = string.Concat(Pages.Select(page => page.Text));
    }

    public string Raw { get; }

    public IReadOnlyList<Page> Pages { get; }

    /// <summary>All pages' letters in the order they are written.</summary>
    public string All { get; }

    public string? Title => _document.Information.Title;

    /// <summary>The lines of the document's outline, each leading to a page.</summary>
    public IReadOnlyList<string> Bookmarks => _document.TryGetBookmarks(out var bookmarks)
        ? [.. bookmarks.GetNodes().OfType<DocumentBookmarkNode>().Select(node => node.Title)]
        : [];

    public int Count(string text) => All.Split(text).Length - 1;

    /// <summary>The letters of one page, line by line from the top, the leftmost first.</summary>
    public IReadOnlyList<string> Lines(int page) =>
    [
        .. Pages[page].Letters
            .GroupBy(letter => Math.Round(letter.StartBaseLine.Y))
            .OrderByDescending(line => line.Key)
            .Select(line => string.Concat(line.OrderBy(letter => letter.StartBaseLine.X).Select(letter => letter.Value))),
    ];

    public void Dispose() => _document.Dispose();
}
