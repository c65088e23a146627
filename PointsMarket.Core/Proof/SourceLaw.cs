using PointsMarket.Core.Ledger;
using PointsMarket.Core.Storage;

namespace PointsMarket.Core.Proof;

/// <summary>Law 4: every posted record, redemption, opening and reversal has one entry, and every entry one source.</summary>
internal static class SourceLaw
{
    /// <summary>Under a clock set back the book takes the moment of the entry before again; else it is the moment itself.</summary>
    private const string TakenAgain =
        "EXISTS (SELECT 1 FROM entries p WHERE p.village = e.village AND p.sequence = e.sequence - 1 AND p.posted_at = e.posted_at)";

    /// <summary>One walk along the records says that each is its entry's and each entry has one; only where it does not, the places are looked for.</summary>
    private const string RecordsPairWithEntries =
        """
        SELECT p.paired = p.posted AND p.paired = p.entered FROM (SELECT
            (SELECT count(*) FROM conduct_records c CROSS JOIN entries e ON e.village = c.village AND e.sequence = c.entry
             WHERE c.village = @village AND c.id > 0 AND +c.status = 'posted' AND e.source = 'conduct:' || c.id AND e.household = c.household
                 AND e.points = c.points AND e.honour = c.points AND e.kind = CASE WHEN e.points > 0 THEN 'award' ELSE 'deduction' END) AS paired,
            (SELECT count(*) FROM conduct_records WHERE village = @village AND status = 'posted') AS posted,
            (SELECT count(*) FROM entries WHERE village = @village AND kind IN ('award', 'deduction')) AS entered) p
        """;

    /// <summary>The first checks of the list: what they look for, the walk has ruled out.</summary>
    private const int ChecksOfRecords = 2;

