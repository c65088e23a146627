using System.Globalization;
using PointsMarket.Core.Storage;

namespace PointsMarket.Core.Proof;

/// <summary>Law 4 before the book: a record's points are those of its rule, and its status is what was decided about it.</summary>
internal static class RecordLaw
{
    /// <summary>All that one pass over the records can tell; half of a hundredth goes away from zero.</summary>
    private const string Fault =
        $"""
        CASE
            WHEN v.code IS NULL OR v.effective_from > c.happened_on THEN 'no version of its rule was in force'
            WHEN c.asked <> CASE WHEN v.points > 0 THEN (v.points * c.quantity + 50) / 100 ELSE -((50 - v.points * c.quantity) / 100) END
                THEN 'what it asks for is not its quantity under its rule'
            WHEN (c.points IS NULL) <> (c.published_until IS NULL) OR (c.status = 'submitted' AND c.points IS NOT NULL)
                THEN 'its points and its publicity do not belong together'
            WHEN c.points <> c.asked AND (c.points <= 0 OR c.points > c.asked OR coalesce(v.cap_per_month, v.cap_per_year) IS NULL)
                OR c.points > v.cap_per_month OR c.points > v.cap_per_year
                THEN 'its points are not what the caps of its rule left'
            WHEN c.frozen_until IS NOT CASE WHEN c.points IS NOT NULL AND v.freeze_months IS NOT NULL
                THEN date(substr(c.happened_on, 1, 7) || '-01', '+' || (v.freeze_months + 1) || ' months', '-1 day') END
                THEN 'it freezes for another time than its rule says'
            WHEN c.points IS NOT NULL AND 0 IS NOT (SELECT max(r.account = c.submitted_by) FROM reviews r
                WHERE r.village = c.village AND r.record = c.id AND r.decision = 'approve')
                THEN 'it was published without an approval, or by one of who submitted it'
            WHEN (c.status = 'posted') <> (c.entry IS NOT NULL) THEN 'it is in the book without an entry, or has one without being in it'
            WHEN e.memo <> v.title THEN 'its entry is not named after its rule'
            WHEN e.month <> substr(c.happened_on, 1, 7) AND NOT (e.month > substr(c.happened_on, 1, 7) AND {ProofSql.EarliestOpen})
                THEN 'the month of its entry is neither its own nor the earliest that was open'
            WHEN c.points IS NOT NULL AND v.evidence_required = 1 AND NOT EXISTS (
                SELECT 1 FROM evidence p WHERE p.village = c.village AND p.record = c.id)
                THEN 'it was published without a picture'
        END
        """;

    private const string Records =
        $"""
        SELECT id, fault FROM (
            SELECT c.id, {Fault} AS fault FROM conduct_records c
            LEFT JOIN rule_versions v ON v.village = c.village AND v.code = c.rule AND v.version = c.version
            LEFT JOIN entries e ON e.village = c.village AND e.sequence = c.entry
            WHERE c.village = @village)
        WHERE fault IS NOT NULL LIMIT 1
        """;

