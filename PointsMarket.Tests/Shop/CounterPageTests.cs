using System.Net;
using PointsMarket.Core;
using PointsMarket.Core.Households;
using PointsMarket.Core.Ledger;
using PointsMarket.Core.Shop;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Shop;

/// <summary>The counter as somebody without JavaScript has it: a card, the goods, who collects, done.</summary>
internal sealed class CounterPageTests
{
    private Site _site = null!;
    private Visitor _shopkeeper = null!;

    [SetUp]
    public async Task Open()
    {
        _site = await Site.Start();
        _shopkeeper = _site.Visit("shopkeeper");
    }

    [TearDown]
    public async Task Close() => await _site.DisposeAsync();

    [TestCase("01-001")]
    [TestCase("０１－００１")]
    [TestCase("wy")]
    [TestCase("王䶮")]
    [TestCase("01-001 王䶮")]
    public async Task A_household_is_called_up_by_code_name_or_initials(string text)
    {
        var page = await _shopkeeper.Open("desk/counter?household=" + Uri.EscapeDataString(text));

        Assert.That(page.Text(".counter-who"), Is.EqualTo("01-001 王䶮"));
        Assert.That(page.Text(".balance-large"), Is.EqualTo("100"));
    }

    [Test]
    public async Task A_household_is_called_up_by_its_card_whose_token_does_not_stay_in_the_address()
    {
        var token = _site.Village.Database.Read(tx => CardService.Find(tx, TestVillage.Code, "01-001"))!.Token;
        var page = await _shopkeeper.Open("desk/counter?household=" + Uri.EscapeDataString($"http://localhost:5080/yunxi/card/{token}"));

        Assert.That(page.Text(".counter-who"), Is.EqualTo("01-001 王䶮"));
        Assert.That(page.Address, Does.Not.Contain(token));
    }

    [Test]
    public async Task Nobody_of_that_name_is_said_and_what_was_typed_stays()
    {
        var page = await _shopkeeper.Open("desk/counter?household=nobody");

        Assert.That(page.Text(".error"), Does.StartWith("没有找到这一户"));
        Assert.That(page.Document.QuerySelector("[name=household]")!.GetAttribute("value"), Is.EqualTo("nobody"));
    }

    [Test]
    public async Task Goods_are_added_one_by_one_and_their_number_is_changed()
    {
        var page = await Scan(await CallUp(), "S05");
        page = await Scan(page, "S05");
        Assert.That(page.Document.QuerySelector("[name='of.S05']")!.GetAttribute("value"), Is.EqualTo("2"));

        page = await _shopkeeper.Open(AddressOf(page, ("of.S05", "3")));
        Assert.That(page.Text("tr.sum"), Does.Contain("3"));
        page = await _shopkeeper.Open(page.Document.QuerySelector("td.action a")!.GetAttribute("href")!);
        Assert.That(page.Has("tr.sum"), Is.False);
    }

