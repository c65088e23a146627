using System.Net;
using PointsMarket.Core.Households;
using PointsMarket.Core.Ledger;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Households;

internal sealed class StandingPageTests
{
    private const string Opening = "desk/households/02-001/opening";
    private const string Departure = "desk/households/01-001/departure";
    private const string Return = "desk/households/01-001/return";

    private Site _site = null!;

    [SetUp]
    public async Task Open() => _site = await Site.Start();

    [TearDown]
    public async Task Close() => await _site.DisposeAsync();

    [Test]
    public async Task An_opening_is_entered_once_however_often_it_is_sent()
    {
        var visitor = _site.Visit("clerk");
        var form = await visitor.Open(Opening);
        var before = Sequence;
        await visitor.Send(form, Opening, ("balance", "0.5"), ("honour", "1234.5"));
        var page = await visitor.Send(form, Opening, ("balance", "0.5"), ("honour", "1234.5"));

        Assert.That(page.Text(".done"), Does.Contain("记入账本"));
        Assert.That(page.Text(".account"), Does.Contain("0.5").And.Contain("1,234.5"));
        Assert.That(Sequence, Is.EqualTo(before + 1));
    }

    [Test]
    public async Task Where_an_opening_stands_the_page_says_which_entry_it_is()
    {
        var page = await _site.Visit("clerk").Open("desk/households/01-001/opening");

        Assert.That(page.Text(".empty"), Does.Contain("第1号账"));
        Assert.That(page.Has("main form[method=post]"), Is.False);
    }

    [Test]
    public async Task An_opening_that_somebody_else_entered_meanwhile_is_refused()
    {
        var visitor = _site.Visit("clerk");
        var form = await visitor.Open(Opening);
        await _site.Village.Write(tx => HouseholdService.AddOpening(tx, _site.Village.Secretary, "02-001", new(Core.Points.Of(1), Core.Points.Of(1))));
        var page = await visitor.Send(form, Opening, ("balance", "7"), ("honour", "7"));

        page.Gives(HttpStatusCode.Conflict);
        Assert.That(page.Text("[role=alert]"), Does.Contain("已有期初账目"));
        Assert.That(page.Document.QuerySelector("[name=balance]")!.GetAttribute("value"), Is.EqualTo("7"));
    }

    [TestCase("0", "0", "不用登记")]
    [TestCase("1.234", "0", "两位小数")]
    [TestCase("很多", "0", "请填数字")]
    public async Task An_opening_of_nothing_or_of_no_number_is_refused(string balance, string honour, string says)
    {
        var visitor = _site.Visit("clerk");
        var page = await visitor.Send(await visitor.Open(Opening), Opening, ("balance", balance), ("honour", honour));

        page.Gives(HttpStatusCode.BadRequest);
        Assert.That(page.Text("#f-balance-error"), Does.Contain(says));
        Assert.That(page.Document.QuerySelector("[name=balance]")!.GetAttribute("value"), Is.EqualTo(balance));
    }

    [Test]
    public async Task A_departure_is_noted_and_can_be_taken_back()
    {
        var visitor = _site.Visit("clerk");
        var form = await visitor.Open(Departure);
        Assert.That(form.Document.QuerySelector("[name=on]")!.GetAttribute("value"), Is.EqualTo("2026-03-10"));
        var page = await visitor.Send(form, Departure, ("on", "2026-03-08"), ("reason", "随子女迁居县城"));
        Assert.That(page.Text(".warning"), Does.Contain("3月8日（随子女迁居县城）"));

        var back = await visitor.Open(Return);
        Assert.That(back.Text(), Does.Contain("3月8日").And.Contain("随子女迁居县城"));
        page = await visitor.Send(back, Return);
        Assert.That(page.Text(".done"), Does.Contain("迁出已撤回"));
        page = await visitor.Send(back, Return);
        Assert.That(page.Text(".done"), Does.Contain("迁出已撤回"), "a second press goes to the same page");
        Assert.That(_site.Village.Read(tx => HouseholdService.Get(tx, TestVillage.Code, "01-001")).DepartedOn, Is.Null);
        Assert.That((await visitor.Open(Return)).Text(".empty"), Does.Contain("没有登记迁出"));
    }

    [TestCase("2026-03-11", "", "#f-reason-error", "必须填")]
    [TestCase("2026-03-11", "外出", "#f-on-error", "不能晚于今天")]
    [TestCase("", "外出", "#f-on-error", "必须填")]
    public async Task A_departure_in_the_future_or_without_a_reason_is_refused(string on, string reason, string field, string says)
    {
        var visitor = _site.Visit("clerk");
        var page = await visitor.Send(await visitor.Open(Departure), Departure, ("on", on), ("reason", reason));

        page.Gives(HttpStatusCode.BadRequest);
        Assert.That(page.Text(field), Does.Contain(says));
        Assert.That(page.Document.QuerySelector("[name=on]")!.GetAttribute("value"), Is.EqualTo(on));
        Assert.That(page.Document.QuerySelector("[name=reason]")!.GetAttribute("value"), Is.EqualTo(reason));
    }

    private long Sequence => _site.Village.Read(tx => Book.Head(tx, TestVillage.Code).Sequence);
}
