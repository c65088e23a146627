namespace PointsMarket.Core.Storage;

/// <summary>What SQLite is told in words of its own, for another database to be told otherwise.</summary>
internal static class Dialect
{
    /// <summary>Begins a statement that writes one row into a table whose trigger refuses before anything is written.</summary>
    /// <remarks>
    /// Failing leaves what the statement did before, which is nothing. Else SQLite, which must be able to take a statement
    /// back that a trigger stops halfway, would copy each page that it touches into a journal of the statement.
    /// </remarks>
    public const string InsertRow = "INSERT OR FAIL INTO";
}
