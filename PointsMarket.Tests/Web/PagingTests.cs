using System.Net;
using PointsMarket.Core;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Web;

internal sealed class PagingTests
{
    private Site _site = null!;

    [SetUp]
    public async Task Start() => _site = await Site.Start();

    [TearDown]
    public async Task Stop() => await _site.DisposeAsync();

    [TestCase("people", "account")]
    [TestCase("households", "code")]
    [TestCase("rules", "code")]
    [TestCase("goods", "code")]
    [TestCase("months", "month")]
    [TestCase("entries", "sequence")]
    [TestCase("conduct", "id")]
    [TestCase("redemptions", "id")]
    [TestCase("goods/S05/movements", "id")]
    [TestCase("households/01-001/entries", "sequence")]
    public async Task Pages_put_together_are_the_list(string path, string key)
    {
        await Fill();
        var whole = (await _site.As("clerk").Get($"{path}?limit=500")).Gives(HttpStatusCode.OK);
        Assert.That(whole["next"], Is.Null);
        var keys = Keys(whole, key);
        Assert.That(keys, Has.Count.GreaterThan(1));
        foreach (var limit in new[] { 1, keys.Count - 1, keys.Count })
            Assert.That(await AllPages(path, key, limit), Is.EqualTo(keys), $"limit {limit}");
    }

    [Test]
    public async Task Nothing_repeats_or_is_skipped_when_rows_are_added()
    {
        await Fill();
        var whole = Keys(await _site.As("clerk").Get("conduct"), "id");
        var first = await _site.As("clerk").Get("conduct?limit=2");
        await _site.Village.Submit("01-001", TestRules.Help);
        var rest = await _site.As("clerk").Get($"conduct?after={first["next"]}");
        Assert.That(Keys(first, "id").Concat(Keys(rest, "id")), Is.EqualTo(whole));
    }

    [Test]
    public async Task What_is_newest_comes_first_but_the_book_and_the_months_run_forward()
    {
        await Fill();
        Assert.That(Keys(await _site.As("clerk").Get("conduct?limit=1"), "id"), Is.EqualTo(["4"]));
        Assert.That(Keys(await _site.As("clerk").Get("redemptions?limit=1"), "id"), Is.EqualTo(["3"]));
        Assert.That(Keys(await _site.As("clerk").Get("entries?after=0&limit=2"), "sequence"), Is.EqualTo(["1", "2"]));
        Assert.That(Keys(await _site.As("clerk").Get("months"), "month"), Is.EqualTo(["2026-01", "2026-02", "2026-03"]));
    }

    [Test]
    public async Task The_next_page_is_named_by_a_string()
    {
        await Fill();
        Assert.That((await _site.As("clerk").Get("entries?limit=1"))["next"]!.ToJsonString(), Is.EqualTo("\"1\""));
        Assert.That((await _site.As("clerk").Get("months?limit=1"))["next"]!.ToJsonString(), Is.EqualTo("\"2026-01\""));
    }

    [Test]
    public async Task A_page_has_fifty_items_unless_asked_otherwise()
    {
        for (var i = 0; i < 47; i++)
            (await _site.As("clerk").Post("households", new { code = $"z{i:00}", head = "王", area = "东片", street = "一街" })).Gives(HttpStatusCode.Created);

        var page = await _site.As("clerk").Get("households");
        Assert.That(Keys(page, "code"), Has.Count.EqualTo(50));
        Assert.That((string?)page["next"], Is.EqualTo("z45"));
        Assert.That(Keys(await _site.As("clerk").Get("households?after=z45"), "code"), Is.EqualTo(["z46"]));
    }

    [Test]
    public async Task A_villagers_months_go_on_behind_those_that_are_still_open()
    {
        (await _site.As("secretary").Put("months/2026-01/closing", new { })).Gives(HttpStatusCode.OK);
        var page = await _site.As("01-001").Get("months?limit=1");
        Assert.That(Keys(page, "month"), Is.EqualTo(["2026-01"]));
        (await _site.As("01-001").Get("months/2026-01")).Gives(HttpStatusCode.OK);
        (await _site.As("01-001").Get("months/2026-02")).Refused(Reason.Forbidden);
    }

    private static List<string> Keys(Answer page, string key) => [.. page["items"]!.AsArray().Select(item => item![key]!.ToString())];

    private async Task<List<string>> AllPages(string path, string key, int limit)
    {
        var keys = new List<string>();
        var page = await _site.As("clerk").Get($"{path}?limit={limit}");
        keys.AddRange(Keys(page, key));
        while ((string?)page["next"] is { } next)
        {
            page = await _site.As("clerk").Get($"{path}?limit={limit}&after={Uri.EscapeDataString(next)}");
            Assert.That(Keys(page, key), Is.Not.Empty);
            keys.AddRange(Keys(page, key));
        }

        return keys;
    }

    private async Task Fill()
    {
        for (var i = 0; i < 4; i++)
            await _site.Village.Submit("01-001", TestRules.Help);

        for (var i = 0; i < 3; i++)
            await _site.Village.Redeem("01-001", "S05");
    }
}
