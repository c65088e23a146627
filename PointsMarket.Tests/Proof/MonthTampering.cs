namespace PointsMarket.Tests.Proof;

/// <summary>What was changed in the closed months of the long story.</summary>
internal static class MonthTampering
{
    public static IEnumerable<TestCaseData> Cases { get; } =
    [
        .. new[] { "opening", "earned", "deducted", "redeemed", "adjusted", "first_sequence", "last_sequence" }
            .Select(column => January($"UPDATE closings SET {column} = {column} + 1 WHERE month = '2026-01'")),
        January("UPDATE closings SET first_sequence = NULL WHERE month = '2026-01'"),
        January("UPDATE closings SET last_sequence = 14 WHERE month = '2026-01'"),
        January("UPDATE closings SET hash = zeroblob(32) WHERE month = '2026-01'"),
        January("UPDATE closings SET month = '2025-12' WHERE month = '2026-01'"),
        Tampering.Case("UPDATE closings SET month = '2026-99' WHERE month = '2026-02'", 6, "month 2026-02"),
        Tampering.Case("UPDATE closings SET month = 'a' WHERE month = '2026-01'; INSERT INTO closings SELECT village, '2026-01', closed_at, closed_by, first_sequence, last_sequence, hash, village_name, settings, training, opening, earned, deducted, redeemed, adjusted FROM closings WHERE month = 'a'", 6, "month a"),
        January("DELETE FROM closings WHERE month = '2026-01'"),
        Tampering.Case("DELETE FROM closings WHERE month = '2026-02'", 6, "month 2026-02"),
        Tampering.Case("DELETE FROM closings WHERE month = '2026-02'; UPDATE heads SET open_month = '2026-02' WHERE village = 'yunxi'", 6, "month 2026-02"),
        Tampering.Case("INSERT INTO closings SELECT village, '2026-03', closed_at, closed_by, NULL, 15, hash, village_name, settings, training, 0, 0, 0, 0, 0 FROM closings WHERE month = '2026-02'", 6, "month 2026-03"),
        Tampering.Case("UPDATE heads SET open_month = '2026-04' WHERE village = 'yunxi'", 6, "month 2026-03"),
        Tampering.Case("UPDATE heads SET open_month = '2026-02' WHERE village = 'yunxi'", 6, "month 2026-02"),
        Tampering.Case("UPDATE heads SET open_month = 'soon' WHERE village = 'yunxi'", 6, "month soon"),
        Tampering.Case("UPDATE villages SET first_month = 'long ago' WHERE village = 'yunxi'", 6, "month long ago"),
        January("UPDATE villages SET first_month = '2026-02' WHERE village = 'yunxi'"),
        .. new[] { "opening", "earned", "deducted", "redeemed", "adjusted", "honour", "rank" }
            .Select(column => January($"UPDATE closing_items SET {column} = {column} + 1 WHERE month = '2026-01' AND household = '01-001'")),
        January("UPDATE closing_items SET household = '01-003' WHERE month = '2026-01' AND household = '01-001'"),
        January("DELETE FROM closing_items WHERE month = '2026-01' AND household = '01-001'"),
        Tampering.Case("DELETE FROM closing_items WHERE month = '2026-02' AND household = '01-001'; UPDATE closings SET opening = opening - 12000 WHERE month = '2026-02'", 6, "month 2026-02"),
        January("INSERT INTO closing_items VALUES ('yunxi', '2026-01', '09-001', '某某', '东片', '一街', 0, 0, 0, 0, 0, 0, NULL)"),
        January(
            """
            UPDATE closing_items SET household = 'x' WHERE month = '2026-01' AND household = '01-001';
            UPDATE closing_items SET household = '01-001' WHERE month = '2026-01' AND household = '02-001';
            UPDATE closing_items SET household = '02-001' WHERE month = '2026-01' AND household = 'x'
            """),
        Tampering.Case("UPDATE closing_items SET opening = 9223372036854775807 WHERE month = '2026-02'", 6, ""),
    ];

    private static TestCaseData January(string sql) => Tampering.Case(sql, 6, "month 2026-0");
}
