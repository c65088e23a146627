using Dapper;
using SQLitePCL;

namespace PointsMarket.Core.Storage;

/// <summary>One transaction: what it writes stands together or not at all, and it has one moment.</summary>
public sealed class Tx : IDisposable
{
    /// <summary>By the text itself, not by what it says: statements are literals, and long.</summary>
    private readonly Dictionary<string, HotCommand> _hot = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(string What, string Village, string Key), object> _known = [];

    internal Tx(SqliteFile file, VillageTime time, bool isWriter = false)
    {
        Connection = isWriter ? file.OpenToWrite() : file.Open();
        Secret = file.Secret;
        Time = time;
    }

    /// <summary>The transaction's moment; everything it writes carries this one.</summary>
    public DateTimeOffset Now { get; private set; }

    /// <summary>The village's day at <see cref="Now"/>.</summary>
    public DateOnly Today { get; private set; }

    public VillageTime Time { get; }

    internal KeptConnection Connection { get; }

    /// <summary>The installation's secret, from which card tokens are derived.</summary>
    internal byte[] Secret { get; }

    internal void Begin()
    {
        Now = Time.Now;
        Today = Time.DayOf(Now);
    }

    /// <summary>What was read or written before, and is so still; else it is read. The writer knows it from one transaction to the next.</summary>
    /// <remarks>Whoever writes such a thing says so with <see cref="Know{T}"/> or <see cref="Unlearn"/>, in the same class as the reading.</remarks>
    internal T? Known<T>(string what, string village, string key, Func<T?> read)
        where T : class
    {
        if (_known.TryGetValue((what, village, key), out var known))
            return (T)known;

        var found = read();
        return found is null ? null : Know(what, village, key, found);
    }

    internal T Know<T>(string what, string village, string key, T value)
        where T : class
    {
        _known[(what, village, key)] = value;
        return value;
    }

    /// <summary>Changes what is known, where anything is.</summary>
    internal void Revise<T>(string what, string village, string key, Func<T, T> change)
        where T : class
    {
        if (_known.TryGetValue((what, village, key), out var known))
            _known[(what, village, key)] = change((T)known);
    }

    internal void Unlearn(string what, string village, string key) => _known.Remove((what, village, key));

    /// <summary>Others may have written since, or something was taken back.</summary>
    internal void Forget() => _known.Clear();

    /// <summary>How many things are known.</summary>
    internal int Knowledge => _known.Count;

    /// <summary>How many rows the connection has written since it was opened.</summary>
    internal long Changes => raw.sqlite3_total_changes(Connection.Handle!);

    /// <summary>Whether the transaction still stands; a failing disk ends it by itself.</summary>
    internal bool Stands => raw.sqlite3_get_autocommit(Connection.Handle!) == 0;

    internal T? Find<T>(string sql, object? args = null) => Connection.For(sql).QueryFirstOrDefault<T>(sql, args);

    internal T Get<T>(string sql, object? args = null) => Connection.For(sql).QuerySingle<T>(sql, args);

    internal List<T> List<T>(string sql, object? args = null) => Connection.For(sql).Query<T>(sql, args).AsList();

    internal int Execute(string sql, object? args = null) => Connection.For(sql).Execute(sql, args);

    /// <summary>A command that is compiled once a connection: for the few statements that every redemption runs.</summary>
    internal HotCommand Hot(string sql)
    {
        if (_hot.TryGetValue(sql, out var command))
            return command;

        var literal = string.Intern(sql);
        if (!_hot.TryGetValue(literal, out command))
            _hot.Add(literal, command = new(Connection, literal));

        return command;
    }

    /// <summary>Closes the connection; what was not committed is taken back.</summary>
    public void Dispose()
    {
        foreach (var command in _hot.Values)
            command.Dispose();

        Connection.Dispose();
    }
}
