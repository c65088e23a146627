namespace PointsMarket.Tests.Proof;

/// <summary>What was changed in the file of the long story, the law that is broken by it, and the place that is named.</summary>
internal static class Tampering
{
    public static IEnumerable<TestCaseData> Entries { get; } =
    [
        .. new[]
        {
            "household = '02-001'", "month = '2026-03'", "month = '2026-99'", "kind = 'award'", "kind = 'gift'", "points = -101",
            "honour = -101", "source = 'conduct:5'", "posted_at = '2026-03-10T01:00:00.001Z'", "posted_at = 'yesterday'",
            "posted_by = 'clerk'", "memo = memo || ' '", "hash = zeroblob(32)", "hash = x''",
        }.Select(change => Case(Set("entries", "sequence = 7", change), 1, "sequence 7")),
        Case(Set("entries", "sequence = 7", "balance_after = balance_after + 1"), 3, "sequence 7"),
        Case("UPDATE entries SET sequence = 70 WHERE village = 'yunxi' AND sequence = 7", 1, "sequence 7 is missing"),
        Case("DELETE FROM entries WHERE village = 'yunxi' AND sequence = 7", 1, "sequence 7 is missing"),
        Case("DELETE FROM entries WHERE village = 'yunxi' AND sequence = 18", 1, "sequence 18"),
        Case("DELETE FROM entries WHERE village = 'yunxi'", 1, "sequence 1"),
        Case(
            """
            INSERT INTO entries SELECT village, 19, household, month, kind, points, honour, balance_after + points, source, posted_at, posted_by,
                memo, hash FROM entries WHERE village = 'yunxi' AND sequence = 9
            """, 1, "sequence 19"),
        Case(
            """
            UPDATE entries SET sequence = 99 WHERE village = 'yunxi' AND sequence = 5;
            UPDATE entries SET sequence = 5 WHERE village = 'yunxi' AND sequence = 6;
            UPDATE entries SET sequence = 6 WHERE village = 'yunxi' AND sequence = 99
            """, 1, "sequence 5"),
        Case("UPDATE entries SET points = 9223372036854775807, balance_after = 9223372036854775807 WHERE village = 'yunxi' AND sequence = 1", 1, "sequence 1"),
    ];

    public static IEnumerable<TestCaseData> Sums { get; } =
    [
        Case("UPDATE heads SET sequence = 19 WHERE village = 'yunxi'", 1, "head says 19"),
        Case("UPDATE heads SET hash = zeroblob(32) WHERE village = 'yunxi'", 1, "sequence 19"),
        Case("UPDATE heads SET posted_at = '2026-03-10T01:00:00.001Z' WHERE village = 'yunxi'", 1, "sequence 18"),
        Case("UPDATE heads SET posted_at = 'today' WHERE village = 'yunxi'", 1, "today"),
        Case("UPDATE heads SET balance = balance + 1 WHERE village = 'yunxi'", 2, "totals"),
        Case("UPDATE heads SET honour = honour + 1 WHERE village = 'yunxi'", 2, "totals"),
        Case("DELETE FROM heads WHERE village = 'yunxi'", 1, "no head"),
        Case("UPDATE accounts SET balance = balance + 1 WHERE household = '01-001'", 2, "01-001"),
        Case("UPDATE accounts SET balance = 9223372036854775807 WHERE household = '01-001'", 2, "01-001"),
        Case("UPDATE accounts SET honour = honour + 1 WHERE household = '01-001'", 2, "01-001"),
        Case("UPDATE accounts SET household = '01-009' WHERE household = '01-001'", 2, "01-00"),
        Case("DELETE FROM accounts WHERE household = '01-001'", 2, "01-001"),
        Case("INSERT INTO accounts VALUES ('yunxi', '09-001', 100, 100)", 2, "09-001"),
        Case(
            """
            UPDATE accounts SET household = 'x' WHERE household = '01-001';
            UPDATE accounts SET household = '01-001' WHERE household = '02-001';
            UPDATE accounts SET household = '02-001' WHERE household = 'x'
            """, 2, "01-001"),
        Case("UPDATE year_honours SET honour = honour + 1 WHERE household = '02-001'", 2, "02-001"),
        Case("UPDATE year_honours SET honour = 9223372036854775807 WHERE household = '02-001'", 2, "year_honours", place: false),
        Case("UPDATE year_honours SET year = 2025 WHERE household = '02-001'", 2, "02-001"),
        Case("DELETE FROM year_honours WHERE household = '02-001'", 2, "02-001"),
        Case("INSERT INTO year_honours VALUES ('yunxi', 2025, '02-001', 100)", 2, "02-001"),
    ];

