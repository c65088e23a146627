using System.Net;
using PointsMarket.Core.Shop;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Shop;

internal sealed class ReceiptPageTests
{
    private Site _site = null!;
    private Redemption _redemption = null!;

    [SetUp]
    public async Task Open()
    {
        _site = await Site.Start();
        _redemption = await _site.Village.Redeem("01-001", ("S08", 1), ("S05", 2));
    }

    [TearDown]
    public async Task Close() => await _site.DisposeAsync();

    private string Address => $"desk/redemptions/{_redemption.Id}";

    [Test]
    public async Task A_receipt_says_what_was_taken_by_whom_and_what_is_left()
    {
        var text = (await _site.Visit("observer").Open(Address)).Text("article.receipt:not(.only-printed)");

        Assert.That(text, Does.Contain("云溪村 积分超市兑换单"));
        Assert.That(text, Does.Contain("单号2026-03-0001").And.Contain("时间3月10日 9:00").And.Contain("农户01-001 王䶮").And.Contain("领取人本人"));
        Assert.That(text, Does.Contain("大米（5公斤） 50 1 袋 50").And.Contain("食盐（400克） 2.5 2 袋 5"));
        Assert.That(text, Does.Contain("合计55").And.Contain("兑换后余额45").And.Contain("经办人：shopkeeper"));
    }

    [Test]
    public async Task On_paper_there_are_two_copies_each_to_be_signed()
    {
        var page = await _site.Visit("shopkeeper").Open(Address);
        var copies = page.Document.QuerySelectorAll(".receipts > article.receipt");

        Assert.That(copies, Has.Length.EqualTo(2));
        Assert.That(copies[0].TextContent, Does.Contain("第一联：村里存根").And.Contain("领取人签字："));
        Assert.That(copies[1].TextContent, Does.Contain("第二联：领取人留存").And.Contain("领取人签字："));
        Assert.That(page.Has("[data-print]"));
    }

    [Test]
    public async Task The_next_customer_is_scanned_right_there()
    {
        var page = await _site.Visit("shopkeeper").Open(Address);
        var next = page.Form(".next-customer");

        Assert.That(next.GetAttribute("action"), Is.EqualTo("/yunxi/desk/counter"));
        Assert.That(next.QuerySelector("input")!.HasAttribute("autofocus"));
        Assert.That(next.QuerySelector("button")!.GetAttribute("data-key"), Is.EqualTo("F4"));
    }

    [TestCase("true", 10, "商品已加回库存")]
    [TestCase("false", 9, "商品没有放回货架")]
    public async Task It_is_undone_while_the_customer_stands_there(string restock, int stock, string said)
    {
        var visitor = _site.Visit("shopkeeper");
        var page = await visitor.Send(await visitor.Open(Address), "/reversal", ("reason", "拿错了商品"), ("restock", restock));

        page.Gives(HttpStatusCode.OK);
        Assert.That(page.Text(".done"), Does.Contain("55分退回").And.Contain(said));
        Assert.That(page.Text(".warning"), Does.Contain("拿错了商品"));
        Assert.That(page.Text("article.receipt"), Does.Contain("已撤销"));
        Assert.That(page.Has(".undo-redemption"), Is.False);
        Assert.That(_site.Balance().Value, Is.EqualTo(100));
        Assert.That(await _site.Stock("S08"), Is.EqualTo(stock));
    }

    [Test]
    public async Task A_double_press_undoes_once()
    {
        var visitor = _site.Visit("shopkeeper");
        var page = await visitor.Open(Address);
        using var first = await visitor.Post(page, "/reversal", ("reason", "拿错了商品"));
        using var second = await visitor.Post(page, "/reversal", ("reason", "拿错了商品"));

        Assert.That(second.Headers.Location, Is.EqualTo(first.Headers.Location));
        Assert.That(_site.Balance().Value, Is.EqualTo(100));
    }

    [Test]
    public async Task What_somebody_else_has_undone_meanwhile_is_said()
    {
        var visitor = _site.Visit("shopkeeper");
        var page = await visitor.Open(Address);
        await _site.Village.Reverse(_redemption);
        page = await visitor.Send(page, "/reversal", ("reason", "拿错了商品"), ("restock", "false"));

        page.Gives(HttpStatusCode.Conflict);
        Assert.That(page.Text("[role=alert]"), Is.EqualTo("兑换单2026-03-0001已经撤销过。"));
        Assert.That(page.Document.QuerySelector("[name=reason]")!.GetAttribute("value"), Is.EqualTo("拿错了商品"));
        Assert.That(page.Has("[name=restock][value=false][checked]"));
    }

