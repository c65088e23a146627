using PointsMarket.Core.Rules;

namespace PointsMarket.Core.Conduct;

internal static class ConductSentences
{
    public static Sentence InTheFuture { get; } = new(
        "发生日期不能晚于今天。",
        "It cannot have happened later than today.");

    public static Sentence TooLongAgo { get; } = new(
        $"发生日期最多在{ConductRecord.DaysBack}天以前。",
        $"It may have happened at most {ConductRecord.DaysBack} days ago.");

    public static Sentence NothingToScore { get; } = new(
        "按这个数量算出来是0分，请核对数量。",
        "This quantity comes to 0 points; please check it.");

    public static Sentence NotSelfReported { get; } = new(
        "这一条细则不能自己申报，请告诉小组长或村委会。",
        "This rule cannot be reported by oneself; please tell the group leader or the village office.");

    public static Sentence OwnSubmission { get; } = new(
        "自己提交的记录不能自己评议，请换一位评议员。",
        "Nobody reviews what they submitted; please ask another reviewer.");

    public static Sentence ConflictOfInterest { get; } = new(
        "自己家的记录不能自己评议，请换一位评议员。",
        "Nobody reviews their own household; please ask another reviewer.");

    public static Sentence AlreadyReviewed { get; } = new(
        "这条记录已经评议过了。",
        "This record has been reviewed already.");

    public static Sentence EvidenceMissing { get; } = new(
        "这一条细则要有照片才能通过，请先补照片。",
        "This rule needs a picture before it can be approved; please add one.");

    public static Sentence AlreadyPosted { get; } = new(
        "这条记录已经入账，要改请在账目里冲销。",
        "This record is in the book already; to correct it, reverse its entry.");

    public static Sentence AlreadyEnded { get; } = new(
        "这条记录已经驳回或撤回，不用再撤。",
        "This record was rejected or withdrawn already.");

    public static Sentence NotPublished { get; } = new(
        "只有公示中的记录可以提异议；已经入账的，请找村委会冲销。",
        "Only a record under publicity can be objected to; for one in the book, ask the village office for a reversal.");

    public static Sentence ObjectorMissing { get; } = new(
        "请写明是谁提的异议。",
        "Please say whose objection it is.");

    public static Sentence AlreadyRuled { get; } = new(
        "这条异议已经裁定或已经了结。",
        "This objection has been ruled on or closed already.");

    public static Sentence EvidenceTooLate { get; } = new(
        "记录已经评议，不能再补照片。",
        "The record has been reviewed; no picture can be added any more.");

    public static Sentence EvidenceLimit { get; } = new(
        $"一条记录最多{ConductRecord.EvidenceLimit}张照片。",
        $"A record takes at most {ConductRecord.EvidenceLimit} pictures.");

    public static Sentence UnreadablePicture { get; } = new(
        "这不是一张能打开的照片。请用JPEG、PNG或WebP格式。",
        "This is no picture that can be opened. Please use JPEG, PNG or WebP.");

    public static Sentence CapReached(Rule rule) => new(
        $"「{rule.Title}」已到封顶（{Caps(rule, "每月", "每年", "分", "，")}），这一次不能再加分。",
        $"“{rule.Title}” has reached its cap ({Caps(rule, "a month ", "a year ", "", ", ")}); nothing can be added this time.");

    private static string Caps(Rule rule, string month, string year, string unit, string comma) => string.Join(
        comma,
        new[]
        {
            rule.CapPerMonth is { } perMonth ? $"{month}{perMonth}{unit}" : null,
            rule.CapPerYear is { } perYear ? $"{year}{perYear}{unit}" : null,
        }.OfType<string>());
}
