using PointsMarket.Core.Storage;

namespace PointsMarket.Core.Months;

internal static class AccountSql
{
    public static Points YearHonour(Tx tx, string village, string household, int year) => tx.Find<Points?>(
        "SELECT honour FROM year_honours WHERE village = @village AND year = @year AND household = @household",
        new { village, year, household }) ?? Points.Zero;

    /// <summary>How many households are ranked, and how many of them stand above this honour.</summary>
    public static (int Households, int Above) CountRanked(Tx tx, string village, int year, Points honour, HashSet<string> frozen)
    {
        var notFrozen = frozen.Count == 0 ? "" : "AND h.code NOT IN @frozen";
        var (households, above) = tx.Get<(long, long?)>(
            $"""
            SELECT count(*), sum(CASE WHEN coalesce(y.honour, 0) > @honour THEN 1 ELSE 0 END)
            FROM households h
            LEFT JOIN year_honours y ON y.village = h.village AND y.year = @year AND y.household = h.code
            WHERE h.village = @village AND (h.departed_on IS NULL OR h.departed_on >= @Today) {notFrozen}
            """,
            new { village, year, honour, tx.Today, frozen });
        return ((int)households, (int)(above ?? 0));
    }

    public static Points Pending(Tx tx, string village, string household) => tx.Get<Points>(
        """
        SELECT coalesce(sum(points), 0) FROM conduct_records
        WHERE village = @village AND household = @household AND status IN ('published', 'objected')
        """,
        new { village, household });
}
