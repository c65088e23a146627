using System.Net;
using PointsMarket.Core.Months;
using PointsMarket.Tests.Prints;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Months;

/// <summary>A household's month on paper: by the API, at the desk, and on the villager's phone.</summary>
internal sealed class StatementPrintTests
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

    [Test]
    public async Task A_closed_month_tells_each_entry_in_plain_words_and_adds_up()
    {
        var first = (await _site.As("observer").Get("households/02-001/statements/2026-02.pdf")).Gives(HttpStatusCode.OK);
        using var text = new PdfText(first.Bytes);
        var month = _site.Village.Read(tx => HouseholdMonths.Find(tx, TestVillage.Code, "02-001", new(2026, 2)))!;
        var lines = _site.Village.Read(tx => PassbookService.List(tx, TestVillage.Code, "02-001", new(2026, 2), null, 100));

        Assert.That(text.Title, Is.EqualTo("云溪村积分对账单2026年2月 02-001 买买提·艾力"));
        Assert.That(text.All, Does.Contain($"上个月剩下{month.Movements.Opening}").And.Contain($"这个月末剩下{month.Movements.Closing}"));
        Assert.That(lines, Is.Not.Empty);
        foreach (var line in lines.Where(line => line.Conduct is not null))
            Assert.That(text.All, Does.Contain(line.Conduct!.Title), line.Conduct.Title);

        Assert.That(text.All, Does.Not.Contain("草稿").And.Not.Contain("；"));
        Assert.That(text.All, Does.Contain("每个月加了多少分").And.Contain("每个月末剩下多少分").And.Contain("26年1月"));
        _site.Village.Clock.Advance(TimeSpan.FromDays(400));
        Assert.That((await _site.As("observer").Get("households/02-001/statements/2026-02.pdf")).Bytes, Is.EqualTo(first.Bytes), "also when it is not this year any more");
    }

    [Test]
    public async Task An_open_month_is_a_draft()
    {
        using var text = new PdfText((await _site.As("clerk").Get("households/01-001/statements/2026-03.pdf")).Bytes);
        Assert.That(text.Pages.Select(page => page.Text), Has.All.Contains("未结账 草稿"));
    }

    [TestCase("households/01-001/statements/2026-04.pdf")]
    [TestCase("households/01-001/statements/2025-12.pdf")]
    [TestCase("households/01-001/statements/March.pdf")]
    [TestCase("households/99-999/statements/2026-02.pdf")]
    public async Task A_month_or_household_that_is_not_there_is_404(string path) =>
        (await _site.As("clerk").Get(path)).Gives(HttpStatusCode.NotFound);

    [Test]
    public async Task A_villager_prints_their_own_and_nobody_elses()
    {
        (await _site.As("01-001").Get("households/01-001/statements/2026-02.pdf")).Gives(HttpStatusCode.OK);
        var other = await _site.As("01-001").Get("households/01-002/statements/2026-02.pdf");
        Assert.That(other.Reason, Is.EqualTo("notYourHousehold"));

        var page = await _site.Visit("01-001").Open("me/months/2026-02");
        var link = page.Document.QuerySelector("main a[href$='.pdf']")!.GetAttribute("href")!;
        using var own = await _site.Visit("01-001").Get(link);
        Assert.That(own.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/pdf"));
        using var text = new PdfText(await own.Content.ReadAsByteArrayAsync());
        Assert.That(text.All, Does.Contain("01-001 王䶮"));
    }

    [Test]
    public async Task The_desk_leads_from_each_month_of_a_household_to_its_statement()
    {
        var page = await _site.Visit("clerk").Open("desk/households/01-001");
        var link = page.Document.QuerySelector("a[href$='statements/2026-02.pdf/pages']")!.GetAttribute("href")!;
        (await _site.Visit("clerk").Open(link)).Gives(HttpStatusCode.OK);
    }
}
