using System.Globalization;
using PointsMarket.Core.Storage;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Proof;

/// <summary>Somebody who knows how the book is made, and makes everything that follows from a change follow from it again.</summary>
internal static class Forger
{
    private const string Village = TestVillage.Code;

    /// <summary>Of awards, deductions and what takes them back; openings are not conduct.</summary>
    private const string OfConduct =
        """
        (e.kind IN ('award', 'deduction') OR e.kind = 'reversal' AND (
            SELECT r.kind FROM reversals r WHERE r.village = e.village AND r.sequence = e.sequence) IN ('award', 'deduction'))
        """;

    /// <summary>Every hash from the first entry on, by the contract's text, and where hashes are kept.</summary>
    public static void Rehash(Tx tx)
    {
        var previous = BookText.Zeros;
        foreach (var entry in tx.List<ChainedEntry>($"SELECT * FROM entries WHERE village = '{Village}' ORDER BY sequence"))
        {
            previous = BookText.Hash(
                previous, Village, Text(entry.Sequence), entry.Household, entry.Month, entry.Kind, Text(entry.Points), Text(entry.Honour),
                entry.Source, entry.PostedAt, entry.PostedBy, entry.Memo);
            tx.Execute(
                $"UPDATE entries SET hash = @hash WHERE village = '{Village}' AND sequence = @sequence",
                new { hash = Convert.FromHexString(previous), sequence = entry.Sequence });
        }

        tx.Execute(
            $"""
            UPDATE heads SET (sequence, hash, posted_at) = (
                SELECT e.sequence, e.hash, e.posted_at FROM entries e WHERE e.village = heads.village ORDER BY e.sequence DESC LIMIT 1)
            WHERE village = '{Village}'
            """);
        tx.Execute(
            $"""
            UPDATE closings SET hash = e.hash FROM entries e
            WHERE closings.village = '{Village}' AND e.village = closings.village AND e.sequence = closings.last_sequence
            """);
    }

    /// <summary>Every balance, sum and sealed figure too: only what stands behind the entries still tells.</summary>
    public static void Recast(Tx tx)
    {
        tx.Execute(
            $"""
            UPDATE entries SET balance_after = s.balance FROM (
                SELECT sequence, sum(points) OVER (PARTITION BY household ORDER BY sequence) AS balance
                FROM entries WHERE village = '{Village}') s
            WHERE entries.village = '{Village}' AND entries.sequence = s.sequence
            """);
        AddUp(tx);
        foreach (var (month, before) in tx.List<(string, string)>(
            $"SELECT month, coalesce(lag(month) OVER (ORDER BY month), '') FROM closings WHERE village = '{Village}' ORDER BY month"))
        {
            Seal(tx, month, before);
        }

        Rehash(tx);
    }

    private static void AddUp(Tx tx)
    {
        tx.Execute($"DELETE FROM accounts WHERE village = '{Village}'");
        tx.Execute(
            $"""
            INSERT INTO accounts (village, household, balance, honour)
            SELECT village, household, sum(points), sum(honour) FROM entries WHERE village = '{Village}' GROUP BY household
            """);
        tx.Execute(
            $"""
            UPDATE heads SET (balance, honour) = (SELECT sum(points), sum(honour) FROM entries e WHERE e.village = heads.village)
            WHERE village = '{Village}'
            """);
        tx.Execute($"DELETE FROM year_honours WHERE village = '{Village}'");
        tx.Execute(
            $"""
            INSERT INTO year_honours (village, year, household, honour)
            SELECT village, CAST(substr(month, 1, 4) AS INTEGER), household, sum(honour) FROM entries e
            WHERE village = '{Village}' AND {OfConduct} GROUP BY 2, household
            """);
    }

    private static void Seal(Tx tx, string month, string before)
    {
        tx.Execute(
            $"""
            UPDATE closing_items AS i SET
                opening = coalesce((SELECT b.opening + b.earned + b.deducted + b.redeemed + b.adjusted FROM closing_items b
                    WHERE b.village = i.village AND b.household = i.household AND b.month = @before), 0),
                (earned, deducted, redeemed, adjusted, honour) = (
                    SELECT coalesce(sum(e.points) FILTER (WHERE e.kind = 'award'), 0),
                        coalesce(sum(e.points) FILTER (WHERE e.kind = 'deduction'), 0),
                        coalesce(sum(e.points) FILTER (WHERE e.kind = 'redemption'), 0),
                        coalesce(sum(e.points) FILTER (WHERE e.kind IN ('reversal', 'opening', 'expiry')), 0),
                        coalesce(sum(e.honour) FILTER (WHERE {OfConduct}), 0)
                    FROM entries e WHERE e.village = i.village AND e.household = i.household AND e.month = i.month)
            WHERE i.village = '{Village}' AND i.month = @month
            """,
            new { month, before });
        tx.Execute(
            $"""
            UPDATE closing_items AS i SET rank = (
                SELECT 1 + count(*) FROM closing_items o
                WHERE o.village = i.village AND o.month = i.month AND o.rank IS NOT NULL AND o.honour > i.honour)
            WHERE i.village = '{Village}' AND i.month = @month AND i.rank IS NOT NULL
            """,
            new { month });
        tx.Execute(
            $"""
            UPDATE closings AS c SET (opening, earned, deducted, redeemed, adjusted) = (
                SELECT sum(opening), sum(earned), sum(deducted), sum(redeemed), sum(adjusted)
                FROM closing_items i WHERE i.village = c.village AND i.month = c.month)
            WHERE c.village = '{Village}' AND c.month = @month
            """,
            new { month });
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record ChainedEntry
    {
        public required long Sequence { get; init; }
        public required string Household { get; init; }
        public required string Month { get; init; }
        public required string Kind { get; init; }
        public required long Points { get; init; }
        public required long Honour { get; init; }
        public required string Source { get; init; }
        public required string PostedAt { get; init; }
        public required string PostedBy { get; init; }
        public required string Memo { get; init; }
    }
}
