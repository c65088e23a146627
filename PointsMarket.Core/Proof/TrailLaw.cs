using PointsMarket.Core.Storage;

namespace PointsMarket.Core.Proof;

/// <summary>Law 4 before there is an entry: what is on its way into the book stands as the trail noted it, whoever it is of.</summary>
/// <remarks>
/// Only what is on its way is looked at: what is in the book is proved by its entry. A record from before there was a trail
/// has none. CROSS JOIN keeps the few records before the long trail.
/// </remarks>
internal static class TrailLaw
{
    private const string UnderWay =
        """
        FROM conduct_records c INDEXED BY conduct_by_status
        CROSS JOIN trail t INDEXED BY trail_by_subject ON t.village = c.village AND t.subject = 'conduct:' || c.id AND t.deed = 'conductSubmitted'
        """;

    private static readonly (string Sql, string Fault)[] Checks =
    [
        ($"""
         SELECT c.id {UnderWay}
         WHERE c.village = @village AND c.status IN ('submitted', 'published', 'objected')
             AND (t.account <> c.submitted_by OR t.at <> c.submitted_at OR EXISTS (
                 SELECT 1 FROM json_each(t.changes) f
                 WHERE f.value ->> 'after' IS NOT CASE f.value ->> 'field'
                     WHEN 'household' THEN c.household
                     WHEN 'resident' THEN c.resident
                     WHEN 'rule' THEN c.rule
                     WHEN 'happenedOn' THEN c.happened_on
                     WHEN 'note' THEN c.note
                     WHEN 'quantity' THEN CASE WHEN round((f.value ->> 'after') * 100) = c.quantity THEN f.value ->> 'after' END
                     ELSE f.value ->> 'after' END))
         """, "it was not handed in like this"),
        ($"""
         SELECT c.id {UnderWay}
         JOIN reviews r ON r.village = c.village AND r.record = c.id
         WHERE c.village = @village AND c.status IN ('submitted', 'published', 'objected') AND NOT EXISTS (
             SELECT 1 FROM trail d INDEXED BY trail_by_subject
             WHERE d.village = c.village AND d.subject = t.subject AND d.deed = 'conductReviewed' AND d.account = r.account AND d.at = r.at)
         """, "nobody gave this review"),
    ];

    public static Breach? FirstBreach(Tx tx, string village)
    {
        foreach (var (sql, fault) in Checks)
        {
            if (tx.Find<long?>($"{sql} ORDER BY 1 LIMIT 1", new { village }) is { } record)
                return new(4, null, $"record {record}: {fault}");
        }

        return null;
    }
}
