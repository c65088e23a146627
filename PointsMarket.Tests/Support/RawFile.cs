using Dapper;
using Microsoft.Data.Sqlite;

namespace PointsMarket.Tests.Support;

/// <summary>The village's file as somebody with an SQLite tool has it before them: nothing stands between them and the rows.</summary>
internal sealed class RawFile : IDisposable
{
    private readonly SqliteConnection _connection;

    public RawFile(string path)
    {
        _connection = new($"Data Source={path};Pooling=False;Foreign Keys=False;Default Timeout=1");
        _connection.Open();
    }

    public int Run(string sql, object? args = null) => _connection.Execute(sql, args);

    public List<T> List<T>(string sql, object? args = null) => _connection.Query<T>(sql, args).AsList();

    public T Get<T>(string sql, object? args = null) => _connection.QuerySingle<T>(sql, args);

    /// <summary>Takes away all that keeps a hand off the book: triggers, checks, and the uniqueness of indexes.</summary>
    public void Unlock()
    {
        foreach (var name in List<string>("SELECT name FROM sqlite_schema WHERE type = 'trigger'"))
            Run($"DROP TRIGGER {name}");

        foreach (var name in List<string>("SELECT name FROM sqlite_schema WHERE type = 'index' AND sql LIKE 'CREATE UNIQUE%'"))
            Run($"DROP INDEX {name}");

        Run("PRAGMA ignore_check_constraints = ON");
    }

    public void Dispose() => _connection.Dispose();
}