    public static IEnumerable<TestCaseData> Sources { get; } =
    [
        .. new[] { "household = '02-001'", "points = -200", "status = 'published', entry = NULL", "entry = 6" }
            .Select(change => Case(Set("conduct_records", "id = 4", change), 4, "sequence ")),
        Case("UPDATE conduct_records SET id = 40 WHERE id = 4", 4, "sequence 7"),
        Case("DELETE FROM conduct_records WHERE id = 4", 4, "sequence 7"),
        Case("UPDATE conduct_records SET status = 'posted', entry = 19 WHERE status = 'published'", 4, "sequence 19"),
        Case("UPDATE conduct_records SET status = 'posted', entry = 10 WHERE status = 'published'", 4, "sequence 10"),
        Case("UPDATE conduct_records SET status = 'posted' WHERE status = 'published'", 4, "sequence 0"),
        Case("UPDATE conduct_records SET entry = CASE id WHEN 1 THEN 5 ELSE 4 END WHERE id IN (1, 2)", 4, "sequence 4"),
        Case("UPDATE reversals SET reversed = 6 WHERE sequence = 15", 4, "sequence 15"),
        Case(
            """
            UPDATE reversals SET reversed = 99 WHERE sequence = 13;
            UPDATE reversals SET reversed = 11 WHERE sequence = 14;
            UPDATE reversals SET reversed = 12 WHERE sequence = 13
            """, 4, "sequence 13"),
        Case("UPDATE reversals SET kind = 'award' WHERE sequence = 15", 4, "sequence 15"),
        Case("UPDATE reversals SET sequence = 16 WHERE sequence = 15", 2, "02-002"),
        Case("DELETE FROM reversals WHERE sequence = 13", 4, "sequence 13"),
        Case("INSERT INTO reversals VALUES ('yunxi', 9, 16, 'award')", 4, "sequence 16"),
        .. new[] { "household = '02-001'", "total = 600", "month = '2026-02'", "number = '2026-03-0009'", "by = 'clerk'", "entry = 9" }
            .Select(change => Case(Set("redemptions", "id = 2", change), 4, "sequence ")),
        Case("DELETE FROM redemptions WHERE id = 2", 4, "sequence 11"),
        Case("INSERT INTO redemptions SELECT village, 4, '2026-03-0004', household, total, NULL, NULL, month, at, by, 19 FROM redemptions WHERE id = 2", 4, "sequence 19"),
        Case("UPDATE redemptions SET entry = CASE id WHEN 1 THEN 11 ELSE 10 END WHERE id IN (1, 2)", 4, "sequence 10"),
        Case("UPDATE redemption_lines SET quantity = 3 WHERE redemption = 2", 4, "sequence 11"),
        Case("UPDATE redemption_lines SET points = 251 WHERE redemption = 2", 4, "sequence 11"),
        Case("DELETE FROM redemption_lines WHERE redemption = 2", 4, "sequence 11"),
        Case("INSERT INTO redemption_lines VALUES ('yunxi', 2, 1, 'S08', 'x', 1, 5000)", 4, "sequence 11"),
        Case("UPDATE redemption_reversals SET entry = 14 WHERE redemption = 2", 4, "sequence "),
        Case("UPDATE redemption_reversals SET redemption = 1 WHERE redemption = 2", 4, "sequence 13"),
        Case("UPDATE redemption_reversals SET reason = 'x' WHERE redemption = 2", 4, "sequence 13"),
        Case("UPDATE redemption_reversals SET by = 'x' WHERE redemption = 2", 4, "sequence 13"),
        Case("DELETE FROM redemption_reversals WHERE redemption = 2", 4, "sequence 13"),
        Case("INSERT INTO redemption_reversals SELECT village, 1, reason, 0, at, by, 13 FROM redemption_reversals WHERE redemption = 2", 4, "sequence 13"),
        Case("UPDATE redemption_reversals SET entry = CASE redemption WHEN 2 THEN 14 ELSE 13 END", 4, "sequence 1"),
        Case("UPDATE withdrawals SET record = 1; INSERT INTO withdrawals VALUES ('yunxi', 77, 'x', 'clerk', 'x')", 4, "withdrawals"),
    ];

