using PointsMarket.Core;
using PointsMarket.Core.Shop;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Pages.Journeys;

/// <summary>The counter: a card, the goods, one key; and what may go wrong there.</summary>
internal sealed class CounterJourneys : Journey
{
    private const string Soap = "2000000000015";

    [Test]
    public async Task Goods_are_handed_out_with_keyboard_and_scanner_alone()
    {
        var before = Site.BalanceOf("01-002");
        var tab = await AtTheDesk("shopkeeper");
        await tab.Go("desk");
        await tab.Press("F4");
        await tab.IsFocused("main [name=household]");
        await tab.Type("01-002");
        await tab.Press("Enter");
        await tab.See("01-002 李兴旺");
        await tab.IsFocused("#scan");
        await tab.Type(Soap);
        await tab.Press("Enter");
        await tab.See("肥皂");
        await tab.IsFocused("#scan");
        await tab.Type(Soap);
        await tab.Press("Enter");
        await tab.See("确认兑换10分");
        await tab.Press("F9");

        await tab.SeeDone("兑换好了");
        Assert.That(Site.BalanceOf("01-002"), Is.EqualTo(before - Points.Of(10)));
        await tab.Press("F4");
        await tab.IsAt("desk/counter");
    }

    [Test]
    public async Task Without_scripts_everything_is_handed_out_all_the_same()
    {
        var tab = await AtTheDesk("shopkeeper", scripts: false);
        await tab.Go("desk/counter");
        await tab.Fill("household", "李");
        await tab.Click("开始");
        await tab.Click("01-002 李兴旺");
        await tab.See("01-002 李兴旺");
        await tab.Page.Locator("#scan").FillAsync("食盐");
        await tab.Click("加上");
        await tab.See("确认兑换2.5分");
        await tab.Page.Locator("button.confirm").ClickAsync();

        await tab.SeeDone("兑换好了");
    }

    [Test]
    public async Task A_double_press_hands_out_once()
    {
        var before = Site.BalanceOf("01-002");
        var tab = await AtTheDesk("shopkeeper");
        await CallUp(tab, "01-002", "S05");
        await tab.Page.Locator("button.confirm").DblClickAsync();

        await tab.SeeDone("兑换好了");
        Assert.That(Site.BalanceOf("01-002"), Is.EqualTo(before - Points.From(2.5m)));
    }

    [Test]
    public async Task Going_back_to_a_basket_that_was_handed_out_offers_its_receipt_and_no_second_time()
    {
        var before = Site.BalanceOf("01-002");
        var tab = await AtTheDesk("shopkeeper");
        await CallUp(tab, "01-002", "S05");
        await tab.Page.Locator("button.confirm").ClickAsync();
        await tab.SeeDone("兑换好了");
        var receipt = new Uri(tab.Page.Url).AbsolutePath;
        await tab.Back();

        await tab.SeeDone("刚才已经兑换过了");
        Assert.That(await tab.Page.Locator("button.confirm").CountAsync(), Is.Zero);
        await tab.Click("看兑换单");
        await tab.IsAt(receipt);
        Assert.That(Site.BalanceOf("01-002"), Is.EqualTo(before - Points.From(2.5m)));
    }

    [Test]
    public async Task Who_has_too_few_points_is_told_how_many_are_missing_and_no_button_offers_it()
    {
        var tab = await AtTheDesk("shopkeeper");
        await CallUp(tab, "01-004", "S10");
        await tab.Fill("lines[0].quantity", "9");
        await tab.Press("Enter");

        await tab.See("积分不够");
        Assert.That(await tab.Page.Locator("button.confirm").CountAsync(), Is.Zero);
    }

    [Test]
    public async Task What_changed_meanwhile_is_said_when_it_is_confirmed_and_the_basket_stays()
    {
        var tab = await AtTheDesk("shopkeeper");
        await CallUp(tab, "01-002", "S08");
        tab.Allow(409);
        await Site.Database.Write(tx => RedemptionService.Redeem(tx, Site.Who("clerk"), new("01-002", [new("S09", 1)], null)));
        await tab.Page.Locator("button.confirm").ClickAsync();

        await tab.SeeRefusal("积分不够");
        await tab.See("大米");
    }

    [Test]
    public async Task The_name_of_who_collects_stands_on_both_copies()
    {
        var tab = await AtTheDesk("shopkeeper");
        await CallUp(tab, "01-002", "S05");
        await tab.Fill("collectedBy.name", "李博文");
        await tab.Fill("collectedBy.relation", "孙子");
        await tab.Page.Locator("button.confirm").ClickAsync();

        await tab.SeeDone("兑换好了");
        Assert.That(await tab.Page.ContentAsync(), Does.Contain("李博文").And.Contain("孙子").And.Contain("村里存根").And.Contain("领取人留存"));
    }

    [Test]
    public async Task A_mistake_is_taken_back_while_the_household_stands_there()
    {
        var before = Site.BalanceOf("01-002");
        var tab = await AtTheDesk("shopkeeper");
        await CallUp(tab, "01-002", "S05");
        await tab.Page.Locator("button.confirm").ClickAsync();
        await tab.SeeDone("兑换好了");
        await tab.Page.Locator("summary").Filter(new() { HasText = "撤销这笔兑换" }).ClickAsync();
        await tab.Fill("reason", "拿错了");
        await tab.Send("reversal");

        await tab.SeeDone("退回给这一户");
        Assert.That(Site.BalanceOf("01-002"), Is.EqualTo(before));
    }

    private static async Task CallUp(Tab tab, string household, string goods)
    {
        await tab.Go($"desk/counter?household={household}");
        await tab.Page.Locator("#scan").FillAsync(goods);
        await tab.Press("Enter");
        await Microsoft.Playwright.Assertions.Expect(tab.Page.Locator("button.confirm")).ToBeVisibleAsync();
    }
}
