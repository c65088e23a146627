using PointsMarket.Core;
using PointsMarket.Core.Conduct;

namespace PointsMarket.Api.Conduct;

/// <summary>The words of the pages of objections and rulings.</summary>
internal static class ObjectionWords
{
    public static readonly Sentence Title = new("异议", "Objections");
    public static readonly Sentence One = new("异议和裁定", "Objection and ruling");
    public static readonly Sentence Waiting = new("等待裁定", "Waiting for a ruling");
    public static readonly Sentence NothingWaits = new("没有等待裁定的异议。", "No objection waits for a ruling.");
    public static readonly Sentence Ended = new("已经裁定的", "Ruled on");
    public static readonly Sentence NothingEnded = new("还没有裁定过的异议。", "No objection has been ruled on yet.");
    public static readonly Sentence Record = new("记录", "Record");
    public static readonly Sentence By = new("提出人", "By");
    public static readonly Sentence Reason = new("理由", "Reason");
    public static readonly Sentence At = new("提出时间", "Raised");
    public static readonly Sentence State = new("裁定", "Ruling");
    public static readonly Sentence RulingReason = new("裁定理由", "Reason for the ruling");
    public static readonly Sentence RuledBy = new("裁定人", "Ruled by");
    public static readonly Sentence RuledAt = new("裁定时间", "Ruled");
    public static readonly Sentence Upheld = new("异议成立", "Upheld");
    public static readonly Sentence NotUpheld = new("异议不成立", "Not upheld");
    public static readonly Sentence Closed = new("记录已撤销，随之了结", "Closed with its record");
    public static readonly Sentence UpheldMeans = new("异议成立：这条记录作废，不计分", "Upheld: the record is rejected and does not count");
    public static readonly Sentence NotUpheldMeans = new("异议不成立：公示期满入账，已经期满的马上入账", "Not upheld: it is posted after its publicity, at once where that is over");
    public static readonly Sentence Decision = new("怎么裁定", "The ruling");
    public static readonly Sentence Rule = new("裁定", "Rule");
    public static readonly Sentence RulingHint = new("写明查了什么、为什么，双方都会看到。裁定后不能改。", "Say what was looked into and why; both sides will read it. A ruling cannot be changed.");
    public static readonly Sentence SecretaryRules = new("由书记裁定。", "The secretary rules on it.");
    public static readonly Sentence WholeRecord = new("看整条记录", "See the whole record");
    public static readonly Sentence Read = new("去裁定", "Rule on it");

    public static Sentence StateOf(Objection objection) => objection switch
    {
        { IsWaiting: true } => Waiting,
        { Upheld: true } => Upheld,
        { Upheld: false } => NotUpheld,
        _ => Closed,
    };

    public static Sentence Ruled(ShownConduct shown, Objection objection) => objection.Upheld == true
        ? new(
            $"已裁定：{objection.By}的异议成立，{shown.Record.Household} {shown.Head}户「{shown.Rule.Title}」作废，不计分。",
            $"Ruled: the objection by {objection.By} is upheld; “{shown.Rule.Title}” of {shown.Record.Household} {shown.Head} does not count.")
        : new(
            $"已裁定：{objection.By}的异议不成立。{shown.Record.Household} {shown.Head}户「{shown.Rule.Title}」{(shown.Record.Status == ConductStatus.Posted ? "已入账" : "照常公示")}。",
            $"Ruled: the objection by {objection.By} is not upheld. “{shown.Rule.Title}” of {shown.Record.Household} {shown.Head} {(shown.Record.Status == ConductStatus.Posted ? "is in the book" : "stays under publicity")}.");
}
