using PointsMarket.Core;

namespace PointsMarket.Api.Villages;

/// <summary>The words of the public board.</summary>
internal static class BoardWords
{
    public static readonly Sentence ChooseVillage = new("请选择您的村", "Please choose your village");
    public static readonly Sentence NoVillage = new(
        "这里还没有村。请管理员用init命令建立第一个村，做法见说明书。",
        "There is no village here yet. The administrator makes the first one with the verb init; the manual tells how.");

    public static readonly Sentence RedList = new("红榜（当月前10名）", "Red list (first 10 of the month)");
    public static readonly Sentence NobodyListed = new("这个月没有上榜的农户。", "No household stands on the list this month.");
    public static readonly Sentence Rank = new("名次", "Place");
    public static readonly Sentence Household = new("农户", "Household");
    public static readonly Sentence OfMonth = new("本月", "Month");
    public static readonly Sentence Closing = new("结余", "Balance");
    public static readonly Sentence Opening = new("上月结余", "Opening");
    public static readonly Sentence Earned = new("加分", "Awarded");
    public static readonly Sentence Deducted = new("扣分", "Deducted");
    public static readonly Sentence Redeemed = new("兑换", "Redeemed");
    public static readonly Sentence Adjusted = new("调整", "Adjusted");
    public static readonly Sentence AdjustedNote = new("调整是冲销、期初和年终清零。名次「—」：暂停兑换户、迁出户不排名。", "Adjusted: reversals, openings and expiry. Place “—”: frozen and departed households take none.");
    public static readonly Sentence Sums = new("全村合计", "The village");
    public static readonly Sentence AllHouseholds = new("各户积分", "All households");
    public static readonly Sentence Published = new("正在公示", "Under publicity now");
    public static readonly Sentence NothingPublished = new("现在没有正在公示的事项。", "Nothing is under publicity now.");
    public static readonly Sentence Rules = new("积分细则", "Rules in force");
    public static readonly Sentence NoRules = new("村里还没有定积分细则。", "The village has no rules yet.");
    public static readonly Sentence Goods = new("积分超市", "Points shop");
    public static readonly Sentence NoGoods = new("现在没有可兑换的商品。", "There are no goods to redeem now.");
    public static readonly Sentence SoldOut = new("暂缺", "sold out");
    public static readonly Sentence AnyDay = new("积分超市开门的日子都可以兑换，请带积分卡。", "Redeem on any day the shop is open; please bring the card.");
    public static readonly Sentence NoMonth = new("还没有月结的月份。第一次月结以后，这里公布红榜和各户积分。", "No month is closed yet. After the first closing, the list and all households' points stand here.");
    public static readonly Sentence Months = new("已公布的月份", "Published months");
    public static readonly Sentence Seal = new("这本账的校验码", "The seal of this book");
    public static readonly Sentence BackToBoard = new("回到公示栏", "Back to the board");

    public static Sentence Title(string village) => new($"{village}积分公示栏", $"Points board of {village}");

    public static Sentence MonthTitle(string month) => new($"{month}积分公示", $"Points of {month}");

    public static Sentence AsOf(string day) => new($"截至{day}", $"As of {day}");

    public static Sentence Count(int count) => new($"{count}条", $"({count})");

    public static Sentence Households(int count) => new($"共{count}户", $"{count} households");

    public static Sentence Until(string day) => new($"公示到{day}", $"until {day}");

    public static Sentence Happened(string day) => new($"{day}", $"{day}");

    public static readonly Sentence Object = new("有异议的，请最迟在「公示到」当天到村民委员会提出。", "Who disagrees, please tell the village committee by the last day of publicity.");
    public static readonly Sentence ObjectOrCall = new("有异议的，请最迟在「公示到」当天到村民委员会提出，或者拨打监督电话：", "Who disagrees, please tell the village committee by the last day of publicity, or call:");
    public static readonly Sentence OnThisPage = new("本页内容", "On this page");
    public static readonly Sentence ToMonth = new("上月积分", "Last month");
    public static readonly Sentence ToGoods = new("兑换商品", "Goods");
    public static readonly Sentence ToRules = new("积分细则", "Rules");

    public static Sentence Days(string days) => new($"下次兑换：{days}，请带积分卡。", $"Next days to redeem: {days}; please bring the card.");

    public static Sentence Price(string points, string unit) => new($"{points}分／{unit}", $"{points} points / {unit}");

    public static Sentence Sealed(long last) => new(
        $"这串字符由到第{last}号为止的全部账目算出，也印在张贴的公示上。以后谁改动一笔旧账，再算的字符就与此不同。",
        $"These characters are computed from every entry up to number {last}, and stand on the notice that was hung up. Whoever changes an old entry later makes them come out different.");

    public static Sentence Cap(string? month, string? year) => (month, year) switch
    {
        ({ } m, { } y) => new($"每月最多{m}分，每年最多{y}分", $"at most {m} a month, {y} a year"),
        ({ } m, null) => new($"每月最多{m}分", $"at most {m} a month"),
        (null, { } y) => new($"每年最多{y}分", $"at most {y} a year"),
        _ => new("", ""),
    };

    public static Sentence Freezes(int months) => new($"一票否决，暂停兑换{months}个月", $"veto: redemption is frozen for {months} months");
}
