namespace PointsMarket.Core.Prints;

/// <summary>Days and months as a village writes them.</summary>
internal static class ChineseDate
{
    /// <summary>China has one time zone and no summer time; a bare machine may know neither.</summary>
    private static readonly TimeSpan ChinaOffset = TimeSpan.FromHours(8);

    public static string Of(Month month) => $"{month.Year}年{month.Number}月";

    public static string Of(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";

    public static string WithoutYear(DateOnly day) => $"{day.Month}月{day.Day}日";

    public static string WithWeekday(DateOnly day) => $"{WithoutYear(day)}（星期{"日一二三四五六"[(int)day.DayOfWeek]}）";

    public static DateOnly DayInVillage(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(ChinaOffset).DateTime);
}
