using PointsMarket.Core.Storage;

namespace PointsMarket.Core.Proof;

/// <summary>Law 5: the stock is what the movements add up to, every redeemed piece moved, and none is below zero.</summary>
internal static class StockLaw
{
    private static readonly (string Sql, string Fault)[] Checks =
    [
        ("""
         SELECT g.code FROM goods g
         LEFT JOIN stocks s ON s.village = g.village AND s.goods = g.code
         WHERE g.village = @village AND (s.quantity IS NULL OR s.quantity < 0 OR s.quantity <> (
             SELECT coalesce(sum(m.quantity), 0) FROM movements m WHERE m.village = g.village AND m.goods = g.code))
         """, "the stock is not what its movements add up to"),
        ("""
         SELECT goods FROM (
             SELECT goods, id, stock, sum(quantity) OVER (PARTITION BY goods ORDER BY id) AS running,
                 row_number() OVER (PARTITION BY goods ORDER BY id) AS position
             FROM movements WHERE village = @village) m
         WHERE stock <> running OR stock < 0 OR id <> position
         """, "a movement leaves another stock than it says"),
        ("""
         SELECT m.goods FROM movements m
         WHERE m.village = @village AND ((m.kind = 'count') <> (m.counted IS NOT NULL) OR m.counted <> m.stock
             OR (m.kind = 'receipt' AND m.quantity <= 0) OR (m.kind = 'count') <> (m.reason IS NOT NULL)
             OR (m.kind <> 'receipt' AND coalesce(m.unit_cost, m.supplier, m.invoice) IS NOT NULL)
             OR (m.kind IN ('redemption', 'restock')) <> (m.redemption IS NOT NULL))
         """, "a movement is not what its kind says"),
        ("""
         SELECT goods FROM (
             SELECT goods, redemption, quantity, 1 AS line FROM redemption_lines WHERE village = @village
             UNION ALL
             SELECT goods, redemption, quantity, 0 FROM movements WHERE village = @village AND kind = 'redemption') moved
         GROUP BY goods, redemption HAVING sum(quantity) <> 0 OR sum(line) <> 1
         """, "a redemption took other goods off the shelf than it says"),
        ("""
         SELECT m.goods FROM movements m
         LEFT JOIN redemption_reversals x ON x.village = m.village AND x.redemption = m.redemption
         LEFT JOIN redemption_lines l ON l.village = m.village AND l.redemption = m.redemption AND l.goods = m.goods
         LEFT JOIN redemptions r ON r.village = m.village AND r.id = m.redemption
         WHERE m.village = @village
             AND ((m.kind = 'restock' AND (coalesce(x.restock, 0) <> 1 OR l.quantity IS NULL OR m.quantity <> l.quantity
                     OR m.at <> x.at OR m.by <> x.by))
                 OR (m.kind = 'redemption' AND (l.quantity IS NULL OR m.at <> r.at OR m.by <> r.by)))
         """, "goods moved without a redemption behind it"),
        ("""
         SELECT l.goods FROM redemption_reversals x
         JOIN redemption_lines l ON l.village = x.village AND l.redemption = x.redemption
         LEFT JOIN (
             SELECT goods, redemption, sum(quantity) AS quantity FROM movements
             WHERE village = @village AND kind = 'restock' GROUP BY goods, redemption) m
             ON m.goods = l.goods AND m.redemption = l.redemption
         WHERE x.village = @village AND x.restock = 1 AND l.quantity <> coalesce(m.quantity, 0)
         """, "a redemption was taken back but its goods did not return, or more than once"),
    ];

    public static Breach? FirstBreach(Tx tx, string village)
    {
        foreach (var (sql, fault) in Checks)
        {
            if (tx.Find<string>($"{sql} ORDER BY 1 LIMIT 1", new { village }) is { } goods)
                return new(5, null, $"goods {goods}: {fault}");
        }

        return null;
    }
}
