using PointsMarket.Core.Shop;
using PointsMarket.Core.Storage;

namespace PointsMarket.Core.Months;

/// <summary>Gathers what the village pins to its board for a month.</summary>
public static class NoticeService
{
    internal const int DaysShown = 3;
    private const int All = int.MaxValue;

    /// <summary>The notice of a month; null before the village's first month and in the future.</summary>
    public static NoticeBoard? Find(Tx tx, string village, Month month)
    {
        if (MonthService.Find(tx, village, month) is not { } statement)
            return null;

        return new()
        {
            Statement = statement,
            Published = NoticeSql.ListPublished(tx, village),
            RedemptionDays = statement.Settings.NextRedemptionDays(tx.Today, DaysShown),
            Prices = [.. GoodsService.List(tx, village, null, All)
                .Where(goods => goods.RetiredAt is null)
                .Select(goods => new PriceLine(goods.Name, goods.Unit, goods.Points))],
        };
    }
}

internal static class NoticeSql
{
    public static List<PublishedLine> ListPublished(Tx tx, string village) => [.. tx.List<Row>(
        """
        SELECT c.household, h.head, v.title, c.happened_on, c.points, c.published_until AS until
        FROM conduct_records c INDEXED BY conduct_by_status
        JOIN households h ON h.village = c.village AND h.code = c.household
        JOIN rule_versions v ON v.village = c.village AND v.code = c.rule AND v.version = c.version
        WHERE c.village = @village AND c.status IN ('published', 'objected') AND c.published_until >= @Today
        ORDER BY c.id DESC
        """,
        new { village, tx.Today }).Select(row => new PublishedLine(row.Household, row.Head, row.Title, row.HappenedOn, row.Points, row.Until))];

    private sealed record Row
    {
        public required string Household { get; init; }
        public required string Head { get; init; }
        public required string Title { get; init; }
        public required DateOnly HappenedOn { get; init; }
        public required Points Points { get; init; }
        public required DateOnly Until { get; init; }
    }
}
