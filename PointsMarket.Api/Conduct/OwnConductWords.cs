using PointsMarket.Core;
using PointsMarket.Core.Conduct;
using PointsMarket.Core.Rules;

namespace PointsMarket.Api.Conduct;

/// <summary>The words of a household's own conduct: where it stands, and reporting it.</summary>
internal static class OwnConductWords
{
    public static readonly Sentence Title = new("我家的申报和记录", "Our records");
    public static readonly Sentence Report = new("申报一件事", "Report something");
    public static readonly Sentence Empty = new(
        "还没有记录。做了好事可以自己申报，别人记的也会列在这里。",
        "There is no record yet. What you did can be reported here; what others record for you is listed too.");
    public static readonly Sentence Reported = new("已经交上去了，等评议员评议。不用再交第二次。", "It is handed in and waits for its review. There is no need to send it again.");
    public static readonly Sentence Withdrawn = new("已经撤回，不会记分。", "It is withdrawn and will not count.");
    public static readonly Sentence Older = new("看更早的", "Earlier ones");
    public static readonly Sentence Newest = new("回到最近的", "Back to the newest");
    public static readonly Sentence BackToList = new("回到我家的记录", "Back to our records");

    public static readonly Sentence Amount = new("积分", "Points");
    public static readonly Sentence HappenedOn = new("哪一天", "On which day");
    public static readonly Sentence Quantity = new("数量", "Quantity");
    public static readonly Sentence Who = new("谁做的", "Who did it");
    public static readonly Sentence WholeHousehold = new("全家，或不说明", "the household");
    public static readonly Sentence Note = new("说明", "Note");
    public static readonly Sentence Pictures = new("照片", "Photographs");
    public static readonly Sentence NoPictures = new("没有照片", "none");
    public static readonly Sentence History = new("办到哪一步了", "How far it has come");
    public static readonly Sentence Object = new("觉得不对，提出异议", "This is not right: object");
    public static readonly Sentence Withdraw = new("撤回这条申报", "Withdraw this report");
    public static readonly Sentence InBook = new("看它在明细里", "See it among the entries");

    public static readonly Sentence ReportTitle = new("申报一件事", "Report something");
    public static readonly Sentence ChooseRule = new("做了哪一件事？", "What was it?");
    public static readonly Sentence RuleMissing = new("请选一件事。", "Please choose what it was.");
    public static readonly Sentence NoRules = new(
        "村里现在没有可以自己申报的细则。做了好事，请告诉小组长或村委会。",
        "No rule can be reported by oneself at present. Please tell the group leader or the village committee.");
    public static readonly Sentence NotAnyMore = new("迁出以后不能再申报。登记得不对，请找村委会。", "A household that has left reports nothing more. If that is wrong, please tell the village committee.");
    public static readonly Sentence NeedsPicture = new("这一件要有照片才能通过，请在下面加照片。", "This needs a photograph; please add one below.");
    public static readonly Sentence QuantityHint = new("不填就是1。", "Left empty, it is 1.");
    public static readonly Sentence DayHint = new("今天做的不用改。最早可以报一年以前的。", "Leave it if it was today. It may be up to a year ago.");
    public static readonly Sentence NoteHint = new("在哪里、和谁一起，写一句就行。", "One sentence will do: where, and with whom.");
    public static readonly Sentence PicturesHint = new("最多5张，每张不超过5MB。可以现拍，也可以从相册选。", "At most 5, up to 5 MB each; taken now or from the album.");
    public static readonly Sentence PicturesAgain = new("照片没有保存，请重新选。", "The photographs were not kept; please choose them again.");
    public static readonly Sentence PictureMissing = new("这一件要有照片才能申报，请加上照片再交。", "This cannot be reported without a photograph; please add one.");
    public static readonly Sentence Send = new("交上去", "Hand it in");
    public static readonly Sentence AfterSending = new("交上去以后由评议员评议，不会马上加分。", "A reviewer decides on it first; points do not come at once.");

    public static readonly Sentence WithdrawTitle = new("撤回申报", "Withdraw a report");
    public static readonly Sentence WithdrawQuestion = new("要撤回下面这条申报吗？撤回后不记分，也不能恢复；要记请重新申报。", "Withdraw the report below? It will not count and cannot be brought back; it would have to be reported anew.");
    public static readonly Sentence WithdrawReason = new("为什么撤回", "Why");
    public static readonly Sentence WithdrawReasonHint = new("例如：日期填错了。", "For example: the day was wrong.");
    public static readonly Sentence WithdrawSend = new("撤回", "Withdraw");
    public static readonly Sentence Keep = new("不撤回，返回", "Keep it");

    public static Sentence Happened(string day, string title) => new($"{day}{title}", $"{day}: {title}");

