using PointsMarket.Core.Storage;

namespace PointsMarket.Core.Ledger;

internal static class EntrySql
{
    private const string Columns =
        """
        e.village, e.sequence, e.household, e.month, e.kind, e.points, e.honour, e.balance_after, e.source, e.posted_at,
        e.posted_by, e.memo, e.hash
        """;

    private const string WithPrevious =
        $"""
        SELECT {Columns}, p.hash AS previous_hash
        FROM entries e LEFT JOIN entries p ON p.village = e.village AND p.sequence = e.sequence - 1
        """;

    public static List<ChainedEntry> List(Tx tx, string village, long after, int limit) => Chained(tx.List<Row>(
        $"{WithPrevious} WHERE e.village = @village AND e.sequence > @after ORDER BY e.sequence LIMIT @limit",
        new { village, after, limit }));

    public static List<ChainedEntry> ListOfHousehold(
        Tx tx, string village, string household, Month? month, long? before, int limit)
    {
        // The month stands in the index before the sequence: without one, its order has to be by sequence alone.
        // In a month, the plus keeps the search off the primary key, which would walk the whole village's book backwards.
        var (inMonth, order) = month is null ? ("", "e.sequence") : ("AND e.month = @month", "+e.sequence");
        return Chained(tx.List<Row>(
            $"""
            {WithPrevious}
            WHERE e.village = @village AND e.household = @household {inMonth} AND e.sequence < @before
            ORDER BY {order} DESC LIMIT @limit
            """,
            new { village, household, month, before = before ?? long.MaxValue, limit }));
    }

    /// <summary>The whole book of a village in order, row by row.</summary>
    public static IEnumerable<StoredEntry> Stream(Tx tx, string village) => tx.Stream<StoredEntry>(
        $"SELECT {Columns} FROM entries e WHERE e.village = @village ORDER BY e.sequence",
        new { village });

    private static List<ChainedEntry> Chained(List<Row> rows) =>
        [.. rows.Select(row => new ChainedEntry(row.ToEntry(), row.PreviousHash ?? Entry.FirstPreviousHash))];

    private sealed record Row
    {
        public required string Village { get; init; }
        public required long Sequence { get; init; }
        public required string Household { get; init; }
        public required Month Month { get; init; }
        public required EntryKind Kind { get; init; }
        public required Points Points { get; init; }
        public required Points Honour { get; init; }
        public required Points BalanceAfter { get; init; }
        public required string Source { get; init; }
        public required DateTimeOffset PostedAt { get; init; }
        public required string PostedBy { get; init; }
        public required string Memo { get; init; }
        public required byte[] Hash { get; init; }
        public byte[]? PreviousHash { get; init; }

        public Entry ToEntry() => new()
        {
            Village = Village,
            Sequence = Sequence,
            Household = Household,
            Month = Month,
            Kind = Kind,
            Points = Points,
            Honour = Honour,
            BalanceAfter = BalanceAfter,
            Source = Source,
            PostedAt = PostedAt,
            PostedBy = PostedBy,
            Memo = Memo,
            Hash = Hash,
        };
    }
}
