using PointsMarket.Core.Storage;

namespace PointsMarket.Core.Conduct;

internal static class ReviewSql
{
    public static ILookup<long, Review> List(Tx tx, string village, long[] records) => tx.List<Row>(
        """
        SELECT record, account, decision, reason, at FROM reviews
        WHERE village = @village AND record IN @records ORDER BY record, at, account
        """,
        new { village, records }).ToLookup(row => row.Record, row => row.ToReview());

    /// <summary>Submitted records of others and other households that this reviewer has not decided, oldest first.</summary>
    public static List<ConductRecord> ListWaiting(Tx tx, Caller reviewer, IReadOnlyCollection<string>? households, long after, int limit) => ConductSql.ListOf(tx, reviewer.Village, tx.List<long>(
        """
        SELECT c.id FROM conduct_records c INDEXED BY conduct_by_status
        WHERE c.village = @Village AND c.status = 'submitted' AND c.id > @after AND c.submitted_by <> @Account
            AND (@Household IS NULL OR c.household <> @Household) AND (@all OR c.household IN @households)
            AND NOT EXISTS (SELECT 1 FROM reviews r WHERE r.village = c.village AND r.record = c.id AND r.account = @Account)
        ORDER BY c.id LIMIT @limit
        """,
        new { reviewer.Village, reviewer.Account, reviewer.Household, all = households is null, households = households ?? [], after, limit }));

    public static void Insert(Tx tx, Caller by, long record, Decision decision, string? reason) => tx.Execute(
        """
        INSERT INTO reviews (village, record, account, decision, reason, at)
        VALUES (@Village, @record, @Account, @decision, @reason, @now)
        """,
        new { by.Village, record, by.Account, decision = Word.Of(decision), reason, now = tx.Now });

    private sealed record Row
    {
        public required long Record { get; init; }
        public required string Account { get; init; }
        public required Decision Decision { get; init; }
        public string? Reason { get; init; }
        public required DateTimeOffset At { get; init; }

        public Review ToReview() => new() { Account = Account, Decision = Decision, Reason = Reason, At = At };
    }
}