    public static Sentence Status(ConductStatus status) => status switch
    {
        ConductStatus.Submitted => new("等待评议", "waiting for review"),
        ConductStatus.Published => new("公示中", "under publicity"),
        ConductStatus.Objected => new("有异议", "objected to"),
        ConductStatus.Posted => new("已入账", "in the book"),
        ConductStatus.Rejected => new("没有通过", "not approved"),
        _ => new("已撤回", "withdrawn"),
    };

    public static Sentence Status(OwnRecord own) => own.IsTakenBack ? new("已更正", "corrected") : Status(own.Record.Status);

    /// <summary>What comes next, or what became of it.</summary>
    public static Sentence Next(OwnRecord own, int publicityDays, string until, string posted) => own.Record.Status switch
    {
        ConductStatus.Submitted when publicityDays == 0 => new("评议通过，当天入账。", "Entered on the day it is approved."),
        ConductStatus.Submitted => new(
            $"评议通过后公示{publicityDays}天，没有异议就入账。",
            $"After approval it is published for {publicityDays} days, and entered if nobody objects."),
        ConductStatus.Published => new(
            $"公示到{until}，没有异议，{posted}入账。",
            $"Published up to and including {until}; entered on {posted} if nobody objects."),
        ConductStatus.Objected => new("等书记裁定。异议不成立，公示期满照常入账。", "Waits for the secretary's ruling; entered if the objection does not stand."),
        ConductStatus.Posted when own.IsTakenBack => TakenBack,
        ConductStatus.Posted => new($"{until}公示期满。", $"Publicity ended on {until}."),
        _ => new("不记分。", "It does not count."),
    };

    public static Sentence AskedAndCut(Points asked, Points points) => new(
        $"应加{asked}分，到封顶为止，实加{points}分。",
        $"{asked} asked, {points} left under the cap.");

    public static Sentence PerUnit(Rule rule) => new($"{rule.Points.ToSignedString()}分/{rule.Unit}", $"{rule.Points.ToSignedString()} per {rule.Unit}");

    public static Sentence? Caps(Rule rule) => (rule.CapPerMonth, rule.CapPerYear) switch
    {
        ({ } month, { } year) => new($"每月最多{month}分，每年最多{year}分", $"at most {month} a month and {year} a year"),
        ({ } month, null) => new($"每月最多{month}分", $"at most {month} a month"),
        (null, { } year) => new($"每年最多{year}分", $"at most {year} a year"),
        _ => null,
    };

    public static Sentence QuantityIn(string unit) => new($"数量（{unit}）", $"Quantity ({unit})");

    public static Sentence PictureCount(int count) => new($"{count}张，评议员看得到", $"{count}, seen by the reviewers");

    public static Sentence SubmittedBy(string? name) => name is null
        ? new("本户申报", "Reported by the household")
        : new($"{name}记录", $"Recorded by {name}");

    public static Sentence Reviewed(Decision decision, string? reason) => (decision, reason) switch
    {
        (Decision.Approve, null) => new("评议通过", "Approved"),
        (Decision.Approve, _) => new($"评议通过：{reason}", $"Approved: {reason}"),
        (_, null) => new("评议没有通过，没有写理由；想问清楚，请找村委会。", "Not approved, without a reason given; the village committee can tell more."),
        _ => new($"评议没有通过：{reason}", $"Not approved: {reason}"),
    };

    public static Sentence Published(string until) => new($"公示到{until}，当天也算", $"Published up to and including {until}");

    public static Sentence ObjectedBy(string name, string reason) => new($"{name}提出异议：{reason}", $"{name} objected: {reason}");

    public static Sentence Ruled(bool? upheld, string? ruling) => upheld switch
    {
        true => new($"书记裁定：异议成立，这条不记分。{ruling}", $"Ruling: the objection stands, it does not count. {ruling}"),
        false => new($"书记裁定：异议不成立，记录照旧。{ruling}", $"Ruling: the objection does not stand. {ruling}"),
        null => new("异议已了结，没有另作裁定", "The objection was closed without a ruling of its own"),
    };

    public static Sentence WaitsForRuling { get; } = new("等书记裁定", "Waits for the secretary's ruling");

    public static Sentence WithdrawnFor(string reason) => new($"已撤回：{reason}", $"Withdrawn: {reason}");

    public static Sentence Posted(Points points) => new($"入账：{points.ToSignedString()}分", $"Entered: {points.ToSignedString()} points");

    public static Sentence TakenBack { get; } = new("入账以后又更正了，不再算，原因见明细。", "It was corrected after it was entered and no longer counts; the entries tell why.");

    public static Sentence WillBePosted(string day) => new($"没有异议，{day}入账", $"Entered on {day} if nobody objects");

}
