using Microsoft.Extensions.Time.Testing;
using PointsMarket.Api.Households;
using PointsMarket.Core;
using PointsMarket.Core.Ledger;
using PointsMarket.Core.Months;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Households;

/// <summary>How a line of the passbook is told: what happened, what it did, who says so.</summary>
internal sealed class PassbookSentencesTests
{
    private static readonly VillageTime Time = new(
        new FakeTimeProvider(new DateTimeOffset(2026, 3, 10, 1, 0, 0, TimeSpan.Zero)), VillageTime.Zone("Asia/Shanghai"));

    private static readonly PassbookConduct Labour = new()
    {
        Record = 1,
        HappenedOn = new(2026, 3, 5),
        Title = "参加义务劳动",
        Quantity = 1,
        Unit = "人次",
        Asked = Points.Of(10),
        Points = Points.Of(10),
        PublishedUntil = new(2026, 3, 8),
        SubmittedBy = "clerk",
        RecordedBy = "王秀英",
    };

    [Test]
    public void An_award_says_day_rule_points_who_recorded_it_and_when_publicity_ended() => Says(
        Line(EntryKind.Award, 10) with { Conduct = Labour },
        "3月5日参加义务劳动，加10分；王秀英记录，3月8日公示期满。",
        "5 Mar: 参加义务劳动, +10 points; recorded by 王秀英, publicity ended on 8 Mar.");

    [Test]
    public void A_deduction_says_so_in_words() => Says(
        Line(EntryKind.Deduction, -1) with { Conduct = Labour with { Title = "会议迟到", Asked = Points.Of(-1), Points = Points.Of(-1) } },
        "3月5日会议迟到，扣1分；王秀英记录，3月8日公示期满。",
        "5 Mar: 会议迟到, −1 points; recorded by 王秀英, publicity ended on 8 Mar.");

    [Test]
    public void A_quantity_that_is_not_one_is_said_with_its_unit() => Says(
        Line(EntryKind.Award, 1.25m) with
        {
            Conduct = Labour with { Title = "交回可回收物", Quantity = 2.5m, Unit = "公斤", Asked = Points.From(1.25m), Points = Points.From(1.25m) },
        },
        "3月5日交回可回收物，共2.5公斤，加1.25分；王秀英记录，3月8日公示期满。",
        "5 Mar: 交回可回收物 (2.5 公斤), +1.25 points; recorded by 王秀英, publicity ended on 8 Mar.");

    [Test]
    public void What_the_household_reported_itself_is_said_so() => Says(
        Line(EntryKind.Award, 10) with { Conduct = Labour with { SubmittedBy = "01-001", RecordedBy = null } },
        "3月5日参加义务劳动，加10分；本户申报，3月8日公示期满。",
        "5 Mar: 参加义务劳动, +10 points; reported by the household, publicity ended on 8 Mar.");

    [Test]
    public void What_the_clock_recorded_names_nobody() => Says(
        Line(EntryKind.Award, 10) with { Conduct = Labour with { SubmittedBy = Caller.ClockAccount, RecordedBy = null } },
        "3月5日参加义务劳动，加10分；系统自动记录，3月8日公示期满。",
        "5 Mar: 参加义务劳动, +10 points; recorded by the system, publicity ended on 8 Mar.");

    [Test]
    public void An_award_that_a_cap_has_cut_says_what_was_asked() => Says(
        Line(EntryKind.Award, 4) with { Conduct = Labour with { Points = Points.Of(4) } },
        "3月5日参加义务劳动，加4分（应加10分，到封顶为止）；王秀英记录，3月8日公示期满。",
        "5 Mar: 参加义务劳动, +4 points (of 10, up to the cap); recorded by 王秀英, publicity ended on 8 Mar.");

    [Test]
    public void A_day_of_another_year_is_said_with_its_year() => Says(
        Line(EntryKind.Award, 10) with { Conduct = Labour with { HappenedOn = new(2025, 12, 30), PublishedUntil = new(2026, 1, 4) } },
        "2025年12月30日参加义务劳动，加10分；王秀英记录，1月4日公示期满。",
        "30 Dec 2025: 参加义务劳动, +10 points; recorded by 王秀英, publicity ended on 4 Jan.");

    [Test]
    public void A_redemption_says_goods_quantities_who_collected_and_the_receipt() => Says(
        Line(EntryKind.Redemption, -55) with { Redemption = Redeemed(null, null) },
        "3月9日兑换大米（5公斤）1袋、食盐（400克）2袋，用55分；本户领取，单号2026-03-0001。",
        "9 Mar: redeemed 1 袋 大米（5公斤）, 2 袋 食盐（400克） for 55 points; collected by the household, receipt 2026-03-0001.");

