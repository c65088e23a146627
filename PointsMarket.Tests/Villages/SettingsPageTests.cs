using System.Net;
using PointsMarket.Core;
using PointsMarket.Core.Villages;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Villages;

internal sealed class SettingsPageTests
{
    private const string Page = "desk/settings";

    private static readonly int[] Days = [5, 15, 25];

    private Site _site = null!;

    [SetUp]
    public async Task Open() => _site = await Site.Start();

    [TearDown]
    public async Task Close() => await _site.DisposeAsync();

    [Test]
    public async Task Everybody_at_the_desk_reads_them_and_only_the_secretary_has_the_form()
    {
        var page = await _site.Visit("shopkeeper").Open(Page);

        Assert.That(page.Text(), Does.Contain("公示几天5天").And.Contain("天天可以兑换").And.Contain("请找书记"));
        Assert.That(page.Has("main form[method=post]"), Is.False);
        Assert.That((await _site.Visit("secretary").Open(Page)).Has("main form[method=post]"), Is.True);
    }

    [Test]
    public async Task The_secretary_changes_them_once_however_often_the_form_is_sent()
    {
        var visitor = _site.Visit("secretary");
        var form = await visitor.Open(Page);
        (string, string?)[] filled =
        [
            ("publicityDays", "7"), ("reviewersRequired", "2"), ("redemptionDays", "25、5，１５"), ("monthlyBudget", "3,000"), ("pointValue", "0.5"),
            ("objectionPhone", "0571 8000 0000"), ("publicNames", "full"), ("carryOver", "expireYearly"), ("contactLimit", "10"), ("starSatisfactionFloor", "85"),
        ];
        await visitor.Send(form, Page, filled);
        var page = await visitor.Send(form, Page, filled);

        Assert.That(page.Text(".done"), Does.Contain("已保存"));
        Assert.That(page.Document.QuerySelector("[name=redemptionDays]")!.GetAttribute("value"), Is.EqualTo("5、15、25"));
        var now = Now;
        Assert.That(now.RedemptionDays, Is.EqualTo(Days));
        Assert.That(now with { RedemptionDays = [] }, Is.EqualTo(new Settings
        {
            PublicityDays = 7,
            ReviewersRequired = 2,
            MonthlyBudget = Points.Of(3000),
            PointValue = 0.5m,
            ObjectionPhone = "0571 8000 0000",
            PublicNames = PublicNames.Full,
            CarryOver = CarryOver.ExpireYearly,
            ContactLimit = 10,
            StarSatisfactionFloor = 85,
            RedemptionDays = [],
        }));
        var history = page.Document.QuerySelectorAll("table.settings tbody tr");
        Assert.That(history, Has.Length.EqualTo(2), "the village's beginning, and one change");
        Assert.That(page.Text("table.settings tbody tr:nth-child(1)"), Does.Contain("3月10日 9:00").And.Contain("secretary").And.Contain("公示几天 5天 → 7天").And.Contain("年底结余 转到下一年 → 年终清零"));
    }

    [TestCase("publicityDays", "31", "0到30")]
    [TestCase("publicityDays", "五", "整数")]
    [TestCase("reviewersRequired", "0", "1到5")]
    [TestCase("redemptionDays", "5、32", "1到31")]
    [TestCase("redemptionDays", "5日", "整数")]
    [TestCase("monthlyBudget", "0", "0.01")]
    [TestCase("pointValue", "-1", "0到")]
    [TestCase("objectionPhone", "村委会", "电话")]
    [TestCase("contactLimit", "0", "1到1000")]
    [TestCase("starSatisfactionFloor", "101", "0到100")]
    public async Task What_lies_outside_its_limits_is_said_beside_its_field_and_kept(string field, string value, string says)
    {
        var visitor = _site.Visit("secretary");
        var before = Now;
        var page = await visitor.Send(await visitor.Open(Page), Page, (field, value));

        page.Gives(HttpStatusCode.BadRequest);
        Assert.That(page.Text($"#f-{field}-error"), Does.Contain(says));
        Assert.That(page.Document.QuerySelector($"[name={field}]")!.GetAttribute("value"), Is.EqualTo(value));
        Assert.That(Now.PublicityDays, Is.EqualTo(before.PublicityDays));
    }

    [Test]
    public async Task In_English_the_settings_read_in_English()
    {
        var visitor = _site.Visit("observer");
        visitor.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");

        Assert.That((await visitor.Open(Page)).Text(), Does.Contain("Days of publicity5 days").And.Contain("any day").And.Contain("Only the secretary"));
    }

    private Settings Now => _site.Village.Read(tx => VillageService.SettingsNow(tx, TestVillage.Code));
}
