using PointsMarket.Core;
using PointsMarket.Core.Months;

namespace PointsMarket.Api.Months;

/// <summary>The words of a household's monthly statement.</summary>
internal static class StatementWords
{
    public static readonly Sentence OnPaper = new("打印这个月的对账单（PDF）", "Print this statement (PDF)");
    public static readonly Sentence Title = new("每月对账单", "Monthly statements");
    public static readonly Sentence Empty = new("这段时间还没有账。", "There is no book for this time.");
    public static readonly Sentence Closed = new("已月结，不再变动", "closed, it will not change any more");
    public static readonly Sentence Open = new("还没有月结，数字还会变", "not closed yet, the figures may still change");
    public static readonly Sentence ClosedMark = new("已月结", "closed");
    public static readonly Sentence OpenMark = new("未月结", "open");
    public static readonly Sentence Opening = new("上月结余", "Balance before");
    public static readonly Sentence Earned = new("加分", "Earned");
    public static readonly Sentence Deducted = new("扣分", "Deducted");
    public static readonly Sentence Redeemed = new("兑换用去", "Redeemed");
    public static readonly Sentence Adjusted = new("更正、期初和清零", "Corrections, opening and expiry");
    public static readonly Sentence Closing = new("本月结余", "Balance after");
    public static readonly Sentence Entries = new("这个月的明细", "Entries of this month");
    public static readonly Sentence NoEntries = new("这个月没有记账。", "Nothing was entered in this month.");
    public static readonly Sentence Balances = new("各月结余", "Balance at the end of each month");
    public static readonly Sentence EarnedByMonth = new("各月加分", "Earned in each month");
    public static readonly Sentence Earlier = new("看更早的月份", "Earlier months");
    public static readonly Sentence ToList = new("看别的月份", "Other months");
    public static readonly Sentence Belongs = new(
        "事情算在发生的那个月；那个月已经月结的，算在下一个没有月结的月份。",
        "What happened counts in its month; if that was closed already, in the next one that was not.");

    public static Sentence Of(string month, string head) => new($"{head}家{month}对账单", $"Statement of {head}, {month}");

    /// <summary>How the month came to its end, so that it can be added up: what did not move is left out.</summary>
    public static Sentence Brief(Movements month)
    {
        var moved = new List<(Points Points, string Chinese, string English)>
        {
            (month.Earned, $"加{month.Earned}分", $"{month.Earned} earned"),
            (month.Deducted, $"扣{-month.Deducted}分", $"{-month.Deducted} deducted"),
            (month.Redeemed, $"兑换{-month.Redeemed}分", $"{-month.Redeemed} redeemed"),
            (month.Adjusted, month.Adjusted > Points.Zero ? $"调整加{month.Adjusted}分" : $"调整减{-month.Adjusted}分", $"{month.Adjusted} adjusted"),
        }.Where(part => !part.Points.IsZero).ToList();
        return new(
            string.Join("，", moved.Select(part => part.Chinese).Prepend($"上月结余{month.Opening}分")),
            string.Join(", ", moved.Select(part => part.English).Prepend($"{month.Opening} before")));
    }
}
