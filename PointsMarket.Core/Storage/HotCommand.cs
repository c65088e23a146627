using System.Buffers;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace PointsMarket.Core.Storage;

/// <summary>A statement kept compiled with its connection, bound and read without the driver's command between: for what every request runs.</summary>
/// <remarks>The driver compiles SQL anew for each command object, and makes a reader and boxed values for each execution.</remarks>
internal sealed class HotCommand : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly string[] _names;
    private int _next;

    public HotCommand(SqliteConnection connection, string sql)
    {
        _database = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(_database, sql, out _statement));
        _names = [.. Enumerable
            .Range(1, raw.sqlite3_bind_parameter_count(_statement))
            .Select(position => string.Intern(raw.sqlite3_bind_parameter_name(_statement, position).utf8_to_string()))];
    }

    public HotCommand With(string name, long value)
    {
        Check(raw.sqlite3_bind_int64(_statement, Position(name), value));
        return this;
    }

    /// <summary>Binds a text; null is SQL's NULL.</summary>
    public HotCommand With(string name, string? value)
    {
        var position = Position(name);
        if (value is null)
        {
            Check(raw.sqlite3_bind_null(_statement, position));
            return this;
        }

        var room = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(value.Length));
        try
        {
            Check(raw.sqlite3_bind_text(_statement, position, room.AsSpan(0, Encoding.UTF8.GetBytes(value, room))));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(room);
        }

        return this;
    }

    /// <summary>Binds a number; null is SQL's NULL.</summary>
    public HotCommand With(string name, long? value)
    {
        if (value is { } number)
            return With(name, number);

        Check(raw.sqlite3_bind_null(_statement, Position(name)));
        return this;
    }

    public HotCommand With(string name, byte[] value)
    {
        Check(raw.sqlite3_bind_blob(_statement, Position(name), value));
        return this;
    }

    public void Execute()
    {
        var result = raw.sqlite3_step(_statement);
        while (result == raw.SQLITE_ROW)
            result = raw.sqlite3_step(_statement);

        Finish(result);
    }

    /// <summary>The first row, or nothing where there is none.</summary>
    public T? Find<T>(Func<HotRow, T> read)
        where T : class => First(read, null);

    /// <summary>The one number that the statement always gives.</summary>
    public long Number() => First<long?>(row => row.GetInt64(0), null) ?? throw new InvalidOperationException("The statement gave no row.");

    /// <summary>All rows, in their order.</summary>
    public List<T> List<T>(Func<HotRow, T> read)
    {
        var rows = new List<T>();
        try
        {
            while (Next())
                rows.Add(read(Row));

            return rows;
        }
        finally
        {
            Reset();
        }
    }

    /// <summary>The row that the statement stands on, for whoever walks through millions without an object for any.</summary>
    public HotRow Row => new(_statement);

    /// <summary>Steps to the next row; false behind the last. Whoever walks ends with <see cref="Reset"/>.</summary>
    public bool Next()
    {
        var result = raw.sqlite3_step(_statement);
        if (result is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
            Check(result);

        return result == raw.SQLITE_ROW;
    }

    public void Reset() => raw.sqlite3_reset(_statement);

    public void Dispose() => _statement.Dispose();

    /// <summary>Names are literals, and mostly bound in their order: the next one is found by looking at it.</summary>
    private int Position(string name)
    {
        if (_next >= _names.Length || !ReferenceEquals(_names[_next], name))
            _next = Array.IndexOf(_names, name);

        return _next >= 0 ? ++_next : throw new ArgumentException($"The statement has no parameter {name}.", nameof(name));
    }

    private T? First<T>(Func<HotRow, T> read, T? none)
    {
        var result = raw.sqlite3_step(_statement);
        if (result != raw.SQLITE_ROW)
        {
            Finish(result);
            return none;
        }

        try
        {
            return read(new(_statement));
        }
        finally
        {
            raw.sqlite3_reset(_statement);
        }
    }

    private void Finish(int result)
    {
        if (result == raw.SQLITE_DONE)
        {
            raw.sqlite3_reset(_statement);
            return;
        }

        // Resetting says the same error again, with its words.
        var again = raw.sqlite3_reset(_statement);
        Check(again == raw.SQLITE_OK ? result : again);
    }

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, _database);
}

/// <summary>A row that a kept statement stands on; to be read before anything else is done with the statement.</summary>
internal readonly struct HotRow(sqlite3_stmt statement)
{
    public bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    public long GetInt64(int column) => raw.sqlite3_column_int64(statement, column);

    public int GetInt32(int column) => checked((int)raw.sqlite3_column_int64(statement, column));

    public bool GetBoolean(int column) => raw.sqlite3_column_int64(statement, column) != 0;

    public string GetString(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string() ?? "";

    public string? FindString(int column) => IsNull(column) ? null : GetString(column);

    /// <summary>A day like 2026-03-31.</summary>
    public DateOnly? FindDay(int column) => IsNull(column) ? null : TypeHandlers.ReadDay(GetString(column));

    public byte[] GetBytes(int column) => SpanOf(column).ToArray();

    /// <summary>The bytes of a blob, or of a text as UTF-8; good until the next row is read.</summary>
    public ReadOnlySpan<byte> SpanOf(int column) => raw.sqlite3_column_blob(statement, column);
}
