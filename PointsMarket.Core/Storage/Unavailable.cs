using Microsoft.Data.Sqlite;

namespace PointsMarket.Core.Storage;

/// <summary>The disk or the database refuses for now: nothing was written, and the same request may be sent again.</summary>
public sealed class UnavailableException(string message, Exception? inner = null) : Exception(message, inner);

internal static class SqliteFaults
{
    private const int Constraint = 19;
    private const int PrimaryKey = 1555;
    private const int Unique = 2067;

    /// <summary>Busy, locked, read-only, interrupted, disk error, damaged, full, cannot open, no database.</summary>
    private static readonly HashSet<int> Refusing = [5, 6, 8, 9, 10, 11, 13, 14, 26];

    public static bool IsUniqueViolation(this SqliteException fault) =>
        fault.SqliteErrorCode == Constraint && fault.SqliteExtendedErrorCode is PrimaryKey or Unique;

    public static bool IsRefusal(this SqliteException fault) => Refusing.Contains(fault.SqliteErrorCode);
}
