using PointsMarket.Core.Storage;
using PointsMarket.Core.Villages;

namespace PointsMarket.Core.Months;

internal static class ClosingSql
{
    private const string Columns =
        """
        closed_at, closed_by, first_sequence, last_sequence, hash, village_name, settings, training, opening, earned, deducted,
        redeemed, adjusted
        """;

    public static MonthStatement? Find(Tx tx, string village, Month month, bool withItems)
    {
        var row = tx.Find<Row>(
            $"SELECT {Columns} FROM closings WHERE village = @village AND month = @month",
            new { village, month });
        return row?.ToStatement(month, VillageService.SettingsOf(tx, village, row.Settings), withItems ? ListItems(tx, village, month) : []);
    }

    public static Month? FindNewest(Tx tx, string village) => tx.Find<Month?>(
        "SELECT month FROM closings WHERE village = @village ORDER BY month DESC LIMIT 1",
        new { village });

    /// <summary>The closed months, newest first.</summary>
    public static List<Month> ListMonths(Tx tx, string village) => tx.List<Month>(
        "SELECT month FROM closings WHERE village = @village ORDER BY month DESC",
        new { village });

    /// <summary>What the newest closing closed with, by household; empty before the first.</summary>
    public static Dictionary<string, Points> ListNewestClosings(Tx tx, string village) => tx.List<(string Household, long Closing)>(
        """
        SELECT household, opening + earned + deducted + redeemed + adjusted FROM closing_items
        WHERE village = @village AND month = (SELECT max(month) FROM closings WHERE village = @village)
        """,
        new { village }).ToDictionary(row => row.Household, row => Points.FromHundredths(row.Closing));

    /// <summary>The head of the book at the newest closing; 0 before the first.</summary>
    public static long LastSequence(Tx tx, string village) => tx.Get<long>(
        "SELECT coalesce(max(last_sequence), 0) FROM closings WHERE village = @village",
        new { village });

    public static List<CarriedRecord> ListCarried(Tx tx, string village, Month month) => tx.List<CarriedRecord>(
        """
        SELECT id, status FROM conduct_records INDEXED BY conduct_by_status
        WHERE village = @village AND status IN ('submitted', 'published', 'objected') AND happened_on <= @last ORDER BY id
        """,
        new { village, last = month.LastDay });

    public static void Insert(Tx tx, Caller by, MonthStatement statement, int settings, Closing closing)
    {
        var totals = statement.Totals;
        tx.Execute(
            $"""
            INSERT INTO closings (village, month, {Columns})
            VALUES (@Village, @Month, @ClosedAt, @ClosedBy, @FirstSequence, @LastSequence, @hash, @VillageName, @settings, @Training,
                @Opening, @Earned, @Deducted, @Redeemed, @Adjusted)
            """,
            new
            {
                by.Village,
                statement.Month,
                closing.ClosedAt,
                closing.ClosedBy,
                closing.FirstSequence,
                closing.LastSequence,
                hash = Convert.FromHexString(closing.Hash),
                statement.VillageName,
                settings,
                statement.Training,
                totals.Opening,
                totals.Earned,
                totals.Deducted,
                totals.Redeemed,
                totals.Adjusted,
            });
        tx.Execute(
            """
            INSERT INTO closing_items (village, month, household, head, area, street, opening, earned, deducted, redeemed, adjusted,
                honour, rank)
            VALUES (@Village, @Month, @Household, @Head, @Area, @Street, @Opening, @Earned, @Deducted, @Redeemed, @Adjusted, @Honour, @Rank)
            """,
            statement.Items.Select(item => new
            {
                by.Village,
                statement.Month,
                item.Household,
                item.Head,
                item.Area,
                item.Street,
                item.Movements.Opening,
                item.Movements.Earned,
                item.Movements.Deducted,
                item.Movements.Redeemed,
                item.Movements.Adjusted,
                item.Honour,
                item.Rank,
            }));
    }

    private static List<StatementItem> ListItems(Tx tx, string village, Month month) => [.. tx.List<ItemRow>(
        """
        SELECT household, head, area, street, opening, earned, deducted, redeemed, adjusted, honour, rank FROM closing_items
        WHERE village = @village AND month = @month ORDER BY household
        """,
        new { village, month }).Select(row => row.ToItem())];

    private sealed record Row
    {
        public required DateTimeOffset ClosedAt { get; init; }
        public required string ClosedBy { get; init; }
        public long? FirstSequence { get; init; }
        public required long LastSequence { get; init; }
        public required byte[] Hash { get; init; }
        public required string VillageName { get; init; }
        public required int Settings { get; init; }
        public required bool Training { get; init; }
        public required Points Opening { get; init; }
        public required Points Earned { get; init; }
        public required Points Deducted { get; init; }
        public required Points Redeemed { get; init; }
        public required Points Adjusted { get; init; }

        public MonthStatement ToStatement(Month month, Settings settings, List<StatementItem> items) => new()
        {
            VillageName = VillageName,
            Month = month,
            Settings = settings,
            Training = Training,
            Closing = new()
            {
                ClosedAt = ClosedAt,
                ClosedBy = ClosedBy,
                FirstSequence = FirstSequence,
                LastSequence = LastSequence,
                Hash = Convert.ToHexStringLower(Hash),
            },
            Totals = new(Opening, Earned, Deducted, Redeemed, Adjusted),
            Items = items,
        };
    }

    private sealed record ItemRow
    {
        public required string Household { get; init; }
        public required string Head { get; init; }
        public required string Area { get; init; }
        public required string Street { get; init; }
        public required Points Opening { get; init; }
        public required Points Earned { get; init; }
        public required Points Deducted { get; init; }
        public required Points Redeemed { get; init; }
        public required Points Adjusted { get; init; }
        public required Points Honour { get; init; }
        public int? Rank { get; init; }

        public StatementItem ToItem() => new()
        {
            Household = Household,
            Head = Head,
            Area = Area,
            Street = Street,
            Movements = new(Opening, Earned, Deducted, Redeemed, Adjusted),
            Honour = Honour,
            Rank = Rank,
        };
    }
}
