using System.Net;
using PointsMarket.Core.Shop;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Shop;

internal sealed class GoodsPageTests
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
    public async Task New_goods_are_put_on_the_shelf_once()
    {
        var form = await _clerk.Open("desk/goods/new");
        (string, string?)[] fields = [("code", "S13"), ("name", "大米（10公斤）"), ("unit", "袋"), ("points", "９５．５"), ("limitPerMonth", "1")];
        var made = await _clerk.Send(form, "goods/new", fields);
        var again = await _clerk.Send(form, "goods/new", fields);

        Assert.That(made.Heading, Is.EqualTo("S13 大米（10公斤）"));
        Assert.That(made.Text("dl"), Does.Contain("95.5分"));
        Assert.That(again.Address, Is.EqualTo(made.Address));
    }

    [Test]
    public async Task A_code_that_is_taken_and_a_price_that_is_none_are_said_and_nothing_is_lost()
    {
        var form = await _clerk.Open("desk/goods/new");
        var taken = await _clerk.Send(form, "goods/new", ("code", "S05"), ("name", "醋"), ("unit", "瓶"), ("points", "3"));
        taken.Gives(HttpStatusCode.Conflict);
        Assert.That(taken.Text("[role=alert]"), Does.Contain("S05"));

        var wrong = await _clerk.Send(taken, "goods/new", ("code", "S14"), ("points", "三分"));
        wrong.Gives(HttpStatusCode.BadRequest);
        Assert.That(wrong.Text(".error"), Does.Contain("请填数字"));
        Assert.That(wrong.Document.QuerySelector("[name=name]")!.GetAttribute("value"), Is.EqualTo("醋"));
    }

    [Test]
    public async Task Goods_in_and_a_count_move_the_stock_and_say_why()
    {
        var page = await _clerk.Open("desk/goods/S08");
        page = await _clerk.Send(page, "receipts", ("quantity", "20"), ("unitCost", "42.5"), ("supplier", "镇供销社"));
        Assert.That(page.Text("tbody tr"), Does.Contain("镇供销社"));
        page = await _clerk.Send(page, "counts", ("counted", "7"), ("reason", "月末盘点"));

        Assert.That(page.Text("dl"), Does.Contain("7"));
        Assert.That(Stock("S08"), Is.EqualTo(7));
    }

    [Test]
    public async Task The_whole_shelf_is_counted_in_one_go_or_not_at_all()
    {
        var form = await _clerk.Open("desk/goods/count");
        var before = Stock("S05");
        var wrong = await _clerk.Send(form, "goods/count", ("counted.S05", "90"), ("counted.S08", "很多"));
        wrong.Gives(HttpStatusCode.BadRequest);
        Assert.That(Stock("S05"), Is.EqualTo(before));
        Assert.That(wrong.Document.QuerySelector("[name='counted.S05']")!.GetAttribute("value"), Is.EqualTo("90"));

        await _clerk.Send(wrong, "goods/count", ("counted.S08", "3"));
        Assert.That((Stock("S05"), Stock("S08")), Is.EqualTo((90, 3)));
    }

    [Test]
    public async Task A_count_of_nothing_says_so()
    {
        var page = await _clerk.Send(await _clerk.Open("desk/goods/count"), "goods/count");
        page.Gives(HttpStatusCode.BadRequest);
        Assert.That(page.Text(".error"), Does.Contain("至少填一种"));
    }

    [Test]
    public async Task Retired_goods_say_so_and_take_no_receipt()
    {
        var open = await _clerk.Open("desk/goods/S08");
        var page = await _clerk.Send(open, "retirement");
        Assert.That(page.Text("dl"), Does.Contain("已下架"));
        Assert.That(page.Has("form[action$=receipts]"), Is.False);

        var refused = await _clerk.Send(open, "receipts", ("quantity", "20"));
        refused.Gives(HttpStatusCode.Conflict);
    }

    [Test]
    public async Task An_observer_sees_the_shelf_and_no_form()
    {
        var page = await _site.Visit("observer").Open("desk/goods/S08");

        Assert.That(page.Heading, Does.StartWith("S08"));
        Assert.That(page.Has("main form[method=post]"), Is.False);
    }

    [Test]
    public async Task The_shelf_is_a_sheet_too()
    {
        using var answer = await _clerk.Get("desk/goods.xlsx");
        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
        Assert.That(answer.Content.Headers.ContentDisposition!.FileNameStar, Does.EndWith("商品库存-2026-03-10.xlsx"));
    }

    private long Stock(string code) => _site.Village.Database.Read(tx => GoodsService.Get(tx, TestVillage.Code, code)).Stock;
}
