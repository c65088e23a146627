using System.Net;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Shop;

/// <summary>However often it is pressed, reloaded or gone back to, a basket is booked once, and as it was shown.</summary>
internal sealed class CounterOnceTests
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
    public async Task A_double_press_books_once()
    {
        var page = await _visitor.Serve("01-001", ("S05", 2));
        using var first = await _visitor.Post(page, CounterCalls.Counter, ("do", "redeem"));
        using var second = await _visitor.Post(page, CounterCalls.Counter, ("do", "redeem"));

        Assert.That(first.StatusCode, Is.EqualTo(HttpStatusCode.SeeOther));
        Assert.That(second.Headers.Location, Is.EqualTo(first.Headers.Location));
        Assert.That(_site.Redemptions(), Is.EqualTo(1));
    }

    [Test]
    public async Task Two_presses_at_the_same_moment_book_once()
    {
        var page = await _visitor.Serve("01-001", ("S05", 2));
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => _visitor.Post(page, CounterCalls.Counter, ("do", "redeem"))));

        Assert.That(answers.Select(answer => answer.Headers.Location!.OriginalString).Distinct(), Has.Exactly(1).Items);
        Assert.That(_site.Redemptions(), Is.EqualTo(1));
    }

    [Test]
    public async Task After_a_lost_answer_going_back_and_confirming_again_books_nothing_more()
    {
        var address = (await _visitor.Serve("01-001", ("S05", 2))).Address;
        using var lost = await _visitor.Post(await _visitor.Open(address), CounterCalls.Counter, ("do", "redeem"));

        // The browser asks for the page anew: it is another copy of the form, with the same key.
        var again = await _visitor.Open(address);
        Assert.That(again.Text(".done"), Does.Contain("刚才已经兑换过了"));
        Assert.That(again.MayConfirm(), Is.False);
        Assert.That(again.Document.QuerySelector(".done a")!.GetAttribute("href"), Is.EqualTo(lost.Headers.Location!.OriginalString));
        using var second = await _visitor.Post(again, CounterCalls.Counter, ("do", "redeem"));
        Assert.That(second.Headers.Location, Is.EqualTo(lost.Headers.Location));
        Assert.That(_site.Redemptions(), Is.EqualTo(1));

        var anew = await _visitor.Open(again.Document.QuerySelectorAll(".done a")[1].GetAttribute("href")!);
        Assert.That(anew.Basket(), Is.Empty);
        await _visitor.Confirm(await _visitor.Scan(anew, "S05"));
        Assert.That(_site.Redemptions(), Is.EqualTo(2));
    }

    [Test]
    public async Task The_same_key_with_another_basket_is_asked_for_again()
    {
        var page = await _visitor.Serve("01-001", ("S05", 2));
        await _visitor.Confirm(page);
        var other = await _visitor.Confirm(page, ("lines[0].quantity", "3"), ("shown", "7.5"));

        other.Gives(HttpStatusCode.UnprocessableEntity);
        Assert.That(other.Text("[role=alert]"), Does.Contain("没有再办第二次"));
        Assert.That(other.Basket(), Is.EqualTo("S05×3"));
        Assert.That(_site.Redemptions(), Is.EqualTo(1));
    }

    [Test]
    public async Task Reloading_the_receipt_books_nothing()
    {
        var receipt = await _visitor.Confirm(await _visitor.Serve("01-001", ("S05", 2)));
        await _visitor.Open(receipt.Address);

        Assert.That(_site.Redemptions(), Is.EqualTo(1));
    }

    [Test]
    public async Task The_key_stays_with_the_basket_while_it_grows()
    {
        var page = await _visitor.Serve("01-001");
        var key = KeyOf(page);
        page = await _visitor.Scan(page, "S05");
        Assert.That(KeyOf(page), Is.EqualTo(key));
        Assert.That(KeyOf(await _visitor.Open(page.Address)), Is.EqualTo(key));
        Assert.That(KeyOf(await _visitor.Serve("01-001")), Is.Not.EqualTo(key), "another turn is another key");
    }

    [Test]
    public async Task A_quantity_that_was_typed_and_not_shown_yet_is_shown_before_it_is_booked()
    {
        var page = await _visitor.Confirm(await _visitor.Serve("01-001", ("S05", 2)), ("lines[0].quantity", "4"));

        page.Gives(HttpStatusCode.BadRequest);
        Assert.That(page.Text("[role=alert]"), Does.Contain("合计变成了10分"));
        Assert.That(page.Text("button.confirm"), Does.Contain("确认兑换10分"));
        Assert.That(_site.Redemptions(), Is.Zero);
        await _visitor.Confirm(page);
        Assert.That(_site.Balance().Value, Is.EqualTo(90));
    }

    [Test]
    public async Task A_price_that_changed_meanwhile_is_shown_before_it_is_booked()
    {
        var page = await _visitor.Serve("01-001", ("S05", 2));
        await _site.Village.Change("S05", goods => goods with { Points = Core.Points.Of(3) });
        page = await _visitor.Confirm(page);

        Assert.That(page.Text("[role=alert]"), Does.Contain("合计变成了6分"));
        Assert.That(_site.Redemptions(), Is.Zero);
    }

    [Test]
    public async Task Goods_that_were_typed_and_not_put_there_yet_are_shown_before_the_rest_is_booked()
    {
        var page = await _visitor.Confirm(await _visitor.Serve("01-001", ("S05", 2)), ("scan", "S08"));

        Assert.That(page.Basket(), Is.EqualTo("S05×2 S08×1"));
        Assert.That(_site.Redemptions(), Is.Zero);
    }

    [Test]
    public async Task Who_collects_is_kept_while_goods_are_put_there()
    {
        var page = await _visitor.Serve("01-001");
        page = await _visitor.Send(page, CounterCalls.Counter, ("scan", "S05"), ("do", "add"), ("collectedBy.name", "王小明"), ("collectedBy.relation", "儿子"));

        Assert.That(page.Document.QuerySelector("[name='collectedBy.name']")!.GetAttribute("value"), Is.EqualTo("王小明"));
        Assert.That(page.Document.QuerySelector("[name='collectedBy.relation']")!.GetAttribute("value"), Is.EqualTo("儿子"));
    }

    private static string KeyOf(PageView page) => page.Form(CounterCalls.Counter).QuerySelector("[name=once]")!.GetAttribute("value")!;
}
