using PointsMarket.Core.Storage;

namespace PointsMarket.Core.Trail;

/// <summary>The trail (操作记录): every change that is not in the book, noted in the transaction that makes it.</summary>
/// <remarks>A change that is refused or rolled back leaves no note, and a note is never changed or removed.</remarks>
public static class TrailService
{
    /// <summary>Notes a deed once it is done. No password, PIN, token or hash of one may stand in the changes.</summary>
    public static void Note(Tx tx, Caller by, Deed deed, string subject, IReadOnlyList<FieldChange>? changes = null) =>
        TrailSql.Insert(tx, by, deed, subject, changes ?? []);

    /// <summary>Newest first.</summary>
    public static List<TrailEntry> List(Tx tx, string village, TrailFilter filter) => TrailSql.List(tx, village, filter);
}
