using System.Net;
using MiniExcelLibs;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Months;

internal sealed class MonthPageTests
{
    private Site _site = null!;

    [OneTimeSetUp]
    public async Task Open()
    {
        _site = await Site.Start();
        await LongStory.Tell(_site.Village);
    }

    [OneTimeTearDown]
    public async Task Close() => await _site.DisposeAsync();

    [Test]
    public async Task The_months_stand_newest_first_with_who_closed_them()
    {
        var page = await _site.Visit("clerk").Open("desk/months");
        Assert.That(page.Document.QuerySelectorAll("tbody tr").Select(row => row.QuerySelector("td")!.TextContent.Trim()), Is.EqualTo(["2026年3月", "2026年2月", "2026年1月"]));
        Assert.That(page.Text("tbody tr:nth-child(2)"), Does.Contain("已月结").And.Contain("secretary").And.Contain("打印台账"));
        Assert.That(page.Text("tbody tr:nth-child(1)"), Does.Contain("未月结"));
    }

    [Test]
    public async Task A_page_of_months_leads_to_the_one_before()
    {
        var page = await _site.Visit("clerk").Open("desk/months?limit=2");
        var next = await _site.Visit("clerk").Open(page.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.That(next.Text("tbody td:first-child"), Is.EqualTo("2026年1月"));
    }

    [Test]
    public async Task The_sums_of_a_ledger_are_those_of_its_rows()
    {
        var page = await _site.Visit("observer").Open("desk/months/2026-02");
        for (var column = 4; column <= 10; column++)
        {
            var rows = page.Document.QuerySelectorAll($"tbody td:nth-child({column})").Take(4).Sum(cell => Number(cell.TextContent));
            Assert.That(Number(page.Text($"tfoot td:nth-child({column})")), Is.EqualTo(rows), $"column {column}");
        }
    }

    [Test]
    public async Task A_ledger_is_searched_by_initials_and_sorted_by_rank()
    {
        var visitor = _site.Visit("clerk");
        var found = await visitor.Open("desk/months/2026-02?search=oyjg");
        Assert.That(found.Text("tbody td:first-child").Split(' ')[0], Is.EqualTo("01-002"));
        Assert.That(found.Text("tfoot"), Does.StartWith("以上合计 共1户"));

        var ranked = await visitor.Open("desk/months/2026-01?order=rank");
        Assert.That(ranked.Document.QuerySelector("tbody tr")!.TextContent, Does.Contain("王䶮"));
        Assert.That((await visitor.Open("desk/months/2026-01?search=nobody")).Text(".empty"), Does.Contain("没有这样的农户"));
    }

    [Test]
    public async Task A_closed_month_shows_its_seal_and_an_open_one_that_it_is_a_draft()
    {
        var visitor = _site.Visit("clerk");
        var closed = await visitor.Open("desk/months/2026-01");
        Assert.That(closed.Text(".fingerprint").Replace(" ", ""), Has.Length.EqualTo(64));
        Assert.That(closed.Text(".seal"), Does.Contain("第1号至第15号"));
        Assert.That((await visitor.Open("desk/months/2026-03")).Text(), Does.Contain("还没有月结"));
        Assert.That((await visitor.Open("desk/months/2026-02")).Text("figure"), Does.Contain("测试"));
    }

    [TestCase("ledger.pdf")]
    [TestCase("notice.pdf")]
    public async Task The_prints_are_those_of_the_api(string print)
    {
        using var answer = await _site.Visit("shopkeeper").Get($"desk/months/2026-01/{print}");
        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/pdf"));
        Assert.That(await answer.Content.ReadAsByteArrayAsync(), Is.EqualTo((await _site.As("clerk").Get($"months/2026-01/{print}")).Bytes));
    }

    [Test]
    public async Task Months_and_ledgers_are_taken_as_sheets()
    {
        Assert.That(await Rows("desk/months.xlsx"), Has.Count.EqualTo(3));
        var rows = await Rows("desk/months/2026-01.xlsx");
        Assert.That(rows, Has.Count.EqualTo(4));
        Assert.That(rows[0]["户主"], Is.EqualTo("王䶮"));
        Assert.That(rows[0]["加分"], Is.EqualTo(20));
    }

    [TestCase("2026-04")]
    [TestCase("2025-12")]
    [TestCase("today")]
    public async Task A_month_that_is_none_is_not_found(string month)
    {
        (await _site.Visit("clerk").Open($"desk/months/{month}")).Gives(HttpStatusCode.NotFound);
        (await _site.Visit("clerk").Open($"desk/months/{month}/closing")).Gives(HttpStatusCode.NotFound);
    }

    [Test]
    public async Task In_English_the_ledger_has_English_headings() => Assert.That(
        (await _site.Visit("clerk").Open("desk/months/2026-01?language=en")).Text("thead"), Does.StartWith("CodeHeadAreaOpeningAwarded"));

    private async Task<List<IDictionary<string, object>>> Rows(string path)
    {
        using var answer = await _site.Visit("clerk").Get(path);
        await using var sheet = new MemoryStream(await answer.Content.ReadAsByteArrayAsync());
        return [.. sheet.Query(useHeaderRow: true).Cast<IDictionary<string, object>>()];
    }

    private static decimal Number(string text) =>
        decimal.Parse(text.Trim().Replace("−", "-").Replace(",", ""), System.Globalization.CultureInfo.InvariantCulture);
}
