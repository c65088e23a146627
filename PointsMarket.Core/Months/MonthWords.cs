using System.Globalization;
using PointsMarket.Core.Ledger;
using PointsMarket.Core.Prints;

namespace PointsMarket.Core.Months;

/// <summary>The words of the month's ledger and notice.</summary>
internal static class MonthWords
{
    public const string Household = "户号";
    public const string Head = "户主";
    public const string Opening = "上月结余";
    public const string Earned = "加分";
    public const string Deducted = "扣分";
    public const string Redeemed = "兑换";
    public const string Adjusted = "调整";
    public const string Closing = "本月结余";
    public const string Honour = "荣誉";
    public const string Rank = "名次";

    public const string NoRank = "—";
    public const string NoRankNote = "名次「—」：暂停兑换户、迁出户不排名。";
    public const string Check = "核对";
    public const string RowsAgree = "每户与全村：上月结余加本月变动，都等于本月结余；各户相加，等于全村合计。";
    public const string WholeVillage = "全村合计";
    public const string NoHouseholds = "本月没有农户。";

    public static string LedgerTitle(string village) => $"{village}积分台账";

    public static string Size(int households) => $"共{households}户　单位：分";

    public static string Group(string name, int households) => $"{name}（{households}户）";

    public static string SumOf(string group) => $"{group}小计";

    public static string ClosedOn(Closing closing) =>
        $"{ChineseDate.Of(ChineseDate.DayInVillage(closing.ClosedAt))}结账";

    public static string HeadOfBook(Closing closing) => closing.FirstSequence is { } first
        ? $"账目校验码　第{Number(first)}号至第{Number(closing.LastSequence)}号"
        : $"账目校验码　本次结账没有新记的账，止于第{Number(closing.LastSequence)}号";

    public static string Proof(Closing closing) =>
        $"扫码得到同一串字符。第{Number(closing.LastSequence)}号及以前的账，只要改动一笔，重新算出的字符就与此不同；请留存本表备查。";

    public const string Sequence = "序号";
    public const string Points = "分值";
    public const string NotToBeSigned = "还没有结账，数字会变，不签字，不盖章。";
    public const string NoEntries = "本月没有记账。";

    public static readonly IReadOnlyList<string> EntryHeadings = [Sequence, "日期", Household, Head, "事由", Points];

    public static string Entries(int count) => $"附：本月账目（共{count}笔，按记账先后）";

    public static string EntriesBehind(int count) => $"本月账目共{count}笔，明细附后。";

    /// <summary>参加义务劳动；兑换，单号D0007；更正：重复记录。</summary>
    public static string WhatFor(LedgerLine line) => line.Kind switch
    {
        EntryKind.Redemption => $"兑换，单号{line.Memo}",
        EntryKind.Reversal => line.Memo.Length == 0 ? "更正" : $"更正：{line.Memo}",
        EntryKind.Opening => "建账时的期初积分",
        EntryKind.Expiry => "年终清零",
        _ => line.Memo,
    };

    public const string EntrySum = "合计，等于本月结余减上月结余";

    private static string Number(long sequence) => sequence.ToString(CultureInfo.InvariantCulture);
}
