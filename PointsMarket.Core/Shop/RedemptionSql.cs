using System.Globalization;
using PointsMarket.Core.Ledger;
using PointsMarket.Core.Storage;

namespace PointsMarket.Core.Shop;

internal static class RedemptionSql
{
    private const string Columns =
        """
        SELECT r.id, r.number, r.household, r.total, r.collector, r.relation, r.at, r.by, r.entry, e.balance_after,
            v.reason AS reversal_reason, v.restock, v.at AS reversed_at, v.by AS reversed_by, v.entry AS reversal_entry
        """;

    private const string Reversals = "LEFT JOIN redemption_reversals v ON v.village = r.village AND v.redemption = r.id";

    private const string Joins = $"JOIN entries e ON e.village = r.village AND e.sequence = r.entry {Reversals}";

    /// <summary>A household's are found by its entries: no second index is written for them.</summary>
    private const string OfHousehold =
        $"""
        entries e INDEXED BY entries_by_household
        CROSS JOIN redemptions r ON e.village = @village AND e.household = @Household AND e.kind = 'redemption'
            AND r.village = e.village AND r.id = {EntrySql.RedemptionOf}
        """;

    public static Redemption? Find(Tx tx, string village, long id) => WithLines(tx, village, tx.List<Row>(
        $"{Columns} FROM redemptions r {Joins} WHERE r.village = @village AND r.id = @id",
        new { village, id })).FirstOrDefault();

    public static List<Redemption> List(Tx tx, string village, RedemptionFilter filter)
    {
        var conditions = new List<string> { "r.village = @village", "r.id < @before" };
        if (filter.Month is not null)
            conditions.Add(filter.Household is null ? "r.month = @Month" : "e.month = @Month");

        return WithLines(tx, village, tx.List<Row>(
            $"{Columns} FROM {Where(filter)} WHERE {string.Join(" AND ", conditions)} ORDER BY r.id DESC LIMIT @Limit",
            new { village, before = filter.Before ?? long.MaxValue, filter.Month, filter.Household, filter.Limit }));
    }

    /// <summary>Without being told, the planner walks the village's redemptions backwards until the page is full, however few fit.</summary>
    private static string Where(RedemptionFilter filter) => filter switch
    {
        { Household: not null } => $"{OfHousehold} {Reversals}",
        { Month: not null } => $"redemptions r INDEXED BY redemptions_by_month {Joins}",
        _ => $"redemptions r {Joins}",
    };

    /// <summary>The next id in the village and the next receipt number in the month.</summary>
    public static (long Id, string Number) Next(Tx tx, string village, Month month)
    {
        var last = tx.Known(nameof(LastReceipt), village, "", () => FindLast(tx, village, month))!;
        if (last.Month != month)
            last = FindLast(tx, village, month);

        return (last.Id + 1, string.Create(CultureInfo.InvariantCulture, $"{month}-{last.Count + 1:0000}"));
    }

    public static void Insert(Tx tx, string village, Month month, Redemption redemption)
    {
        tx.Hot($"""
            {Dialect.InsertRow} redemptions (village, id, number, household, total, collector, relation, month, at, by, entry)
            VALUES (@village, @id, @number, @household, @total, @collector, @relation, @month, @at, @by, @entry)
            """)
            .With("@village", village)
            .With("@id", redemption.Id)
            .With("@number", redemption.Number)
            .With("@household", redemption.Household)
            .With("@total", redemption.Total.Hundredths)
            .With("@collector", redemption.CollectedBy?.Name)
            .With("@relation", redemption.CollectedBy?.Relation)
            .With("@month", month.ToString())
            .With("@at", VillageTime.Write(redemption.At))
            .With("@by", redemption.By)
            .With("@entry", redemption.Entry)
            .Execute();
        tx.Know(nameof(LastReceipt), village, "", new LastReceipt(redemption.Id, month, CountOf(redemption.Number, month)));
        for (var position = 0; position < redemption.Lines.Count; position++)
            InsertLine(tx, village, redemption.Id, position, redemption.Lines[position]);
    }

