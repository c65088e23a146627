using Dapper;
using Microsoft.Data.Sqlite;

namespace PointsMarket.Core.Storage;

/// <summary>A copy of a database with its secret, as it stands at one moment, taken while others read and write.</summary>
internal static class DatabaseCopy
{
    /// <summary>Writes a file of its own that needs no log beside it; what lies there under that name is replaced.</summary>
    /// <exception cref="UnavailableException">The disk refuses; what was written of the copy is gone.</exception>
    public static void Make(SqliteConnection source, byte[] secret, string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            DatabaseFiles.Delete(path);
            InstallationSecret.WriteBeside(path, secret);
            SqliteFile.MakeForOwnerOnly(path);
            using var copy = Open(path);
            source.BackupDatabase(copy);
            Settle(copy);
        }
        catch (Exception fault) when (fault is SqliteException or IOException or UnauthorizedAccessException)
        {
            DatabaseFiles.Delete(path);
            throw new UnavailableException($"The copy of the database cannot be written to {path}: {fault.Message}", fault);
        }
    }

    /// <summary>Takes the log into the file: what is moved or carried away is one file, and whole.</summary>
    public static void Settle(string path)
    {
        using var copy = Open(path);
        Settle(copy);
    }

    /// <summary>A file that is not the database in use, as it is: no migration, no log of ours.</summary>
    public static SqliteConnection Open(string path)
    {
        var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        copy.Open();
        return copy;
    }

    private static void Settle(SqliteConnection copy) => copy.Execute("PRAGMA journal_mode = DELETE");
}
