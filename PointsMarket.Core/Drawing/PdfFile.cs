using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using SkiaSharp;

namespace PointsMarket.Core.Drawing;

/// <summary>What Skia leaves to be said about a file: its language, and an identity that follows from its content.</summary>
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

    public static byte[] Finish(byte[] file, DocumentMetadata metadata)
    {
        // Latin-1 keeps each byte as one character, so that places in the text are places in the file.
        var text = Encoding.Latin1.GetString(file);
        return Encoding.Latin1.GetBytes(WithLanguage(WithContentIdentity(text), metadata.Language));
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
    private static string WithLanguage(string text, string? language)
    {
        if (language is null)
            return text;

        var catalogue = text.LastIndexOf("/Type /Catalog", StringComparison.Ordinal);
        var table = text.LastIndexOf("\nxref\n", StringComparison.Ordinal) + 1;
        if (catalogue < 0 || table == 0)
            throw new InvalidOperationException("The file has no catalogue, or no table of places, as Skia writes them.");

        var words = $"/Lang ({language})\n";
        var end = Place().Replace(text[table..], place => Moved(place.Value));
        end = end.Replace($"startxref\n{table}\n", $"startxref\n{table + words.Length}\n", StringComparison.Ordinal);
        return string.Concat(text[..catalogue], words, text[catalogue..table], end);

        string Moved(string place)
        {
            var offset = int.Parse(place, CultureInfo.InvariantCulture);
            return (offset > catalogue ? offset + words.Length : offset).ToString("D10", CultureInfo.InvariantCulture);
        }
    }

    [GeneratedRegex("^[0-9]{10}(?= 00000 n)", RegexOptions.Multiline)]
    private static partial Regex Place();

    [GeneratedRegex("<xmpMM:DocumentID>uuid:([0-9a-f-]{36})<")]
    private static partial Regex DocumentId();
}
