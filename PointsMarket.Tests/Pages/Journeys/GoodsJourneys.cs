using PointsMarket.Core.Shop;

namespace PointsMarket.Tests.Pages.Journeys;

/// <summary>The shelf: new goods, goods in, counts.</summary>
internal sealed class GoodsJourneys : Journey
{
    [Test]
    public async Task New_goods_are_registered_received_and_found_by_their_barcode()
    {
        var tab = await AtTheDesk("shopkeeper");
        await tab.Go("desk/goods/new");
        await tab.IsFocused("[name=code]");
        await tab.Fill("code", "S20");
        await tab.Fill("name", "雨伞");
        await tab.Fill("unit", "把");
        await tab.Fill("points", "１２．５");
        await tab.Fill("barcode", "6901234567892");
        await tab.Click("保存");
        await tab.IsAt("desk/goods/S20");
        await tab.Fill("quantity", "30");
        await tab.Fill("unitCost", "9.8");
        await tab.Send("receipts");
        await tab.SeeDone("已进货30把");

        var goods = Site.Database.Read(tx => GoodsService.Get(tx, "demo", "S20"));
        Assert.That((goods.Stock, goods.Points.Value), Is.EqualTo((30L, 12.5m)));
        await tab.Go("desk/counter?household=01-002");
        await tab.Page.Locator("#scan").FillAsync("6901234567892");
        await tab.Press("Enter");
        await tab.See("雨伞");
    }

    [Test]
    public async Task A_price_that_is_no_number_is_said_and_nothing_typed_is_lost()
    {
        var tab = await AtTheDesk("clerk");
        tab.Allow(400);
        await tab.Go("desk/goods/new");
        await tab.Fill("code", "S21");
        await tab.Fill("name", "毛巾");
        await tab.Fill("unit", "条");
        await tab.Fill("points", "八分");
        await tab.Click("保存");

        await tab.SeeRefusal("请填数字");
        Assert.That(await tab.Field("name").InputValueAsync(), Is.EqualTo("毛巾"));
        Assert.That(await tab.Field("points").InputValueAsync(), Is.EqualTo("八分"));
    }

    [Test]
    public async Task The_shelf_is_counted_in_one_go_and_what_is_left_out_stays()
    {
        var before = Stock("S02");
        var tab = await AtTheDesk("shopkeeper");
        await tab.Go("desk/goods/count");
        await tab.Fill("counted.S01", "77");
        await tab.Fill("reason", "月末盘点");
        await tab.Send("goods/count");

        await tab.SeeDone("已盘点1种商品");
        Assert.That((Stock("S01"), Stock("S02")), Is.EqualTo((77L, before)));

        long Stock(string code) => Site.Database.Read(tx => GoodsService.Get(tx, "demo", code)).Stock;
    }

    [Test]
    public async Task Goods_that_are_taken_off_the_shelf_are_offered_no_more()
    {
        var tab = await AtTheDesk("shopkeeper");
        tab.Allow(400);
        await tab.Go("desk/goods/S12");
        await tab.Click("下架");
        await tab.Send("retirement");

        await tab.SeeDone("已经下架");
        await tab.Go("desk/counter?household=01-002");
        await tab.Page.Locator("#scan").FillAsync("S12");
        await tab.Press("Enter");
        await tab.SeeRefusal("已经下架");
        Assert.That(await tab.Page.Locator("button.confirm").CountAsync(), Is.Zero);
    }

    [Test]
    public async Task Who_only_watches_sees_stock_and_no_form()
    {
        var tab = await AtTheDesk("observer");
        await tab.Go("desk/goods/S05");
        await tab.SeeHeading("食盐");
        Assert.That(await tab.Main.Locator("form[method=post]").CountAsync(), Is.Zero);
    }
}
