using PointsMarket.Core;

namespace PointsMarket.Api.Web;

/// <summary>What each reason means, in the words of the document: the answers themselves say what is missing.</summary>
internal static class ReasonDocs
{
    public static Sentence Of(Reason reason) => reason switch
    {
        Reason.Validation => ProblemSentences.Malformed,
        Reason.Unauthenticated => ProblemSentences.Unauthenticated,
        Reason.Forbidden => Refusal.Forbidden().Sentence,
        Reason.NotYourHousehold => Refusal.NotYourHousehold().Sentence,
        Reason.NotFound => Refusal.NotFound().Sentence,
        Reason.MethodNotAllowed => ProblemSentences.MethodNotAllowed,
        Reason.UnsupportedMediaType => ProblemSentences.NotJson,
        Reason.TooLarge => ProblemSentences.TooLarge(1),
        Reason.IdempotencyKeyReused => ProblemSentences.KeyReused,
        Reason.Unavailable => ProblemSentences.Unavailable,
        Reason.Internal => ProblemSentences.Internal,
        Reason.TooManyTries => new("输错次数太多，请过15分钟再试。", "Too many wrong tries; please try again in 15 minutes."),
        Reason.DuplicateCode => new("这个编号或账号已经使用。", "The code or account is taken."),
        Reason.LastSecretary => new("最后一位书记不能取消。", "The last secretary cannot end."),
        Reason.OpeningStands => new("这一户已有期初账目。", "The household has an opening that stands."),
        Reason.HouseholdDeparted => new("这一户已经离村。", "The household had left."),
        Reason.HouseholdFrozen => new("这一户因一票否决暂停兑换。", "Redemption is frozen by a veto."),
        Reason.RuleRetired => new("那一天没有施行这条细则。", "No version of the rule is in force on that day."),
        Reason.CapReached => new("封顶已满，不能再加分。", "The cap is used up."),
        Reason.EvidenceMissing => new("这条细则要有照片才能通过。", "The rule needs a picture."),
        Reason.OwnSubmission => new("自己提交的不能自己评议。", "Nobody reviews what they submitted."),
        Reason.ConflictOfInterest => new("自己家的不能自己评议。", "Nobody reviews their own household."),
        Reason.AlreadyReviewed => new("这条记录已经评议过。", "The record has been reviewed."),
        Reason.AlreadyPosted => new("这条记录已经入账。", "The record is in the book."),
        Reason.NotPublished => new("只有公示中的记录可以提异议。", "Only what is under publicity can be objected to."),
        Reason.AlreadyRuled => new("这条异议已经裁定或了结。", "The objection was ruled on or closed."),
        Reason.MonthClosed => new("这个月已经月结。", "The month is closed."),
        Reason.MonthNotEnded => new("这个月还没有结束。", "The month has not ended."),
        Reason.EarlierMonthOpen => new("前面的月份还没有月结。", "An earlier month is open."),
        Reason.AlreadyClosed => new("这个月已经月结，不再打开。", "The month is closed already."),
        Reason.AlreadyReversed => new("已经冲销或撤销过。", "It was reversed before."),
        Reason.NotReversible => new("这一笔不能在账目里冲销。", "This entry cannot be reversed in the book."),
        Reason.InsufficientPoints => new("积分不够：要50分，可用45.5分，还差4.5分。", "Not enough points: 50 needed, 45.5 available, 4.5 short."),
        Reason.OutOfStock => new("「大米」库存不够：要3，还有2，还差1。", "Not enough rice: 3 asked for, 2 in stock, 1 short."),
        Reason.LimitReached => new("已到限额。", "The limit is reached."),
        Reason.GoodsRetired => new("商品已经下架。", "The goods are no longer offered."),
        Reason.ShopClosed => new("今天不是兑换日。", "The shop is closed today."),
        _ => throw new InvalidOperationException($"The reason {reason} is not described."),
    };
}
