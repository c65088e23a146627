using System.Net;
using PointsMarket.Core;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Conduct;

internal sealed class SubmissionDayTests
{
    private Site _site = null!;

    [SetUp]
    public async Task Start() => _site = await Site.Start();

    [TearDown]
    public async Task Stop() => await _site.DisposeAsync();

    [Test]
    public async Task Conduct_after_a_departure_is_refused_and_earlier_conduct_is_not()
    {
        await _site.Depart("01-001", "2026-03-05");
        await _site.Village.RetireRule(TestRules.Late, new(2026, 3, 1));
        var clerk = _site.As("clerk");
        (await clerk.Submit("01-001", TestRules.Help, on: "2026-03-05")).Gives(HttpStatusCode.Created);
        (await clerk.Submit("01-001", TestRules.Help, on: "2026-03-06")).Refused(Reason.HouseholdDeparted);
        (await clerk.Submit("01-001", TestRules.Late, on: "2026-03-06")).Refused(Reason.HouseholdDeparted);
        (await clerk.Submit("01-001", TestRules.Late, on: "2026-03-05")).Refused(Reason.RuleRetired);
    }

    [Test]
    public async Task A_rule_counts_from_its_first_day_to_the_day_before_its_retirement()
    {
        await _site.Village.AddRule("N", 3, rule => rule with { EffectiveFrom = new(2026, 3, 4) });
        await _site.Village.RetireRule("N", new(2026, 3, 7));
        var clerk = _site.As("clerk");
        (await clerk.Submit("01-001", "N", on: "2026-03-03")).Refused(Reason.RuleRetired);
        (await clerk.Submit("01-001", "N", on: "2026-03-04")).Gives(HttpStatusCode.Created);
        (await clerk.Submit("01-001", "N", on: "2026-03-06")).Gives(HttpStatusCode.Created);
        (await clerk.Submit("01-001", "N", on: "2026-03-07")).Refused(Reason.RuleRetired);
    }

    [Test]
    public async Task A_record_keeps_the_version_of_its_day_as_it_was_when_it_was_submitted()
    {
        await _site.Village.ChangeRule(TestRules.Help, rule => rule with { Points = Points.Of(6) });
        var before = await _site.Submitted("01-001", TestRules.Help);
        await _site.Village.ChangeRule(TestRules.Help, rule => rule with { Points = Points.Of(7), Title = "志愿服务（新）" });

        Assert.That((await _site.Record(before)).Number("asked"), Is.EqualTo(6));
        Assert.That((await _site.Record(await _site.Submitted("01-001", TestRules.Help))).Number("asked"), Is.EqualTo(7));
        Assert.That((await _site.Record(await _site.Submitted("01-001", TestRules.Help, on: "2026-03-09"))).Number("asked"), Is.EqualTo(5));

        await _site.Village.RetireRule(TestRules.Help, new(2026, 3, 1));
        Assert.That((await _site.Approve("reviewer2", before)).Number("points"), Is.EqualTo(6));
    }
}
