using PointsMarket.Core;
using PointsMarket.Core.Conduct;
using PointsMarket.Core.Months;
using PointsMarket.Core.Shop;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Months;

internal sealed class TodayPageTests
{
    private Site _site = null!;

    [SetUp]
    public async Task Open() => _site = await Site.Start();

    [TearDown]
    public async Task Close() => await _site.DisposeAsync();

    [Test]
    public async Task What_waits_is_counted_with_what_one_must_know_of_it()
    {
        var village = _site.Village;
        await village.Submit("01-001", TestRules.Help);
        await village.Publish("02-001", TestRules.Help);
        var objected = await village.Publish("02-002", TestRules.Late);
        await village.Write(tx => ObjectionService.Raise(tx, village.Villager, objected.Id, "没有看到", null));
        await village.Write(tx => GoodsService.Change(tx, village.Clerk, GoodsService.Get(tx, TestVillage.Code, "S08") with { ReorderAt = 10 }));
        var page = await _site.Visit("reviewer2").Open("desk");

        Assert.Multiple(() =>
        {
            Assert.That(page.Heading, Is.EqualTo("今天 · 3月10日 星期二"));
            Assert.That(Card(page, "desk/reviews"), Is.EqualTo("1待我评议最早3月10日提交"));
            Assert.That(Card(page, "status=submitted"), Does.StartWith("1等评议"));
            Assert.That(Card(page, "status=published"), Is.EqualTo("2公示中明天没有入账的"));
            Assert.That(Card(page, "desk/objections"), Is.EqualTo("1异议待裁定最早3月10日提出"));
            Assert.That(Card(page, "desk/goods"), Is.EqualTo("1快没货大米（5公斤）剩10袋"));
            Assert.That(Card(page, "/closing"), Is.EqualTo("1月待月结已经结束，可以月结"));
        });
    }

    [Test]
    public async Task What_ends_its_publicity_today_is_entered_tomorrow()
    {
        var record = await _site.Village.Publish("02-001", TestRules.Help);
        _site.Village.MoveTo(record.PublishedUntil!.Value);
        Assert.That(Card(await _site.Visit("clerk").Open("desk"), "status=published"), Is.EqualTo("1公示中明天入账1条"));
    }

    [Test]
    public async Task Who_reviews_nothing_is_offered_no_reviews_and_who_records_nothing_no_recording()
    {
        var page = await _site.Visit("observer").Open("desk");
        Assert.That(page.Has(".today a[href$='desk/reviews']"), Is.False);
        Assert.That(page.Has("main a[href$='desk/conduct/new']"), Is.False);
        Assert.That((await _site.Visit("clerk").Open("desk")).Has("main a[href$='desk/conduct/new']"));
    }

    [Test]
    public async Task The_month_stands_beside_it_with_its_budget_and_its_categories()
    {
        var village = _site.Village;
        await village.Change(settings => settings with { PublicityDays = 0, MonthlyBudget = Points.Of(15), PointValue = 1 });
        await village.Publish("01-001", TestRules.Labour);
        await village.Publish("02-001", TestRules.Labour);
        await village.Publish("02-002", TestRules.Late);
        await village.Redeem("01-001", "S08");
        var page = await _site.Visit("clerk").Open("desk");

        Assert.Multiple(() =>
        {
            Assert.That(Card(page, "desk/months/2026-03"), Is.EqualTo("133%本月积分计划超出5分"));
            Assert.That(page.Text("article"), Does.Contain("加分+20已加20，计划15").And.Contain("扣分−1").And.Contain("兑换−50折合50元").And.Contain("可用积分合计69全村4户"));
            Assert.That(page.Text("figure"), Does.Contain("测试 +20").And.Contain("测试 −1"));
        });
    }

    [Test]
    public async Task The_newest_closed_month_is_printed_from_here()
    {
        await _site.Village.Write(tx => ClosingService.Close(tx, _site.Village.Secretary, new(2026, 1)));
        Assert.That((await _site.Visit("clerk").Open("desk")).Has("a[href='/yunxi/desk/months/2026-01/ledger.pdf/pages']"));
    }

    [Test]
    public async Task In_English_it_says_the_same()
    {
        var page = await _site.Visit("clerk").Open("desk?language=en");
        Assert.That(page.Heading, Is.EqualTo("Today · 10 Mar Tuesday"));
        Assert.That(Card(page, "/closing"), Is.EqualTo("2026-01to closehas ended and can be closed"));
    }

    private static string Card(PageView page, string end) => page.Text($".today a[href$='{end}']");
}
