using System.Net;
using PointsMarket.Core.Ledger;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Ledger;

internal sealed class EntryPageTests
{
    private Site _site = null!;

    [SetUp]
    public async Task Open()
    {
        _site = await Site.Start();
        await LongStory.Tell(_site.Village);
    }

    [TearDown]
    public async Task Close() => await _site.DisposeAsync();

    [TestCase("", "18 17 16 15 14 13 12 11 10 9 8 7 6 5 4 3 2 1")]
    [TestCase("household=01-001", "13 11 10 5 4 1")]
    [TestCase("household=01-001%20王䶮&kind=redemption", "11 10")]
    [TestCase("month=2026-01&kind=award", "5 4")]
    [TestCase("from=16", "18 17 16")]
    [TestCase("memo=义务", "5 4")]
    [TestCase("kind=reversal&memo=登记错了", "15")]
    [TestCase("memo=%25", "")]
    public async Task The_book_is_searched_newest_first(string query, string sequences)
    {
        var page = await _site.Visit("observer").Open("desk/entries?" + query);
        Assert.That(page.Text("tbody td:first-child"), Is.EqualTo(sequences));
    }

    [Test]
    public async Task A_page_of_the_book_leads_to_the_next_with_the_same_search()
    {
        var visitor = _site.Visit("clerk");
        var page = await visitor.Open("desk/entries?household=01-001&limit=4");
        page = await visitor.Open(page.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.That(page.Text("tbody td:first-child"), Is.EqualTo("4 1"));
    }

    [Test]
    public async Task The_book_is_taken_as_a_sheet()
    {
        using var answer = await _site.Visit("clerk").Get("desk/entries.xlsx?kind=award");
        Assert.That(answer.Content.Headers.ContentType!.MediaType, Does.Contain("spreadsheetml"));
    }

    [Test]
    public async Task An_entry_shows_its_hashes_and_leads_to_what_it_comes_from()
    {
        var page = await _site.Visit("clerk").Open("desk/entries/4");
        var entry = _site.Village.Read(tx => EntryService.Find(tx, TestVillage.Code, 4))!;
        Assert.That(page.Text(".fingerprint").Replace(" ", ""), Is.EqualTo(Convert.ToHexStringLower([.. entry.Hash, .. entry.PreviousHash])));
        Assert.That(page.Has("a[href='/yunxi/desk/conduct/1']"));
        Assert.That(page.Has("main form"), Is.False, "a clerk does not reverse");
        (await _site.Visit("clerk").Open("desk/entries/99")).Gives(HttpStatusCode.NotFound);
    }

    [TestCase(1, "/yunxi/desk/households/01-001")]
    [TestCase(10, "/yunxi/desk/redemptions/1")]
    [TestCase(15, "/yunxi/desk/entries/7")]
    public async Task Every_source_is_a_way(int sequence, string address) =>
        Assert.That((await _site.Visit("clerk").Open($"desk/entries/{sequence}")).Has($"dl a[href='{address}']"));

    [Test]
    public async Task The_secretary_reverses_an_entry_once_however_often_it_is_pressed()
    {
        var visitor = _site.Visit("secretary");
        var form = await visitor.Open("desk/entries/6");
        Assert.That(form.Text(), Does.Contain("2026年3月"), "the month it will be entered in");
        using var first = await visitor.Post(form, "6/reversal", ("reason", "登记时看错了户号"), ("confirmed", "true"));
        using var second = await visitor.Post(form, "6/reversal", ("reason", "登记时看错了户号"), ("confirmed", "true"));
        Assert.That(first.Headers.Location!.OriginalString, Is.EqualTo("/yunxi/desk/entries/19?done=reversed"));
        Assert.That(second.Headers.Location, Is.EqualTo(first.Headers.Location));

        var page = await visitor.Open("desk/entries/19?done=reversed");
        Assert.That(page.Text("[role=status]"), Does.Contain("已经冲销"));
        Assert.That(page.Text("dl"), Does.Contain("冲销第6号账目").And.Contain("登记时看错了户号"));
        Assert.That((await visitor.Open("desk/entries/6")).Text(".warning"), Does.Contain("第19号冲销"));
    }

    [Test]
    public async Task Without_the_tick_nothing_is_reversed_and_the_reason_is_kept()
    {
        var visitor = _site.Visit("secretary");
        var page = await visitor.Send(await visitor.Open("desk/entries/6"), "6/reversal", ("reason", "登记时看错了户号"));
        page.Gives(HttpStatusCode.BadRequest);
        Assert.That(page.Text(".error"), Does.Contain("请先打勾"));
        Assert.That(page.Document.QuerySelector("[name=reason]")!.GetAttribute("value"), Is.EqualTo("登记时看错了户号"));

        page = await visitor.Send(page, "6/reversal", ("reason", ""), ("confirmed", "true"));
        page.Gives(HttpStatusCode.BadRequest);
    }

    [TestCase(7, "已经冲销过")]
    [TestCase(10, "兑换记录里撤销")]
    [TestCase(15, "不能再冲销")]
    public async Task What_cannot_be_reversed_is_refused_with_the_reason(int sequence, string words)
    {
        var visitor = _site.Visit("secretary");
        Assert.That((await visitor.Open($"desk/entries/{sequence}")).Has("main form"), Is.False);

        var form = (await visitor.Open("desk/entries/6")).Form("6/reversal");
        using var answer = await visitor.Http.PostAsync(
            $"/yunxi/desk/entries/{sequence}/reversal", new FormUrlEncodedContent(Visitor.Filled(form, ("reason", "看错了"), ("confirmed", "true"))));
        var page = new PageView(answer.StatusCode, "", await answer.Content.ReadAsStringAsync());
        page.Gives(HttpStatusCode.Conflict);
        Assert.That(page.Text("[role=alert]"), Does.Contain(words));
    }

    [Test]
    public async Task The_whole_book_is_checked_on_demand()
    {
        var visitor = _site.Visit("observer");
        Assert.That((await visitor.Open("desk/proof")).Has(".done"), Is.False);
        var page = await visitor.Open("desk/proof?check=now");
        Assert.That(page.Text("[role=status]"), Is.EqualTo("账本完好，每一条都对得上。"));
        Assert.That(page.Text("dl"), Does.Contain($"账目{LongStory.Entries} ").And.Contain("已月结的月份2 "));
        Assert.That(page.Text(".fingerprint").Replace(" ", ""), Is.EqualTo(_site.Village.Read(tx => Convert.ToHexStringLower(Book.Head(tx, TestVillage.Code).Hash))));
    }

    [Test]
    public async Task In_English_the_book_has_English_words()
    {
        var page = await _site.Visit("clerk").Open("desk/entries/4?language=en");
        Assert.That(page.Heading, Does.StartWith("Entry 4").And.EndsWith("award"));
        Assert.That((await _site.Visit("clerk").Open("desk/proof?check=now&language=en")).Text("[role=status]"), Does.StartWith("The book is sound"));
    }
}
