using System.Net;
using PointsMarket.Core.Rules;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Rules;

internal sealed class RulePageTests
{
    private const string New = "desk/rules/new";
    private const string Edit = "desk/rules/G02/edit";
    private const string Retirement = "desk/rules/G02/retirement";

    private static readonly (string, string?)[] Filled =
    [
        ("code", "G07"), ("title", "参加防汛巡堤"), ("category", "志愿公益"), ("points", "0.5"), ("unit", "小时"), ("capPerMonth", "32"), ("selfReport", "true"),
    ];

    private Site _site = null!;

    [SetUp]
    public async Task Open() => _site = await Site.Start();

    [TearDown]
    public async Task Close() => await _site.DisposeAsync();

    [Test]
    public async Task The_list_shows_what_is_in_force_and_is_narrowed_by_words()
    {
        var visitor = _site.Visit("observer");
        var page = await visitor.Open("desk/rules");
        Assert.That(page.Text(".scroll tbody"), Does.Contain("G01测试参加义务劳动+10次2050是").And.Contain("3个月").And.Contain("−20"));
        Assert.That(page.Has("main a[href$='rules/new']"), Is.False);
        Assert.That((await visitor.Open("desk/rules?search=劳动&on=")).Text(".scroll tbody"), Does.Contain("G01").And.Not.Contain("G02"));
        Assert.That((await visitor.Open("desk/rules?search=没有这一条")).Text(".empty"), Does.Contain("请先新增"));
        (await visitor.Open("desk/rules?on=三月")).Gives(HttpStatusCode.BadRequest);
        using var sheet = await visitor.Get("desk/rules.xlsx?search=劳动");
        Assert.That(sheet.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task A_new_rule_is_in_force_and_made_once()
    {
        var visitor = _site.Visit("clerk");
        var form = await visitor.Open(New);
        await visitor.Send(form, New, Filled);
        var page = await visitor.Send(form, New, Filled);

        Assert.That(page.Address, Is.EqualTo("/yunxi/desk/rules/G07?done=added"));
        Assert.That(page.Text(".points-large"), Does.Contain("+0.5"));
        Assert.That(page.Text(".scroll tbody"), Does.Contain("一直以来").And.Contain("施行中"));
        Assert.That(Versions("G07"), Has.Count.EqualTo(1));
        Assert.That(Versions("G07")[0].SelfReport, Is.True);
    }

    [Test]
    public async Task A_code_that_is_taken_is_refused_and_nothing_is_lost()
    {
        var visitor = _site.Visit("clerk");
        var page = await visitor.Send(await visitor.Open(New), New, [.. Filled.Where(field => field.Item1 != "code"), ("code", "G01")]);

        page.Gives(HttpStatusCode.Conflict);
        Assert.That(page.Text("[role=alert]"), Does.Contain("G01的细则已经有了"));
        foreach (var (field, value) in Filled.Where(field => field.Item1 is not ("code" or "selfReport")))
            Assert.That(page.Document.QuerySelector($"main [name='{field}']")!.GetAttribute("value"), Is.EqualTo(value), field);

        Assert.That(page.Has("[name=selfReport][checked]"), Is.True);
    }

    [TestCase("points", "0", "points", "不能是0")]
    [TestCase("points", "十", "points", "请填数字")]
    [TestCase("points", "-5", "capPerMonth", "扣分的细则没有封顶")]
    [TestCase("veto.freezeMonths", "61", "veto-freezeMonths", "1到60")]
    [TestCase("code", "防汛", "code", "字母")]
    [TestCase("title", "", "title", "必须填")]
    public async Task What_no_rule_may_be_is_said_beside_its_field(string field, string value, string wrong, string says)
    {
        var visitor = _site.Visit("clerk");
        var page = await visitor.Send(await visitor.Open(New), New, [.. Filled.Where(one => one.Item1 != field), (field, value)]);

        page.Gives(HttpStatusCode.BadRequest);
        Assert.That(page.Text($"#f-{wrong}-error"), Does.Contain(says));
        Assert.That(Versions("G07"), Is.Empty);
    }

    [Test]
    public async Task A_veto_on_an_award_is_refused_in_words()
    {
        var visitor = _site.Visit("clerk");
        var page = await visitor.Send(await visitor.Open(New), New, [.. Filled, ("veto.freezeMonths", "3")]);

        Assert.That(page.Text(".error"), Does.Contain("只有扣分的细则能一票否决"));
    }

    [Test]
    public async Task A_change_is_the_next_version_from_its_day_on_and_the_old_one_stays_to_be_read()
    {
        var visitor = _site.Visit("clerk");
        var form = await visitor.Open(Edit);
        Assert.That(form.Document.QuerySelector("[name=effectiveFrom]")!.GetAttribute("value"), Is.EqualTo("2026-03-10"));
        await visitor.Send(form, Edit, ("points", "8"), ("effectiveFrom", "2026-04-01"));
        var page = await visitor.Send(form, Edit, ("points", "8"), ("effectiveFrom", "2026-04-01"));

        Assert.That(page.Text(".done"), Does.Contain("新版本已保存"));
        Assert.That(page.Text(".points-large"), Does.Contain("+5"), "until April the old one counts");
        Assert.That(page.Text(".scroll tbody tr:nth-child(1)"), Does.Contain("4月1日未到生效日期"));
        Assert.That(page.Text(".scroll tbody tr:nth-child(2)"), Does.Contain("施行中"));
        Assert.That(Versions("G02"), Has.Count.EqualTo(2));
        Assert.That((await visitor.Open("desk/rules?on=2026-04-01")).Text(".scroll tbody"), Does.Contain("志愿服务+8"));
    }

    [Test]
    public async Task A_version_from_an_earlier_day_is_refused_and_keeps_what_was_filled_in()
    {
        var visitor = _site.Visit("clerk");
        var page = await visitor.Send(await visitor.Open(Edit), Edit, ("points", "8"), ("effectiveFrom", "2026-03-09"));

        page.Gives(HttpStatusCode.BadRequest);
        Assert.That(page.Text("#f-effectiveFrom-error"), Does.Contain("不能早于今天"));
        Assert.That(page.Document.QuerySelector("[name=points]")!.GetAttribute("value"), Is.EqualTo("8"));
    }

    [Test]
    public async Task A_rule_is_retired_from_a_day_on_and_gets_no_version_after_it()
    {
        var visitor = _site.Visit("clerk");
        var page = await visitor.Send(await visitor.Open(Retirement), Retirement, ("on", "2026-03-10"), ("confirmed", "true"));
        Assert.That(page.Text(".warning"), Does.Contain("从3月10日起停用"));
        Assert.That(page.Text(".scroll tbody"), Does.Contain("已停用"));

        var list = await visitor.Open("desk/rules");
        Assert.That(list.Text(".scroll tbody"), Does.Not.Contain("志愿服务"));
        Assert.That(list.Text("details"), Does.Contain("G02").And.Contain("志愿服务").And.Contain("+5").And.Contain("已停用 · 3月10日"));

        var refused = await visitor.Send(await visitor.Open(Edit), Edit, ("points", "8"));
        refused.Gives(HttpStatusCode.Conflict);
        Assert.That(refused.Text("[role=alert]"), Does.Contain("没有施行"));
    }

    [Test]
    public async Task A_retirement_needs_a_day_and_a_tick()
    {
        var visitor = _site.Visit("clerk");
        var page = await visitor.Send(await visitor.Open(Retirement), Retirement, ("on", "2026-05-01"));
        page.Gives(HttpStatusCode.BadRequest);
        Assert.That(page.Text("#confirmed-error"), Does.Contain("勾选"));
        Assert.That(page.Document.QuerySelector("[name=on]")!.GetAttribute("value"), Is.EqualTo("2026-05-01"));

        page = await visitor.Send(page, Retirement, ("on", ""), ("confirmed", "true"));
        Assert.That(page.Text("#f-on-error"), Does.Contain("必须填"));
        Assert.That(page.Has("[name=confirmed][checked]"), Is.True);
        Assert.That(Versions("G02")[0].RetiredOn, Is.Null);
    }

    [Test]
    public async Task What_is_not_there_has_no_page_and_English_reads_in_English()
    {
        var visitor = _site.Visit("clerk");
        foreach (var path in new List<string> { "X99", "X99/edit", "X99/retirement" })
            (await visitor.Open($"desk/rules/{path}")).Gives(HttpStatusCode.NotFound);

        visitor.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        Assert.That((await visitor.Open("desk/rules/B02")).Text(), Does.Contain("Cap a monthnone").And.Contain("3 months").And.Contain("in force"));
    }

    private List<Rule> Versions(string code) => _site.Village.Read(tx => RuleService.Versions(tx, TestVillage.Code, code));
}
