using PointsMarket.Core;
using PointsMarket.Core.Ledger;

namespace PointsMarket.Api.Ledger;

/// <summary>The words of the book's pages.</summary>
internal static class EntryWords
{
    public static readonly Sentence Title = new("账本", "Book");
    public static readonly Sentence Household = new("户号", "Household");
    public static readonly Sentence Month = new("月份", "Month");
    public static readonly Sentence MonthHint = new("例如2026-03", "such as 2026-03");
    public static readonly Sentence Kind = new("种类", "Kind");
    public static readonly Sentence AnyKind = new("全部", "all");
    public static readonly Sentence From = new("从第几号起", "From number");
    public static readonly Sentence Memo = new("摘要里的字", "Words of the memo");
    public static readonly Sentence Sequence = new("序号", "Number");
    public static readonly Sentence Points = new("积分", "Points");
    public static readonly Sentence Honour = new("荣誉", "Honour");
    public static readonly Sentence BalanceAfter = new("结余", "Balance");
    public static readonly Sentence Summary = new("摘要", "Memo");
    public static readonly Sentence PostedAt = new("入账时间", "Entered at");
    public static readonly Sentence PostedBy = new("经办人", "Entered by");
    public static readonly Sentence Source = new("来由", "Source");
    public static readonly Sentence Hash = new("这一笔的校验码", "Hash of this entry");
    public static readonly Sentence PreviousHash = new("上一笔的校验码", "Hash of the entry before");
    public static readonly Sentence HashNote = new(
        "校验码由上一笔的校验码和这一笔的全部内容算出，所以前面的账改动一笔，后面就都对不上。",
        "The hash is computed from the hash before and all that this entry says: if an earlier one were changed, nothing after it would fit.");
    public static readonly Sentence Empty = new("没有这样的账目。换个条件试试，或者清空查找条件。", "There is no such entry. Try something else, or clear the search.");
    public static readonly Sentence EmptyBook = new("账本还是空的。登记农户的期初积分，或者让公示期满的记录入账，就有第一笔。", "The book is empty. An opening of a household, or the first record whose publicity is over, begins it.");
    public static readonly Sentence CheckBook = new("核对账本", "Check the book");
    public static readonly Sentence Before = new("上一笔", "Entry before");
    public static readonly Sentence After = new("下一笔", "Next entry");
    public static readonly Sentence Reversal = new("冲销", "Reverse");
    public static readonly Sentence ReversalNote = new("冲销是另记一笔相反的账，原来这一笔不改不删。", "A reversal is another entry of the opposite sign; this one is neither changed nor removed.");
    public static readonly Sentence Reason = new("冲销原因", "Why it is reversed");
    public static readonly Sentence ReasonHint = new("会写进账本，这一户在存折上看得到。", "It is written into the book, and the household reads it in its passbook.");
    public static readonly Sentence Confirm = new("已经核对，要冲销这一笔", "I have checked it and want this entry reversed");
    public static readonly Sentence PleaseConfirm = new("请先打勾，表示要冲销这一笔。", "Please tick this first, to say that this entry is to be reversed.");
    public static readonly Sentence JustReversed = new("已经冲销，下面是新记的这一笔。", "It is reversed; this is the new entry.");
    public static readonly Sentence OnlySecretary = new("写错了的账由书记冲销。", "The secretary reverses what was entered wrongly.");
    public static readonly Sentence ReverseRedemption = new("这一笔是兑换，要撤销请到兑换单里办理。", "This is a redemption; it is taken back at the redemption itself.");
    public static readonly Sentence NotReversible = new("冲销和年终清零的账目不能再冲销。", "A reversal or an expiry cannot be reversed.");

    public static Sentence Entry(long sequence) => new($"第{sequence}号账目", $"Entry {sequence}");

    public static Sentence ReversedBy(long sequence) => new($"这一笔已经由第{sequence}号冲销。", $"This entry was reversed by entry {sequence}.");

    public static Sentence Carries(string month) => new($"冲销的这一笔会记在{month}。", $"The reversal will be entered in {month}.");

    public static Sentence Mirror(string points) => new($"这一户的可用积分会变动{points}分。", $"The household's balance will change by {points}.");

    public static Sentence KindOf(EntryKind kind) => kind switch
    {
        EntryKind.Opening => new("期初", "opening"),
        EntryKind.Award => new("加分", "award"),
        EntryKind.Deduction => new("扣分", "deduction"),
        EntryKind.Redemption => new("兑换", "redemption"),
        EntryKind.Reversal => new("冲销", "reversal"),
        _ => new("年终清零", "expiry"),
    };

    public static Sentence SourceOf(string kind, string key) => kind switch
    {
        "conduct" => new($"第{key}号行为记录", $"conduct record {key}"),
        "redemption" => new("兑换单", "redemption"),
        "entry" => new($"冲销第{key}号账目", $"reverses entry {key}"),
        "household" => new($"{key}户期初", $"opening of household {key}"),
        _ => new($"{key}年终清零", $"expiry of {key}"),
    };
}
