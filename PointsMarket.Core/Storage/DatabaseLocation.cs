using Microsoft.Data.Sqlite;

namespace PointsMarket.Core.Storage;

/// <summary>Where the database lies: a connection string whose relative path is that of a folder, wherever the program was started from.</summary>
public sealed class DatabaseLocation
{
    public const int DefaultWritesTogether = 256;
    public const int MostWritesTogether = 4096;

    /// <summary>The wait is for another process that is writing; after it a request is refused.</summary>
    public DatabaseLocation(string connectionString, string root, int busySeconds = 5, int writesTogether = DefaultWritesTogether)
    {
        BusySeconds = busySeconds;
        WritesTogether = writesTogether;
        var builder = new SqliteConnectionStringBuilder(connectionString) { ForeignKeys = true, Pooling = false, DefaultTimeout = busySeconds };
        Path = System.IO.Path.GetFullPath(builder.DataSource, System.IO.Path.GetFullPath(root));
        builder.DataSource = Path;
        ConnectionString = builder.ToString();
    }

    public string Path { get; }

    internal string ConnectionString { get; }

    internal int BusySeconds { get; }

    /// <summary>How many of the writes that wait are committed together, at most; 1 commits each by itself.</summary>
    internal int WritesTogether { get; }

    /// <summary>Another file beside this one, opened the same way.</summary>
    public DatabaseLocation Beside(string suffix) => new(
        new SqliteConnectionStringBuilder(ConnectionString) { DataSource = Path + suffix }.ToString(),
        System.IO.Path.GetDirectoryName(Path)!,
        BusySeconds,
        WritesTogether);
}
