using System.Net;
using PointsMarket.Core;
using PointsMarket.Core.Conduct;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Conduct;

internal sealed class ReviewPageTests
{
    private Site _site = null!;
    private Visitor _reviewer = null!;

    [SetUp]
    public async Task Open()
    {
        _site = await Site.Start();
        _reviewer = _site.Visit("reviewer1");
    }

    [TearDown]
    public async Task Close() => await _site.DisposeAsync();

    [Test]
    public async Task A_reviewer_sees_what_they_can_decide_oldest_first()
    {
        await _site.Submitted("01-001", "G02");
        await _site.Submitted("01-002", "G02");
        await _site.Submitted("02-001", "H05", 2.5m);
        var page = await _reviewer.Open("desk/reviews");

        Assert.That(page.Document.QuerySelectorAll("tbody tr").Select(row => row.QuerySelector("a")!.TextContent), Is.EqualTo(["1", "3"]), "not one's own household's");
        Assert.That(page.Document.QuerySelector("main a[role=button]")!.GetAttribute("href"), Is.EqualTo("/yunxi/desk/reviews/1"));
    }

    [Test]
    public async Task Where_nothing_waits_the_page_says_so() =>
        Assert.That((await _reviewer.Open("desk/reviews")).Text(".empty"), Does.Contain("没有等您评议的记录"));

    [Test]
    public async Task Approving_leads_to_the_next_one_and_says_what_was_decided()
    {
        await _site.Submitted("01-001", "G01");
        await _site.Submitted("02-001", "H05", 2.5m);
        var page = await _reviewer.Open("desk/reviews/1");
        Assert.That(page.Heading, Is.EqualTo("01-001 王䶮户，3月10日，参加义务劳动 1次"));
        Assert.That(page.Text(".asks"), Does.Contain("要加10分").And.Contain("封顶以内还可加20分"));

        page = await _reviewer.Send(page, "form.approve");
        Assert.That(page.Address, Is.EqualTo("/yunxi/desk/reviews/2?decided=1"));
        Assert.That(page.Text(".done"), Does.Contain("01-001 王䶮户「参加义务劳动」已通过，计10分，公示到3月15日"));
        Assert.That(await _site.Status(1), Is.EqualTo("published"));

        page = await _reviewer.Send(page, "form.approve");
        Assert.That(page.Text(), Does.Contain("「交回可回收物」已通过，计1.25分").And.Contain("没有等您评议的记录"));
    }

    [Test]
    public async Task Rejecting_needs_a_reason_which_the_record_keeps()
    {
        await _site.Submitted("01-001", "G02");
        var page = await _reviewer.Open("desk/reviews/1");
        var refused = (await _reviewer.Send(page, "form.reject", ("reason", " "))).Gives(HttpStatusCode.BadRequest);
        Assert.That(refused.Text("#f-reason-error"), Does.Contain("不通过要写明理由"));
        Assert.That(await _site.Status(1), Is.EqualTo("submitted"));

        var next = await _reviewer.Send(refused, "form.reject", ("reason", "那天没有活动"));
        Assert.That(next.Text(".done"), Does.Contain("不通过"));
        Assert.That((await _reviewer.Open("desk/conduct/1")).Text(), Does.Contain("那天没有活动").And.Contain("未通过"));
    }

    [Test]
    public async Task Enter_in_the_reason_can_only_reject()
    {
        await _site.Submitted("01-001", "G02");
        var page = await _reviewer.Open("desk/reviews/1");

        Assert.That(page.Form("form.reject").QuerySelector("[name=decision]")!.GetAttribute("value"), Is.EqualTo("reject"));
        Assert.That(page.Form("form.approve").QuerySelectorAll("input:not([type=hidden])"), Is.Empty);
    }

