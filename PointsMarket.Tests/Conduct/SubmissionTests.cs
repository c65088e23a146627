using System.Net;
using PointsMarket.Core;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Conduct;

internal sealed class SubmissionTests
{
    private Site _site = null!;

    [SetUp]
    public async Task Start() => _site = await Site.Start();

    [TearDown]
    public async Task Stop() => await _site.DisposeAsync();

    [Test]
    public async Task A_villager_who_also_reviews_still_reports_for_their_own_household_alone()
    {
        string[] roles = ["villager", "reviewer"];
        await _site.As("secretary").Put("people/reviewer1", new { name = "n", roles, household = "01-002" });
        var both = _site.As("reviewer1");
        (await both.Post("conduct", new { household = "01-001", rule = TestRules.Labour, happenedOn = "2026-03-05" })).Refused(Reason.NotYourHousehold);
        (await both.Post("conduct", new { household = "01-002", rule = TestRules.Help, happenedOn = "2026-03-05" })).Refused(Reason.Forbidden);
        (await both.Post("conduct", new { household = "01-002", rule = TestRules.Labour, happenedOn = "2026-03-05" })).Gives(HttpStatusCode.Created);
    }

    [Test]
    public async Task Conduct_that_is_handed_in_waits_for_its_review_and_can_be_read()
    {
        var clerk = _site.As("clerk");
        var made = (await clerk.Post("conduct", new
        {
            household = "01-001",
            resident = " 王小明 ",
            rule = TestRules.Recycling,
            quantity = 2.5m,
            happenedOn = "2026-03-05",
            note = " 交回废纸箱 ",
        })).Gives(HttpStatusCode.Created);

        Assert.Multiple(() =>
        {
            Assert.That(made.Location, Is.EqualTo("/api/villages/yunxi/conduct/1"));
            Assert.That((string?)made["status"], Is.EqualTo("submitted"));
            Assert.That((string?)made["resident"], Is.EqualTo("王小明"));
            Assert.That((string?)made["note"], Is.EqualTo("交回废纸箱"));
            Assert.That((string?)made["happenedOn"], Is.EqualTo("2026-03-05"));
            Assert.That((string?)made["submittedBy"], Is.EqualTo("clerk"));
            Assert.That((string?)made["submittedAt"], Is.EqualTo("2026-03-10T01:00:00.000Z"));
            Assert.That(made.Number("asked"), Is.EqualTo(1.25));
            Assert.That(made["points"] ?? made["publishedUntil"] ?? made["entry"], Is.Null);
            Assert.That(made["reviews"]!.AsArray(), Is.Empty);
            Assert.That(made["objections"]!.AsArray(), Is.Empty);
            Assert.That(made["evidence"]!.AsArray(), Is.Empty);
        });
        Assert.That((await clerk.Get(made.Location!)).Text, Is.EqualTo(made.Text));
    }

    [Test]
    public async Task A_household_or_rule_that_does_not_exist_is_named()
    {
        var clerk = _site.As("clerk");
        (await clerk.Submit("09-999", TestRules.Help)).Malformed("household");
        (await clerk.Submit("01-001", "X99")).Malformed("rule");
        (await clerk.Submit("01-001", "g02")).Malformed("rule");
    }

    [Test]
    public async Task What_is_left_out_is_named()
    {
        var answer = await _site.As("clerk").Post("conduct", new { });
        answer.Malformed("household");
        answer.Malformed("rule");
        answer.Malformed("happenedOn");

        (await _site.As("clerk").Post("conduct", new { household = "01-001", rule = TestRules.Help, happenedOn = "2026-03-10" }))
            .Gives(HttpStatusCode.Created);
    }

    [TestCase("2026-03-10", true)]
    [TestCase("2026-03-11", false)]
    [TestCase("2025-03-09", true, Description = "366 days back")]
    [TestCase("2025-03-08", false, Description = "367 days back")]
    public async Task It_happened_today_or_at_most_366_days_ago(string on, bool allowed) =>
        Tell(await _site.As("clerk").Submit("01-001", TestRules.Help, on: on), allowed, "happenedOn");