    [TestCase("李𬱖军", "邻居", "李𬱖军（邻居）代领", "collected by 李𬱖军 (邻居)")]
    [TestCase("李𬱖军", null, "李𬱖军代领", "collected by 李𬱖军")]
    public void A_redemption_that_somebody_else_collected_says_who(string collector, string? relation, string chinese, string english) => Says(
        Line(EntryKind.Redemption, -55) with { Redemption = Redeemed(collector, relation) },
        $"3月9日兑换大米（5公斤）1袋、食盐（400克）2袋，用55分；{chinese}，单号2026-03-0001。",
        $"9 Mar: redeemed 1 袋 大米（5公斤）, 2 袋 食盐（400克） for 55 points; {english}, receipt 2026-03-0001.");

    [Test]
    public void On_a_card_the_collectors_name_is_shown_as_the_village_shows_names() => Assert.That(
        new PassbookSentences(Time, Time.Today.Year, _ => "李*军").Tell(Line(EntryKind.Redemption, -55) with { Redemption = Redeemed("李𬱖军", "邻居") }).Whole.Chinese,
        Does.Contain("李*军（邻居）代领").And.Not.Contain("李𬱖军"));

    [Test]
    public void A_correction_of_an_award_says_what_is_taken_back_and_why() => Says(
        Line(EntryKind.Reversal, -10, "重复登记。") with { Reversed = Line(EntryKind.Award, 10) with { Conduct = Labour } },
        "3月9日更正3月5日的「参加义务劳动」，收回10分；原因：重复登记。",
        "9 Mar: correction of “参加义务劳动” of 5 Mar, 10 points taken back; reason: 重复登记.");

    [Test]
    public void A_redemption_taken_back_gives_the_points_back() => Says(
        Line(EntryKind.Reversal, 55, "拿错了商品") with { Reversed = Line(EntryKind.Redemption, -55) with { Redemption = Redeemed(null, null) } },
        "3月9日更正3月9日的兑换（大米（5公斤）1袋、食盐（400克）2袋，单号2026-03-0001），退回55分；原因：拿错了商品。",
        "9 Mar: correction of the redemption of 9 Mar (1 袋 大米（5公斤）, 2 袋 食盐（400克）, receipt 2026-03-0001), 55 points given back; reason: 拿错了商品.");

    [Test]
    public void An_opening_taken_back_is_told_as_one() => Says(
        Line(EntryKind.Reversal, -100, "抄错了") with { Reversed = Line(EntryKind.Opening, 100) },
        "3月9日更正建账时的期初积分，收回100分；原因：抄错了。",
        "9 Mar: correction of the opening points, 100 points taken back; reason: 抄错了.");

    [TestCase(100, "100")]
    [TestCase(-20, "−20")]
    [TestCase(1234.5, "1,234.5")]
    public void An_opening_says_with_what_the_book_began(decimal points, string said) => Says(
        Line(EntryKind.Opening, points),
        $"3月9日建账，期初积分{said}分。",
        $"9 Mar: the book was opened with {said} points.");

    [Test]
    public void An_expiry_says_which_year_has_ended() => Says(
        Line(EntryKind.Expiry, -20.5m) with { Entry = Line(EntryKind.Expiry, -20.5m).Entry with { Month = new(2025, 12) } },
        "2025年年终清零，减20.5分。",
        "End of 2025: 20.5 points have expired.");

    private static void Says(PassbookLine line, string chinese, string english)
    {
        var told = new PassbookSentences(Time, Time.Today.Year, name => name).Tell(line).Whole;
        Assert.Multiple(() =>
        {
            Assert.That(told.Chinese, Is.EqualTo(chinese));
            Assert.That(told.English, Is.EqualTo(english));
        });
    }

    private static PassbookRedemption Redeemed(string? collector, string? relation) =>
        new("2026-03-0001", collector, relation, [new("大米（5公斤）", 1, "袋"), new("食盐（400克）", 2, "袋")]);

    private static PassbookLine Line(EntryKind kind, decimal points, string memo = "") => new()
    {
        Entry = new()
        {
            Village = TestVillage.Code,
            Sequence = 7,
            Household = "01-001",
            Month = new(2026, 3),
            Kind = kind,
            Points = Points.From(points),
            Honour = Points.Zero,
            BalanceAfter = Points.From(points),
            Source = "",
            PostedAt = Time.At(new(2026, 3, 9), new(15, 0)),
            PostedBy = "clerk",
            Memo = memo,
            Hash = [],
        },
    };
}
