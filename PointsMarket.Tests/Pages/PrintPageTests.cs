using System.Net;
using PointsMarket.Tests.Support;
using SkiaSharp;

namespace PointsMarket.Tests.Pages;

/// <summary>The desk shows what will come out of the printer, before paper is used.</summary>
internal sealed class PrintPageTests
{
    private Site _site = null!;
    private Visitor _clerk = null!;

    [SetUp]
    public async Task Open()
    {
        _site = await Site.Start();
        _clerk = _site.Visit("clerk");
    }

    [TearDown]
    public async Task Close() => await _site.DisposeAsync();

    [Test]
    public async Task Each_page_is_a_picture_beside_the_ways_to_print_and_to_keep_it()
    {
        var page = await _clerk.Open("desk/months/2026-03/ledger.pdf/pages");
        var pictures = page.Document.QuerySelectorAll(".sheets img").Select(image => image.GetAttribute("src")!).ToList();
        var links = page.Document.QuerySelectorAll(".actions a").Select(link => link.GetAttribute("href")).Distinct();

        Assert.That(page.Text("h1"), Is.EqualTo("云溪村积分台账 2026年3月"));
        Assert.That(page.Text("main"), Does.Contain($"共{pictures.Count}页"));
        Assert.That(links, Is.EqualTo(["/yunxi/desk/months/2026-03/ledger.pdf"]));
        foreach (var source in pictures)
        {
            using var answer = await _clerk.Get(source);
            Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("image/png"));
            using var picture = SKBitmap.Decode(await answer.Content.ReadAsByteArrayAsync());
            Assert.That((picture.Width, picture.Height), Is.EqualTo((793, 1122)), "as wide as on a screen");
        }
    }

    [Test]
    public async Task What_was_asked_for_stays_on_the_way_from_page_to_file()
    {
        var page = await _clerk.Open("desk/households/cards.pdf/pages?area=东片");
        Assert.That(page.Document.QuerySelector(".actions a")!.GetAttribute("href"), Does.EndWith("cards.pdf?area=%E4%B8%9C%E7%89%87"));
        Assert.That(page.Document.QuerySelector(".sheets img")!.GetAttribute("src"), Does.EndWith("/pages/1.png?area=%E4%B8%9C%E7%89%87"));
    }

    [TestCase("desk/months/2026-04/ledger.pdf/pages")]
    [TestCase("desk/months/2026-03/ledger.pdf/pages/99.png")]
    [TestCase("desk/months/2026-03/ledger.pdf/pages/0.png")]
    [TestCase("desk/months/2026-03/ledger.pdf/pages/x.png")]
    [TestCase("desk/redemptions/99/receipt.pdf/pages")]
    public async Task A_page_or_print_that_is_not_there_is_404(string path)
    {
        using var answer = await _clerk.Get(path);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [TestCase("desk/months", "ledger.pdf/pages")]
    [TestCase("desk/months/2026-03", "notice.pdf/pages")]
    [TestCase("desk/goods", "prices.pdf/pages")]
    [TestCase("desk/households", "cards.pdf/pages")]
    public async Task Every_print_is_reached_by_its_pictures(string from, string to)
    {
        _site.Village.MoveTo(new DateOnly(2026, 4, 2));
        foreach (var month in new[] { 1, 2, 3 })
            await _site.Village.Write(tx => Core.Months.ClosingService.Close(tx, _site.Village.Secretary, new(2026, month)));

        var page = await _clerk.Open(from);
        Assert.That(page.Document.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")), Has.Some.Contains(to));
        Assert.That(page.Document.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")), Has.None.EndsWith(".pdf"), "paper is looked at first");
    }
}
