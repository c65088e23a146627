using PointsMarket.Core;

namespace PointsMarket.Api.Ledger;

/// <summary>The words of checking the whole book.</summary>
internal static class ProofWords
{
    public static readonly Sentence Title = new("核对账本", "Checking the book");
    public static readonly Sentence What = new(
        "从第一笔起，把全村的账重新算一遍：序号连不连，校验码对不对，每户的结余和月结的数字加不加得起来。几万笔账大约要一秒钟。",
        "Adds the whole book up again from the first entry: that no number is missing, that every hash follows, that each balance and each closed month add up. It takes about a second for some ten thousand entries.");
    public static readonly Sentence Check = new("现在核对", "Check now");
    public static readonly Sentence Again = new("再核对一次", "Check again");
    public static readonly Sentence Sound = new("账本完好，每一条都对得上。", "The book is sound: every law holds.");
    public static readonly Sentence Entries = new("账目", "Entries");
    public static readonly Sentence Months = new("已月结的月份", "Months closed");
    public static readonly Sentence CheckedAt = new("核对时间", "Checked at");
    public static readonly Sentence Head = new("最后一笔的校验码", "Head of the book (hash of the last entry)");
    public static readonly Sentence HeadNote = new("请与月结时打印的台账对照：月结那一号的校验码不变，以前的账就没有动过。", "Hold it against the printed ledgers: while the hash of the entry at a closing is the same, nothing before it was changed.");
    public static readonly Sentence Laws = new("核对了什么", "What was checked");
    public static readonly Sentence Holds = new("对得上", "holds");
    public static readonly Sentence Broken = new("对不上", "broken");
    public static readonly Sentence NotReached = new("没有查到", "not reached");
    public static readonly Sentence Detail = new("程序的说明", "What the program found");
    public static readonly Sentence WhatNow = new(
        "请不要再记账，把这一页打印下来，告诉系统管理员。已经打印签字的台账是可靠的依据。",
        "Please enter nothing more, print this page and tell the administrator. The ledgers that were printed and signed are what to rely on.");

    /// <summary>In the order in which they are checked; the seventh is about what was acknowledged, and shows in no file.</summary>
    public static readonly IReadOnlyList<(int Law, Sentence Name)> All =
    [
        (1, new("序号从1起不间断，每一笔的校验码都接着上一笔", "Numbers run from 1 without a gap, and every hash follows from the one before")),
        (3, new("每一笔后的结余都对，没有兑换成负数的", "The balance after each entry is right, and no redemption goes below zero")),
        (2, new("每户的结余和荣誉等于各笔之和，全村等于各户之和", "Each household's balance and honour are the sum of its entries, and the village's that of the households")),
        (4, new("每件入账的事只有一笔账，每笔账都有来由", "What was entered has one entry, and each entry one source")),
        (5, new("每种商品的库存等于进出之和，没有负数", "Each stock is the sum of its movements, and never below zero")),
        (6, new("月结的数字首尾相接，月结以后没有再记那个月的账", "Closed months join one another, and nothing was entered in one after it was closed")),
    ];

    public static Sentence BrokenAt(int law, long? sequence) => sequence is { } number
        ? new($"第{law}条对不上，在第{number}号账目。", $"Law {law} is broken, at entry {number}.")
        : new($"第{law}条对不上。", $"Law {law} is broken.");
}
