using PointsMarket.Core.Storage;

namespace PointsMarket.Core.Proof;

/// <summary>Law 6: months follow each other without a gap, their figures are those of the book, and a closed one stays closed.</summary>
internal static class MonthLaw
{
    /// <summary>
    /// A December that was closed under yearly expiry: of each household just what its figures leave without the expiry, after
    /// what entries of later months, sealed with it or before, had spent of it. Those begin where the months' sums say.
    /// </summary>
    private const string LeftAtTheYearsEnd =
        """
        WITH years AS (
            SELECT m.month, m.last_sequence, (SELECT min(s.first_sequence) FROM month_sums s WHERE s.month > m.month) AS first_later
            FROM closings m JOIN settings d ON d.village = m.village AND d.version = m.settings
            WHERE m.village = @village AND m.month LIKE '%-12' AND d.carry_over = 'expireYearly'),
        later AS (
            SELECT y.month, e.household, sum(e.points) AS spent FROM years y
            CROSS JOIN entries e ON e.village = @village AND e.sequence BETWEEN y.first_later AND y.last_sequence
            LEFT JOIN reversals r ON e.kind = 'reversal' AND r.village = e.village AND r.sequence = e.sequence
            WHERE e.month > y.month AND coalesce(r.kind, e.kind) IN ('redemption', 'deduction')
            GROUP BY y.month, e.household),
        ends AS (
            SELECT y.month, y.last_sequence, i.opening + i.earned + i.deducted + i.redeemed + i.adjusted AS closing, coalesce(l.spent, 0) AS spent, (
                SELECT coalesce(sum(e.points), 0) FROM entries e INDEXED BY entries_by_household
                WHERE e.village = i.village AND e.household = i.household AND e.month = i.month AND e.kind = 'expiry') AS expired
            FROM years y
            CROSS JOIN closing_items i ON i.village = @village AND i.month = y.month
            LEFT JOIN later l ON l.month = i.month AND l.household = i.household)
        SELECT month, last_sequence FROM ends WHERE -expired <> max(0, closing - expired + spent)
        """;

