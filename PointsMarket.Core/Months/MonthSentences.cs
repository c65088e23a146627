namespace PointsMarket.Core.Months;

internal static class MonthSentences
{
    public static Sentence AlreadyClosed(Month month) => new(
        $"{month.Year}年{month.Number}月已经月结，不再打开。要更正请冲销。",
        $"{month} is closed and is not opened again. To correct something, reverse its entry.");

    public static Sentence NotEnded(Month month) => new(
        $"{month.Year}年{month.Number}月还没有结束，过了{month.Number}月{month.LastDay.Day}日才能月结。",
        $"{month} has not ended; it can be closed after {month.LastDay:yyyy-MM-dd}.");

    public static Sentence EarlierMonthOpen(Month open) => new(
        $"请先月结{open.Year}年{open.Number}月，月份要按顺序结。",
        $"Please close {open} first; months are closed in order.");
}
