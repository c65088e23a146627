using System.Buffers.Text;
using System.Text;
using SQLitePCL;

namespace PointsMarket.Bench.Growth;

/// <summary>A prepared statement that is bound and run millions of times, straight on the database's own functions.</summary>
internal sealed class Statement : IDisposable
{
    private readonly sqlite3 _file;
    private readonly sqlite3_stmt _statement;
    private int _bound;

    public Statement(sqlite3 file, string sql)
    {
        _file = file;
        if (raw.sqlite3_prepare_v2(file, sql, out _statement) != raw.SQLITE_OK)
            throw new InvalidOperationException($"{raw.sqlite3_errmsg(file).utf8_to_string()}: {sql}");
    }

    /// <summary>Binds the next value, in the order of the statement's question marks.</summary>
    public Statement Add(ReadOnlySpan<byte> utf8)
    {
        raw.sqlite3_bind_text(_statement, ++_bound, utf8);
        return this;
    }

    public Statement Add(string text) => Add(Encoding.UTF8.GetBytes(text));

    public Statement Add(long number)
    {
        raw.sqlite3_bind_int64(_statement, ++_bound, number);
        return this;
    }

    public Statement Add(long? number)
    {
        if (number is { } value)
            return Add(value);

        raw.sqlite3_bind_null(_statement, ++_bound);
        return this;
    }

    public Statement AddBlob(ReadOnlySpan<byte> bytes)
    {
        raw.sqlite3_bind_blob(_statement, ++_bound, bytes);
        return this;
    }

    public void Run()
    {
        var status = raw.sqlite3_step(_statement);
        _bound = 0;
        raw.sqlite3_reset(_statement);
        if (status is not (raw.SQLITE_DONE or raw.SQLITE_ROW))
            throw new InvalidOperationException(raw.sqlite3_errmsg(_file).utf8_to_string());
    }

    public void Dispose() => _statement.Dispose();
}

/// <summary>A short text with a number in it, written into a buffer of its own: no string a row.</summary>
internal sealed class NumberedText
{
    private readonly byte[] _text = new byte[48];
    private readonly int _prefix;

    public NumberedText(string prefix) => _prefix = Encoding.UTF8.GetBytes(prefix, _text);

    public ReadOnlySpan<byte> With(long number, int digits = 0)
    {
        Utf8Formatter.TryFormat(number, _text.AsSpan(_prefix), out var written, digits == 0 ? default : new('D', (byte)digits));
        return _text.AsSpan(0, _prefix + written);
    }
}
