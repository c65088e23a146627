using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace PointsMarket.Core.Storage;

/// <summary>How a connection to the village's file is opened, the same for the writer and for readers.</summary>
internal sealed class SqliteFile
{
    /// <summary>Of memory that a connection takes small pieces from; the compiled statements that it keeps hold some of them for ever.</summary>
    private const int Slots = 2000;
    private const int SlotBytes = 1200;

    private readonly DatabaseLocation _location;

    /// <summary>Counting its own memory, SQLite would take a lock of the whole process for each allocation; nobody asks for the count.</summary>
    static SqliteFile()
    {
        Batteries_V2.Init();
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
        NativeMemory.ShareRooms();
    }

    /// <exception cref="UnavailableException">A restoration was cut off between the database that lay there and its own.</exception>
    public SqliteFile(DatabaseLocation location)
    {
        _location = location;
        if (!File.Exists(location.Path) && File.Exists(location.Path + DatabaseFiles.Restoring))
            throw new UnavailableException($"A restoration of {location.Path} was cut off: run restore once more, and nothing is lost.");

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

    /// <summary>For the one that writes all day.</summary>
    /// <remarks>
    /// What may have to be taken back is kept in memory, not in a file that each batch would make and remove. The log is put
    /// to its place by another (<see cref="LogSettler"/>); this one does so only when that one cannot follow.
    /// </remarks>
    public KeptConnection OpenToWrite()
    {
        var connection = Open();
        _ = raw.sqlite3_db_config(connection.Handle!, raw.SQLITE_DBCONFIG_LOOKASIDE, IntPtr.Zero, SlotBytes, Slots);
        connection.Execute("PRAGMA cache_size = -16000; PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 100000");
        return connection;
    }

    /// <summary>For reading: there are as many as read at once, and each keeps 4 MB of pages; the system keeps the rest for all of them.</summary>
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
                PRAGMA cache_size = -4000;
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
