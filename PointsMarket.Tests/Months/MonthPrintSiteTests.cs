using System.Net;
using PointsMarket.Core.Months;
using PointsMarket.Tests.Prints;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Months;

internal sealed class MonthPrintSiteTests
{
    private Site _site = null!;
    private SiteClient _clerk = null!;

    [SetUp]
    public async Task Start()
    {
        _site = await Site.Start();
        _clerk = _site.As("clerk");
        await LongStory.Tell(_site.Village);
    }

    [TearDown]
    public async Task Stop() => await _site.DisposeAsync();

    [TestCase("2026-02", "ledger")]
    [TestCase("2026-03", "ledger")]
    [TestCase("2026-02", "notice")]
    [TestCase("2026-03", "notice")]
    public async Task A_print_is_the_same_bytes_while_its_content_is_the_same(string month, string print)
    {
        var path = $"months/{month}/{print}.pdf";
        var first = (await _clerk.Get(path)).Gives(HttpStatusCode.OK);
        _site.Village.Clock.Advance(TimeSpan.FromHours(3));
        var second = await _clerk.Get(path);

        Assert.That(first.ContentHeaders.ContentType?.ToString(), Is.EqualTo("application/pdf"));
        Assert.That(second.Bytes, Is.EqualTo(first.Bytes));
        Assert.That(second.ETag, Is.EqualTo(first.ETag));
        Assert.That((await _clerk.Get(path, first.ETag)).Gives(HttpStatusCode.NotModified).Bytes, Is.Empty);
        using var text = new PdfText(first.Bytes);
        Assert.That(text.Title, Is.Not.Empty);
        Assert.That(text.All.Contains("草稿", StringComparison.Ordinal), Is.EqualTo(month == "2026-03"));
    }

    [Test]
    public async Task The_ledger_of_a_closed_month_shows_the_hash_that_was_sealed()
    {
        var month = await _clerk.Get("months/2026-02");
        using var ledger = new PdfText((await _clerk.Get("months/2026-02/ledger.pdf")).Bytes);
        using var notice = new PdfText((await _clerk.Get("months/2026-02/notice.pdf")).Bytes);
        Assert.That(ledger.All, Does.Contain((string)month["hash"]!));
        Assert.That(notice.All, Does.Contain((string)month["hash"]!));
        Assert.That(ledger.All, Does.Contain("王䶮"));
        Assert.That(notice.All, Does.Not.Contain("王䶮"), "the board masks names");
    }

    [TestCase("2026-02")]
    [TestCase("2026-03")]
    public async Task Behind_the_ledger_stand_the_entries_that_carry_the_month(string month)
    {
        using var ledger = new PdfText((await _clerk.Get($"months/{month}/ledger.pdf")).Bytes);
        var entries = _site.Village.Read(tx => Core.Ledger.EntryService.List(tx, TestVillage.Code, 0, 100)).FindAll(entry => entry.Month.ToString() == month);
        Assert.That(entries, Is.Not.Empty);
        Assert.That(ledger.All, Does.Contain($"附：本月账目（共{entries.Count}笔"));
        foreach (var entry in entries)
            Assert.That(ledger.All, Does.Match($"{entry.Sequence}[0-9]+月[0-9]+日{entry.Household}"), $"{entry.Sequence}");
    }

    [Test]
    public async Task The_ledger_of_an_open_month_changes_with_its_entries()
    {
        var before = await _clerk.Get("months/2026-03/ledger.pdf");
        await _site.Village.Redeem("01-001", "S05");
        (await _clerk.Get("months/2026-03/ledger.pdf", before.ETag)).Gives(HttpStatusCode.OK);
    }

    [Test]
    public async Task A_closing_takes_the_draft_off()
    {
        _site.Village.MoveTo(new DateOnly(2026, 4, 1));
        await _site.Village.Write(tx => ClosingService.Close(tx, _site.Village.Secretary, new(2026, 3)));
        using var text = new PdfText((await _clerk.Get("months/2026-03/ledger.pdf")).Bytes);
        Assert.That(text.All, Does.Not.Contain("草稿"));
    }
}
