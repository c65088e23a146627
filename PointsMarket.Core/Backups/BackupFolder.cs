using System.Globalization;
using PointsMarket.Core.Storage;

namespace PointsMarket.Core.Backups;

/// <summary>The backups that the site makes by itself, one a day, beside the database: the newest are kept.</summary>
public sealed class BackupFolder(DatabaseLocation location)
{
    private const string DayFormat = "yyyy-MM-dd";

    private readonly string _folder = Path.GetDirectoryName(location.BackupFile(""))!;
    private readonly string _stem = Path.GetFileNameWithoutExtension(location.BackupFile(""));

    public string FileOf(DateOnly day) => location.BackupFile(day.ToString(DayFormat, CultureInfo.InvariantCulture));

    /// <summary>When the newest until now was made; null where there is none. One that a clock made which was ahead says nothing.</summary>
    public DateTimeOffset? Newest(DateTimeOffset now) =>
        List().Select(file => (DateTimeOffset?)File.GetLastWriteTimeUtc(file)).Where(made => made <= now).Max();

    /// <summary>Removes the oldest beyond so many, each with its secret.</summary>
    public void Rotate(int kept)
    {
        foreach (var old in List().SkipLast(kept))
            DatabaseFiles.Delete(old);
    }

    /// <summary>Oldest first. Backups from before a change of the schema have other names, and stay.</summary>
    private List<string> List() => Directory.Exists(_folder)
        ? [.. Directory.EnumerateFiles(_folder, _stem + "*.db").Where(IsOfADay).Order(StringComparer.Ordinal)]
        : [];

    private bool IsOfADay(string file) => DateOnly.TryParseExact(
        Path.GetFileNameWithoutExtension(file).AsSpan(_stem.Length), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