    [Test]
    public async Task An_approval_that_is_sent_twice_is_one()
    {
        await _site.Submitted("01-001", "G02");
        var page = await _reviewer.Open("desk/reviews/1");
        using var first = await _reviewer.Post(page, "form.approve");
        using var second = await _reviewer.Post(page, "form.approve");

        Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.SeeOther));
        Assert.That((await _site.Record(1))["reviews"]!.AsArray(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task One_may_be_left_undecided_and_still_waits_at_the_end()
    {
        await _site.Submitted("01-001", "G02");
        var page = await _reviewer.Open("desk/reviews/1");
        page = await _reviewer.Open(page.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        Assert.That(page.Text(), Does.Contain("后面没有了"));
        Assert.That(page.Document.QuerySelectorAll("tbody tr"), Has.Length.EqualTo(1));
    }

    [Test]
    public async Task Ones_own_submission_is_left_to_others()
    {
        await _site.Village.Write(tx => ConductService.Submit(tx, _site.Village.Reviewer1 with { Roles = Roles.Cadre }, new() { Household = "01-001", Rule = "G02", HappenedOn = tx.Today }));
        await Refused("form.approve", "自己提交的记录不能自己评议");
    }

    [Test]
    public async Task Ones_own_household_is_left_to_others()
    {
        await _site.Submitted("01-002", "G02");
        await Refused("form.approve", "自己家的记录不能自己评议");
    }

    [Test]
    public async Task What_another_has_decided_meanwhile_is_said()
    {
        await _site.Submitted("01-001", "G02");
        var open = await _reviewer.Open("desk/reviews/1");
        await _site.Approve("reviewer2", 1);
        var page = (await _reviewer.Send(open, "form.reject", ("reason", "没有这回事"))).Gives(HttpStatusCode.Conflict);

        Assert.That(page.Text("[role=alert]"), Does.Contain("已经评议过了"));
        Assert.That(page.Has("form.approve"), Is.False);
        Assert.That(page.Text(".actions"), Does.Contain("看下一条"));
    }

    [Test]
    public async Task A_reached_cap_is_said_before_and_after()
    {
        await _site.Published("01-001", "G01", 2);
        await _site.Submitted("01-001", "G01");
        var page = await _reviewer.Open("desk/reviews/2");
        Assert.That(page.Text(".asks"), Does.Contain("已到封顶，通过不了"));

        page = (await _reviewer.Send(page, "form.approve")).Gives(HttpStatusCode.Conflict);
        Assert.That(page.Text("[role=alert]"), Does.Contain("「参加义务劳动」已到封顶（每月20分，每年50分）"));
        Assert.That(page.Has("form.reject"), Is.True);
    }

    [Test]
    public async Task What_the_cap_leaves_is_said_where_it_is_less()
    {
        await _site.Published("01-001", "G01", 1.5m);
        await _site.Submitted("01-001", "G01");

        Assert.That((await _reviewer.Open("desk/reviews/2")).Text(".asks"), Does.Contain("通过后按5分计"));
    }

    [Test]
    public async Task A_missing_picture_is_said_before_and_after()
    {
        await _site.Submitted("01-001", "H06");
        var page = await _reviewer.Open("desk/reviews/1");
        Assert.That(page.Text(".warning"), Does.Contain("要有照片才能通过"));

        page = (await _reviewer.Send(page, "form.approve")).Gives(HttpStatusCode.Conflict);
        Assert.That(page.Text("[role=alert]"), Does.Contain("请先补照片"));
    }

    [Test]
    public async Task A_household_that_has_left_meanwhile_is_said()
    {
        await _site.Submitted("01-001", "G02");
        (await _site.Depart("01-001", "2026-03-05")).Gives(HttpStatusCode.OK);
        var page = await _reviewer.Send(await _reviewer.Open("desk/reviews/1"), "form.approve");

        Assert.That(page.Text("[role=alert]"), Does.Contain("王䶮户已于3月5日离村"));
    }

    [Test]
    public async Task Two_reviewers_are_counted_and_what_the_first_said_is_shown()
    {
        await _site.Village.Change(settings => settings with { ReviewersRequired = 2 });
        await _site.Submitted("01-001", "G02");
        await _site.Approve("reviewer2", 1);
        var page = await _reviewer.Open("desk/reviews/1");

        Assert.That(page.Text(), Does.Contain("要2人通过，已有1人通过").And.Contain("reviewer2 通过"));
    }

    [Test]
    public async Task A_budget_that_is_exceeded_is_said()
    {
        await _site.Village.Change(settings => settings with { MonthlyBudget = Points.Of(3) });
        await _site.Village.Post("01-001", "G02");
        await _site.Submitted("02-001", "G02");

        Assert.That((await _reviewer.Open("desk/reviews/2")).Text(".warning"), Does.Contain("超出计划的3分，多了2分"));
    }

    private async Task Refused(string form, string sentence)
    {
        var open = await _reviewer.Open("desk/reviews/1");
        Assert.That(open.Text(".warning"), Does.Contain(sentence));
        Assert.That(open.Has(form), Is.False);

        using var answer = await _reviewer.Http.PostAsync("/yunxi/desk/reviews/1", new FormUrlEncodedContent(
        [
            KeyValuePair.Create("__RequestVerificationToken", open.Form("sign-out").QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!),
            KeyValuePair.Create("once", "a-key"),
            KeyValuePair.Create("decision", "approve"),
        ]));
        var text = await answer.Content.ReadAsStringAsync();
        Assert.That(text, Does.Contain(sentence).And.Contain("role=\"alert\""));
        Assert.That(await _site.Status(1), Is.EqualTo("submitted"));
    }
}
