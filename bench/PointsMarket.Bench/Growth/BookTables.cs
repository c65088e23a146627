namespace PointsMarket.Bench.Growth;

/// <summary>The statements that write the rows of a book.</summary>
internal sealed class BookTables(BulkFile file) : IDisposable
{
    public Statement Entries { get; } = file.PrepareInsert(
        "entries",
        "village, sequence, household, month, kind, points, honour, balance_after, source, posted_at, posted_by, memo, hash");

    public Statement Conduct { get; } = file.PrepareInsert(
        "conduct_records",
        "village, id, household, rule, version, quantity, happened_on, status, asked, points, submitted_by, submitted_at, published_until, entry");

    public Statement Reviews { get; } = file.PrepareInsert("reviews", "village, record, account, decision, at");

    public Statement Redemptions { get; } = file.PrepareInsert("redemptions", "village, id, number, household, total, month, at, by, entry");

    public Statement Lines { get; } = file.PrepareInsert("redemption_lines", "village, redemption, position, goods, name, quantity, points");

    public Statement Movements { get; } = file.PrepareInsert("movements", "village, goods, id, kind, quantity, stock, redemption, at, by");

    public Statement Reversals { get; } = file.PrepareInsert("reversals", "village, reversed, sequence, kind");

    public Statement RedemptionReversals { get; } = file.PrepareInsert(
        "redemption_reversals",
        "village, redemption, reason, restock, at, by, entry");

    public Statement Closings { get; } = file.PrepareInsert(
        "closings",
        "village, month, closed_at, closed_by, first_sequence, last_sequence, hash, village_name, settings, training, opening, earned, deducted, redeemed, adjusted");

    public Statement ClosingItems { get; } = file.PrepareInsert(
        "closing_items",
        "village, month, household, head, area, street, opening, earned, deducted, redeemed, adjusted, honour, rank");

    public Statement Accounts { get; } = file.PrepareInsert("accounts", "village, household, balance, honour");

    public Statement YearHonours { get; } = file.PrepareInsert("year_honours", "village, year, household, honour");

    public Statement Stocks { get; } = file.Prepare("UPDATE stocks SET quantity = ?3 WHERE village = ?1 AND goods = ?2");

    public Statement Heads { get; } = file.Prepare(
        "UPDATE heads SET sequence = ?2, hash = ?3, posted_at = ?4, balance = ?5, honour = ?6, open_month = ?7 WHERE village = ?1");

    public void Dispose()
    {
        foreach (var statement in new List<Statement>
        {
            Entries, Conduct, Reviews, Redemptions, Lines, Movements, Reversals, RedemptionReversals, Closings, ClosingItems, Accounts,
            YearHonours, Stocks, Heads,
        })
        {
            statement.Dispose();
        }
    }
}
