using PointsMarket.Core;
using PointsMarket.Core.Conduct;

namespace PointsMarket.Api.Conduct;

/// <summary>The words of what is under publicity, as a villager reads it.</summary>
internal static class PublicityWords
{
    public static readonly Sentence Title = new("正在公示", "Under publicity");
    public static readonly Sentence Empty = new("现在没有公示中的记录。评议通过的会列在这里。", "Nothing is under publicity now. What is approved will be listed here.");
    public static readonly Sentence Own = new("我家", "ours");
    public static readonly Sentence Objected = new("已有异议，等裁定", "objected to, waits for a ruling");
    public static readonly Sentence OwnObjections = new("我提的异议", "What I objected to");
    public static readonly Sentence Older = new("看更早的", "Earlier ones");
    public static readonly Sentence Newest = new("回到最近的", "Back to the newest");
    public static readonly Sentence BackToList = new("回到公示", "Back to publicity");
    public static readonly Sentence ToOwn = new("看这条记录的经过", "How this record has come");
    public static readonly Sentence Object = new("不同意？提出异议", "Not right? Object to it");
    public static readonly Sentence Reason = new("哪里不对", "What is not right");
    public static readonly Sentence ReasonHint = new("把知道的写清楚，例如：那天他家只来了一个人。", "Say plainly what is known, for example: only one of them came that day.");
    public static readonly Sentence Send = new("提出异议", "Object");
    public static readonly Sentence WhoReads = new(
        "书记和村里的工作人员会看到您的姓名和理由。被提异议的人家看到理由，姓名按村里的规定显示。裁定后在这里告诉您。",
        "The secretary and those who work for the village see your name and reason. The household concerned sees the reason, and the name as the village has settled. The ruling is told here.");
    public static readonly Sentence Sent = new("异议已经收到，等书记裁定。裁定前这条不入账。", "The objection is received and waits for the secretary's ruling. Until then the record is not entered.");
    public static readonly Sentence Waits = new("等书记裁定。", "Waits for the secretary's ruling.");
    public static readonly Sentence Over = new("公示已经结束，不能再提异议。入账的有错，请找村委会更正。", "Publicity is over. If what was entered is wrong, please ask the village committee for a correction.");

    public static Sentence Explained(int days) => new(
        $"评议通过后公示{days}天。有不同意见，请在公示期内提出；没有异议，期满入账。",
        $"What is approved is published for {days} days. Whoever disagrees objects within that time; otherwise it is entered after.");

    public static Sentence Phone(string phone) => new($"也可以打电话：{phone}。", $"Or call {phone}.");

    public static Sentence Did(string day, string title) => new($"{day}{title}", $"{day}: {title}");

    public static Sentence Until(string day) => new($"公示到{day}，当天也算", $"published up to and including {day}");

    public static Sentence OthersWait(int count) => new($"已有{count}条别人提的异议在等裁定。", $"{count} objections of others wait for a ruling.");

    public static Sentence Raised(string moment, string reason) => new($"您在{moment}提出：{reason}", $"You objected on {moment}: {reason}");

    public static Sentence Outcome(Objection objection) => objection switch
    {
        { IsWaiting: true } => Waits,
        { Upheld: true } => new($"裁定：异议成立，这条不记分。{objection.Ruling}", $"Ruling: the objection stands, the record does not count. {objection.Ruling}"),
        { Upheld: false } => new($"裁定：异议不成立，记录照旧。{objection.Ruling}", $"Ruling: the objection does not stand. {objection.Ruling}"),
        _ => new("这条记录已经撤回或不通过，异议随之了结。", "The record was withdrawn or rejected, and the objection closed with it."),
    };
}
