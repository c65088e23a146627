using PointsMarket.Core.Rules;
using PointsMarket.Core.Shop;
using PointsMarket.Core.Storage;
using PointsMarket.Core.Villages;

namespace PointsMarket.Core.Months;

/// <summary>What anybody may read of a village without signing in (村公示栏), before names are masked.</summary>
public sealed record PublicBoard
{
    public required Village Village { get; init; }
    public required Settings Settings { get; init; }

    /// <summary>The newest closed month; null while none is.</summary>
    public MonthStatement? Newest { get; init; }

    /// <summary>Every closed month, newest first.</summary>
    public required IReadOnlyList<Month> ClosedMonths { get; init; }
    public required IReadOnlyList<PublishedLine> Published { get; init; }

    /// <summary>In force today, by code.</summary>
    public required IReadOnlyList<Rule> Rules { get; init; }

    /// <summary>Without what was taken off the shelf.</summary>
    public required IReadOnlyList<Goods> Goods { get; init; }

    /// <summary>The next days when the shop is open; empty where it opens any day.</summary>
    public required IReadOnlyList<DateOnly> RedemptionDays { get; init; }
}

public static class BoardService
{
    private const int All = int.MaxValue;

    /// <summary>The board of a village; null where there is no such village.</summary>
    public static PublicBoard? Find(Tx tx, string code)
    {
        if (VillageService.Find(tx, code) is not { } village)
            return null;

        var settings = VillageService.SettingsNow(tx, code);
        var closed = ClosingSql.ListMonths(tx, code);
        return new()
        {
            Village = village,
            Settings = settings,
            Newest = closed is [var newest, ..] ? MonthService.Find(tx, code, newest) : null,
            ClosedMonths = closed,
            Published = NoticeSql.ListPublished(tx, code),
            Rules = RuleService.List(tx, code, tx.Today, null, All),
            Goods = [.. GoodsService.List(tx, code, null, All).Where(goods => goods.RetiredAt is null)],
            RedemptionDays = settings.NextRedemptionDays(tx.Today, NoticeService.DaysShown),
        };
    }

    /// <summary>Newest first.</summary>
    public static List<Month> ClosedMonths(Tx tx, string village) => ClosingSql.ListMonths(tx, village);

    /// <summary>A closed month; null while it is open, and where there is no such month or village.</summary>
    public static MonthStatement? FindMonth(Tx tx, string village, Month month) => ClosingSql.Find(tx, village, month, withItems: true);
}
