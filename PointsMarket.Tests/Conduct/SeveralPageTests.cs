using System.Net;
using PointsMarket.Core.Conduct;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Conduct;

internal sealed class SeveralPageTests
{
    private Site _site = null!;
    private Visitor _clerk = null!;

    [SetUp]
    public async Task Open()
    {
        _site = await Site.Start();
        _clerk = _site.Visit("clerk");
    }

    [TearDown]
    public async Task Close() => await _site.DisposeAsync();

    [Test]
    public async Task Many_households_are_recorded_at_once_and_taken_back_at_once()
    {
        var page = await Record(("rule", "G02"), ("households", "01-001\r\n欧阳建国\r\n\r\n02-001 买买提·艾力\r\n"));
        page.Gives(HttpStatusCode.OK);

        Assert.That(page.Text("div.done"), Does.Contain("已记下3户：志愿服务，每户5分"));
        Assert.That(All().Select(record => record.Household), Is.EquivalentTo(["01-001", "01-002", "02-001"]));

        page = await _clerk.Send(page, "desk/conduct/several/withdrawal");
        Assert.That(page.Text(".done"), Does.Contain("都已撤回"));
        Assert.That(All().Select(record => record.Status), Is.All.EqualTo(ConductStatus.Withdrawn));
    }

    [Test]
    public async Task One_wrong_line_records_none_and_each_wrong_line_is_named()
    {
        (await _site.Depart("01-002", "2026-03-01")).Gives(HttpStatusCode.OK);
        var lines = "01-001\n没有这人\n00\n01-001\n01-002";
        var page = (await Record(("rule", "G02"), ("note", "修渠"), ("households", lines))).Gives(HttpStatusCode.BadRequest);

        Assert.That(page.Text("ul.error"), Does.Contain("第2行「没有这人」：没有找到这一户")
            .And.Contain("第3行「00」：写得不够清楚")
            .And.Contain("第4行「01-001」：和第1行是同一户")
            .And.Contain("第5行「01-002」：欧阳建国户已于3月1日离村"));
        Assert.That(page.Document.QuerySelector("textarea")!.TextContent, Is.EqualTo(lines));
        Assert.That(page.Document.QuerySelector("[name=note]")!.GetAttribute("value"), Is.EqualTo("修渠"));
        Assert.That(All(), Is.Empty);
    }

    [Test]
    public async Task A_street_is_listed_to_be_ticked_and_nothing_typed_is_lost()
    {
        var page = await Record(("rule", "G02"), ("households", "02-002"), ("street", "东片 一街"), ("show", "street"));
        page.Gives(HttpStatusCode.OK);

        Assert.That(page.Document.QuerySelectorAll("[name=ticked]"), Has.Length.EqualTo(2));
        Assert.That(page.Document.QuerySelector("textarea")!.TextContent, Is.EqualTo("02-002"));
        Assert.That(All(), Is.Empty);

        page = await _clerk.Send(page, "desk/conduct/several", ("ticked", "01-001"), ("ticked", "01-002"));
        Assert.That(page.Text("div.done"), Does.Contain("已记下3户"));
    }

    [Test]
    public async Task Written_and_ticked_is_meant_once()
    {
        await Record(("rule", "G02"), ("households", "01-001"), ("ticked", "01-001"));

        Assert.That(All(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_form_that_is_sent_twice_records_once()
    {
        var form = await _clerk.Open("desk/conduct/several");
        using var first = await _clerk.Post(form, "desk/conduct/several", ("rule", "G02"), ("households", "01-001\n01-002"));
        using var second = await _clerk.Post(form, "desk/conduct/several", ("rule", "G02"), ("households", "01-001\n01-002"));

        Assert.That(second.Headers.Location, Is.EqualTo(first.Headers.Location));
        Assert.That(All(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_retired_rule_is_said_once_and_not_for_every_line()
    {
        await _site.Village.RetireRule("G02", new(2026, 3, 5));
        var page = (await Record(("rule", "G02"), ("households", "01-001\n01-002"))).Gives(HttpStatusCode.Conflict);

        Assert.That(page.Text("[role=alert]"), Does.Contain("没有施行"));
        Assert.That(page.Has("ul.error"), Is.False);
    }

    [Test]
    public async Task Nobody_named_is_said_at_the_field() => Assert.That(
        (await Record(("rule", "G02"))).Gives(HttpStatusCode.BadRequest).Text("#f-households-error"), Does.Contain("请至少写一户"));

    private async Task<PageView> Record(params (string Field, string? Value)[] fields) =>
        await _clerk.Send(await _clerk.Open("desk/conduct/several"), "desk/conduct/several", fields);

    private List<ConductRecord> All() => _site.Village.Read(tx => ConductService.List(tx, TestVillage.Code, new() { Limit = 50 }));
}
