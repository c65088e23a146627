using System.Net;
using PointsMarket.Core.Households;
using PointsMarket.Core.People;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Households;

internal sealed class AccessPageTests
{
    private const string Access = "desk/households/01-001/access";
    private const string Pin = "desk/households/01-001/pin";
    private const string Phones = "desk/households/01-001/phones";
    private const string CardPage = "desk/households/01-001/card";

    private Site _site = null!;

    [SetUp]
    public async Task Open() => _site = await Site.Start();

    [TearDown]
    public async Task Close() => await _site.DisposeAsync();

    [Test]
    public async Task A_pin_that_was_typed_signs_in_from_now_on()
    {
        var visitor = _site.Visit("clerk");
        var page = await visitor.Send(await visitor.Open(Access), Pin, ("pin", "864209"));

        Assert.That(page.Text(".done"), Does.Contain("新密码已经设好"));
        Assert.That(page.Html, Does.Not.Contain("864209"));
        Assert.That(SignsIn("864209"), Is.True);
    }

    [TestCase("12345")]
    [TestCase("")]
    [TestCase("１２３４５６７")]
    public async Task A_pin_of_another_form_is_refused_and_not_shown_again(string pin)
    {
        var visitor = _site.Visit("clerk");
        var page = await visitor.Send(await visitor.Open(Access), Pin, ("pin", pin));

        page.Gives(HttpStatusCode.BadRequest);
        Assert.That(page.Text("#f-pin-error"), Is.Not.Empty);
        Assert.That(page.Document.QuerySelector("[name=pin]")!.GetAttribute("value"), Is.Null);
        Assert.That(SignsIn(TestVillage.Pin), Is.True);
    }

    [Test]
    public async Task A_pin_made_by_the_machine_is_shown_once_and_kept_nowhere()
    {
        var visitor = _site.Visit("clerk");
        var form = await visitor.Open(Access);
        var page = await visitor.Send(form, Pin, ("pin", ""), ("made", "true"));
        var pin = page.Text(".secret");

        page.Gives(HttpStatusCode.OK);
        Assert.That(pin, Does.Match("^[0-9]{6}$"));
        Assert.That(page.Address, Does.Not.Contain(pin));
        Assert.That(SignsIn(pin), Is.True);

        var again = await visitor.Send(form, Pin, ("pin", ""), ("made", "true"));
        Assert.That(again.Text(".done"), Does.Contain("只显示一次"));
        Assert.That(again.Html, Does.Not.Contain(pin));
        Assert.That(SignsIn(pin), Is.True, "a second press makes no other one");
        Assert.That(Kept(), Has.None.Contains(pin));
    }

    [Test]
    public async Task Phones_are_counted_and_signed_out()
    {
        var phone = _site.Visit();
        await phone.Send(await phone.Open("sign-in"), "sign-in", ("account", "01-001"), ("password", TestVillage.Pin));
        var visitor = _site.Visit("clerk");
        var form = await visitor.Open(Access);
        Assert.That(form.Text(), Does.Contain("1部手机"));

        var page = await visitor.Send(form, Phones);
        Assert.That(page.Text(".done"), Does.Contain("全部结束"));
        Assert.That(page.Text(), Does.Contain("没有手机登录"));
        Assert.That((await phone.Open("sign-in")).Heading, Is.EqualTo("登录"));
        Assert.That((await visitor.Send(form, Phones)).Text(".done"), Does.Contain("全部结束"));
    }

    [Test]
    public async Task The_card_in_use_is_shown_with_its_picture_and_a_new_one_ends_it()
    {
        var visitor = _site.Visit("clerk");
        var form = await visitor.Open(CardPage);
        var token = Card.Token;
        Assert.That(form.Text(), Does.Contain("第1张卡").And.Contain($"/yunxi/card/{token}"));
        using var picture = await visitor.Get("desk/households/01-001/card.svg");
        Assert.That(picture.Content.Headers.ContentType!.MediaType, Is.EqualTo("image/svg+xml"));
        Assert.That(await picture.Content.ReadAsStringAsync(), Does.StartWith("<svg"));

        await visitor.Send(form, CardPage, ("reason", "旧卡遗失"));
        var page = await visitor.Send(form, CardPage, ("reason", "旧卡遗失"));
        Assert.That(page.Text(".done"), Does.Contain("新卡做好了"));
        Assert.That(page.Text(), Does.Contain("第2张卡").And.Not.Contain(token));
        Assert.That(Card.Number, Is.EqualTo(2), "sent twice, made once");
    }

    [Test]
    public async Task A_new_card_needs_a_reason()
    {
        var visitor = _site.Visit("clerk");
        var page = await visitor.Send(await visitor.Open(CardPage), CardPage, ("reason", ""));

        page.Gives(HttpStatusCode.BadRequest);
        Assert.That(page.Text("#f-reason-error"), Does.Contain("必须填"));
        Assert.That(Card.Number, Is.EqualTo(1));
    }

    [TestCase(Access)]
    [TestCase(CardPage)]
    public async Task What_is_not_there_has_no_page(string path) =>
        (await _site.Visit("clerk").Open(path.Replace("01-001", "09-999", StringComparison.Ordinal))).Gives(HttpStatusCode.NotFound);

    private Card Card => _site.Village.Read(tx => CardService.Find(tx, TestVillage.Code, "01-001"))!;

    private List<string> Kept() => _site.Village.Read(tx => tx.List<string>("SELECT coalesce(location, '') || ' ' || CAST(body AS TEXT) FROM kept_answers"));

    private bool SignsIn(string pin) =>
        Secrets.Matches(_site.Village.Read(tx => SessionSql.FindCredential(tx, TestVillage.Code, "01-001"))!.Hash, pin);
}