    private static readonly (string Sql, string Fault)[] Checks =
    [
        ("""
         SELECT e.sequence FROM entries e
         LEFT JOIN conduct_records c ON c.village = e.village AND c.entry = e.sequence
         WHERE e.village = @village AND e.kind IN ('award', 'deduction')
             AND (c.id IS NULL OR c.status <> 'posted' OR e.source <> 'conduct:' || c.id OR e.household <> c.household
                 OR e.points <> c.points OR e.honour <> c.points OR (e.kind = 'award') <> (e.points > 0))
         """, "no conduct record stands behind it"),
        ("""
         SELECT coalesce(c.entry, 0) FROM conduct_records c
         LEFT JOIN entries e ON e.village = c.village AND e.sequence = c.entry
         WHERE c.village = @village AND c.status = 'posted' AND (e.sequence IS NULL OR e.kind NOT IN ('award', 'deduction'))
         """, "a posted conduct record has no entry here"),
        ($"""
         SELECT e.sequence FROM entries e
         LEFT JOIN redemptions r ON r.village = e.village AND r.id = {EntrySql.RedemptionOf} AND r.entry = e.sequence
         WHERE e.village = @village AND e.kind = 'redemption'
             AND (r.id IS NULL OR e.source <> 'redemption:' || r.id OR e.household <> r.household OR e.points <> -r.total
                 OR e.honour <> 0 OR e.month <> r.month OR e.memo <> r.number OR e.posted_by <> r.by OR r.at > e.posted_at
                 OR (r.at < e.posted_at AND NOT {TakenAgain}))
         """, "no redemption stands behind it"),
        ("""
         SELECT r.entry FROM redemptions r
         LEFT JOIN entries e ON e.village = r.village AND e.sequence = r.entry
         WHERE r.village = @village AND (e.sequence IS NULL OR e.source <> 'redemption:' || r.id OR r.total <> (
             SELECT coalesce(sum(l.quantity * l.points), 0) FROM redemption_lines l WHERE l.village = r.village AND l.redemption = r.id))
         """, "a redemption has no entry here, or its lines do not add up to it"),
        ("""
         SELECT e.sequence FROM entries e
         LEFT JOIN reversals v ON v.village = e.village AND v.sequence = e.sequence
         LEFT JOIN entries o ON o.village = v.village AND o.sequence = v.reversed
         WHERE e.village = @village AND e.kind = 'reversal'
             AND (o.sequence IS NULL OR e.source <> 'entry:' || o.sequence OR v.kind <> o.kind OR e.household <> o.household
                 OR e.points <> -o.points OR e.honour <> -o.honour OR o.kind IN ('reversal', 'expiry'))
         """, "it mirrors no entry"),
        ("""
         SELECT v.sequence FROM reversals v
         LEFT JOIN entries e ON e.village = v.village AND e.sequence = v.sequence
         WHERE v.village = @village AND (e.sequence IS NULL OR e.kind <> 'reversal')
         """, "a reversal has no entry here"),
        ($"""
         SELECT v.sequence FROM reversals v
         LEFT JOIN entries e ON e.village = v.village AND e.sequence = v.reversed
         LEFT JOIN redemptions r ON r.village = e.village AND r.id = {EntrySql.RedemptionOf} AND r.entry = e.sequence
         LEFT JOIN redemption_reversals x ON x.village = r.village AND x.redemption = r.id
         WHERE v.village = @village AND v.kind = 'redemption' AND (x.entry IS NULL OR x.entry <> v.sequence)
         """, "the redemption it takes back does not say so"),
        ($"""
         SELECT x.entry FROM redemption_reversals x
         LEFT JOIN redemptions r ON r.village = x.village AND r.id = x.redemption
         LEFT JOIN reversals v ON v.village = x.village AND v.sequence = x.entry AND v.reversed = r.entry
         LEFT JOIN entries e ON e.village = v.village AND e.sequence = v.sequence
         WHERE x.village = @village AND (e.sequence IS NULL OR e.memo <> x.reason OR e.posted_by <> x.by OR x.at > e.posted_at
             OR (x.at < e.posted_at AND NOT {TakenAgain}))
         """, "a redemption was taken back without an entry here"),
        ("""
         SELECT e.sequence FROM entries e
         LEFT JOIN households h ON h.village = e.village AND h.code = e.household
         WHERE e.village = @village AND e.kind = 'opening' AND (h.code IS NULL OR e.source <> 'household:' || e.household)
         """, "it opens no household"),
        ("""
         SELECT max(e.sequence) FROM entries e
         WHERE e.village = @village AND e.kind = 'opening'
             AND NOT EXISTS (SELECT 1 FROM reversals v WHERE v.village = e.village AND v.reversed = e.sequence)
         GROUP BY e.household HAVING count(*) > 1
         """, "the household has another opening that is not reversed"),
        ("""
         SELECT r.entry FROM redemptions r
         WHERE r.village = @village AND r.id = (SELECT max(x.id) FROM redemptions x WHERE x.village = @village)
             AND r.id <> (SELECT count(*) FROM redemptions x WHERE x.village = @village)
         """, "a redemption before it is missing"),
        ("""
         SELECT r.entry FROM (
             SELECT redemption FROM redemption_lines WHERE village = @village
             GROUP BY redemption HAVING max(position) <> count(*) - 1 OR min(position) <> 0) l
         JOIN redemptions r ON r.village = @village AND r.id = l.redemption
         """, "a line of the redemption is missing"),
        ("""
         SELECT e.sequence FROM entries e
         LEFT JOIN closings m ON m.village = e.village AND m.month = e.month
         LEFT JOIN settings s ON s.village = m.village AND s.version = m.settings
         WHERE e.village = @village AND e.kind = 'expiry'
             AND (e.source <> 'month:' || e.month OR e.month NOT LIKE '%-12' OR e.honour <> 0 OR e.points >= 0
                 OR m.closed_by IS NOT e.posted_by OR s.carry_over IS NOT 'expireYearly')
         """, "it is no year-end expiry"),
    ];

    public static Breach? FirstBreach(Tx tx, string village)
    {
        foreach (var (sql, fault) in Checks.Skip(tx.Get<bool>(RecordsPairWithEntries, new { village }) ? ChecksOfRecords : 0))
        {
            if (tx.Find<long?>($"{sql} ORDER BY 1 LIMIT 1", new { village }) is { } sequence)
                return new(4, sequence, fault);
        }

        return null;
    }
}
