using Microsoft.Data.Sqlite;

namespace PointsMarket.Core.Storage;

/// <summary>The disk or the database refuses for now: nothing was written, and the same request may be sent again.</summary>
public sealed class UnavailableException(string message, Exception? inner = null) : Exception(message, inner);

internal static class SqliteFaults
{
    /// <summary>Busy, locked, read-only, interrupted, disk error, damaged, full, cannot open, no database.</summary>
    private static readonly HashSet<int> Refusing = [5, 6, 8, 9, 10, 11, 13, 14, 26];

    public static bool IsRefusal(this SqliteException fault) => Refusing.Contains(fault.SqliteErrorCode);
}
