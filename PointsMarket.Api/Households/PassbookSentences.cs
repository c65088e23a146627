using System.Globalization;
using PointsMarket.Api.Pages;
using PointsMarket.Core;
using PointsMarket.Core.Ledger;
using PointsMarket.Core.Months;

namespace PointsMarket.Api.Households;

/// <summary>A line of the passbook as one would tell it: what happened and what it did, and how it came into the book.</summary>
internal sealed record Told(Sentence What, Sentence How)
{
    /// <summary>Both together: one plain sentence.</summary>
    public Sentence Whole { get; } = new(What.Chinese + How.Chinese, $"{What.English} {How.English}".Trim());
}

/// <summary>Puts the lines of a passbook into plain words: 3月5日参加义务劳动，加10分；王秀英记录，3月8日公示期满。</summary>
/// <remarks>A day of the year in which it is told is said without its year; how others' names may be shown is for the teller to say.</remarks>
internal sealed class PassbookSentences(VillageTime time, int year, Func<string, string> nameOfOther)
{
    private static readonly char[] Ends = ['。', '.', '；', ';', ' '];

    public Told Tell(PassbookLine line) => line switch
    {
        { Conduct: { } conduct } => OfConduct(conduct, line.Entry.Points),
        { Redemption: { } redemption } => OfRedemption(redemption, line.Entry),
        { Reversed: { } reversed } => OfReversal(line.Entry, reversed),
        { Entry.Kind: EntryKind.Opening } => OfOpening(line.Entry),
        { Entry.Kind: EntryKind.Expiry } => OfExpiry(line.Entry),
        _ => Told(Bare(line.Entry)),
    };

    private Told OfConduct(PassbookConduct conduct, Points points)
    {
        var count = conduct.Quantity.ToString("0.##", CultureInfo.InvariantCulture);
        var quantity = conduct.Quantity == 1 ? new("", "") : new Sentence($"，共{count}{conduct.Unit}", $" ({count} {conduct.Unit})");
        var cut = conduct.IsCut
            ? new Sentence($"（应加{conduct.Asked}分，到封顶为止）", $" (of {conduct.Asked}, up to the cap)")
            : new("", "");
        var (recordedInChinese, recordedInEnglish) = Recorded(conduct);
        return new(
            new(
                $"{Chinese(conduct.HappenedOn)}{conduct.Title}{quantity.Chinese}，{Change(points).Chinese}{cut.Chinese}；",
                $"{English(conduct.HappenedOn)}: {conduct.Title}{quantity.English}, {Change(points).English}{cut.English};"),
            new(
                $"{recordedInChinese}，{Chinese(conduct.PublishedUntil)}公示期满。",
                $"{recordedInEnglish}, publicity ended on {English(conduct.PublishedUntil)}."));
    }

    private static Sentence Recorded(PassbookConduct conduct) => conduct switch
    {
        { RecordedBy: { } name } => new($"{name}记录", $"recorded by {name}"),
        { SubmittedBy: Caller.ClockAccount } => new("系统自动记录", "recorded by the system"),
        _ => new("本户申报", "reported by the household"),
    };

    private Told OfRedemption(PassbookRedemption redemption, Entry entry)
    {
        var day = time.DayOf(entry.PostedAt);
        var goods = Goods(redemption);
        var collector = Collected(redemption);
        return new(
            new($"{Chinese(day)}兑换{goods.Chinese}，用{-entry.Points}分；", $"{English(day)}: redeemed {goods.English} for {-entry.Points} points;"),
            new($"{collector.Chinese}，单号{redemption.Number}。", $"{collector.English}, receipt {redemption.Number}."));
    }

    private static Sentence Goods(PassbookRedemption redemption) => new(
        string.Join('、', redemption.Goods.Select(goods => $"{goods.Name}{goods.Quantity}{goods.Unit}")),
        string.Join(", ", redemption.Goods.Select(goods => $"{goods.Quantity} {goods.Unit} {goods.Name}")));

    private Sentence Collected(PassbookRedemption redemption)
    {
        if (redemption.Collector is not { } collector)
            return new("本户领取", "collected by the household");

        var name = nameOfOther(collector);
        return redemption.Relation is { } relation
            ? new($"{name}（{relation}）代领", $"collected by {name} ({relation})")
            : new($"{name}代领", $"collected by {name}");
    }

    /// <summary>A correction says what it takes back, and why.</summary>
    private Told OfReversal(Entry entry, PassbookLine reversed)
    {
        var day = time.DayOf(entry.PostedAt);
        var before = Before(reversed);
        var back = entry.Points < Points.Zero
            ? new Sentence($"收回{-entry.Points}分", $"{-entry.Points} points taken back")
            : new($"退回{entry.Points}分", $"{entry.Points} points given back");
        var reason = entry.Memo.Trim().TrimEnd(Ends);
        return new(
            new($"{Chinese(day)}更正{before.Chinese}，{back.Chinese}；", $"{English(day)}: correction of {before.English}, {back.English};"),
            reason == "" ? new("没有写原因。", "no reason was given.") : new($"原因：{reason}。", $"reason: {reason}."));
    }

    private Sentence Before(PassbookLine reversed) => reversed switch
    {
        { Conduct: { } conduct } => new(
            $"{Chinese(conduct.HappenedOn)}的「{conduct.Title}」",
            $"“{conduct.Title}” of {English(conduct.HappenedOn)}"),
        { Redemption: { } redemption } => new(
            $"{Chinese(time.DayOf(reversed.Entry.PostedAt))}的兑换（{Goods(redemption).Chinese}，单号{redemption.Number}）",
            $"the redemption of {English(time.DayOf(reversed.Entry.PostedAt))} ({Goods(redemption).English}, receipt {redemption.Number})"),
        { Entry.Kind: EntryKind.Opening } => new("建账时的期初积分", "the opening points"),
        _ => new($"{Chinese(time.DayOf(reversed.Entry.PostedAt))}的记账", $"what was entered on {English(time.DayOf(reversed.Entry.PostedAt))}"),
    };

    private Told OfOpening(Entry entry)
    {
        var day = time.DayOf(entry.PostedAt);
        return Told(new($"{Chinese(day)}建账，期初积分{entry.Points}分。", $"{English(day)}: the book was opened with {entry.Points} points."));
    }

    private static Told OfExpiry(Entry entry) => Told(new(
        $"{entry.Month.Year}年年终清零，减{-entry.Points}分。",
        $"End of {entry.Month.Year}: {-entry.Points} points have expired."));

    private Sentence Bare(Entry entry)
    {
        var day = time.DayOf(entry.PostedAt);
        return new($"{Chinese(day)}{entry.Memo}，{Change(entry.Points).Chinese}。", $"{English(day)}: {entry.Memo}, {Change(entry.Points).English}.");
    }

    private static Sentence Change(Points points) => points < Points.Zero
        ? new($"扣{-points}分", $"−{-points} points")
        : new($"加{points}分", $"+{points} points");

    private static Told Told(Sentence whole) => new(whole, new("", ""));

    private string Chinese(DateOnly day) => VillageComponent.Day(day, year, english: false);

    private string English(DateOnly day) => VillageComponent.Day(day, year, english: true);
}
