using PointsMarket.Core.Storage;

namespace PointsMarket.Core.Proof;

/// <summary>Law 6: months follow each other without a gap, their figures are those of the book, and a closed one stays closed.</summary>
internal static class MonthLaw
{
    private static readonly (string Sql, string Fault)[] Checks =
    [
        ("""
         SELECT c.month, e.sequence FROM closings c
         JOIN entries e ON e.village = c.village AND e.month = c.month AND e.sequence > c.last_sequence
         WHERE c.village = @village
         """, "an entry carries this month after its closing"),
        ("""
         SELECT c.month, c.last_sequence FROM closings c
         LEFT JOIN entries e ON e.village = c.village AND e.sequence = c.last_sequence
         WHERE c.village = @village AND c.last_sequence > 0 AND (e.hash IS NULL OR e.hash <> c.hash)
         """, "the hash it was sealed with is not that of the book"),
        ("""
         SELECT c.month, c.first_sequence FROM closings c
         WHERE c.village = @village AND coalesce(c.first_sequence, c.last_sequence + 1) <> 1 + coalesce(
             (SELECT max(p.last_sequence) FROM closings p WHERE p.village = c.village AND p.month < c.month), 0)
         """, "it does not begin where the closing before it ended"),
        ("""
         SELECT c.month, NULL FROM closings c
         LEFT JOIN closing_items i ON i.village = c.village AND i.month = c.month
         WHERE c.village = @village
         GROUP BY c.month, c.opening, c.earned, c.deducted, c.redeemed, c.adjusted
         HAVING coalesce(sum(i.opening), 0) <> c.opening OR coalesce(sum(i.earned), 0) <> c.earned
             OR coalesce(sum(i.deducted), 0) <> c.deducted OR coalesce(sum(i.redeemed), 0) <> c.redeemed
             OR coalesce(sum(i.adjusted), 0) <> c.adjusted
         """, "its households do not add up to its totals"),
        ("""
         SELECT i.month, NULL FROM closing_items i
         LEFT JOIN (
             SELECT e.month, e.household,
                 sum(CASE WHEN e.kind = 'award' THEN e.points ELSE 0 END) AS earned,
                 sum(CASE WHEN e.kind = 'deduction' THEN e.points ELSE 0 END) AS deducted,
                 sum(CASE WHEN e.kind = 'redemption' THEN e.points ELSE 0 END) AS redeemed,
                 sum(CASE WHEN e.kind IN ('reversal', 'opening', 'expiry') THEN e.points ELSE 0 END) AS adjusted,
                 sum(CASE WHEN e.kind IN ('award', 'deduction') OR r.kind IN ('award', 'deduction') THEN e.honour ELSE 0 END) AS honour
             FROM entries e
             LEFT JOIN reversals r ON e.kind = 'reversal' AND r.village = e.village AND r.sequence = e.sequence
             WHERE e.village = @village GROUP BY e.month, e.household) s
             ON s.month = i.month AND s.household = i.household
         WHERE i.village = @village AND (coalesce(s.earned, 0) <> i.earned OR coalesce(s.deducted, 0) <> i.deducted
             OR coalesce(s.redeemed, 0) <> i.redeemed OR coalesce(s.adjusted, 0) <> i.adjusted OR coalesce(s.honour, 0) <> i.honour)
         """, "a household's figures are not those of the book"),
        ("""
         SELECT e.month, e.sequence FROM entries e
         JOIN closings c ON c.village = e.village AND c.month = e.month
         WHERE e.village = @village AND NOT EXISTS (
             SELECT 1 FROM closing_items i WHERE i.village = e.village AND i.month = e.month AND i.household = e.household)
         """, "a household with an entry in it is missing"),
        ("""
         SELECT month, NULL FROM (
             SELECT household, month, opening,
                 lag(opening + earned + deducted + redeemed + adjusted) OVER (PARTITION BY household ORDER BY month) AS before
             FROM closing_items WHERE village = @village)
         WHERE opening <> coalesce(before, 0)
         """, "a household does not open with what it closed before"),
    ];

    public static Breach? FirstBreach(Tx tx, string village, Month openMonth)
    {
        if (MissingMonth(tx, village, openMonth) is { } missing)
            return new(6, null, $"month {missing}: it is not closed, though a later one is");

        foreach (var (sql, fault) in Checks)
        {
            var (month, sequence) = tx.Find<(string?, long?)>($"{sql} ORDER BY 1, 2 LIMIT 1", new { village });
            if (month is not null)
                return new(6, sequence, $"month {month}: {fault}");
        }

        return null;
    }

    public static int CountClosed(Tx tx, string village) =>
        tx.Get<int>("SELECT count(*) FROM closings WHERE village = @village", new { village });

    private static Month? MissingMonth(Tx tx, string village, Month openMonth)
    {
        var closed = tx.List<Month>("SELECT month FROM closings WHERE village = @village", new { village }).ToHashSet();
        var month = tx.Get<Month>("SELECT first_month FROM villages WHERE village = @village", new { village });
        for (; month < openMonth; month = month.Next)
        {
            if (!closed.Remove(month))
                return month;
        }

        return closed.Count > 0 ? closed.Min() : null;
    }
}