    [Test]
    public async Task What_is_confirmed_is_in_the_book_and_leads_to_the_receipt()
    {
        var receipt = await Confirm(await Scan(await CallUp(), "S08"), ("collectedBy.name", "王小明"), ("collectedBy.relation", "儿子"));

        Assert.That(receipt.Address, Does.StartWith("/yunxi/desk/redemptions/1"));
        Assert.That(receipt.Text(".done"), Does.Contain("兑换成功"));
        Assert.That(receipt.Text(".receipt"), Does.Contain("王小明（儿子）"));
        Assert.That(receipt.Document.QuerySelectorAll(".receipt"), Has.Length.EqualTo(2));
        Assert.That(Redemptions(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_second_press_a_reload_and_the_way_back_redeem_once()
    {
        var basket = await Scan(await CallUp(), "S05");
        var first = await Confirm(basket);
        var second = await Confirm(basket);
        Assert.That(second.Address, Is.EqualTo(first.Address));

        var back = await _shopkeeper.Open(basket.Address);
        Assert.That(back.Address, Is.EqualTo(first.Address));
        Assert.That(Redemptions(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Another_basket_under_the_same_key_is_asked_about_and_not_redeemed()
    {
        var basket = await Scan(await CallUp(), "S05");
        await Confirm(basket);
        var other = await Confirm(basket, ("lines[0].quantity", "2"));

        other.Gives(HttpStatusCode.UnprocessableEntity);
        Assert.That(other.Text("[role=alert]"), Does.Contain("已经提交过一次"));
        Assert.That(Redemptions(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Too_few_points_are_said_before_anything_is_confirmed()
    {
        var page = await CallUp();
        for (var i = 0; i < 3; i++)
            page = await Scan(page, "S08");

        Assert.That(page.Text("[role=alert]"), Does.Contain("分"));
        Assert.That(page.Document.QuerySelector(".counter-confirm")!.HasAttribute("disabled"));
    }

    [Test]
    public async Task What_is_refused_at_the_last_moment_keeps_the_basket_and_who_collects()
    {
        var basket = await Scan(await CallUp(), "S08");
        await _site.Village.Write(tx => GoodsService.Count(tx, _site.Village.Clerk, "S08", 0, "盘点"));
        var refused = await Confirm(basket, ("collectedBy.name", "王小明"), ("collectedBy.relation", "儿子"));

        refused.Gives(HttpStatusCode.Conflict);
        Assert.That(refused.Text("[role=alert]"), Does.Contain("库存不够"));
        Assert.That(refused.Text(".counter-basket"), Does.Contain("大米"));
        Assert.That(refused.Document.QuerySelector("[name='collectedBy.name']")!.GetAttribute("value"), Is.EqualTo("王小明"));
        Assert.That(Redemptions(), Is.Empty);
    }

    [Test]
    public async Task A_name_without_a_relation_is_asked_for()
    {
        var refused = await Confirm(await Scan(await CallUp(), "S05"), ("collectedBy.name", "王小明"));

        refused.Gives(HttpStatusCode.BadRequest);
        Assert.That(refused.Document.QuerySelector("[name='collectedBy.relation']")!.GetAttribute("aria-invalid"), Is.EqualTo("true"));
    }

    [Test]
    public async Task A_household_that_may_not_redeem_is_said_so_at_once()
    {
        await _site.Village.Change(settings => settings with { PublicityDays = 0 });
        await _site.Village.Publish("01-001", TestRules.Veto);
        var page = await CallUp();

        Assert.That(page.Text("[role=alert]"), Does.Contain("一票否决"));
    }

    [Test]
    public async Task A_barcode_that_two_goods_share_is_asked_about()
    {
        foreach (var code in new List<string> { "S05", "S08" })
        {
            await _site.Village.Write(tx => GoodsService.Change(
                tx, _site.Village.Clerk, GoodsService.Get(tx, TestVillage.Code, code) with { Barcode = "6901234567892" }));
        }

        var page = await Scan(await CallUp(), "６９０１２３４５６７８９２");
        Assert.That(page.Document.QuerySelectorAll(".counter-basket .choices a"), Has.Length.EqualTo(2));
        page = await _shopkeeper.Open(page.Document.QuerySelector(".counter-basket .choices a")!.GetAttribute("href")!);
        Assert.That(page.Has("[name='of.S05']"));
    }

    [Test]
    public async Task Goods_that_are_not_known_are_said_so_and_the_basket_stays()
    {
        var page = await Scan(await Scan(await CallUp(), "S05"), "4711");

        Assert.That(page.Text(".counter-basket .error"), Does.StartWith("没有找到这种商品"));
        Assert.That(page.Has("[name='of.S05']"));
    }

    [TestCase("true", 100)]
    [TestCase("false", 99)]
    public async Task A_redemption_is_taken_back_while_the_customer_stands_there(string restock, long stock)
    {
        var receipt = await Confirm(await Scan(await CallUp(), "S05"));
        var undone = await _shopkeeper.Send(receipt, "reversal", ("restock", restock));

        Assert.That(undone.Text(".receipt"), Does.Contain("已撤销"));
        Assert.That(Balance(), Is.EqualTo(Points.Of(100)));
        Assert.That(_site.Village.Database.Read(tx => GoodsService.Get(tx, TestVillage.Code, "S05")).Stock, Is.EqualTo(stock));
        var again = await _shopkeeper.Send(receipt, "reversal", ("once", "another-press"));
        again.Gives(HttpStatusCode.Conflict);
        Assert.That(again.Text("[role=alert]"), Does.Contain("已经撤销过"));
    }

    private Task<PageView> CallUp() => _shopkeeper.Open("desk/counter?household=01-001");

    private Task<PageView> Scan(PageView page, string text) => _shopkeeper.Open(AddressOf(page, ("add", text)));

    private Task<PageView> Confirm(PageView page, params (string Field, string? Value)[] fields) => _shopkeeper.Send(page, "article form[method=post]", fields);

    private static string AddressOf(PageView page, params (string Field, string? Value)[] fields) => "/yunxi/desk/counter?" + string.Join(
        '&',
        Visitor.Filled(page.Form(".counter-basket"), fields).Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"));

    private List<Redemption> Redemptions() =>
        _site.Village.Database.Read(tx => RedemptionService.List(tx, TestVillage.Code, new(null, null, null, 100)));

    private Points Balance() => _site.Village.Database.Read(tx => Book.Account(tx, TestVillage.Code, "01-001")).Balance;
}
