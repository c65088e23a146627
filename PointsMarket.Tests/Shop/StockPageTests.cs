using System.Net;
using PointsMarket.Core.Shop;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Shop;

internal sealed class StockPageTests
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
    public async Task Goods_in_are_booked_once_and_named_on_the_next_page()
    {
        var form = await _visitor.Open("desk/goods/S08");
        (string, string?)[] fields = [("quantity", "20"), ("unitCost", "42.5"), ("supplier", "镇供销社"), ("invoice", "2026-0315")];
        var page = await _visitor.Send(form, "/receipts", fields);
        await _visitor.Send(form, "/receipts", fields);

        Assert.That(page.Text(".done"), Does.StartWith("已进货20袋，现有库存30袋。"));
        Assert.That(page.Row(), Is.EqualTo("3月10日 9:00|进货|+20|30|42.5|镇供销社|2026-0315||shopkeeper"));
        Assert.That(Stock("S08"), Is.EqualTo(30));
    }

    [Test]
    public async Task A_receipt_that_is_none_is_said_beside_its_field_and_kept()
    {
        var page = await _visitor.Send(await _visitor.Open("desk/goods/S08"), "/receipts", ("quantity", "0"), ("supplier", "镇供销社"));

        page.Gives(HttpStatusCode.BadRequest);
        Assert.That(page.Text(".error"), Does.Contain("请填1到"));
        Assert.That(page.Document.QuerySelector("[name=supplier]")!.GetAttribute("value"), Is.EqualTo("镇供销社"));
        Assert.That(page.Document.QuerySelectorAll(".refusal"), Has.Length.EqualTo(1), "the other form knows nothing of it");
    }

    [Test]
    public async Task Goods_off_the_shelf_take_no_receipt()
    {
        var form = await _visitor.Open("desk/goods/S08");
        await _site.Village.Write(tx => GoodsService.Retire(tx, _site.Village.Clerk, "S08"));
        var page = await _visitor.Send(form, "/receipts", ("quantity", "20"));

        page.Gives(HttpStatusCode.Conflict);
        Assert.That(page.Text("[role=alert]"), Does.Contain("已经下架"));
    }

    [TestCase("8", "账面10袋，实点8袋，相差−2袋。")]
    [TestCase("１２", "账面10袋，实点12袋，相差+2袋。")]
    [TestCase("10", "账面和实点都是10袋，没有差异。")]
    public async Task A_count_says_the_difference_afterwards(string counted, string said)
    {
        var page = await _visitor.Send(await _visitor.Open("desk/goods/S08"), "/counts", ("counted", counted), ("reason", "月末盘点"));

        Assert.That(page.Text(".done"), Is.EqualTo(said));
        Assert.That(page.Text("tbody tr:first-child"), Does.Contain("盘点").And.Contain("月末盘点"));
    }

    [TestCase("goods/S08", "/counts", "counted")]
    [TestCase("goods/count", "goods/count", "counted.S08")]
    public async Task A_digit_too_many_is_asked_about_before_it_is_the_stock(string page, string form, string field)
    {
        var asked = await _visitor.Send(await _visitor.Open($"desk/{page}"), form, (field, "100"), ("reason", "月末盘点"));

        asked.Gives(HttpStatusCode.Conflict);
        Assert.That(asked.Text(".refusal"), Does.Contain("S08 大米（5公斤）账面10袋，填的是100袋。"));
        Assert.That(Stock("S08"), Is.EqualTo(10));
        (await _visitor.Send(asked, form, ("sure", "true"))).Gives(HttpStatusCode.OK);
        Assert.That(Stock("S08"), Is.EqualTo(100));
    }

    [Test]
    public async Task Movements_can_be_taken_as_a_sheet()
    {
        await _site.Village.Redeem("01-001", ("S08", 1));
        var rows = Sheet.Rows(await (await _visitor.Get("desk/goods/S08/movements.xlsx")).Content.ReadAsByteArrayAsync());

        Assert.That(rows[0], Does.StartWith("时间|种类|增减|库存"));
        Assert.That(rows[1], Does.StartWith("2026-03-10 09:00|兑换|-1|9"));
        Assert.That(rows, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task A_redemption_leads_to_its_receipt()
    {
        var redemption = await _site.Village.Redeem("01-001", ("S08", 1));
        var row = (await _visitor.Open("desk/goods/S08")).Document.QuerySelector("tbody tr")!;

        Assert.That(row.TextContent, Does.Contain("兑换").And.Contain("−1"));
        Assert.That(row.QuerySelector("a")!.GetAttribute("href"), Is.EqualTo($"/yunxi/desk/redemptions/{redemption.Id}"));
    }

    [Test]
    public async Task Of_the_whole_shelf_what_is_filled_in_is_counted_at_once()
    {
        var form = await _visitor.Open("desk/goods/count");
        Assert.That(form.Text("tbody"), Is.EqualTo("S05 食盐（400克） 100 袋 S08 大米（5公斤） 10 袋"));
        var page = await _visitor.Send(form, "goods/count", ("counted.S08", "9"), ("reason", "月末盘点"));
        await _visitor.Send(form, "goods/count", ("counted.S08", "9"), ("reason", "月末盘点"));

        Assert.That(page.Text(".done"), Is.EqualTo("已盘点1种商品，有差异的如下。S08 大米（5公斤） 账面10袋，实点9袋，相差−1袋。"));
        Assert.That(Stock("S08"), Is.EqualTo(9));
        Assert.That(Movements("S05"), Is.EqualTo(1), "what was left empty was not counted");
        Assert.That(Movements("S08"), Is.EqualTo(2));
    }

    [Test]
    public async Task Where_one_count_is_wrong_none_is_booked_and_all_are_kept()
    {
        var page = await _visitor.Send(await _visitor.Open("desk/goods/count"), "goods/count", ("counted.S05", "99"), ("counted.S08", "很多"), ("reason", ""));

        page.Gives(HttpStatusCode.BadRequest);
        Assert.That(page.Text("td .error"), Does.Contain("请填整数"));
        Assert.That(page.Document.QuerySelector("[name='counted.S05']")!.GetAttribute("value"), Is.EqualTo("99"));
        Assert.That(Stock("S05"), Is.EqualTo(100));
        page = await _visitor.Send(page, "goods/count", ("counted.S08", "10"), ("reason", ""));
        Assert.That(page.Text(".error"), Does.Contain("这一项必须填"));
        page = await _visitor.Send(page, "goods/count", ("reason", "月末盘点"));
        Assert.That(page.Text(".done"), Does.StartWith("已盘点2种商品，有差异的如下。S05"));
    }

    [Test]
    public async Task A_count_of_nothing_says_so()
    {
        var page = await _visitor.Send(await _visitor.Open("desk/goods/count"), "goods/count", ("reason", "月末盘点"));

        page.Gives(HttpStatusCode.BadRequest);
        Assert.That(page.Text(".error"), Does.Contain("至少填一种"));
    }

    private long Stock(string code) => _site.Village.Read(tx => GoodsService.Get(tx, TestVillage.Code, code)).Stock;

    private int Movements(string code) => _site.Village.Read(tx => GoodsService.Movements(tx, TestVillage.Code, code, null, 100)).Count;
}
