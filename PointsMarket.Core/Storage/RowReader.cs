using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace PointsMarket.Core.Storage;

/// <summary>Rows read where the database holds them, column by column and without an object for any: for walks through millions.</summary>
/// <remarks>What a column gives is good until the next row is read.</remarks>
internal sealed class RowReader : IDisposable
{
    private readonly sqlite3 _file;
    private readonly sqlite3_stmt _statement;

    /// <summary>The statement's one question mark is the village.</summary>
    public RowReader(Tx tx, string sql, string village)
    {
        _file = tx.Connection.Handle!;
        Check(raw.sqlite3_prepare_v2(_file, sql, out _statement));
        Check(raw.sqlite3_bind_text(_statement, 1, village));
    }

    public bool Read()
    {
        var status = raw.sqlite3_step(_statement);
        if (status is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
            Check(status);

        return status == raw.SQLITE_ROW;
    }

    public long Number(int column) => raw.sqlite3_column_int64(_statement, column);

    /// <summary>The bytes of a blob, or of a text as UTF-8.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(_statement, column);

    public void Dispose() => _statement.Dispose();

    private void Check(int status)
    {
        if (status != raw.SQLITE_OK)
            throw new SqliteException(raw.sqlite3_errmsg(_file).utf8_to_string(), status, raw.sqlite3_extended_errcode(_file));
    }
}
