using System.Net;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Pages;

/// <summary>What every page keeps to, whatever stands on it.</summary>
internal sealed class PageSafetyTests
{
    private Site _site = null!;

    [SetUp]
    public async Task Open() => _site = await Site.Start();

    [TearDown]
    public async Task Close() => await _site.DisposeAsync();

    [TestCase("/yunxi/sign-in")]
    [TestCase("/yunxi/desk")]
    [TestCase("/nowhere")]
    public async Task No_page_runs_what_is_not_the_sites_own_or_stands_in_another_ones_frame(string path)
    {
        using var answer = await _site.Visit("clerk").Get(path);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();

        Assert.That(policy, Does.Contain("default-src 'self'").And.Contain("frame-ancestors 'none'").And.Contain("form-action 'self'"));
        Assert.That(policy, Does.Not.Contain("unsafe"));
        Assert.That(answer.Headers.GetValues("X-Content-Type-Options").Single(), Is.EqualTo("nosniff"));
    }

    [Test]
    public async Task Behind_a_proxy_that_speaks_https_cookies_are_kept_to_https()
    {
        var visitor = _site.Visit();
        var form = await visitor.Open("sign-in");
        visitor.Http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        using var answer = await visitor.Post(form, "sign-in", ("account", "clerk"), ("password", TestVillage.Password));
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(one => one.StartsWith("session=", StringComparison.Ordinal));

        Assert.That(cookie, Does.Contain("secure").IgnoreCase);
    }

    [Test]
    public async Task Pages_of_who_is_signed_in_are_kept_by_no_cache()
    {
        using var answer = await _site.Visit("clerk").Get("/yunxi/desk");
        Assert.That(answer.Headers.CacheControl!.NoStore);
    }

    [Test]
    public async Task The_stylesheet_and_the_script_are_kept_for_good_under_an_address_of_their_content()
    {
        var visitor = _site.Visit();
        var page = await visitor.Open("sign-in");
        foreach (var selector in new Dictionary<string, string> { ["link[rel=stylesheet]"] = "href", ["script[src]"] = "src" })
        {
            using var answer = await visitor.Get(page.Document.QuerySelector(selector.Key)!.GetAttribute(selector.Value)!);
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(answer.Headers.CacheControl!.ToString(), Does.Contain("immutable"));
        }
    }

    [Test]
    public async Task The_language_and_the_size_of_type_are_switched_on_any_page_and_remembered()
    {
        var visitor = _site.Visit("clerk");
        var page = await visitor.Open("desk/households?search=wy&language=en&size=large");

        Assert.That(page.Address, Is.EqualTo("/yunxi/desk/households?search=wy"));
        Assert.That(page.Document.DocumentElement.GetAttribute("lang"), Is.EqualTo("en"));
        Assert.That(page.Document.DocumentElement.ClassList, Does.Contain("large"));
        Assert.That((await visitor.Open("desk")).Heading, Does.StartWith("Today"));
    }

    [Test]
    public async Task A_switch_leads_to_no_other_site()
    {
        using var answer = await _site.Visit().Http.GetAsync("http://localhost//elsewhere.example/?language=en");
        Assert.That(answer.Headers.Location?.OriginalString ?? "/", Does.Not.StartWith("//"));
    }

    [Test]
    public async Task A_wrong_address_is_a_page_in_the_same_clothes_that_says_what_to_do()
    {
        var page = await _site.Visit("clerk").Open("desk/nothing-of-this-name");

        page.Gives(HttpStatusCode.NotFound);
        Assert.That(page.Heading, Is.EqualTo("没有找到"));
        Assert.That(page.Document.QuerySelector("main a[role=button]")!.GetAttribute("href"), Is.EqualTo("/yunxi/desk"));
    }

    [Test]
    public async Task Another_villages_desk_looks_as_if_it_were_not_there()
    {
        var page = await _site.Visit("clerk", TestVillage.OtherCode).Open("/yunxi/desk");
        page.Gives(HttpStatusCode.NotFound);
    }
}
