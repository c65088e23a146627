using PointsMarket.Core.Ledger;
using PointsMarket.Core.Storage;

namespace PointsMarket.Core.Proof;

internal static class ProofSql
{
    public static Dictionary<string, Account> ListAccounts(Tx tx, string village) =>
        tx.List<(string Household, long Balance, long Honour)>(
            "SELECT household, balance, honour FROM accounts WHERE village = @village ORDER BY household",
            new { village }).ToDictionary(
                row => row.Household,
                row => new Account(Points.FromHundredths(row.Balance), Points.FromHundredths(row.Honour)));

    /// <summary>A household whose kept honour of a year is not that of its entries, or null.</summary>
    public static string? FindWrongYearHonour(Tx tx, string village) => tx.Find<string>(
        """
        SELECT household FROM (
            SELECT household, year, honour FROM year_honours WHERE village = @village
            UNION ALL
            SELECT e.household, CAST(substr(e.month, 1, 4) AS INTEGER), -e.honour
            FROM entries e
            LEFT JOIN reversals r ON e.kind = 'reversal' AND r.village = e.village AND r.sequence = e.sequence
            WHERE e.village = @village AND (e.kind IN ('award', 'deduction') OR r.kind IN ('award', 'deduction'))) both
        GROUP BY household, year HAVING sum(honour) <> 0 ORDER BY household LIMIT 1
        """,
        new { village });
}
