using Dapper;
using Microsoft.Data.Sqlite;

namespace PointsMarket.Core.Storage;

/// <summary>How a connection to the village's file is opened, the same for the writer and for readers.</summary>
internal sealed class SqliteFile
{
    private readonly DatabaseLocation _location;

    public SqliteFile(DatabaseLocation location)
    {
        _location = location;
        Directory.CreateDirectory(Path.GetDirectoryName(location.Path)!);
        MakeForOwnerOnly(location.Path);
        Secret = InstallationSecret.ReadOrMake(location.Path);
    }

    public byte[] Secret { get; }

    /// <summary>A village's names and points are nobody else's on a shared machine; the files beside it take the same mode.</summary>
    internal static void MakeForOwnerOnly(string path)
    {
        if (OperatingSystem.IsWindows() || File.Exists(path))
            return;

        try
        {
            new FileStream(path, new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            }).Dispose();
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another program made it in the same moment.
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UnavailableException($"The database cannot be made: {fault.Message}", fault);
        }
    }

    public KeptConnection Open()
    {
        var connection = new KeptConnection(_location.ConnectionString);
        try
        {
            connection.Open();

            // The driver's own waiting sleeps 150 ms between tries; the database's waits as long as it must.
            connection.Execute($"""
                PRAGMA busy_timeout = {_location.BusySeconds}000;
                PRAGMA journal_mode = WAL;
                PRAGMA synchronous = FULL;
                PRAGMA trusted_schema = OFF;
                PRAGMA cache_size = -16000;
                """);
            return connection;
        }
        catch (SqliteException fault)
        {
            connection.Dispose();
            throw new UnavailableException($"The database cannot be opened: {fault.Message}", fault);
        }
    }
}