    private static readonly (string Sql, string Fault)[] Checks =
    [
        ("""
         SELECT max(c.id) FROM conduct_records c WHERE c.village = @village
         GROUP BY c.village HAVING max(c.id) <> count(*) OR min(c.id) <> 1
         """, "a record before it is missing"),
        ("""
         SELECT r.record FROM reviews r
         JOIN conduct_records c ON c.village = r.village AND c.id = r.record
         WHERE r.village = @village AND r.decision = 'reject' AND c.status <> 'rejected'
         """, "it was rejected, and goes on"),
        ("""
         SELECT c.id FROM conduct_records c INDEXED BY conduct_by_status
         WHERE c.village = @village AND c.status = 'rejected'
             AND NOT EXISTS (SELECT 1 FROM reviews r WHERE r.village = c.village AND r.record = c.id AND r.decision = 'reject')
             AND NOT EXISTS (SELECT 1 FROM objections o WHERE o.village = c.village AND o.record = c.id AND o.upheld = 1)
         """, "it ended without a rejection"),
        ("""
         SELECT c.id FROM conduct_records c INDEXED BY conduct_by_status
         WHERE c.village = @village AND c.status = 'withdrawn'
             AND NOT EXISTS (SELECT 1 FROM withdrawals w WHERE w.village = c.village AND w.record = c.id)
         """, "it ended without a withdrawal"),
        ("""
         SELECT w.record FROM withdrawals w
         JOIN conduct_records c ON c.village = w.village AND c.id = w.record
         WHERE w.village = @village AND c.status <> 'withdrawn'
         """, "it was withdrawn, and goes on"),
        ("""
         SELECT c.id FROM conduct_records c INDEXED BY conduct_by_status
         WHERE c.village = @village AND c.status = 'objected'
             AND NOT EXISTS (SELECT 1 FROM objections o WHERE o.village = c.village AND o.record = c.id AND o.ruled_at IS NULL)
         """, "it waits for a ruling, and nobody objects"),
        ("""
         SELECT o.record FROM objections o
         JOIN conduct_records c ON c.village = o.village AND c.id = o.record
         WHERE o.village = @village AND (c.points IS NULL OR (o.ruled_by IS NULL) <> (o.ruled_at IS NULL)
             OR (o.upheld IS NULL) <> (o.ruling IS NULL) OR (o.upheld IS NOT NULL AND o.ruled_at IS NULL)
             OR (o.ruled_at IS NULL AND c.status <> 'objected') OR (o.upheld = 1 AND c.status <> 'rejected')
             OR (o.ruled_at IS NOT NULL AND o.upheld IS NULL AND c.status NOT IN ('rejected', 'withdrawn')))
         """, "its status is not what the rulings made of it"),
        ("""
         SELECT record FROM objections WHERE village = @village GROUP BY record HAVING max(n) <> count(*) OR min(n) <> 1
         """, "an objection to it is missing"),
        ("""
         SELECT record FROM evidence WHERE village = @village GROUP BY record HAVING max(n) <> count(*) OR min(n) <> 1
         """, "a picture of it is missing"),
    ];

    public static Breach? FirstBreach(Tx tx, string village)
    {
        foreach (var (sql, fault) in Checks)
        {
            if (tx.Find<long?>($"{sql} ORDER BY 1 LIMIT 1", new { village }) is { } record)
                return BreachOf(record, fault);
        }

        var (id, found) = tx.Find<(long, string?)>(Records, new { village });
        return found is not null ? BreachOf(id, found) : BreachOfPublicity(tx, village);
    }

    /// <summary>What is still under publicity stays there until its day: the settings' days after one of its approvals.</summary>
    private static Breach? BreachOfPublicity(Tx tx, string village)
    {
        var days = tx.List<int>("SELECT DISTINCT publicity_days FROM settings WHERE village = @village", new { village });
        var approvals = tx.List<(long Id, string Until, string At)>(
            """
            SELECT c.id, c.published_until, r.at FROM conduct_records c INDEXED BY conduct_by_status
            JOIN reviews r ON r.village = c.village AND r.record = c.id AND r.decision = 'approve'
            WHERE c.village = @village AND c.status IN ('published', 'objected') ORDER BY c.id
            """,
            new { village });
        return approvals.GroupBy(approval => approval.Id).FirstOrDefault(record => !record.Any(Lasts)) is { } wrong
            ? BreachOf(wrong.Key, "its publicity does not last as long as the settings say")
            : null;

        bool Lasts((long Id, string Until, string At) approval) =>
            DateOnly.TryParseExact(approval.Until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var until)
            && VillageTime.IsInstant(approval.At)
            && days.Contains(until.DayNumber - tx.Time.DayOf(VillageTime.Read(approval.At)).DayNumber);
    }

    private static Breach BreachOf(long record, string fault) => new(4, null, $"record {record}: {fault}");
}
