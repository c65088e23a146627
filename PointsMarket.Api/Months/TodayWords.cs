using PointsMarket.Core;

namespace PointsMarket.Api.Months;

/// <summary>The words of the desk's start page.</summary>
internal static class TodayWords
{
    public static readonly Sentence Title = new("今天", "Today");
    public static readonly Sentence Waits = new("今天要办的", "What waits today");
    public static readonly Sentence ToReview = new("待我评议", "for me to review");
    public static readonly Sentence NothingToReview = new("都评议过了", "all reviewed");
    public static readonly Sentence Published = new("公示中", "under publicity");
    public static readonly Sentence NobodyTomorrow = new("明天没有入账的", "none is entered tomorrow");
    public static readonly Sentence Objections = new("异议待裁定", "objections to rule on");
    public static readonly Sentence NoObjections = new("没有异议", "no objection");
    public static readonly Sentence LowStock = new("快没货", "goods run low");
    public static readonly Sentence StockEnough = new("库存都够", "stock is enough");
    public static readonly Sentence Submitted = new("等评议", "wait for reviews");
    public static readonly Sentence NothingSubmitted = new("没有等评议的", "none waits for reviews");
    public static readonly Sentence ToClose = new("待月结", "to close");
    public static readonly Sentence ToCloseNow = new("已经结束，可以月结", "has ended and can be closed");
    public static readonly Sentence DaysLeft = new("本月还剩天数", "days left in the month");
    public static readonly Sentence Budget = new("本月积分计划", "points planned this month");
    public static readonly Sentence Record = new("记分", "Record points");
    public static readonly Sentence Redeem = new("兑换", "Redeem");
    public static readonly Sentence Review = new("评议", "Review");
    public static readonly Sentence ThisMonth = new("本月", "This month");
    public static readonly Sentence Awarded = new("加分", "Awarded");
    public static readonly Sentence Deducted = new("扣分", "Deducted");
    public static readonly Sentence Redeemed = new("兑换", "Redeemed");
    public static readonly Sentence Adjusted = new("调整", "Adjusted");
    public static readonly Sentence AdjustedNote = new("冲销、期初、清零", "reversals, openings, expiry");
    public static readonly Sentence Balance = new("可用积分合计", "Balance outstanding");
    public static readonly Sentence ByCategory = new("本月各类加分", "Awards of the month by category");
    public static readonly Sentence DeductedByCategory = new("本月各类扣分", "Deductions of the month by category");
    public static readonly Sentence NothingYet = new("本月还没有入账的加分和扣分。公示期满的第二天自动入账。", "Nothing was entered this month yet. Records are entered by themselves on the day after their publicity.");
    public static readonly Sentence Newest = new("最近入账", "Entered last");
    public static readonly Sentence WholeBook = new("看账本", "Open the book");
    public static readonly Sentence EmptyBook = new("账本还是空的。", "The book is empty.");
    public static readonly Sentence Ledger = new("打印台账", "Print the ledger");
    public static readonly Sentence Notice = new("打印公示", "Print the notice");

    public static Sentence ReviewsSince(string day) => new($"最早{day}提交", $"the oldest of {day}");

    public static Sentence ObjectionSince(string day) => new($"最早{day}提出", $"the oldest of {day}");

    public static Sentence Tomorrow(int count) => new($"明天入账{count}条", $"{count} are entered tomorrow");

    public static Sentence Left(string goods, long stock, string unit) => new($"{goods}剩{stock}{unit}", $"{goods}: {stock} {unit} left");

    public static Sentence AndMore(int count) => new($"共{count}种", $"and {count} in all");

    public static Sentence MonthRuns(string last) => new($"{last}以后月结", $"to be closed after {last}");

    public static Sentence BudgetOf(string awarded, string limit) => new($"已加{awarded}，计划{limit}", $"{awarded} of {limit} awarded");

    public static Sentence BudgetExceeded(string by) => new($"超出{by}分", $"exceeded by {by}");

    public static Sentence BudgetLeft(string left) => new($"还可加{left}分", $"{left} left");

    public static Sentence Yuan(string yuan) => new($"折合{yuan}元", $"worth {yuan} yuan");

    public static Sentence Households(int count) => new($"全村{count}户", $"{count} households");

    public static Sentence NewestClosed(string month) => new($"{month}已月结：", $"{month} is closed:");
}