    /// <remarks>CROSS JOIN keeps the order: left to itself, the planner may walk all of a village's closed months for each of them.</remarks>
    private static readonly (string Sql, string Fault)[] Checks =
    [
        ("""
         SELECT c.month, e.sequence FROM entries e
         CROSS JOIN closings c ON c.village = e.village AND c.month = e.month AND c.last_sequence < e.sequence
         WHERE e.village = @village
         """, "an entry carries this month after its closing"),
        ("""
         SELECT c.month, c.last_sequence FROM closings c
         LEFT JOIN entries e ON e.village = c.village AND e.sequence = c.last_sequence
         WHERE c.village = @village AND c.hash <> coalesce(e.hash, CASE c.last_sequence WHEN 0 THEN zeroblob(32) ELSE x'' END)
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
         LEFT JOIN month_sums s ON s.month = i.month AND s.household = i.household
         WHERE i.village = @village AND (coalesce(s.earned, 0) <> i.earned OR coalesce(s.deducted, 0) <> i.deducted
             OR coalesce(s.redeemed, 0) <> i.redeemed OR coalesce(s.adjusted, 0) <> i.adjusted OR coalesce(s.honour, 0) <> i.honour)
         """, "a household's figures are not those of the book"),
        ("""
         SELECT s.month, s.first_sequence FROM month_sums s
         JOIN closings c ON c.village = @village AND c.month = s.month
         WHERE NOT EXISTS (
             SELECT 1 FROM closing_items i WHERE i.village = c.village AND i.month = s.month AND i.household = s.household)
         """, "a household with an entry in it is missing"),
        ("""
         SELECT c.month, NULL FROM (
             SELECT month, opening, lag(opening + earned + deducted + redeemed + adjusted) OVER (ORDER BY month) AS before
             FROM closings WHERE village = @village) c
         WHERE c.opening <> coalesce(c.before, 0)
         """, "it does not open with what the month before closed with"),
        ("""
         WITH months AS (SELECT month, lag(month) OVER (ORDER BY month) AS before FROM closings WHERE village = @village)
         SELECT i.month, NULL FROM months m
         CROSS JOIN closing_items i ON i.village = @village AND i.month = m.month
         LEFT JOIN closing_items b ON b.village = i.village AND b.month = m.before AND b.household = i.household
         WHERE i.opening <> coalesce(b.opening + b.earned + b.deducted + b.redeemed + b.adjusted, 0)
         """, "a household does not open with what it closed before"),
        ("""
         WITH months AS (SELECT month, lag(month) OVER (ORDER BY month) AS before FROM closings WHERE village = @village)
         SELECT m.month, NULL FROM months m
         CROSS JOIN closing_items b ON b.village = @village AND b.month = m.before
         LEFT JOIN closing_items i ON i.village = b.village AND i.month = m.month AND i.household = b.household
         WHERE i.household IS NULL AND b.opening + b.earned + b.deducted + b.redeemed + b.adjusted <> 0
         """, "a household with a balance is missing"),
        ("""
         SELECT i.month, NULL FROM closing_items i
         LEFT JOIN closings c ON c.village = i.village AND c.month = i.month
         LEFT JOIN households h ON h.village = i.village AND h.code = i.household
         WHERE i.village = @village AND (c.month IS NULL OR h.code IS NULL)
         """, "a household stands in it that is not the village's, or without a closing"),
        ("""
         SELECT i.month, NULL FROM (
             SELECT month, rank, rank() OVER (PARTITION BY month ORDER BY honour DESC) AS place
             FROM closing_items WHERE village = @village AND rank IS NOT NULL) i
         WHERE i.rank <> i.place
         """, "a rank is not that of the honours"),
        ("""
         SELECT c.month, NULL FROM closings c
         WHERE c.village = @village AND c.closed_at < date(c.month || '-01', '+1 month', '-1 day')
         """, "it was closed before it had ended"),
        ("""
         SELECT c.month, NULL FROM closings c
         CROSS JOIN trail t INDEXED BY trail_by_subject ON t.village = c.village AND t.subject = 'month:' || c.month AND t.deed = 'monthClosed'
         WHERE c.village = @village AND (t.account <> c.closed_by OR t.at <> c.closed_at)
         """, "it was not closed by whom it says, or then"),
        ("""
         SELECT c.month, NULL FROM (
             SELECT month, settings, lag(settings) OVER (ORDER BY month) AS before FROM closings WHERE village = @village) c
         WHERE c.settings < c.before
         """, "it was closed under older settings than the month before"),
        ("""
         SELECT e.month, e.sequence FROM entries e
         JOIN villages v ON v.village = e.village
         WHERE e.village = @village AND e.month < v.first_month
         """, "an entry carries a month before the village's first"),
        (LeftAtTheYearsEnd, "what expired is not what a household had left of the year"),
        ($"""
         SELECT e.month, e.sequence FROM reversals v
         JOIN entries e ON e.village = v.village AND e.sequence = v.sequence
         JOIN entries o ON o.village = v.village AND o.sequence = v.reversed
         WHERE v.village = @village AND v.kind <> 'redemption' AND e.month <> o.month AND NOT (e.month > o.month AND {ProofSql.EarliestOpen})
         """, "what takes an entry back carries neither that entry's month nor the earliest that was open"),
    ];

    public static Breach? FirstBreach(Tx tx, string village)
    {
        if (Missing(tx, village) is { } missing)
            return new(6, null, missing);

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

    /// <summary>Every month from the first to the one before the open one is closed, and no other.</summary>
    private static string? Missing(Tx tx, string village)
    {
        var closed = tx.List<string>("SELECT month FROM closings WHERE village = @village", new { village }).ToHashSet();
        var first = tx.Get<string>("SELECT first_month FROM villages WHERE village = @village", new { village });
        if (ProofSql.FindHead(tx, village) is not { OpenMonth: var open })
            return "there is no head of the book to say which month is open";

        if (Month.Parse(first) is not { } month)
            return $"month {first}: the village cannot have begun in it";

        if (Month.Parse(open) is not { } openMonth)
            return $"month {open}: it cannot be the open one";

        for (; month < openMonth; month = month.Next)
        {
            if (!closed.Remove(month.ToString()))
                return $"month {month}: it is not closed, though a later one is";
        }

        return closed.Count > 0 ? $"month {closed.Min()}: it is closed, though the book says {open} is the earliest open one" : null;
    }
}
