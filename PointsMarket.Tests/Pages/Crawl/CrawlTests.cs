using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Pages.Crawl;

/// <summary>Every page that somebody can come to, in either language: nothing of the other one, nothing that leads astray.</summary>
internal sealed class CrawlTests
{
    private static readonly Dictionary<bool, Site> Sites = [];

    private static readonly string?[] Readers =
        ["secretary", "clerk", "reviewer1", "reviewer2", "shopkeeper", "cadre", "observer", "01-001", null];

    private static readonly bool[] Languages = [false, true];

    private static IEnumerable<TestCaseData> Ways => from reader in Readers from english in Languages select new TestCaseData(reader, english);

    [OneTimeSetUp]
    public async Task Make()
    {
        foreach (var english in Languages)
            Sites[english] = Site.Over(await CrawlVillage.Make(english));
    }

    [OneTimeTearDown]
    public async Task Forget()
    {
        foreach (var site in Sites.Values)
            await site.DisposeAsync();

        Sites.Clear();
    }

    [TestCaseSource(nameof(Ways))]
    public async Task Everything_that_is_led_to_is_there_and_in_one_language(string? reader, bool english)
    {
        var site = Sites[english];
        var visitor = site.Visit(reader);
        visitor.Http.DefaultRequestHeaders.Add("Accept-Language", english ? "en" : "zh-CN");
        var crawl = await Crawler.From(visitor, StartOf(reader));
        var names = site.Village.Everyone.Select(person => person.Account)
            .SelectMany(account => account.Split('-')).Concat(["yunxi", "clock"]).ToHashSet(StringComparer.OrdinalIgnoreCase);

        Assert.Multiple(() =>
        {
            Expect.Nothing(crawl.Broken, "where links lead");
            Assert.That(crawl.Pages, Is.Not.Empty);
            Expect.Nothing(Breaches(page => PageLaws.Breaches(page, english)), "what holds of every page");
            Expect.Nothing(Breaches(page => english ? PageLaws.ChineseIn(page.View.Document) : PageLaws.LatinIn(page.View.Document, names)), "the other language");
            Expect.Nothing(Breaches(page => PageChecks.RawKeysIn(string.Join(' ', PageLaws.Texts(page.View.Document)))), "names of the program's own");
        });
        await TestContext.Progress.WriteLineAsync($"{reader ?? "anybody"} came to {crawl.Pages.Count} pages");

        IEnumerable<string> Breaches(Func<CrawledPage, IEnumerable<string>> law) =>
            crawl.Pages.SelectMany(page => law(page.Value).Distinct().Select(breach => $"{page.Key} {breach}"))
                .GroupBy(breach => Crawler.KindOf(breach.Split(' ')[0]) + breach[breach.IndexOf(' ', StringComparison.Ordinal)..]).Select(group => group.First());
    }

    private static string StartOf(string? reader) => reader switch
    {
        null => "/",
        _ when char.IsDigit(reader[0]) => $"/{TestVillage.Code}/me",
        _ => $"/{TestVillage.Code}/desk",
    };
}
