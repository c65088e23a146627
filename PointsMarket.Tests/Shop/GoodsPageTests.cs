using System.Net;
using PointsMarket.Core.Shop;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Shop;

internal sealed class GoodsPageTests
{
    private Site _site = null!;
    private Visitor _visitor = null!;

    [SetUp]
    public async Task Open()
    {
        _site = await Site.Start();
        _visitor = _site.Visit("shopkeeper");
    }

    [TearDown]
    public async Task Close() => await _site.DisposeAsync();

    [Test]
    public async Task New_goods_are_put_on_the_shelf_once()
    {
        var form = await _visitor.Open("desk/goods/new");
        (string, string?)[] fields = [("code", "S13"), ("name", "大米（10公斤）"), ("unit", "袋"), ("points", "９５．５"), ("barcode", "6901234567892"), ("limitPerMonth", "1"), ("reorderAt", "5")];
        var made = await _visitor.Send(form, "goods/new", fields);
        var again = await _visitor.Send(form, "goods/new", fields);

        Assert.That(made.Heading, Is.EqualTo("S13 大米（10公斤）"));
        Assert.That(made.Text("dl"), Is.EqualTo("库存0 袋 积分价95.5分 每户每月限兑1 袋 补货线5 袋 条码6901234567892"));
        Assert.That(made.Text(".warning"), Is.EqualTo("没货了，该补货了"));
        Assert.That(again.Address, Is.EqualTo(made.Address));
    }

    [Test]
    public async Task A_code_that_is_taken_and_a_price_that_is_none_are_said_and_nothing_is_lost()
    {
        var form = await _visitor.Open("desk/goods/new");
        var taken = await _visitor.Send(form, "goods/new", ("code", "S05"), ("name", "醋"), ("unit", "瓶"), ("points", "3"));
        taken.Gives(HttpStatusCode.Conflict);
        Assert.That(taken.Text("[role=alert]"), Does.Contain("S05"));

        var wrong = await _visitor.Send(taken, "goods/new", ("code", "S14"), ("points", "三分"));
        wrong.Gives(HttpStatusCode.BadRequest);
        Assert.That(wrong.Text(".error"), Does.Contain("请填数字"));
        Assert.That(wrong.Document.QuerySelector("[name=name]")!.GetAttribute("value"), Is.EqualTo("醋"));
    }

    [Test]
    public async Task What_is_said_of_goods_is_changed_and_what_is_emptied_is_gone()
    {
        var form = await _visitor.Open("desk/goods/S08/edit");
        var page = await _visitor.Send(form, "S08/edit", ("points", "52.5"), ("limitPerMonth", ""));

        Assert.That(page.Text(".done"), Is.EqualTo("已保存。"));
        Assert.That(page.Text("dl"), Does.Contain("积分价52.5分").And.Contain("限兑不限").And.Contain("库存10 袋"));
        var wrong = await _visitor.Send(form, "S08/edit", ("name", " "), ("points", "0"));
        wrong.Gives(HttpStatusCode.BadRequest);
        Assert.That(wrong.Document.QuerySelectorAll(".error"), Has.Length.EqualTo(2));
    }

    [Test]
    public async Task The_list_says_what_to_order_and_keeps_retired_goods_apart()
    {
        await _site.Village.Change("S08", goods => goods with { ReorderAt = 10 });
        await _site.Village.Write(tx => GoodsService.Retire(tx, _site.Village.Clerk, "S05"));
        var page = await _visitor.Open("desk/goods");

        Assert.That(page.Text(".warning"), Is.EqualTo("1种商品该补货了：大米（5公斤）（剩10袋）"));
        Assert.That(page.Row(), Is.EqualTo("S08|大米（5公斤）|袋|50|10|该补货了（补货线10）|2|10|"));
        page = await _visitor.Open(page.Document.QuerySelector("a[href*='retired']")!.GetAttribute("href")!);
        Assert.That(page.Heading, Is.EqualTo("已下架"));
        Assert.That(page.Row(), Does.StartWith("S05|食盐（400克）"));
        Assert.That((await _visitor.Open("desk/goods?search=" + Uri.EscapeDataString("dm"))).Text("tbody"), Does.StartWith("S08"));
        Assert.That((await _visitor.Open("desk/goods?search=" + Uri.EscapeDataString("无"))).Text(".empty"), Does.StartWith("没有找到"));
    }

