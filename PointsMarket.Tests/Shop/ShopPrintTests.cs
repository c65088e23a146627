using System.Net;
using PointsMarket.Core;
using PointsMarket.Core.Shop;
using PointsMarket.Tests.Prints;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Shop;

/// <summary>The shop on paper: what is offered, and what was handed over.</summary>
internal sealed class ShopPrintTests
{
    private const int A5Width = 420;

    private Site _site = null!;

    [SetUp]
    public async Task Open() => _site = await Site.Start();

    [TearDown]
    public async Task Close() => await _site.DisposeAsync();

    [Test]
    public async Task The_price_list_has_every_kind_that_is_offered_in_the_list_and_on_a_label()
    {
        await _site.Village.Write(tx => GoodsService.Add(tx, _site.Village.Clerk, new() { Code = "S99", Name = "旧货", Unit = "件", Points = Points.Of(1) }));
        await _site.Village.Write(tx => GoodsService.Retire(tx, _site.Village.Clerk, "S99"));
        var first = (await _site.As("shopkeeper").Get("goods/prices.pdf")).Gives(HttpStatusCode.OK);
        using var text = new PdfText(first.Bytes);

        Assert.That(text.Title, Is.EqualTo("云溪村积分超市价目表"));
        Assert.That(text.Count("大米（5公斤）"), Is.EqualTo(2));
        Assert.That(text.All, Does.Contain("2.5分／袋").And.Contain("第1页 共2页").And.Not.Contain("旧货"));
        _site.Village.Clock.Advance(TimeSpan.FromHours(3));
        Assert.That((await _site.As("shopkeeper").Get("goods/prices.pdf")).Bytes, Is.EqualTo(first.Bytes));
    }

    [Test]
    public void An_empty_shelf_says_so_and_a_long_name_is_broken_inside_its_cell()
    {
        using var empty = new PdfText(PricePrint.Of(new("云溪村", [], [])).Pdf());
        Assert.That(empty.All, Does.Contain("还没有上架的商品。"));

        var name = string.Concat(Enumerable.Repeat("东北长粒香大米", 28));
        var goods = new Goods { Code = "ABCDEFGHIJ0123456789", Name = name, Unit = "袋", Points = Points.From(1234.5m), LimitPerMonth = 2 };
        using var text = new PdfText(PricePrint.Of(new("云溪村", [goods], [])).Pdf());
        Assert.That(text.All.Replace(" ", "", StringComparison.Ordinal).Split("东北长粒香大米"), Has.Length.EqualTo(2 * 28 + 1));
        Assert.That(text.All, Does.Contain("1,234.5").And.Contain("ABCDEFGHIJ0123456789"));
    }

    [Test]
    public async Task A_receipt_has_two_copies_on_one_A5_each_with_its_signature()
    {
        var redemption = await _site.Village.Redeem("01-001", ("S08", 1), ("S05", 2));
        var print = (await _site.As("shopkeeper").Get($"redemptions/{redemption.Id}/receipt.pdf")).Gives(HttpStatusCode.OK);
        using var text = new PdfText(print.Bytes);

        Assert.That(text.Pages, Has.Count.EqualTo(1));
        Assert.That(text.Pages[0].Width, Is.EqualTo(A5Width).Within(1));
        foreach (var said in new[] { redemption.Number, "01-001 王䶮", "大米（5公斤）", "领取人签字：", "经办人：" })
            Assert.That(text.Count(said), Is.EqualTo(2), said + " in " + text.All);

        Assert.That(text.All, Does.Contain("第一联：村里存根").And.Contain("第二联：领取人留存").And.Contain("55").And.Contain("第1页 共1页"));
    }

    [Test]
    public async Task A_receipt_that_was_taken_back_says_so_across_the_page()
    {
        var redemption = await _site.Village.Redeem("01-001", ("S08", 1));
        await _site.Village.Write(tx => RedemptionService.Reverse(tx, _site.Village.Clerk, redemption.Id, "拿错了", true));
        using var text = new PdfText((await _site.As("clerk").Get($"redemptions/{redemption.Id}/receipt.pdf")).Bytes);

        Assert.That(text.All, Does.Contain("已撤销"));
    }

    [Test]
    public async Task A_villager_prints_their_own_receipt_and_no_other()
    {
        var redemption = await _site.Village.Redeem("01-001", ("S08", 1));
        (await _site.As("01-001").Get($"redemptions/{redemption.Id}/receipt.pdf")).Gives(HttpStatusCode.OK);
        (await _site.As("01-002").Get($"redemptions/{redemption.Id}/receipt.pdf")).Refused(Reason.NotYourHousehold);
        (await _site.As("clerk").Get("redemptions/99/receipt.pdf")).Refused(Reason.NotFound);
    }
}
