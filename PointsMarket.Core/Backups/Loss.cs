using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using PointsMarket.Core.Storage;

namespace PointsMarket.Core.Backups;

/// <summary>What a restoration would lose: what the database that lies there holds and the backup does not.</summary>
internal static class Loss
{
    /// <summary>Who signed in is no loss: whoever restores has signed in before.</summary>
    private const string LastChange = "SELECT coalesce(max(id), 0) FROM trail WHERE village = @village AND deed NOT IN ('signedIn', 'signInRefused', 'sessionsEnded')";

    /// <summary>A sentence, or null where nothing is lost.</summary>
    public static string? Find(Tx backup, string path)
    {
        if (!File.Exists(path))
            return null;

        try
        {
            using var lying = DatabaseCopy.Open(path);
            return lying.Query<(string Village, long Sequence, byte[] Hash)>("SELECT village, sequence, hash FROM heads ORDER BY village")
                .Select(head => LossOf(backup, lying, head)).FirstOrDefault(loss => loss is not null);
        }
        catch (SqliteException fault)
        {
            return $"The database that lies there cannot be read ({fault.Message}), so nobody can say what is in it.";
        }
    }

    /// <exception cref="BackupException">The file is not one of this program's databases.</exception>
    public static void RefuseWhatIsNoBook(string copy, string named)
    {
        try
        {
            using var connection = DatabaseCopy.Open(copy);
            if (connection.ExecuteScalar<long>("SELECT count(*) FROM sqlite_schema WHERE name IN ('migrations', 'entries')") < 2)
                throw new BackupException($"{named} is no backup of a points book.");
        }
        catch (SqliteException fault)
        {
            throw new BackupException($"{named} cannot be read as a database: {fault.Message}");
        }
    }

    private static string? LossOf(Tx backup, SqliteConnection lying, (string Village, long Sequence, byte[] Hash) head)
    {
        var (village, sequence, hash) = head;
        if (backup.Find<long?>("SELECT sequence FROM heads WHERE village = @village", new { village }) is not { } kept)
            return $"The village {village}, which lies there, is not in the backup.";

        if (sequence > kept)
            return string.Create(CultureInfo.InvariantCulture, $"The book of {village} that lies there has {sequence} entries, the backup {kept}: {sequence - kept} would be lost.");

        if (sequence > 0 && !backup.Find<byte[]>("SELECT hash FROM entries WHERE village = @village AND sequence = @sequence", new { village, sequence }).AsSpan().SequenceEqual(hash))
            return string.Create(CultureInfo.InvariantCulture, $"The book of {village} that lies there is another one than the backup's: entry {sequence} differs.");

        return lying.ExecuteScalar<long>(LastChange, new { village }) > backup.Get<long>(LastChange, new { village })
            ? $"In {village}, something was recorded or changed after the backup was made."
            : null;
    }
}
