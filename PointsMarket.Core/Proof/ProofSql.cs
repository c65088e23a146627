using PointsMarket.Core.Ledger;
using PointsMarket.Core.Storage;

namespace PointsMarket.Core.Proof;

/// <summary>The end of a book as it lies in the file: nothing in it is trusted to be readable.</summary>
internal sealed record StoredHead
{
    public required long Sequence { get; init; }
    public required byte[] Hash { get; init; }
    public required string PostedAt { get; init; }
    public required long Balance { get; init; }
    public required long Honour { get; init; }
    public required string OpenMonth { get; init; }
}

internal static class ProofSql
{
    /// <summary>The month that entry e carries was the earliest open one: the month before was closed already, or there is none. That it was open itself is law 6.</summary>
    public const string EarliestOpen =
        """
        coalesce(
            (SELECT m.last_sequence < e.sequence FROM closings m
                WHERE m.village = e.village AND m.month = strftime('%Y-%m', e.month || '-01', '-1 month')),
            e.month = (SELECT first_month FROM villages f WHERE f.village = e.village))
        """;

    public static StoredHead? FindHead(Tx tx, string village) => tx.Find<StoredHead>(
        "SELECT sequence, hash, posted_at, balance, honour, open_month FROM heads WHERE village = @village",
        new { village });

    public static Dictionary<string, Account> ListAccounts(Tx tx, string village) =>
        tx.List<(string Household, long Balance, long Honour)>(
            "SELECT household, balance, honour FROM accounts WHERE village = @village ORDER BY household",
            new { village }).ToDictionary(
                row => row.Household,
                row => new Account(Points.FromHundredths(row.Balance), Points.FromHundredths(row.Honour)));

    /// <summary>
    /// Adds the entries up by month and household, once for all the laws that ask for it: the table month_sums, which only this
    /// reading sees. The covering index gives them in order, so that nothing is sorted.
    /// </summary>
    public static void AddUpMonths(Tx tx, string village)
    {
        tx.Execute("DROP TABLE IF EXISTS temp.month_sums");
        tx.Execute("""
            CREATE TEMP TABLE month_sums (
                month TEXT, household TEXT, first_sequence INTEGER, earned INTEGER, deducted INTEGER, redeemed INTEGER, adjusted INTEGER,
                honour INTEGER, PRIMARY KEY (month, household)) WITHOUT ROWID
            """);
        tx.Execute(
            """
            INSERT INTO month_sums
            SELECT e.month, e.household, min(e.sequence),
                coalesce(sum(e.points) FILTER (WHERE e.kind = 'award'), 0),
                coalesce(sum(e.points) FILTER (WHERE e.kind = 'deduction'), 0),
                coalesce(sum(e.points) FILTER (WHERE e.kind = 'redemption'), 0),
                coalesce(sum(e.points) FILTER (WHERE e.kind IN ('reversal', 'opening', 'expiry')), 0),
                coalesce(sum(e.honour) FILTER (WHERE e.kind IN ('award', 'deduction') OR e.kind = 'reversal' AND (
                    SELECT r.kind FROM reversals r WHERE r.village = e.village AND r.sequence = e.sequence) IN ('award', 'deduction')), 0)
            FROM entries e INDEXED BY entries_by_household
            WHERE e.village = @village GROUP BY e.household, e.month
            """,
            new { village });
    }

    /// <summary>A household whose kept honour of a year is not that of its entries, or null.</summary>
    public static string? FindWrongYearHonour(Tx tx, string village) => tx.Find<string>(
        """
        SELECT household FROM (
            SELECT household, year, honour FROM year_honours WHERE village = @village
            UNION ALL
            SELECT household, CAST(substr(month, 1, 4) AS INTEGER), -honour FROM month_sums) both
        GROUP BY household, year HAVING sum(honour) <> 0 ORDER BY household LIMIT 1
        """,
        new { village });
}
