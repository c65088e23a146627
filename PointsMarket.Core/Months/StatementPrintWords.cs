using PointsMarket.Core.Prints;

namespace PointsMarket.Core.Months;

/// <summary>The words of a household's statement.</summary>
internal static class StatementPrintWords
{
    public const string AllHouseholds = "各户";
    public const string Opening = "上个月剩下";
    public const string Earned = "这个月加分";
    public const string Deducted = "这个月扣分";
    public const string Redeemed = "这个月兑换用掉";
    public const string Adjusted = "这个月更正和调整";
    public const string Closing = "这个月末剩下";
    public const string SoFar = "到目前剩下";
    public const string Unit = "单位：分";
    public const string Lines = "这个月的账，一笔一笔";
    public const string NoLines = "这个月没有加分、扣分和兑换。";
    public const string EarnedByMonth = "每个月加了多少分";
    public const string ClosingByMonth = "每个月末剩下多少分";

    public static readonly IReadOnlyList<string> LineHeadings = ["什么事", "分值", "剩下"];

    public static string Heading(string village) => $"{village}积分对账单";

    public static string Title(string village, string of, Month month) => $"{Heading(village)}{ChineseDate.Of(month)} {of}";

    /// <summary>1月 with its year, the other months without.</summary>
    public static string MonthLabel(Month month, bool isFirst) => isFirst || month.Number == 1 ? $"{month.Year % 100:00}年{month.Number}月" : $"{month.Number}月";

    public static string Ask(string? phone) => string.IsNullOrWhiteSpace(phone)
        ? "账目有不对的地方，请到村民委员会查对。"
        : $"账目有不对的地方，请到村民委员会查对，或者拨打监督电话{phone}。";
}
