namespace PointsMarket.Tests.Proof;

/// <summary>A table of the book: what tells its kinds of rows apart (null leaves a row out), and which laws a change of it breaks.</summary>
internal sealed record BookTable(string Name, string Kind, params int[] Laws);

/// <summary>Which tables are the book's, and why the others are not.</summary>
internal static class BookTables
{
    public static IReadOnlyList<BookTable> All { get; } =
    [
        new("entries", "kind", 1, 3),
        new("heads", "''", 1, 2, 4, 6),
        new("accounts", "''", 2),
        new("year_honours", "year", 2),
        new("reversals", "kind", 2, 4),
        new("conduct_records", "CASE WHEN frozen_until IS NULL THEN status ELSE status || ' veto' END", 4),
        new("rule_versions", "(SELECT 'used' FROM conduct_records c WHERE c.village = t.village AND c.rule = t.code AND c.version = t.version AND c.status = 'posted' LIMIT 1)", 4),
        new("reviews", "decision", 4),
        new("withdrawals", "''", 4),
        new("objections", "CASE WHEN ruled_at IS NULL THEN 'waiting' WHEN upheld IS NULL THEN 'closed' WHEN upheld THEN 'upheld' ELSE 'not upheld' END", 4),
        new("evidence", "(SELECT status FROM conduct_records c WHERE c.village = t.village AND c.id = t.record)", 4),
        new("redemptions", "collector IS NOT NULL", 4, 5),
        new("redemption_lines", "''", 4, 5),
        new("redemption_reversals", "restock", 4, 5),
        new("movements", "kind", 5),
        new("stocks", "''", 4, 5),
        new("closings", "CASE substr(month, 6) WHEN '12' THEN 'December' ELSE 'month' END", 4, 6),
        new("closing_items", "CASE WHEN rank IS NULL THEN 'frozen' ELSE 'ranked' END", 4, 6),
    ];

    public static IReadOnlyDictionary<string, string> Others { get; } = new Dictionary<string, string>
    {
        ["villages"] = "the register of villages; the first month is proved by hand among the months",
        ["settings"] = "what a village decided; closings name a version, and that one is proved",
        ["people"] = "who works for the village, changed any day; the trail says by whom",
        ["households"] = "the register, changed any day; the trail says by whom; entries and months of a household that is gone are found",
        ["residents"] = "the register, changed any day",
        ["cards"] = "they open the passbook and move nothing",
        ["rules"] = "when a rule is retired; what it gave is in its versions",
        ["goods"] = "prices of today; what was paid stands on the lines of each redemption",
        ["sessions"] = "forgotten when they run out",
        ["failed_sign_ins"] = "forgotten after 15 minutes",
        ["kept_answers"] = "forgotten after 7 days",
        ["trail"] = "who did what outside the book; its triggers keep it",
        ["migrations"] = "which steps the schema has taken",
    };
}
