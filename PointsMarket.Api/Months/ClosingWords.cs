using PointsMarket.Core;

namespace PointsMarket.Api.Months;

/// <summary>The words of closing a month.</summary>
internal static class ClosingWords
{
    public static readonly Sentence Steps = new("月结前核对", "Before closing");
    public static readonly Sentence Blocked = new("现在还不能月结", "It cannot be closed now");
    public static readonly Sentence Running = new("这个月还没有过完", "The month is still running");
    public static readonly Sentence OnTheirWay = new("还没有入账的", "Not in the book yet");
    public static readonly Sentence CarriedRunning = new("评议和公示结束以后会自动入账。到月结的时候还没有办完的，记到以后的月份。", "They are entered by themselves once they are reviewed and published. What is not finished when the month is closed goes to a later month.");
    public static readonly Sentence Ready = new("可以月结", "It can be closed");
    public static readonly Sentence ReadyNote = new("月份已经结束，前面的月份都已月结。", "The month has ended, and every month before it is closed.");
    public static readonly Sentence ToOpenMonth = new("去那个月", "Go to that month");
    public static readonly Sentence Due = new("随月结入账的", "Entered with the closing");
    public static readonly Sentence NothingDue = new("没有期满未入账的行为记录。", "No record whose publicity is over waits to be entered.");
    public static readonly Sentence Carried = new("归到以后月份的", "Goes to a later month");
    public static readonly Sentence CarriedNote = new("这些事发生在本月或以前，还没有走完。现在月结，它们入账时会记在以后的月份。", "These happened in or before the month and are still on their way. Closed now, they will be entered in a later month.");
    public static readonly Sentence NothingCarried = new("没有，发生在本月的都已入账或办结。", "None: everything that happened is in the book or ended.");
    public static readonly Sentence Warnings = new("提醒（不影响月结）", "Worth knowing (closing goes on)");
    public static readonly Sentence NoWarnings = new("没有要提醒的。", "Nothing to mention.");
    public static readonly Sentence Expiry = new("年终清零", "Expiry at the year's end");
    public static readonly Sentence Sums = new("结账数字", "What is sealed");
    public static readonly Sentence SumsNote = new("上月结余加本月变动，等于本月结余。", "The opening and the movements make the closing.");
    public static readonly Sentence Confirm = new("已经核对，月结以后不再改动这个月", "I have checked this; the month does not change after it is closed");
    public static readonly Sentence PleaseConfirm = new("请先打勾，表示已经核对。", "Please tick this first, to say that it was checked.");
    public static readonly Sentence Close = new("月结", "Close the month");
    public static readonly Sentence OnlySecretary = new("月结由书记办理，其他人只能查看。", "The secretary closes months; everybody else may look.");
    public static readonly Sentence CheckPrint = new("先打印草稿核对", "Print a draft to check");
    public static readonly Sentence Household = new("农户", "Household");
    public static readonly Sentence What = new("事项", "What");
    public static readonly Sentence HappenedOn = new("发生日期", "Happened on");
    public static readonly Sentence Points = new("积分", "Points");
    public static readonly Sentence State = new("进度", "State");

    public static Sentence Until(string day) => new($"，公示到{day}", $", until {day}");

    public static Sentence Title(string month) => new($"{month}月结", $"Closing {month}");

    public static Sentence Frozen(int count, string households) => new($"{count}户暂停兑换，本月不排名：{households}。", $"{count} frozen households take no place: {households}.");

    public static Sentence InDebt(int count, string households) => new($"{count}户结余是负数：{households}。", $"{count} households end below zero: {households}.");

    public static Sentence Exceeded(string awarded, string limit, string by) => new(
        $"本月加了{awarded}分，计划{limit}分，超出{by}分。", $"{awarded} points were awarded of {limit} planned, {by} more.");

    public static Sentence Expires(int households, string sum) => new(
        $"{households}户的积分到期清零，共{sum}分。欠分不清零，以后月份已经用掉的不重复扣。",
        $"{sum} points of {households} households expire. Debts stay, and what later months have spent already is not taken twice.");
}
