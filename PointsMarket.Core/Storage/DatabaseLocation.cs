using Microsoft.Data.Sqlite;

namespace PointsMarket.Core.Storage;

/// <summary>Where the database lies: a connection string whose relative path is that of a folder, wherever the program was started from.</summary>
public sealed class DatabaseLocation
{
    private const int BusySeconds = 5;

    public DatabaseLocation(string connectionString, string root)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString) { ForeignKeys = true, Pooling = false, DefaultTimeout = BusySeconds };
        Path = System.IO.Path.GetFullPath(builder.DataSource, System.IO.Path.GetFullPath(root));
        builder.DataSource = Path;
        ConnectionString = builder.ToString();
    }

    public string Path { get; }

    internal string ConnectionString { get; }

    /// <summary>Another file beside this one, opened the same way.</summary>
    public DatabaseLocation Beside(string suffix) =>
        new(new SqliteConnectionStringBuilder(ConnectionString) { DataSource = Path + suffix }.ToString(), System.IO.Path.GetDirectoryName(Path)!);
}
