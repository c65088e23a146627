using PointsMarket.Core;
using PointsMarket.Core.Conduct;
using PointsMarket.Core.Villages;

namespace PointsMarket.Api.Conduct;

/// <summary>The words of the review pages.</summary>
internal static class ReviewWords
{
    public static readonly Sentence Title = new("评议", "Review");
    public static readonly Sentence Waiting = new("等您评议", "Waiting for you");
    public static readonly Sentence Empty = new("没有等您评议的记录。", "Nothing waits for your review.");
    public static readonly Sentence Begin = new("从最早的开始评", "Begin with the oldest");
    public static readonly Sentence All = new("看全部行为记录", "See all records");
    public static readonly Sentence Approve = new("通过", "Approve");
    public static readonly Sentence Reject = new("不通过", "Reject");
    public static readonly Sentence Reason = new("不通过的理由", "Reason for the rejection");
    public static readonly Sentence ReasonHint = new("只在不通过时填。户里会看到这句话。", "Only for a rejection. The household will read it.");
    public static readonly Sentence ReasonMissing = new("不通过要写明理由，户里才知道为什么。", "A rejection needs its reason, so that the household knows why.");
    public static readonly Sentence Skip = new("先放一放，看下一条", "Leave it for now, next one");
    public static readonly Sentence Next = new("看下一条", "Next one");
    public static readonly Sentence Back = new("回到列表", "Back to the list");
    public static readonly Sentence EndOfRound = new("后面没有了。放下没评的还在下面。", "That was the last one. What you left undecided stands below.");
    public static readonly Sentence EarlierReviews = new("已经评过的", "Earlier reviews");
    public static readonly Sentence NoCap = new("这条细则没有封顶。", "This rule has no cap.");
    public static readonly Sentence EvidenceMissing = new("这条细则要有照片才能通过，现在还没有照片。可以先放一放，等补照片；不属实的，请写理由不通过。", "This rule needs a picture before it can be approved, and there is none yet. Leave it until one is added; if it is not true, reject it with the reason.");

    /// <summary>01-001王䶮户，3月5日，参加义务劳动.</summary>
    public static Sentence Says(ShownConduct shown, string day, string quantity) => new(
        $"{shown.Record.Household} {shown.Head}户，{day}，{shown.Rule.Title} {quantity}{shown.Rule.Unit}",
        $"{shown.Record.Household} {shown.Head}, {day}: {shown.Rule.Title}, {quantity} {shown.Rule.Unit}");

    public static Sentence Asks(Points points) => points < Points.Zero
        ? new($"要扣{-points}分", $"{-points} points off")
        : new($"要加{points}分", $"{points} points to add");

    public static Sentence CapAsItIs(CapUse cap, Points asked) => cap.Capped(asked) switch
    {
        var left when left <= Points.Zero => new(
            "这户在这条细则上已到封顶，通过不了。请写理由不通过。",
            "This household has reached the rule's cap, so it cannot be approved. Please reject it with the reason."),
        var left when left < asked => new(
            $"封顶以内还可加{left}分，通过后按{left}分计。",
            $"{left} points are left under the cap; approved, it counts {left}."),
        _ => new(
            $"封顶以内还可加{cap.Left}分，够用。",
            $"{cap.Left} points are left under the cap, which is enough."),
    };

    public static Sentence Needs(int given, int required) => new(
        $"要{required}人通过，已有{given}人通过。",
        $"{required} approvals are needed, {given} given.");

    public static Sentence OverBudget(Budget budget) => new(
        $"本月已加{budget.Awarded}分，超出计划的{budget.Limit}分，多了{budget.ExceededBy}分。还可以评议，请心里有数。",
        $"{budget.Awarded} points were awarded this month, {budget.ExceededBy} more than the {budget.Limit} planned. Reviews go on; please keep it in mind.");

    /// <summary>What this reviewer has just decided.</summary>
    public static Sentence Decided(ShownConduct shown, Decision decision, string? until) => (decision, shown.Record.Status) switch
    {
        (Decision.Reject, _) => new(
            $"刚才：{shown.Record.Household} {shown.Head}户「{shown.Rule.Title}」不通过。",
            $"Just now: {shown.Record.Household} {shown.Head}, “{shown.Rule.Title}”, rejected."),
        (_, ConductStatus.Submitted) => new(
            $"刚才：{shown.Record.Household} {shown.Head}户「{shown.Rule.Title}」您已通过，还要别的评议员通过。",
            $"Just now: {shown.Record.Household} {shown.Head}, “{shown.Rule.Title}”, approved by you; other reviewers are still needed."),
        _ => new(
            $"刚才：{shown.Record.Household} {shown.Head}户「{shown.Rule.Title}」已通过，计{shown.Points}分，公示到{until}。",
            $"Just now: {shown.Record.Household} {shown.Head}, “{shown.Rule.Title}”, approved: {shown.Points} points, under publicity until {until}."),
    };
}
