using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using SkiaSharp;

namespace PointsMarket.Core.Drawing;

/// <summary>What Skia leaves to be said about a file: its language, its outline, and an identity that follows from its content.</summary>
internal static partial class PdfFile
{
    public static SKDocumentPdfMetadata Describe(DocumentMetadata metadata, DocumentSettings settings) => new()
    {
        Title = metadata.Title,
        Author = metadata.Author,
        Subject = metadata.Subject,
        Keywords = metadata.Keywords,
        Creator = metadata.Creator,
        Producer = metadata.Producer,
        Creation = metadata.CreationDate == default ? null : metadata.CreationDate.UtcDateTime,
        Modified = metadata.ModifiedDate == default ? null : metadata.ModifiedDate.UtcDateTime,
        PdfA = settings.PDFA_Conformance != PDFA_Conformance.None,
        RasterDpi = 288,
        EncodingQuality = 90,
    };

    public static byte[] Finish(byte[] file, DocumentMetadata metadata, IReadOnlyList<Bookmark> bookmarks)
    {
        // Latin-1 keeps each byte as one character, so that places in the text are places in the file.
        var text = WithContentIdentity(Encoding.Latin1.GetString(file));
        var words = metadata.Language is { } language ? $"/Lang ({language})\n" : "";
        return Encoding.Latin1.GetBytes(WithCatalogue(text, words, bookmarks));
    }

    /// <summary>Skia makes the identity from the clock, which would give other bytes at each print of the same month.</summary>
    private static string WithContentIdentity(string text)
    {
        // In the trailer it stands as digits or, escaped, as the bytes themselves, whichever is shorter.
        var trailer = text.LastIndexOf("/ID [", StringComparison.Ordinal);
        var trailerEnd = text.LastIndexOf("]>>\nstartxref", StringComparison.Ordinal);
        var random = DocumentId().Match(text).Groups[1].Value;
        if (random.Length == 0 || trailer < 0 || trailerEnd < trailer)
            return text;

        var anonymous = text[..trailer].Replace(random, "", StringComparison.Ordinal) + text[trailerEnd..];
        var identity = new Guid(SHA256.HashData(Encoding.Latin1.GetBytes(anonymous)).AsSpan(0, 16));
        return string.Concat(
            text[..trailer].Replace(random, $"{identity:D}", StringComparison.Ordinal),
            $"/ID [<{identity:N}> <{identity:N}>",
            text[trailerEnd..]);
    }

    /// <summary>Words in the catalogue move all that follows, so the table of places at the file's end moves with them.</summary>
    private static string WithCatalogue(string text, string words, IReadOnlyList<Bookmark> bookmarks)
    {
        var catalogue = text.LastIndexOf("/Type /Catalog", StringComparison.Ordinal);
        var table = text.LastIndexOf("\nxref\n", StringComparison.Ordinal) + 1;
        var size = TableSize().Match(text, Math.Max(0, table));
        if (catalogue < 0 || table == 0 || !size.Success)
            throw new InvalidOperationException("The file has no catalogue, or no table of places, as Skia writes them.");

        var count = int.Parse(size.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        var outline = PdfOutline.Write(bookmarks, count);
        if (outline.Count > 0)
            words += $"/Outlines {count} 0 R\n/PageMode /UseOutlines\n";

        var added = new StringBuilder();
        var places = new StringBuilder();
        foreach (var written in outline)
        {
            places.Append(CultureInfo.InvariantCulture, $"{table + words.Length + added.Length:D10} 00000 n \n");
            added.Append(written);
        }

        var end = Place().Replace(text[table..], place => Moved(place.Value));
        var total = count + outline.Count;
        end = end.Replace($"xref\n0 {count}\n", $"xref\n0 {total}\n", StringComparison.Ordinal)
            .Replace("trailer\n", $"{places}trailer\n", StringComparison.Ordinal)
            .Replace($"/Size {count}", $"/Size {total}", StringComparison.Ordinal)
            .Replace($"startxref\n{table}\n", $"startxref\n{table + words.Length + added.Length}\n", StringComparison.Ordinal);
        return string.Concat(text[..catalogue], words, text[catalogue..table], added.ToString(), end);

        string Moved(string place)
        {
            var offset = int.Parse(place, CultureInfo.InvariantCulture);
            return (offset > catalogue ? offset + words.Length : offset).ToString("D10", CultureInfo.InvariantCulture);
        }
    }

    [GeneratedRegex("^[0-9]{10}(?= 00000 n)", RegexOptions.Multiline)]
    private static partial Regex Place();

    [GeneratedRegex("\\Gxref\n0 ([0-9]+)\n")]
    private static partial Regex TableSize();

    [GeneratedRegex("<xmpMM:DocumentID>uuid:([0-9a-f-]{36})<")]
    private static partial Regex DocumentId();
}
