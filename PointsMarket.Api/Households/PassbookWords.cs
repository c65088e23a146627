using PointsMarket.Core;

namespace PointsMarket.Api.Households;

/// <summary>The words of a household's own passbook.</summary>
internal static class PassbookWords
{
    public static readonly Sentence Balance = new("可用积分", "Points to spend");
    public static readonly Sentence YearHonour = new("今年荣誉积分", "Honour this year");
    public static readonly Sentence Rank = new("全村名次", "Rank in the village");
    public static readonly Sentence NoRank = new("不排名", "not ranked");
    public static readonly Sentence Read = new("读给我听", "Read it to me");
    public static readonly Sentence OnItsWay = new("还没入账的", "On its way into the book");
    public static readonly Sentence Recent = new("最近变动", "Recent changes");
    public static readonly Sentence NoChanges = new("还没有记过账。参加活动、申报好事，公示期满后积分会记在这里。", "Nothing has been entered yet. After taking part or reporting, points stand here when publicity has ended.");
    public static readonly Sentence AllChanges = new("看全部明细", "All entries");
    public static readonly Sentence Months = new("看每月对账单", "Monthly statements");
    public static readonly Sentence Offers = new("现在能换什么", "What can be redeemed now");
    public static readonly Sentence NoOffers = new("积分超市还没有上架商品。", "The points shop has no goods yet.");
    public static readonly Sentence AnyDay = new("哪天都可以去积分超市兑换，带上积分卡。", "The shop is open any day; bring the passbook card.");
    public static readonly Sentence OutOfStock = new("暂时没货", "out of stock");
    public static readonly Sentence LimitReached = new("本月已换够", "this month's limit is reached");
    public static readonly Sentence Entries = new("全部明细", "All entries");
    public static readonly Sentence NoEntries = new("这里没有记账。", "Nothing stands here.");
    public static readonly Sentence WhichMonth = new("看哪个月", "Month");
    public static readonly Sentence AllMonths = new("全部", "All");
    public static readonly Sentence ShowMonth = new("看", "Show");
    public static readonly Sentence Older = new("看更早的", "Earlier ones");
    public static readonly Sentence Newest = new("回到最近的", "Back to the newest");
    public static readonly Sentence TakenBack = new("已更正", "corrected");
    public static readonly Sentence BackToPoints = new("回到积分", "Back to the points");

    public static readonly Sentence FrozenNext = new(
        "暂停期间积分照常记，只是不能兑换。觉得不对，请到村委会问清楚。",
        "Points are still recorded meanwhile, they only cannot be redeemed. If this seems wrong, please ask at the village committee.");

    public static Sentence Home(string head) => new($"{head}家", $"Household of {head}");

    public static Sentence AsOf(string moment) => new($"截至{moment.Replace(" ", "", StringComparison.Ordinal)}", $"as of {moment}");

    public static Sentence RankOf(int rank, int households) => new($"第{rank}名，共{households}户", $"{rank} of {households} households");

    public static Sentence Frozen(string until) => new($"暂停兑换，到{until}为止。", $"Redemption is frozen up to and including {until}.");

    public static Sentence FrozenFor(string day, string title) => new(
        $"原因：{day}的「{title}」，按村规要暂停兑换。",
        $"Why: “{title}” on {day}; by the rules of the village this freezes redemption.");

    public static Sentence Departed(string on) => new(
        $"登记的迁出日期是{on}。之后的记分和兑换不再办理，积分留在账上。登记得不对，请找村委会。",
        $"This household is registered as having left on {on}. Nothing later is recorded or redeemed; the points stay in the book. If that is wrong, please tell the village committee.");

    public static Sentence Pending(Points points) => new($"公示中的合计{points}分，公示期满才入账。", $"Under publicity: {points} points in all, entered when publicity ends.");

    public static Sentence NextDays(string days) => new($"下次兑换日：{days}。请带上积分卡。", $"Next redemption days: {days}. Please bring the passbook card.");

    public static Sentence Pieces(long pieces, string unit) => new($"能换{pieces}{unit}", $"enough for {pieces} {unit}");

    public static Sentence Missing(Points points) => new($"还差{points}分", $"{points} points short");

    public static Sentence Left(long left, string unit) => new($"本月还限换{left}{unit}", $"{left} {unit} left this month");

    public static Sentence BalanceAfter(Points points) => new($"结余{points}分", $"balance {points}");

    public static Sentence SpokenBalance(string head, Points balance) => new($"{head}家，可用积分{balance}分。", $"Household of {head}: {balance} points to spend.");

    public static Sentence SpokenRank(Points honour, int rank, int households) => new(
        $"今年荣誉积分{honour}分，在{households}户里排第{rank}名。",
        $"Honour this year {honour}, rank {rank} of {households} households.");

    public static Sentence SpokenPending(Points points) => new($"还有{points}分在公示。", $"{points} points are under publicity.");

    public static Sentence SpokenRecent(string told) => new($"最近一笔：{told}", $"The latest: {told}");
}
