using PointsMarket.Core.Conduct;
using PointsMarket.Core.Ledger;
using PointsMarket.Core.Storage;
using PointsMarket.Core.Villages;

namespace PointsMarket.Core.Months;

/// <summary>The months of a village: read as they stand, or as they were sealed.</summary>
public static class MonthService
{
    /// <summary>A month's statement; null before the village's first month and in the future.</summary>
    public static MonthStatement? Find(Tx tx, string village, Month month) =>
        Exists(tx, village, month) ? Statement(tx, village, month) : null;

    /// <summary>Months from the first to today's, oldest first, without their items.</summary>
    public static List<MonthStatement> List(Tx tx, string village, Month? after, int limit)
    {
        var months = new List<MonthStatement>();
        var last = Month.Of(tx.Today);
        if (after >= last)
            return months;

        var first = VillageService.Find(tx, village)!.FirstMonth;
        for (var month = after < first ? first : after?.Next ?? first; month <= last && months.Count < limit; month = month.Next)
            months.Add((ClosingSql.Find(tx, village, month, withItems: false) ?? OpenStatement(tx, village, month)) with { Items = [] });

        return months;
    }

    /// <summary>The newest closed month, or null while none is.</summary>
    public static Month? NewestClosed(Tx tx, string village) => ClosingSql.FindNewest(tx, village);

    internal static bool Exists(Tx tx, string village, Month month) =>
        month >= VillageService.Find(tx, village)!.FirstMonth && month <= Month.Of(tx.Today);

    internal static MonthStatement Statement(Tx tx, string village, Month month) =>
        ClosingSql.Find(tx, village, month, withItems: true) ?? OpenStatement(tx, village, month);

    /// <summary>An open month: the last closing, and the entries that carry the months since.</summary>
    private static MonthStatement OpenStatement(Tx tx, string village, Month month)
    {
        var openings = ClosingSql.ListNewestClosings(tx, village);
        var sums = MonthSql.Sum(tx, village, Book.Head(tx, village).OpenMonth, month);
        var households = MonthSql.ListHouseholds(tx, village);
        var frozen = FreezeService.FrozenIn(tx, village, month);

        var items = new List<StatementItem>(households.Count);
        var ranked = new List<StatementItem>(households.Count);
        foreach (var household in households)
        {
            var sum = sums.GetValueOrDefault(household.Code, MonthSum.None);
            var movements = sum.From(openings.GetValueOrDefault(household.Code));
            var departed = household.DepartedOn < month.LastDay;
            if (departed && movements.Closing.IsZero && sum.Entries == 0)
                continue;

            var item = household.ToItem(movements, sum.Honour);
            items.Add(item);
            if (!departed && !frozen.Contains(household.Code))
                ranked.Add(item);
        }

        var ranks = Ranking.Of(ranked, item => item.Household, item => item.Honour);
        return new()
        {
            VillageName = VillageService.Find(tx, village)!.Name,
            Month = month,
            Settings = VillageService.SettingsNow(tx, village),
            Training = tx.Time.Training,
            Totals = items.Aggregate(default(Movements), (sum, item) => sum + item.Movements),
            Items = [.. items.Select(item => item with { Rank = ranks.TryGetValue(item.Household, out var rank) ? rank : null })],
        };
    }
}
