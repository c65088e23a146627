using PointsMarket.Core.Ledger;
using PointsMarket.Core.Storage;

namespace PointsMarket.Core.Shop;

/// <summary>What households have taken of the goods, for the limits of a month.</summary>
internal static class TakenSql
{
    /// <summary>What a household took in a month and did not give back, line by line.</summary>
    private const string TakenBy =
        $"""
        FROM entries e INDEXED BY entries_by_household
        JOIN redemption_lines l ON e.village = @village AND e.household = @household AND e.month = @month AND e.kind = 'redemption'
            AND l.village = e.village AND l.redemption = {EntrySql.RedemptionOf}
            AND NOT EXISTS (SELECT 1 FROM reversals v WHERE v.village = e.village AND v.reversed = e.sequence)
        """;

    /// <summary>How many of the goods the household took in the month; reversed redemptions are not counted.</summary>
    public static long Sum(Tx tx, string village, string household, Month month, string goods) => tx
        .Hot($"""
            SELECT coalesce(sum(l.quantity), 0)
            {TakenBy} AND l.goods = @goods
            """)
        .With("@village", village)
        .With("@household", household)
        .With("@month", month.ToString())
        .With("@goods", goods)
        .Number();

    /// <summary>The same of all limited goods that the household has taken any of.</summary>
    public static List<Taken> OfLimited(Tx tx, string village, string household, Month month) => tx.List<Taken>(
        $"""
        SELECT g.code AS goods, g.name, g.unit, g.limit_per_month AS "limit", sum(l.quantity) AS quantity
        {TakenBy}
        JOIN goods g ON g.village = l.village AND g.code = l.goods AND g.limit_per_month IS NOT NULL
        GROUP BY g.code, g.name, g.unit, g.limit_per_month ORDER BY g.code
        """,
        new { village, household, month });
}