    public static void InsertReversal(Tx tx, Caller by, long redemption, string reason, bool restock, long entry) => tx.Execute(
        """
        INSERT INTO redemption_reversals (village, redemption, reason, restock, at, by, entry)
        VALUES (@Village, @redemption, @reason, @restock, @now, @Account, @entry)
        """,
        new { by.Village, redemption, reason, restock, now = tx.Now, by.Account, entry });

    private static void InsertLine(Tx tx, string village, long redemption, int position, RedemptionLine line) => tx
        .Hot($"""
            {Dialect.InsertRow} redemption_lines (village, redemption, position, goods, name, quantity, points)
            VALUES (@village, @redemption, @position, @goods, @name, @quantity, @points)
            """)
        .With("@village", village)
        .With("@redemption", redemption)
        .With("@position", position)
        .With("@goods", line.Goods)
        .With("@name", line.Name)
        .With("@quantity", line.Quantity)
        .With("@points", line.Points.Hundredths)
        .Execute();

    private static LastReceipt FindLast(Tx tx, string village, Month month)
    {
        var id = tx.Hot("SELECT coalesce(max(id), 0) FROM redemptions WHERE village = @village").With("@village", village).Number();
        var number = tx
            .Hot("SELECT number FROM redemptions INDEXED BY redemptions_by_month WHERE village = @village AND month = @month ORDER BY id DESC LIMIT 1")
            .With("@village", village)
            .With("@month", month.ToString())
            .Find(row => row.GetString(0));
        return new(id, month, number is null ? 0 : CountOf(number, month));
    }

    private static long CountOf(string number, Month month) => long.Parse(number.AsSpan(month.ToString().Length + 1), CultureInfo.InvariantCulture);

    private static List<Redemption> WithLines(Tx tx, string village, List<Row> rows)
    {
        if (rows.Count == 0)
            return [];

        var lines = tx.List<LineRow>(
            """
            SELECT redemption, goods, name, quantity, points FROM redemption_lines
            WHERE village = @village AND redemption IN @ids ORDER BY redemption, position
            """,
            new { village, ids = rows.Select(row => row.Id) })
            .ToLookup(row => row.Redemption, row => new RedemptionLine(row.Goods, row.Name, row.Quantity, row.Points));
        return [.. rows.Select(row => row.ToRedemption(lines[row.Id]))];
    }

    /// <summary>The newest id in the village, and how many receipts a month has.</summary>
    private sealed record LastReceipt(long Id, Month Month, long Count);

    private sealed record LineRow
    {
        public required long Redemption { get; init; }
        public required string Goods { get; init; }
        public required string Name { get; init; }
        public required int Quantity { get; init; }
        public required Points Points { get; init; }
    }

    private sealed record Row
    {
        public required long Id { get; init; }
        public required string Number { get; init; }
        public required string Household { get; init; }
        public required Points Total { get; init; }
        public string? Collector { get; init; }
        public string? Relation { get; init; }
        public required DateTimeOffset At { get; init; }
        public required string By { get; init; }
        public required long Entry { get; init; }
        public required Points BalanceAfter { get; init; }
        public string? ReversalReason { get; init; }
        public bool? Restock { get; init; }
        public DateTimeOffset? ReversedAt { get; init; }
        public string? ReversedBy { get; init; }
        public long? ReversalEntry { get; init; }

        public Redemption ToRedemption(IEnumerable<RedemptionLine> lines) => new()
        {
            Id = Id,
            Number = Number,
            Household = Household,
            Lines = [.. lines],
            Total = Total,
            BalanceAfter = BalanceAfter,
            CollectedBy = Collector is null ? null : new(Collector, Relation),
            At = At,
            By = By,
            Entry = Entry,
            Reversal = ReversalEntry is { } entry ? new(ReversalReason!, Restock!.Value, ReversedAt!.Value, ReversedBy!, entry) : null,
        };
    }
}
