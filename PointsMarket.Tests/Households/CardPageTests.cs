using System.Net;
using PointsMarket.Core.Households;
using PointsMarket.Core.Villages;
using PointsMarket.Tests.Shop;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Households;

/// <summary>What a passbook card opens, and to whom it stays shut.</summary>
internal sealed class CardPageTests
{
    private Site _site = null!;

    [SetUp]
    public async Task Open() => _site = await Site.Start();

    [TearDown]
    public async Task Close() => await _site.DisposeAsync();

    private string Token => _site.Village.Read(tx => CardService.Find(tx, TestVillage.Code, "01-002"))!.Token;

    [Test]
    public async Task A_card_opens_balance_and_entries_without_signing_in_and_masks_the_head()
    {
        await _site.Village.Give("01-002", 7);
        var page = (await _site.Visit().Open($"card/{Token}")).Gives(HttpStatusCode.OK);

        Assert.That(page.Heading, Is.EqualTo("欧**国家 01-002"));
        Assert.That(page.Text(".balance b"), Is.EqualTo("27"));
        Assert.That(page.Text(".moves"), Does.Contain("期初积分20分"));
        Assert.That(page.Html, Does.Not.Contain("欧阳建国"));
        Assert.That(page.Has("form"), Is.False, "a card only reads");
        Assert.That(page.Has(".moves a"), Is.False, "a record is opened only by who is signed in");
        Assert.That(page.Document.QuerySelector("main a[role=button]")!.GetAttribute("href"), Is.EqualTo("/yunxi/sign-in?account=01-002"));
    }

    [Test]
    public async Task Names_stand_in_full_where_the_village_shows_them_so()
    {
        await _site.Village.Change(settings => settings with { PublicNames = PublicNames.Full });

        Assert.That((await _site.Visit().Open($"card/{Token}")).Heading, Is.EqualTo("欧阳建国家 01-002"));
    }

    [Test]
    public async Task The_address_is_a_key_and_goes_nowhere_else()
    {
        using var answer = await _site.Visit().Get($"card/{Token}");

        Assert.That(answer.Headers.GetValues("Referrer-Policy"), Is.EqualTo(["no-referrer"]));
        Assert.That(answer.Headers.CacheControl!.ToString(), Does.Contain("no-store").And.Contain("private"));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("<meta name=\"robots\" content=\"noindex\">"));
    }

    [Test]
    public async Task A_replaced_card_opens_nothing_and_the_new_one_does()
    {
        var old = Token;
        await _site.Village.Write(tx => CardService.Issue(tx, _site.Village.Clerk, "01-002", "旧卡遗失"));

        var page = (await _site.Visit().Open($"card/{old}")).Gives(HttpStatusCode.NotFound);
        Assert.That(page.Text(), Does.Contain("这张卡已经换过新的").And.Contain("请带卡到村委会"));
        Assert.That(page.Html, Does.Not.Contain("01-002"));
        (await _site.Visit().Open($"card/{Token}")).Gives(HttpStatusCode.OK);
    }

    [TestCase("AAAAAAAAAAAAAAAAAAAAAA")]
    [TestCase("1")]
    [TestCase("%F0%AC%B1%96")]
    public async Task A_token_that_was_never_made_opens_nothing(string token)
    {
        using var answer = await _site.Visit().Get($"card/{token}");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(answer.Headers.GetValues("Referrer-Policy"), Is.EqualTo(["no-referrer"]));
    }

    [Test]
    public async Task A_card_opens_nothing_in_another_village() =>
        (await _site.Visit(village: TestVillage.OtherCode).Open($"card/{Token}")).Gives(HttpStatusCode.NotFound);

    [Test]
    public async Task Who_asks_for_english_reads_english()
    {
        var visitor = _site.Visit();

        Assert.That((await visitor.Open($"card/{Token}?language=en")).Text(), Does.Contain("Points to spend").And.Contain("Sign in for more"));
        Assert.That((await visitor.Open("card/1")).Heading, Is.EqualTo("This card opens nothing"));
    }
}
