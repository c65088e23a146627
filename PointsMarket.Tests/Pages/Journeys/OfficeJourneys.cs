using PointsMarket.Core.Rules;
using PointsMarket.Core.Villages;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Pages.Journeys;

/// <summary>Rules, people and settings: what the village decides for itself.</summary>
internal sealed class OfficeJourneys : Journey
{
    [Test]
    public async Task A_rule_is_added_and_counts_at_the_desk()
    {
        var tab = await AtTheDesk("clerk");
        await tab.Go("desk/rules/new");
        await tab.Fill("code", "G30");
        await tab.Fill("title", "看护村口古树");
        await tab.Fill("category", "爱护环境");
        await tab.Fill("points", "3");
        await tab.Fill("unit", "次");
        await tab.Fill("capPerMonth", "6");
        await tab.Click("保存");
        await tab.SeeDone("细则已新增");
        await tab.Go("desk/conduct/new");
        await tab.Fill("household", "01-003");
        await tab.Fill("rule", "古树");
        await tab.Send("conduct/new");
        await tab.SeeDone("看护村口古树");
    }

    [Test]
    public async Task A_changed_rule_is_a_new_version_and_the_old_one_stands()
    {
        var tab = await AtTheDesk("clerk");
        await tab.Go("desk/rules/H02/edit");
        await tab.Fill("points", "4");
        await tab.Fill("effectiveFrom", "2026-04-01");
        await tab.Click("保存");
        await tab.SeeDone("新版本已保存");

        Assert.That(PointsOn(new(2026, 3, 31)), Is.EqualTo(3m));
        Assert.That(PointsOn(new(2026, 4, 1)), Is.EqualTo(4m));

        decimal PointsOn(DateOnly day) => Site.Database.Read(tx => RuleService.FindInForce(tx, "demo", "H02", day))!.Points.Value;
    }

    [Test]
    public async Task A_rule_is_retired_only_by_who_says_so_twice()
    {
        var tab = await AtTheDesk("clerk");
        await tab.Go("desk/rules/H02/retirement");
        await tab.Fill("on", "2026-04-01");
        await tab.Click("停用");
        await tab.IsAt("desk/rules/H02/retirement");
        await tab.Tick("confirmed");
        await tab.Click("停用");
        await tab.SeeDone("停用日期已登记");
    }

    [Test]
    public async Task A_person_is_added_signs_in_and_may_what_their_role_may()
    {
        var secretary = await AtTheDesk("secretary");
        await secretary.Go("desk/people/new");
        await secretary.Fill("account", "wang.fang");
        await secretary.Fill("password", "village-hall-9");
        await secretary.Fill("name", "王芳");
        await secretary.Tick("roles", "shopkeeper");
        await secretary.Click("保存");
        await secretary.SeeDone("人员已新增");

        var tab = await AtTheDesk();
        await tab.Go("sign-in");
        await tab.Fill("account", "wang.fang");
        await tab.Fill("password", "village-hall-9");
        await tab.Press("Enter");
        await tab.IsAt("desk");
        await tab.Press("F4");
        await tab.IsAt("desk/counter");
        Assert.That(await tab.Page.Locator("nav a[href$='/desk/conduct/new']").CountAsync(), Is.Zero, "no way to what would be refused");
    }

    [Test]
    public async Task An_account_that_ends_is_out_at_once()
    {
        var shopkeeper = await AtTheDesk("shopkeeper");
        await shopkeeper.Go("desk");
        var secretary = await AtTheDesk("secretary");
        await secretary.Go("desk/people/shopkeeper/end");
        await secretary.Tick("confirmed");
        await secretary.Click("停用账号");
        await secretary.SeeDone("账号已停用");
        await shopkeeper.Page.ReloadAsync();
        await shopkeeper.SeeHeading("登录");
    }

    [Test]
    public async Task The_secretary_changes_a_setting_and_the_history_tells_it()
    {
        var tab = await AtTheDesk("secretary");
        await tab.Go("desk/settings");
        await tab.Fill("publicityDays", "7");
        await tab.Click("保存");
        await tab.SeeDone("已保存");
        Assert.That(Site.Database.Read(tx => VillageService.SettingsNow(tx, "demo")).PublicityDays, Is.EqualTo(7));
    }

    [Test]
    public async Task Who_may_not_change_settings_reads_them_and_hears_whom_to_ask()
    {
        var tab = await AtTheDesk("clerk");
        await tab.Go("desk/settings");
        await tab.See("要改，请找书记");
        Assert.That(await tab.Main.Locator("form[method=post]").CountAsync(), Is.Zero);
    }

    [Test]
    public async Task A_new_password_is_asked_for_twice_and_at_once()
    {
        var tab = await AtTheDesk("clerk");
        tab.Allow(400);
        await tab.Go("desk/password");
        await tab.Fill("currentPassword", DemonstrationFile.Password);
        await tab.Fill("password", "village-hall-9");
        await tab.Fill("repeated", "village-hall-8");
        await tab.Click("保存");
        await tab.SeeRefusal("两次");
        await tab.Fill("currentPassword", DemonstrationFile.Password);
        await tab.Fill("password", "village-hall-9");
        await tab.Fill("repeated", "village-hall-9");
        await tab.Click("保存");
        await tab.SeeHeading("登录");
        await tab.Fill("account", "clerk");
        await tab.Fill("password", "village-hall-9");
        await tab.Press("Enter");
        await tab.IsAt("desk");
    }
}