    public static IEnumerable<TestCaseData> Records { get; } =
    [
        Case("UPDATE conduct_records SET submitted_by = 'reviewer2' WHERE id = 4", 4, "record 4"),
        Case("UPDATE conduct_records SET quantity = 200, asked = -200 WHERE status = 'submitted'", 4, "record 8"),
        Case("UPDATE conduct_records SET quantity = 200, asked = 1000 WHERE status = 'submitted'", 4, "record 8"),
        Case("UPDATE conduct_records SET household = '01-001' WHERE status = 'published'", 4, "record 9"),
        Case("UPDATE conduct_records SET points = points - 1 WHERE status = 'published'", 4, "record 9"),
        Case("UPDATE conduct_records SET published_until = '2026-03-11' WHERE status = 'published'", 4, "record 9"),
        Case("UPDATE conduct_records SET published_until = 'soon' WHERE status = 'published'", 4, "record 9"),
        Case("UPDATE conduct_records SET frozen_until = '2026-03-31' WHERE frozen_until IS NOT NULL", 4, "record "),
        Case("UPDATE conduct_records SET frozen_until = NULL", 4, "record "),
        Case("UPDATE conduct_records SET happened_on = '2026-01-31' WHERE id = 3", 4, "record 3"),
        Case("UPDATE conduct_records SET happened_on = '2026-03-01' WHERE id = 3", 4, "record 3"),
        Case("UPDATE conduct_records SET id = 12 WHERE status = 'submitted'", 4, "record 12"),
        Case("INSERT INTO reviews SELECT village, 8, 'reviewer2', 'approve', NULL, at FROM reviews WHERE record = 4", 4, "record 8"),
        Case("INSERT INTO reviews SELECT village, 9, 'reviewer3', 'approve', NULL, at FROM reviews WHERE record = 9", 4, "record 9"),
        Case("UPDATE conduct_records SET status = 'published' WHERE status = 'objected'", 4, "record 10"),
        Case("UPDATE objections SET ruled_by = 'secretary', ruled_at = at, upheld = 0, ruling = '不成立'", 4, "record 10"),
        Case("UPDATE rule_versions SET points = 600 WHERE code = 'G02'", 4, "record "),
        Case("UPDATE rule_versions SET cap_per_month = NULL, cap_per_year = NULL WHERE code = 'G01'", 4, "record 2"),
        Case("UPDATE rule_versions SET cap_per_month = 100 WHERE code = 'G01'", 4, "record "),
    ];

    public static IEnumerable<TestCaseData> Goods { get; } =
    [
        Case("UPDATE redemption_lines SET goods = 'S08' WHERE redemption = 2", 5, "goods S0"),
        Case("UPDATE redemption_reversals SET restock = 0 WHERE redemption = 2", 5, "goods S05"),
        Case("UPDATE redemption_reversals SET restock = 1 WHERE redemption = 3", 5, "goods S05"),
        Case("UPDATE stocks SET quantity = quantity + 1 WHERE goods = 'S05'", 5, "goods S05"),
        Case("DELETE FROM stocks WHERE goods = 'S05'", 5, "goods S05"),
        Case("UPDATE stocks SET quantity = CASE goods WHEN 'S05' THEN 14 ELSE 95 END", 5, "goods S05"),
        Case("UPDATE movements SET quantity = quantity + 1 WHERE goods = 'S05' AND id = 2", 5, "goods S05"),
        Case("UPDATE movements SET stock = stock + 1 WHERE goods = 'S05' AND id = 2", 5, "goods S05"),
        Case("UPDATE movements SET kind = 'receipt' WHERE goods = 'S05' AND kind = 'count'", 5, "goods S05"),
        Case("UPDATE movements SET kind = 'count' WHERE goods = 'S08' AND kind = 'receipt'", 5, "goods S08"),
        Case("UPDATE movements SET counted = 96 WHERE kind = 'count'", 5, "goods S05"),
        Case("UPDATE movements SET redemption = 1 WHERE redemption = 2", 5, "goods S05"),
        Case("UPDATE movements SET redemption = 3 WHERE kind = 'restock'", 5, "goods S05"),
        Case("UPDATE movements SET goods = 'S08', id = 20 WHERE kind = 'restock'", 5, "goods S0"),
        Case("DELETE FROM movements WHERE goods = 'S05' AND id = 2", 5, "goods S05"),
        Case(
            """
            INSERT INTO movements SELECT village, goods, 7, kind, quantity, 97, unit_cost, supplier, invoice, counted, reason, redemption, at, by
                FROM movements WHERE kind = 'restock';
            UPDATE stocks SET quantity = 97 WHERE goods = 'S05'
            """, 5, "goods S05"),
        Case(
            """
            UPDATE movements SET id = 99 WHERE goods = 'S05' AND id = 2;
            UPDATE movements SET id = 2 WHERE goods = 'S05' AND id = 3;
            UPDATE movements SET id = 3 WHERE goods = 'S05' AND id = 99
            """, 5, "goods S05"),
    ];

    public static IEnumerable<TestCaseData> Months => MonthTampering.Cases;

    public static string Set(string table, string row, string change) =>
        $"UPDATE {table} SET {change} WHERE village = 'yunxi' AND {row}";

    public static TestCaseData Case(string sql, int law, string named, bool place = true) => new(sql, law, place ? named : "law 2");
}