    [Test]
    public async Task A_long_shelf_is_turned_page_by_page()
    {
        var first = await _visitor.Open("desk/goods?limit=1");
        var second = await _visitor.Open(first.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        Assert.That(first.Text("tbody"), Does.StartWith("S05"));
        Assert.That(second.Text("tbody"), Does.StartWith("S08"));
        Assert.That(second.Has("a[rel=next]"), Is.False);
    }

    [Test]
    public async Task Goods_are_taken_off_the_shelf_after_one_more_question()
    {
        var page = await _visitor.Open("desk/goods/S08/retirement");
        Assert.That(page.Text(".warning"), Does.Contain("不能再上架").And.Contain("还有10袋"));
        page = await _visitor.Send(page, "S08/retirement");

        Assert.That(page.Text(".done"), Does.Contain("已经下架"));
        Assert.That(page.Text("main .tag"), Is.EqualTo("3月10日已下架"));
        Assert.That(page.Has("form[action$='/receipts']"), Is.False);
        Assert.That(page.Has("form[action$='/counts']"));
        Assert.That((await _visitor.Open("desk/goods/S08/retirement")).Has("form[action$='/retirement']"), Is.False);
    }

    [Test]
    public async Task Goods_with_one_barcode_name_each_other()
    {
        foreach (var code in new[] { "S05", "S08" })
            await _site.Village.Change(code, goods => goods with { Barcode = "6901234567892" });

        Assert.That((await _visitor.Open("desk/goods/S05")).Text(".warning"), Does.Contain("同一条码").And.Contain("S08 大米（5公斤）"));
    }

    [Test]
    public async Task The_value_of_the_stock_stands_beside_what_is_owed_in_points()
    {
        var page = await _visitor.Open("desk/goods/valuation");
        Assert.That(page.Text("dl"), Is.EqualTo("库存共值4,675.00元 农户手里的积分100分"));
        await _site.Village.Change(settings => settings with { PointValue = 0.5m });
        Assert.That((await _visitor.Open("desk/goods/valuation")).Text("dl"), Does.Contain("折合（每分0.5元）50.00元"));

        using var sheet = await _visitor.Get("desk/goods/valuation.xlsx");
        Assert.That(Sheet.Rows(await sheet.Content.ReadAsByteArrayAsync()), Has.Member("S08|大米（5公斤）|10|42.5|425"));
    }

    [Test]
    public async Task The_shelf_is_taken_along_as_a_sheet()
    {
        using var sheet = await _visitor.Get("desk/goods.xlsx");

        Assert.That(Sheet.Rows(await sheet.Content.ReadAsByteArrayAsync()), Has.Member("S08|大米（5公斤）|袋|50|10||2||"));
    }

    [Test]
    public async Task Who_only_reads_sees_the_shelf_and_no_form()
    {
        var observer = _site.Visit("observer");
        Assert.That((await observer.Open("desk/goods")).Has("a[href$='goods/new']"), Is.False);
        var page = await observer.Open("desk/goods/S08");

        Assert.That(page.Heading, Does.StartWith("S08"));
        Assert.That(page.Has("main form[method=post]"), Is.False);
    }

    [Test]
    public async Task In_English_the_shelf_has_English_words()
    {
        await _visitor.Get("desk/goods?language=en");
        var page = await _visitor.Open("desk/goods/S08");

        Assert.That(page.Text("dl"), Does.Contain("Stock").And.Contain("50 points"));
        Assert.That(page.Text("h2"), Does.Contain("Goods in").And.Contain("Movements"));
    }
}
