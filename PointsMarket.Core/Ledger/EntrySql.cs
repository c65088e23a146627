using PointsMarket.Core.Storage;

namespace PointsMarket.Core.Ledger;

internal static class EntrySql
{
    private const string Columns =
        """
        e.village, e.sequence, e.household, e.month, e.kind, e.points, e.honour, e.balance_after, e.source, e.posted_at,
        e.posted_by, e.memo, e.hash
        """;

    internal const string Select =
        $"""
        SELECT {Columns}, p.hash AS previous_hash
        FROM entries e LEFT JOIN entries p ON p.village = e.village AND p.sequence = e.sequence - 1
        """;

    /// <summary>The households in order, each with its entries from the covering index, so that no index is written for months alone.</summary>
    public const string ByHousehold =
        """
        FROM households h
        CROSS JOIN entries e INDEXED BY entries_by_household ON e.village = h.village AND e.household = h.code
        """;

    /// <summary>The id of the redemption that an entry is of, from its source, "redemption:12".</summary>
    public const string RedemptionOf = "CAST(substr(e.source, 12) AS INTEGER)";

    public static Entry? Find(Tx tx, string village, long sequence) => tx.Find<Entry>(
        $"{Select} WHERE e.village = @village AND e.sequence = @sequence",
        new { village, sequence });

    public static List<Entry> List(Tx tx, string village, long after, int limit) => tx.List<Entry>(
        $"{Select} WHERE e.village = @village AND e.sequence > @after ORDER BY e.sequence LIMIT @limit",
        new { village, after, limit });

    /// <summary>Newest first, at the cost of what the household has: never by walking the village's book backwards.</summary>
    /// <remarks>The plus keeps the search off the primary key; the covering index finds which ones, and only those are read.</remarks>
    public static List<Entry> ListOfHousehold(Tx tx, string village, string household, Month? month, long? before, int limit)
    {
        var inMonth = month is null ? "" : "AND x.month = @month";
        return tx.List<Entry>(
            $"""
            {Select}
            WHERE e.village = @village AND e.sequence IN (
                SELECT x.sequence FROM entries x
                WHERE x.village = @village AND x.household = @household {inMonth} AND +x.sequence < @before
                ORDER BY +x.sequence DESC LIMIT @limit)
            ORDER BY e.sequence DESC
            """,
            new { village, household, month, before = before ?? long.MaxValue, limit });
    }

    /// <summary>The whole book of a village in order, row by row.</summary>
    public static StoredEntries Walk(Tx tx, string village) =>
        new(tx.Hot($"SELECT {Columns} FROM entries e WHERE e.village = @village ORDER BY e.sequence").With("@village", village));
}