    [Test]
    public async Task Without_a_reason_it_is_asked_for()
    {
        var visitor = _site.Visit("shopkeeper");
        var page = await visitor.Send(await visitor.Open(Address), "/reversal", ("reason", " "));

        page.Gives(HttpStatusCode.BadRequest);
        Assert.That(page.Text(".undo-redemption .error"), Does.Contain("这一项必须填"));
        Assert.That(page.Has("details[open]"));
    }

    [Test]
    public async Task Later_only_the_secretary_undoes_it()
    {
        var visitor = _site.Visit("shopkeeper");
        var open = await visitor.Open(Address);
        _site.Village.MoveTo(new DateOnly(2026, 3, 11));
        var refused = await visitor.Send(open, "/reversal", ("reason", "拿错了商品"));
        refused.Gives(HttpStatusCode.Forbidden);
        Assert.That(refused.Text("[role=alert]"), Does.Contain("以前的请书记办理"));
        Assert.That((await visitor.Open(Address)).Text("main"), Does.Contain("请书记办理"));

        var secretary = _site.Visit("secretary");
        var page = await secretary.Send(await secretary.Open(Address), "/reversal", ("reason", "拿错了商品"));
        Assert.That(page.Text(".done"), Does.Contain("55分退回"));
    }

    [Test]
    public async Task Who_only_reads_sees_no_way_to_change_it()
    {
        var page = await _site.Visit("observer").Open(Address);

        Assert.That(page.Has(".undo-redemption"), Is.False);
        Assert.That(page.Has(".next-customer"), Is.False);
    }

    [Test]
    public async Task The_list_is_narrowed_to_a_month_and_a_household()
    {
        await _site.Village.Redeem("01-002", ("S05", 1));
        _site.Village.MoveTo(new DateOnly(2026, 4, 2));
        await _site.Village.Redeem("01-001", ("S05", 3));
        var visitor = _site.Visit("observer");

        Assert.That(Numbers(await visitor.Open("desk/redemptions")), Is.EqualTo((List<string>)["2026-04-0001", "2026-03-0002", "2026-03-0001"]));
        Assert.That(Numbers(await visitor.Open("desk/redemptions?month=2026-03&household=")), Is.EqualTo((List<string>)["2026-03-0002", "2026-03-0001"]));
        Assert.That(Numbers(await visitor.Open("desk/redemptions?month=&household=" + Uri.EscapeDataString("欧阳"))), Is.EqualTo((List<string>)["2026-03-0002"]));
        Assert.That(Numbers(await visitor.Open("desk/redemptions?household=01-001&limit=1")), Is.EqualTo((List<string>)["2026-04-0001"]));
        var several = await visitor.Open("desk/redemptions?household=01-");
        Assert.That(several.Text(".picks a"), Does.Contain("王䶮").And.Contain("欧阳建国"));
        Assert.That((await visitor.Open("desk/redemptions?month=2026-01")).Text(".empty"), Does.Contain("没有符合条件的兑换单"));
    }

    [Test]
    public async Task The_list_is_taken_along_as_a_sheet()
    {
        using var answer = await _site.Visit("observer").Get("desk/redemptions.xlsx?household=01-001");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(Sheet.Rows(await answer.Content.ReadAsByteArrayAsync()), Has.Member(
            "2026-03-0001|2026-03-10 09:00|01-001|王䶮|大米（5公斤）×1、食盐（400克）×2|55|已兑换||shopkeeper"));
    }

    [Test]
    public async Task In_English_a_receipt_has_English_words()
    {
        var visitor = _site.Visit("shopkeeper");
        await visitor.Get("desk?language=en");
        var page = await visitor.Open($"{Address}?done=redeemed");

        Assert.That(page.Text(".done"), Is.EqualTo("Redeemed: 01-001 王䶮, 55 points, 45 left."));
        Assert.That(page.Text("article.receipt"), Does.Contain("Signature:").And.Contain("themselves"));
    }

    private static IEnumerable<string> Numbers(PageView page) => page.Document.QuerySelectorAll("tbody tr td:first-child").Select(cell => cell.TextContent.Trim());
}
