using PointsMarket.Core.Conduct;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Pages.Journeys;

/// <summary>Reviewers on their phones, objections, and the secretary's ruling.</summary>
internal sealed class ReviewJourneys : Journey
{
    [Test]
    public async Task A_reviewer_approves_on_a_phone_and_comes_to_the_next()
    {
        var record = await Site.Submit("02-003", "H04");
        var tab = await OnAPhone("reviewer2");
        await tab.Go($"desk/reviews/{record.Id}");
        await tab.FitsWidth();
        await tab.Click("通过");

        await tab.SeeDone("通过");
        Assert.That(Site.Record(record.Id).Status, Is.EqualTo(ConductStatus.Published));
    }

    [Test]
    public async Task A_rejection_needs_its_reason_and_what_is_typed_reaches_the_household()
    {
        var record = await Site.Submit("02-003", "H04");
        var tab = await OnAPhone("reviewer2");
        await tab.Go($"desk/reviews/{record.Id}");
        await tab.Page.Locator("form.reject button").ClickAsync();
        Assert.That(Site.Record(record.Id).Status, Is.EqualTo(ConductStatus.Submitted), "the browser asks for the reason first");
        await tab.Fill("reason", "当天没有参加");
        await tab.Page.Locator("form.reject button").ClickAsync();

        await tab.SeeDone("不通过");
        Assert.That(Site.Record(record.Id).Reviews.Single().Reason, Is.EqualTo("当天没有参加"));
    }

    [Test]
    public async Task At_the_desk_a_reviewer_goes_through_all_with_two_keys()
    {
        await Site.Submit("02-004", "H04");
        await Site.Submit("02-005", "H04");
        var tab = await AtTheDesk("reviewer2");
        await tab.Go("desk");
        await tab.Press("F8");
        await tab.IsAt("desk/reviews");
        await tab.Click("从最早的开始评");
        await tab.Page.WaitForURLAsync("**/desk/reviews/*");
        var first = long.Parse(tab.Address.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
        await tab.Press("F9");

        await tab.SeeDone("通过");
        Assert.That(Site.Record(first).Reviews.Select(review => review.Account), Does.Contain("reviewer2"));
    }

    [Test]
    public async Task Nobody_is_shown_a_way_to_review_their_own_household()
    {
        var record = await Site.Submit("01-006", "H04");
        var tab = await OnAPhone("reviewer1");
        await tab.Go($"desk/conduct/{record.Id}");
        Assert.That(await tab.Main.Locator($"a[href$='/reviews/{record.Id}']").CountAsync(), Is.Zero);
    }

    [Test]
    public async Task An_objection_that_somebody_brings_to_the_counter_is_registered_and_ruled_on()
    {
        var record = await Site.Publish("02-006", "H04");
        var clerk = await AtTheDesk("clerk");
        await clerk.Go($"desk/conduct/{record.Id}");
        await clerk.Click("代来人提异议");
        await clerk.Fill("by", "赵大爷");
        await clerk.Page.Locator("form[action$='objections'] [name=reason]").FillAsync("那天他家没有来人");
        await clerk.Send("objections");
        await clerk.See("那天他家没有来人");
        Assert.That(Site.Record(record.Id).Status, Is.EqualTo(ConductStatus.Objected));

        var secretary = await AtTheDesk("secretary");
        await secretary.Go($"desk/objections/{record.Id}/1");
        await secretary.Tick("upheld", "true");
        await secretary.Fill("reason", "查了签到表，没有他家");
        await secretary.Click("裁定");
        await secretary.See("异议成立");
        Assert.That(Site.Record(record.Id).Status, Is.EqualTo(ConductStatus.Rejected));
    }

    [Test]
    public async Task Two_reviewers_who_press_at_once_do_not_trip_over_each_other()
    {
        var record = await Site.Submit("02-007", "H04");
        var (one, other) = (await OnAPhone("reviewer2"), await OnAPhone("reviewer3"));
        other.Allow(409);
        await one.Go($"desk/reviews/{record.Id}");
        await other.Go($"desk/reviews/{record.Id}");
        await one.Click("通过");
        await one.SeeDone("通过");
        await other.Click("通过");

        await other.See("评议");
        Assert.That(Site.Record(record.Id).Reviews, Has.Count.EqualTo(1));
    }
}
