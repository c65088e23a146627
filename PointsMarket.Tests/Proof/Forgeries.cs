using static PointsMarket.Tests.Proof.Tampering;

namespace PointsMarket.Tests.Proof;

/// <summary>What a forger changed before making the rest of the book follow, the law that is broken all the same, and the place that is named.</summary>
internal static class Forgeries
{
    /// <summary>In the long story, under right hashes alone.</summary>
    public static IEnumerable<TestCaseData> OfHashes { get; } =
    [
        Case(Entry(7, "household = '02-001'"), 3, "sequence 7"),
        Case(Entry(7, "points = -101"), 3, "sequence 7"),
        Case(Entry(7, "balance_after = balance_after + 1"), 3, "sequence 7"),
        Case(Entry(18, "honour = honour + 100"), 2, "02-002"),
        Case(Entry(7, "month = '2026-99'"), 1, "sequence 7"),
        Case(Entry(7, "kind = 'gift'"), 1, "gift is no kind of entry"),
        Case(Entry(7, "posted_at = 'yesterday'"), 1, "yesterday is no instant"),
        Case(Entry(7, "posted_at = '2026-03-10T01:00:00.001Z'"), 1, "sequence 8"),
        Case(Entry(7, "posted_by = 'clerk' || char(10) || 'clock'"), 1, "more than one line"),
        Case(Entry(7, "memo = 'a' || char(10) || 'b'"), 1, "more than one line"),
        Case(Entry(18, "month = '2026-02'"), 6, "month 2026-02"),
        Case(Copy(9, 19, "balance_after"), 3, "sequence 19"),
        Case(Copy(9, 19, "balance_after + points"), 2, "02-001"),
    ];

    /// <summary>In the whole story, under right balances, sums and sealed months.</summary>
    public static IEnumerable<TestCaseData> OfSums { get; } =
    [
        Case(Entry(1, "points = 100"), 3, "a redemption leaves a balance below zero"),
        .. new[] { "opening", "award", "deduction", "reversal" }.Select(kind => Case(CopyOfKind(kind), 4, "sequence 34")),
        Case(CopyOfKind("redemption"), 3, "a redemption leaves a balance below zero"),
        Case(Entry(15, "month = '2026-03'"), 6, "sequence 15"),
        Case("DELETE FROM entries WHERE village = 'yunxi' AND sequence = 33", 4, "a redemption has no entry here"),
        Case(Entry(30, "points = points + 100"), 6, "month 2026-12: what expired"),
        Case(Entry(30, "household = '01-002'"), 6, "month 2026-12: what expired"),
        Case("UPDATE entries SET points = points - 100 WHERE village = 'yunxi' AND kind = 'expiry'", 6, "month 2026-12: what expired"),
    ];

    private static string Entry(int sequence, string change) => Set("entries", $"sequence = {sequence}", change);

    private static string Copy(int sequence, int to, string balance) =>
        $"""
        INSERT INTO entries SELECT village, {to}, household, '2026-03', kind, points, honour, {balance}, source, posted_at, posted_by, memo, hash
        FROM entries WHERE village = 'yunxi' AND sequence = {sequence}
        """;

    /// <summary>An entry once more, at the end of the book, in the open month, of the last moment.</summary>
    private static string CopyOfKind(string kind) =>
        $"""
        INSERT INTO entries
        SELECT e.village, h.sequence + 1, household, h.open_month, kind, points, e.honour, balance_after, source, h.posted_at, posted_by, memo, e.hash
        FROM entries e JOIN heads h ON h.village = e.village WHERE e.village = 'yunxi' AND kind = '{kind}' ORDER BY e.sequence LIMIT 1
        """;
}
