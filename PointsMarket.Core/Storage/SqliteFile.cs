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
        Secret = InstallationSecret.ReadOrMake(location.Path);
    }

    public byte[] Secret { get; }

    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(_location.ConnectionString);
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