    [Test]
    public async Task Today_begins_at_midnight_in_the_village()
    {
        _site.Village.MoveTo(new DateTimeOffset(2026, 3, 10, 15, 59, 59, TimeSpan.Zero));
        (await _site.As("clerk").Submit("01-001", TestRules.Help, on: "2026-03-11")).Malformed("happenedOn");
        _site.Village.MoveTo(new DateTimeOffset(2026, 3, 10, 16, 0, 0, TimeSpan.Zero));
        (await _site.As("clerk").Submit("01-001", TestRules.Help, on: "2026-03-11")).Gives(HttpStatusCode.Created);
    }

    [TestCase("0.01", true)]
    [TestCase("100", true)]
    [TestCase("2.500", true)]
    [TestCase("0", false)]
    [TestCase("-1", false)]
    [TestCase("0.001", false)]
    [TestCase("100.01", false)]
    [TestCase("\"1\"", false)]
    public async Task A_quantity_is_more_than_0_and_at_most_100_with_two_decimals(string quantity, bool allowed) =>
        Tell(
            await _site.As("clerk").PostRaw(
                "conduct",
                $$"""{"household":"01-001","rule":"H05","quantity":{{quantity}},"happenedOn":"2026-03-10"}"""),
            allowed,
            "quantity");

    [TestCase(0.5, 0.03, 0.02)]
    [TestCase(0.5, 0.05, 0.03)]
    [TestCase(-0.5, 0.05, -0.03)]
    [TestCase(0.33, 0.5, 0.17)]
    [TestCase(0.33, 0.49, 0.16)]
    public async Task Points_are_rounded_half_away_from_zero(double points, double quantity, double asked)
    {
        await _site.Village.AddRule("R", (decimal)points);
        Assert.That((await _site.As("clerk").Submit("01-001", "R", (decimal)quantity)).Number("asked"), Is.EqualTo((decimal)asked));
    }

    [TestCase(0.49, false)]
    [TestCase(0.5, true)]
    public async Task A_quantity_that_comes_to_nothing_is_refused(double quantity, bool allowed)
    {
        await _site.Village.AddRule("R", 0.01m);
        Tell(await _site.As("clerk").Submit("01-001", "R", (decimal)quantity), allowed, "quantity");
    }

    [Test]
    public async Task A_villager_hands_in_for_their_own_household_under_rules_marked_for_it()
    {
        await _site.Village.AddRule("R", 0.01m);
        var villager = _site.As("01-001");
        (await villager.Submit("01-001", TestRules.Labour)).Gives(HttpStatusCode.Created);
        (await villager.Submit("01-002", TestRules.Labour)).Refused(Reason.NotYourHousehold);
        (await villager.Submit("01-001", TestRules.Help)).Refused(Reason.Forbidden);

        // What is malformed is said first.
        (await villager.Submit("01-002", "X99")).Malformed("rule");
        (await villager.Submit("09-999", TestRules.Labour)).Malformed("household");
        (await villager.Submit("01-001", "R", 0.01m)).Malformed("quantity");
    }

    [Test]
    public async Task A_villager_is_forbidden_a_rule_that_is_not_theirs_also_when_it_is_retired()
    {
        await _site.Village.RetireRule(TestRules.Help, new(2026, 3, 1));
        await _site.Village.RetireRule(TestRules.Labour, new(2026, 3, 1));
        (await _site.As("01-001").Submit("01-001", TestRules.Help)).Refused(Reason.Forbidden);
        (await _site.As("01-001").Submit("01-001", TestRules.Labour)).Refused(Reason.RuleRetired);
    }

    [TestCase("secretary", true)]
    [TestCase("cadre", true)]
    [TestCase("reviewer2", false)]
    [TestCase("shopkeeper", false)]
    [TestCase("observer", false)]
    public async Task Who_works_for_the_village_hands_in_for_any_household(string account, bool allowed)
    {
        var answer = await _site.As(account).Submit("02-001", TestRules.Late);
        if (allowed)
            answer.Gives(HttpStatusCode.Created);
        else
            answer.Refused(Reason.Forbidden);
    }

    private static void Tell(Answer answer, bool allowed, string field)
    {
        if (allowed)
            answer.Gives(HttpStatusCode.Created);
        else
            answer.Malformed(field);
    }
}
