using System.Net;
using PointsMarket.Core.Households;
using PointsMarket.Core.Shop;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Shop;

internal sealed class CounterPageTests
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
    public async Task From_the_card_to_the_signed_receipt_it_is_a_scan_each_and_one_press()
    {
        await _site.Village.Change("S08", goods => goods with { Barcode = "6901234567892" });
        var card = _site.Village.Read(tx => CardService.Find(tx, TestVillage.Code, "01-001")!.Token);

        var page = await _visitor.Open(CounterCalls.Counter);
        page = await Search(page, $"http://localhost:5080/yunxi/card/{card}");
        Assert.That(page.Heading, Is.EqualTo("01-001 王䶮"));
        Assert.That(page.Text(".now"), Is.EqualTo("100"));
        page = await _visitor.Scan(page, "6901234567892");
        page = await _visitor.Scan(page, "食盐");
        page = await _visitor.Scan(page, "S05");
        Assert.That(page.Basket(), Is.EqualTo("S08×1 S05×2"));
        Assert.That(page.Text(".till .balances"), Is.EqualTo("可用积分 100兑换后 45"));
        Assert.That(page.Text("button.confirm"), Is.EqualTo("确认兑换55分 F9"));

        var receipt = await _visitor.Confirm(page, ("collectedBy.name", "王小明"), ("collectedBy.relation", "儿子"));

        receipt.Gives(HttpStatusCode.OK);
        Assert.That(receipt.Heading, Is.EqualTo("兑换单 2026-03-0001"));
        Assert.That(receipt.Text(".done"), Is.EqualTo("兑换好了：01-001 王䶮，55分，还剩45分。"));
        Assert.That(receipt.Text("article.receipt:not(.only-printed)"), Does.Contain("王小明（儿子）"));
        Assert.That(_site.Balance().Value, Is.EqualTo(45));
    }

    [TestCase("6901234567892", TestName = "a barcode")]
    [TestCase(" ６９０１２３４５６７８９２ ", TestName = "a barcode through a Chinese input method")]
    [TestCase("S08", TestName = "a code")]
    [TestCase("s08", TestName = "a code in small letters")]
    [TestCase("大米", TestName = "a part of the name")]
    [TestCase("dm", TestName = "pinyin initials")]
    [TestCase("S08 大米（5公斤）", TestName = "a choice of the list")]
    public async Task Goods_are_known_by(string text)
    {
        await _site.Village.Change("S08", goods => goods with { Barcode = "6901234567892" });

        Assert.That((await _visitor.Scan(await _visitor.Serve("01-001"), text)).Basket(), Is.EqualTo("S08×1"));
    }

    [TestCase("3*S05")]
    [TestCase("３＊Ｓ０５")]
    [TestCase("3×食盐")]
    public async Task Several_pieces_are_put_there_at_once(string text) =>
        Assert.That((await _visitor.Scan(await _visitor.Serve("01-001", ("S05", 2)), text)).Basket(), Is.EqualTo("S05×5"));

    [TestCase("567892", TestName = "the tail of a barcode")]
    [TestCase("400", TestName = "a figure of a name")]
    [TestCase("无此商品", TestName = "what is not there")]
    public async Task What_is_not_found_is_said_and_the_basket_stays(string text)
    {
        await _site.Village.Change("S08", goods => goods with { Barcode = "6901234567892" });
        var page = await _visitor.Scan(await _visitor.Serve("01-001", ("S05", 2)), text);

        page.Gives(HttpStatusCode.BadRequest);
        Assert.That(page.Text("[role=alert]"), Does.Contain($"没有找到「{text}」"));
        Assert.That(page.Basket(), Is.EqualTo("S05×2"));
        Assert.That(page.Document.QuerySelector("#scan")!.GetAttribute("value"), Is.Null.Or.Empty, "the next scan finds an empty field");
    }

    [Test]
    public async Task A_barcode_of_several_goods_asks_which_one()
    {
        foreach (var code in new[] { "S05", "S08" })
            await _site.Village.Change(code, goods => goods with { Barcode = "6901234567892" });

        var page = await _visitor.Scan(await _visitor.Serve("01-001"), "2*6901234567892");
        page.Gives(HttpStatusCode.BadRequest);
        Assert.That(page.Text("[role=alert]"), Does.Contain("有2种商品"));
        Assert.That(page.Text(".picks button"), Does.Contain("食盐（400克）").And.Contain("大米（5公斤）"));

        page = await _visitor.Send(page, CounterCalls.Counter, ("pick", "2*S05"));
        Assert.That(page.Basket(), Is.EqualTo("S05×2"));
    }

    [Test]
    public async Task A_retired_one_of_two_with_a_barcode_is_not_asked_for()
    {
        foreach (var code in new[] { "S05", "S08" })
            await _site.Village.Change(code, goods => goods with { Barcode = "6901234567892" });

        await _site.Village.Write(tx => GoodsService.Retire(tx, _site.Village.Clerk, "S05"));

        Assert.That((await _visitor.Scan(await _visitor.Serve("01-001"), "6901234567892")).Basket(), Is.EqualTo("S08×1"));
    }

    [Test]
    public async Task Quantities_are_changed_and_lines_taken_away_by_typing()
    {
        var page = await _visitor.Serve("01-001", ("S05", 2), ("S08", 1));
        page = await _visitor.Send(page, CounterCalls.Counter, ("lines[0].quantity", "４"), ("do", "add"));
        Assert.That(page.Basket(), Is.EqualTo("S05×4 S08×1"));
        page = await _visitor.Send(page, CounterCalls.Counter, ("lines[1].quantity", "0"), ("do", "add"));
        Assert.That(page.Basket(), Is.EqualTo("S05×4"));
        page = await _visitor.Send(page, CounterCalls.Counter, ("remove", "S05"));
        Assert.That(page.Basket(), Is.Empty);
        Assert.That(page.MayConfirm(), Is.False);
    }

    [TestCase("两", "请填整数")]
    [TestCase("1.5", "请填整数")]
    [TestCase("1001", "1到1000")]
    public async Task A_quantity_that_is_none_is_said_beside_it_and_kept(string typed, string said)
    {
        var page = await _visitor.Send(await _visitor.Serve("01-001", ("S05", 2)), CounterCalls.Counter, ("lines[0].quantity", typed), ("do", "add"));

        page.Gives(HttpStatusCode.BadRequest);
        Assert.That(page.Text("td .error"), Does.Contain(said));
        Assert.That(page.Basket(), Is.EqualTo($"S05×{typed}"));
    }

    [Test]
    public async Task Another_card_with_goods_on_the_counter_asks_whose_they_are()
    {
        var card = _site.Village.Read(tx => CardService.Find(tx, TestVillage.Code, "01-002")!.Token);
        var empty = await _visitor.Scan(await _visitor.Serve("01-001"), card);
        Assert.That(empty.Heading, Is.EqualTo("01-002 欧阳建国"), "with nothing there the next one has come");

        var page = await _visitor.Scan(await _visitor.Serve("01-001", ("S05", 2)), card);
        Assert.That(page.Heading, Is.EqualTo("01-001 王䶮"));
        Assert.That(page.Text("[role=alert]"), Does.Contain("您扫的是01-002 欧阳建国的积分卡"));
        var links = page.Document.QuerySelectorAll("[role=alert] a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.That((await _visitor.Open(links[0])).Basket(), Is.EqualTo("S05×2"));
        Assert.That((await _visitor.Open(links[1])).Basket(), Is.Empty);
    }

    [TestCase("无此户", "没有找到这一户")]
    [TestCase("", "")]
    public async Task Who_is_not_found_is_asked_for_again(string text, string said)
    {
        var page = await Search(await _visitor.Open($"{CounterCalls.Counter}?line=S05:2"), text);

        Assert.That(page.Heading, Is.EqualTo("兑换"));
        Assert.That(page.Text(".error"), Does.Contain(said));
        Assert.That(page.Form(CounterCalls.Counter).QuerySelector("[name=line]")!.GetAttribute("value"), Is.EqualTo("S05:2"));
    }

    [Test]
    public async Task Of_several_households_one_is_chosen_and_the_goods_stay()
    {
        var page = await Search(await _visitor.Open($"{CounterCalls.Counter}?line=S05:2"), "01-");
        var link = page.Document.QuerySelectorAll(".picks a").Single(one => one.TextContent.Contains("欧阳建国", StringComparison.Ordinal));
        page = await _visitor.Open(link.GetAttribute("href")!);

        Assert.That(page.Heading, Is.EqualTo("01-002 欧阳建国"));
        Assert.That(page.Basket(), Is.EqualTo("S05×2"));
    }

    [Test]
    public async Task In_English_the_counter_has_English_words()
    {
        await _visitor.Get($"{CounterCalls.Counter}?language=en");
        var page = await _visitor.Serve("01-001", ("S08", 1));

        Assert.That(page.Text("button.confirm"), Is.EqualTo("Redeem 50 points F9"));
        Assert.That(page.Text(".balances"), Does.Contain("Points to spend"));
    }

    [Test]
    public async Task A_list_offers_goods_while_one_types_and_keeps_how_many()
    {
        using var answer = await _visitor.Get("desk/goods/find?search=" + Uri.EscapeDataString("3*yan"));
        Assert.That(await answer.Content.ReadAsStringAsync(), Is.EqualTo("[]"));
        using var found = await _visitor.Get("desk/goods/find?search=" + Uri.EscapeDataString("3*食盐"));
        Assert.That(await found.Content.ReadAsStringAsync(), Does.Contain("3*S05 食盐（400克）").And.Contain("2.5分/袋"));
    }

    private Task<PageView> Search(PageView page, string household)
    {
        var line = page.Document.QuerySelector("[name=line]")?.GetAttribute("value");
        return _visitor.Open($"{CounterCalls.Counter}?household={Uri.EscapeDataString(household)}{(line is null ? "" : $"&line={line}")}");
    }
}
