using System.Net;
using PointsMarket.Core;
using PointsMarket.Core.Conduct;
using PointsMarket.Core.Households;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Conduct;

internal sealed class RecordingPageTests
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
    public async Task What_is_recorded_is_named_with_its_status_and_its_undo_and_the_next_one_begins()
    {
        var page = (await Record(("household", "01-001 王䶮"), ("rule", "G01 参加义务劳动"), ("note", "搬石头"))).Gives(HttpStatusCode.OK);

        Assert.That(page.Text("div.done"), Does.Contain("01-001 王䶮").And.Contain("参加义务劳动").And.Contain("+10分").And.Contain("等评议员评议").And.Contain("还可加20分"));
        Assert.That(page.Form("desk/conduct/1/withdrawal").QuerySelector("[name=reason]")!.GetAttribute("value"), Is.EqualTo("录入有误"));
        Assert.That(page.Document.QuerySelector("[name=household]")!.HasAttribute("autofocus"), Is.True);
        Assert.That(Value(page, "household"), Is.Null.Or.Empty);
        Assert.That(page.Text("tbody"), Does.Contain("王䶮").And.Contain("待评议"));
    }

    [Test]
    public async Task The_form_is_filled_in_with_the_keyboard_alone()
    {
        var page = await _clerk.Open("desk/conduct/new");

        foreach (var field in new[] { "household", "rule", "quantity", "happenedOn" })
            Assert.That(page.Document.QuerySelector($"[name={field}]")!.GetAttribute("data-enter"), Is.EqualTo("next"), field);

        Assert.That(page.Document.QuerySelector("[name=note]")!.HasAttribute("data-enter"), Is.False, "Enter in the last field books");
        Assert.That(page.Document.QuerySelector("[name=household]")!.GetAttribute("data-find"), Is.EqualTo("/yunxi/desk/households/find"));
        Assert.That(page.Document.QuerySelector("[name=rule]")!.GetAttribute("data-find"), Is.EqualTo("/yunxi/desk/rules/find"));
        Assert.That(page.Has("nav.side a[data-key=F2]"), Is.True);
        Assert.That(Value(page, "happenedOn"), Is.EqualTo("2026-03-10"));
        Assert.That(Value(page, "quantity"), Is.EqualTo("1"));
    }

    [Test]
    public async Task Rule_and_day_are_kept_where_that_is_ticked()
    {
        var page = await Record(("household", "01-001"), ("rule", "G02"), ("happenedOn", "2026-03-07"), ("keep", "true"));

        Assert.That(Value(page, "rule"), Is.EqualTo("G02 志愿服务"));
        Assert.That(Value(page, "happenedOn"), Is.EqualTo("2026-03-07"));
        Assert.That(page.Has("[name=keep][checked]"), Is.True);
        Assert.That(Value(page, "household"), Is.Null.Or.Empty);
    }

    [Test]
    public async Task A_form_that_is_sent_twice_records_once()
    {
        var form = await _clerk.Open("desk/conduct/new");
        using var first = await _clerk.Post(form, "desk/conduct/new", ("household", "01-001"), ("rule", "G02"));
        using var second = await _clerk.Post(form, "desk/conduct/new", ("household", "01-001"), ("rule", "G02"));

        Assert.That(second.Headers.Location, Is.EqualTo(first.Headers.Location));
        Assert.That(All(), Has.Count.EqualTo(1));
    }

    [TestCase("00", 3, Description = "a code half typed before the list came")]
    [TestCase("01", 3)]
    public async Task What_may_mean_several_households_is_asked_and_never_guessed(string text, int least)
    {
        var page = (await Record(("household", text), ("rule", "G02"), ("note", "扶老人过桥"))).Gives(HttpStatusCode.BadRequest);

        Assert.That(page.Document.QuerySelectorAll("[name=householdChoice]"), Has.Length.GreaterThanOrEqualTo(least));
        Assert.That(page.Text(".error"), Does.Contain("请在下面选定是哪一户"));
        Assert.That(Value(page, "household"), Is.EqualTo(text));
        Assert.That(Value(page, "note"), Is.EqualTo("扶老人过桥"));
        Assert.That(All(), Is.Empty);

        page = (await _clerk.Send(page, "desk/conduct/new", ("householdChoice", "02-001"))).Gives(HttpStatusCode.OK);
        Assert.That(page.Text("div.done"), Does.Contain("02-001 买买提·艾力"));
    }

    [TestCase("02-002", "02-002")]
    [TestCase("０２－００２", "02-002", Description = "full-width, as a scanner sends it into a Chinese input method")]
    [TestCase("欧阳", "01-002")]
    [TestCase("oyjg", "01-002")]
    [TestCase("01-001 王䶮", "01-001")]
    public async Task Code_name_and_initials_lead_to_the_household(string text, string code)
    {
        (await Record(("household", text), ("rule", "志愿"))).Gives(HttpStatusCode.OK);

        Assert.That(All().Single().Household, Is.EqualTo(code));
        Assert.That(All().Single().Rule, Is.EqualTo("G02"));
    }

    [Test]
    public async Task A_scanned_card_is_its_household_and_an_old_card_nobodys()
    {
        var old = _site.Village.Read(tx => CardService.Find(tx, TestVillage.Code, "01-002"))!.Token;
        (await Record(("household", $"https://village.example/yunxi/card/{old}"), ("rule", "G02"))).Gives(HttpStatusCode.OK);
        Assert.That(All().Single().Household, Is.EqualTo("01-002"));

        var card = await _site.Village.Write(tx => CardService.Issue(tx, _site.Village.Clerk, "01-002", "旧卡遗失"));
        (await Record(("household", card.Token), ("rule", "G02"), ("happenedOn", "2026-03-09"))).Gives(HttpStatusCode.OK);
        var page = (await Record(("household", old), ("rule", "G02"))).Gives(HttpStatusCode.BadRequest);
        Assert.That(page.Text(".error"), Does.Contain("多半是换过新卡"));
    }

    [Test]
    public async Task A_code_beside_another_households_name_is_asked_back()
    {
        var page = (await Record(("household", "01-002 王䶮"), ("rule", "G02"))).Gives(HttpStatusCode.BadRequest);

        Assert.That(page.Text(".which"), Does.Contain("01-002 欧阳建国"));
        Assert.That(All(), Is.Empty);
    }

    [Test]
    public async Task A_rule_that_is_not_clear_is_asked_back_and_found_by_initials()
    {
        var page = (await Record(("household", "01-001"), ("rule", "0"))).Gives(HttpStatusCode.BadRequest);
        Assert.That(page.Document.QuerySelectorAll("[name=ruleChoice]"), Has.Length.EqualTo(6));
        (await _clerk.Send(page, "desk/conduct/new", ("ruleChoice", "H05"), ("quantity", "２．５"))).Gives(HttpStatusCode.OK);

        var record = All().Single();
        Assert.That((record.Rule, record.Asked), Is.EqualTo(("H05", Points.From(1.25m))));
        using var found = await _clerk.Get("desk/rules/find?search=yw");
        Assert.That(await found.Content.ReadAsStringAsync(), Does.Contain("G01 参加义务劳动").And.Contain("每月最多20分"));
    }

    [Test]
    public async Task A_departed_household_is_refused_by_name_and_nothing_is_lost()
    {
        (await _site.Depart("01-002", "2026-03-01")).Gives(HttpStatusCode.OK);
        var page = (await Record(("household", "01-002"), ("rule", "G02"), ("note", "值夜"))).Gives(HttpStatusCode.Conflict);

        Assert.That(page.Text("[role=alert]"), Does.Contain("欧阳建国户已于3月1日离村"));
        Assert.That((Value(page, "household"), Value(page, "rule"), Value(page, "note")), Is.EqualTo(("01-002", "G02", "值夜")));
    }

    [Test]
    public async Task A_retired_rule_is_refused_by_name_and_nothing_is_lost()
    {
        await _site.Village.RetireRule("G02", new(2026, 3, 5));
        var page = (await Record(("household", "01-001"), ("rule", "G02"), ("note", "值夜"))).Gives(HttpStatusCode.Conflict);

        Assert.That(page.Text("[role=alert]"), Does.Contain("细则G02在2026年3月10日没有施行"));
        Assert.That(Value(page, "note"), Is.EqualTo("值夜"));
    }

    [TestCase("happenedOn", "2026-03-11", "发生日期不能晚于今天")]
    [TestCase("quantity", "0", "请填0.01到100的数")]
    [TestCase("quantity", "一次", "请填数字")]
    public async Task What_is_wrong_is_said_at_its_field(string field, string value, string sentence)
    {
        var page = (await Record(("household", "01-001"), ("rule", "G02"), (field, value))).Gives(HttpStatusCode.BadRequest);

        Assert.That(page.Text($"#f-{field}-error"), Does.Contain(sentence));
        Assert.That(Value(page, field), Is.EqualTo(value));
    }

    [Test]
    public async Task What_was_just_recorded_is_taken_back_from_there()
    {
        var page = await Record(("household", "01-001"), ("rule", "G02"));
        page = await _clerk.Send(page, "desk/conduct/1/withdrawal", ("reason", "记错了人家"));

        Assert.That(page.Address, Is.EqualTo("/yunxi/desk/conduct/new?done=withdrawn"));
        Assert.That(page.Text(".done"), Does.Contain("已撤回"));
        Assert.That(All().Single().Status, Is.EqualTo(ConductStatus.Withdrawn));
        Assert.That((await _clerk.Open("desk/conduct/1")).Text(), Does.Contain("记错了人家"));
    }

    [Test]
    public async Task A_rule_that_needs_a_picture_says_so_at_once()
    {
        var page = await Record(("household", "01-001"), ("rule", "H06"));

        Assert.That(page.Text("div.done"), Does.Contain("请补照片"));
        Assert.That(page.Text("tbody"), Does.Contain("待补照片"));
    }

    [Test]
    public async Task In_English_the_page_speaks_English()
    {
        var page = await _clerk.Open("desk/conduct/new?language=en");

        Assert.That(page.Heading, Is.EqualTo("Record"));
        Assert.That(page.Text(), Does.Contain("Keep rule and day for the next household").And.Contain("You have not recorded anything yet."));
    }

    private async Task<PageView> Record(params (string Field, string? Value)[] fields) =>
        await _clerk.Send(await _clerk.Open("desk/conduct/new"), "desk/conduct/new", fields);

    private List<ConductRecord> All() => _site.Village.Read(tx => ConductService.List(tx, TestVillage.Code, new() { Limit = 50 }));

    private static string? Value(PageView page, string field) => page.Document.QuerySelector($"main [name={field}]")!.GetAttribute("value");
}
