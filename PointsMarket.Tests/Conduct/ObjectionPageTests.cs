using System.Net;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Conduct;

internal sealed class ObjectionPageTests
{
    private Site _site = null!;
    private Visitor _secretary = null!;

    [SetUp]
    public async Task Open()
    {
        _site = await Site.Start();
        _secretary = _site.Visit("secretary");
    }

    [TearDown]
    public async Task Close() => await _site.DisposeAsync();

    [Test]
    public async Task Without_objections_the_page_says_so() => Assert.That(
        (await _secretary.Open("desk/objections")).Text(".empty"), Does.Contain("没有等待裁定的异议").And.Contain("还没有裁定过的异议"));

    [Test]
    public async Task The_secretary_rules_and_what_waits_stands_before_what_is_ruled_on()
    {
        await Objected("01-001", "李秀英");
        await Objected("02-001", "张树根");
        var list = await _secretary.Open("desk/objections");
        Assert.That(list.Text("table"), Does.Contain("01-001 王䶮 · 志愿服务").And.Contain("李秀英").And.Contain("那天他家没有人到场").And.Contain("3月15日"));

        var page = await _secretary.Open("desk/objections/1/1");
        list = await _secretary.Send(page, "desk/objections/1/1", ("upheld", "true"), ("reason", "签到表上没有他"));
        Assert.That(list.Text(".done"), Does.Contain("李秀英的异议成立").And.Contain("作废，不计分"));
        Assert.That(await _site.Status(1), Is.EqualTo("rejected"));
        var tables = list.Document.QuerySelectorAll("table");
        Assert.That(tables[0].TextContent, Does.Contain("张树根").And.Not.Contain("李秀英"));
        Assert.That(tables[1].TextContent, Does.Contain("李秀英").And.Contain("签到表上没有他").And.Contain("异议成立"));
    }

    [Test]
    public async Task An_objection_that_is_not_upheld_leaves_the_record_under_publicity()
    {
        await Objected("01-001", "李秀英");
        var list = await _secretary.Send(
            await _secretary.Open("desk/objections/1/1"), "desk/objections/1/1", ("upheld", "false"), ("reason", "签到表上有他"));

        Assert.That(list.Text(".done"), Does.Contain("异议不成立").And.Contain("照常公示"));
        Assert.That(await _site.Status(1), Is.EqualTo("published"));
    }

    [Test]
    public async Task A_ruling_needs_its_decision_and_its_reason_and_loses_neither()
    {
        await Objected("01-001", "李秀英");
        var page = await _secretary.Open("desk/objections/1/1");
        var refused = (await _secretary.Send(page, "desk/objections/1/1", ("upheld", "false"))).Gives(HttpStatusCode.BadRequest);
        Assert.That(refused.Text("#f-reason-error"), Does.Contain("必须填"));
        Assert.That(refused.Has("[name=upheld][value=false][checked]"), Is.True);

        refused = (await _secretary.Send(page, "desk/objections/1/1", ("reason", "签到表上有他"))).Gives(HttpStatusCode.BadRequest);
        Assert.That(refused.Text(".which .error"), Does.Contain("必须填"));
        Assert.That(refused.Document.QuerySelector("[name=reason]")!.GetAttribute("value"), Is.EqualTo("签到表上有他"));
    }

    [Test]
    public async Task A_second_ruling_is_refused_and_the_same_press_is_one()
    {
        await Objected("01-001", "李秀英");
        var (open, same) = (await _secretary.Open("desk/objections/1/1"), await _secretary.Open("desk/objections/1/1"));
        using var first = await _secretary.Post(open, "desk/objections/1/1", ("upheld", "false"), ("reason", "签到表上有他"));
        using var second = await _secretary.Post(open, "desk/objections/1/1", ("upheld", "false"), ("reason", "签到表上有他"));
        Assert.That(second.Headers.Location, Is.EqualTo(first.Headers.Location));

        var page = (await _secretary.Send(same, "desk/objections/1/1", ("upheld", "true"), ("reason", "再想想"))).Gives(HttpStatusCode.Conflict);
        Assert.That(page.Text("[role=alert]"), Does.Contain("已经裁定"));
        Assert.That(page.Text(), Does.Contain("签到表上有他"));
    }

    [Test]
    public async Task Others_read_it_and_are_told_who_rules()
    {
        await Objected("01-001", "李秀英");
        var page = await _site.Visit("clerk").Open("desk/objections/1/1");

        Assert.That(page.Text(), Does.Contain("由书记裁定").And.Contain("李秀英"));
        Assert.That(page.Has("[name=upheld]"), Is.False);
    }

    [Test]
    public async Task In_English_the_page_speaks_English()
    {
        await Objected("01-001", "李秀英");
        Assert.That((await _secretary.Open("desk/objections?language=en")).Text(), Does.Contain("Waiting for a ruling").And.Contain("Rule on it"));
    }

    private async Task Objected(string household, string by) =>
        (await _site.Object("clerk", await _site.Published(household, "G02"), by)).Gives(HttpStatusCode.Created);
}
