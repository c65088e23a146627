using PointsMarket.Core;
using PointsMarket.Core.Conduct;

namespace PointsMarket.Api.Months;

/// <summary>The words of the list of months and of a month's ledger.</summary>
internal static class MonthPageWords
{
    public static readonly Sentence Title = new("月份与月结", "Months and closing");
    public static readonly Sentence Month = new("月份", "Month");
    public static readonly Sentence Find = new("年份或月份", "Year or month");
    public static readonly Sentence NoSuchMonth = new("没有这个月份的账。年份写成2026，月份写成2026-03；村里开始记账以前的、还没到的月份都没有。", "There is no such month. Write 2026 for a year, 2026-03 for a month; none stands before the village began or behind today.");
    public static readonly Sentence State = new("状态", "State");
    public static readonly Sentence Closed = new("已月结", "closed");
    public static readonly Sentence Open = new("未月结", "open");
    public static readonly Sentence Draft = new("这个月还没有月结，数字还会变动，打印出来带「草稿」字样。", "This month is open: its figures still change, and its prints say that they are drafts.");
    public static readonly Sentence Opening = new("上月结余", "Opening");
    public static readonly Sentence Earned = new("加分", "Awarded");
    public static readonly Sentence Deducted = new("扣分", "Deducted");
    public static readonly Sentence Redeemed = new("兑换", "Redeemed");
    public static readonly Sentence Adjusted = new("调整", "Adjusted");
    public static readonly Sentence Closing = new("本月结余", "Closing");
    public static readonly Sentence ClosedBy = new("月结人", "Closed by");
    public static readonly Sentence ClosedAt = new("月结时间", "Closed at");
    public static readonly Sentence Household = new("户号", "Code");
    public static readonly Sentence Head = new("户主", "Head");
    public static readonly Sentence Area = new("片区", "Area");
    public static readonly Sentence Honour = new("本月荣誉", "Honour");
    public static readonly Sentence Rank = new("名次", "Rank");
    public static readonly Sentence Search = new("户号、户主或拼音首字母", "Code, head or pinyin initials");
    public static readonly Sentence Order = new("排列", "Order");
    public static readonly Sentence ByCode = new("按户号", "by code");
    public static readonly Sentence ByRank = new("按名次", "by rank");
    public static readonly Sentence Show = new("查看", "Show");
    public static readonly Sentence NobodyFound = new("这个月的台账里没有这样的农户。换个词试试，或者清空查找条件。", "No such household stands in this month's ledger. Try other words, or clear the search.");
    public static readonly Sentence NoHouseholds = new("这个月没有农户。", "There is no household in this month.");
    public static readonly Sentence SumOfAll = new("全村合计", "Village");
    public static readonly Sentence SumOfFound = new("以上合计", "Sum of these");
    public static readonly Sentence Ledger = new("打印台账", "Print the ledger");
    public static readonly Sentence Notice = new("打印公示", "Print the notice");
    public static readonly Sentence Entries = new("这个月的账目", "Entries of this month");
    public static readonly Sentence GoClosing = new("去月结", "Close this month");
    public static readonly Sentence GoCheck = new("看月结前的核对", "See what closing waits for");
    public static readonly Sentence Public = new("公示栏上的这个月", "This month on the public board");
    public static readonly Sentence ByCategory = new("各类加分", "Awards by category");
    public static readonly Sentence DeductedByCategory = new("各类扣分", "Deductions by category");
    public static readonly Sentence NothingByCategory = new("这个月没有加分和扣分。", "Nothing was awarded or deducted in this month.");
    public static readonly Sentence Seal = new("封存的账目", "Entries that were sealed");
    public static readonly Sentence SealProof = new(
        "这串字符由到这一号为止的全部账目算出。以后只要改动其中一笔，重新算出的字符就与此不同。请与打印的台账一起留存。",
        "These characters are computed from every entry up to this one. If any of them were changed later, they would come out different. Keep them with the printed ledger.");
    public static readonly Sentence JustClosed = new("月结完成，这个月不再改动。请打印台账签字存档，把公示贴上公示栏。", "The month is closed and does not change any more. Print the ledger to sign and file, and the notice for the board.");
    public static readonly Sentence CarriedOver = new("归到以后月份的行为记录", "Records that go to a later month");
    public static readonly Sentence NothingCarried = new("没有归到以后月份的行为记录。", "No record goes to a later month.");

    public static Sentence Ledgered(string month) => new($"{month}积分台账", $"Ledger of {month}");

    public static Sentence Households(int count) => new($"共{count}户", $"{count} households");

    public static Sentence Sealed(long? first, long last) => first is { } from
        ? new($"第{from}号至第{last}号", $"entries {from} to {last}")
        : new($"没有新记的账，止于第{last}号", $"nothing new, up to entry {last}");

    public static Sentence StatusOf(ConductStatus status) => status switch
    {
        ConductStatus.Submitted => new("待评议", "waits for review"),
        ConductStatus.Objected => new("有异议待裁定", "waits for a ruling"),
        ConductStatus.Published => new("公示中", "under publicity"),
        ConductStatus.Posted => new("已入账", "in the book"),
        ConductStatus.Rejected => new("未通过", "rejected"),
        _ => new("已撤回", "withdrawn"),
    };
}
