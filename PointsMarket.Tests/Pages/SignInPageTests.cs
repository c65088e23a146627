using System.Net;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Pages;

internal sealed class SignInPageTests
{
    private Site _site = null!;

    [SetUp]
    public async Task Open() => _site = await Site.Start();

    [TearDown]
    public async Task Close() => await _site.DisposeAsync();

    [TestCase("clerk", TestVillage.Password, "/yunxi/desk")]
    [TestCase("01-001", TestVillage.Pin, "/yunxi/me")]
    public async Task Everybody_signs_in_on_one_form_and_comes_to_their_own_start(string account, string password, string start)
    {
        var visitor = _site.Visit();
        using var answer = await visitor.Post(await visitor.Open("sign-in"), "sign-in", ("account", account), ("password", password));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.SeeOther));
        Assert.That(answer.Headers.Location!.OriginalString, Is.EqualTo(start));
    }

    [TestCase("０１－００１")]
    [TestCase(" 01-001 ")]
    [TestCase("　01-001")]
    public async Task An_account_typed_full_width_or_with_spaces_is_understood(string account)
    {
        var visitor = _site.Visit();
        var page = await visitor.Send(await visitor.Open("sign-in"), "sign-in", ("account", account), ("password", TestVillage.Pin));

        Assert.That(page.Address, Is.EqualTo("/yunxi/me"));
    }

    [Test]
    public async Task A_wrong_password_is_said_on_the_form_which_keeps_the_account()
    {
        var visitor = _site.Visit();
        var page = await visitor.Send(await visitor.Open("sign-in"), "sign-in", ("account", "clerk"), ("password", "not-this-one"));

        page.Gives(HttpStatusCode.Unauthorized);
        Assert.That(page.Text("[role=alert]"), Does.Contain("账号或密码不对"));
        Assert.That(page.Document.QuerySelector("[name=account]")!.GetAttribute("value"), Is.EqualTo("clerk"));
        Assert.That(page.Document.QuerySelector("[name=password]")!.GetAttribute("value"), Is.Null);
    }

    [Test]
    public async Task After_five_wrong_tries_the_form_says_how_long_to_wait()
    {
        var visitor = _site.Visit();
        var form = await visitor.Open("sign-in");
        for (var i = 0; i < 5; i++)
            await visitor.Send(form, "sign-in", ("account", "clerk"), ("password", "not-this-one"));

        using var answer = await visitor.Post(form, "sign-in", ("account", "clerk"), ("password", TestVillage.Password));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(answer.Headers.RetryAfter, Is.Not.Null);
    }

    [Test]
    public async Task Who_asks_for_a_page_comes_to_it_after_signing_in()
    {
        var visitor = _site.Visit();
        var form = await visitor.Open("desk/households?search=wy");
        Assert.That(form.Heading, Is.EqualTo("登录"));

        var page = await visitor.Send(form, "sign-in", ("account", "clerk"), ("password", TestVillage.Password));
        Assert.That(page.Address, Is.EqualTo("/yunxi/desk/households?search=wy"));
    }

    [TestCase("https://elsewhere.example/")]
    [TestCase("//elsewhere.example/")]
    [TestCase("/\\elsewhere.example/")]
    [TestCase("/shimen/desk")]
    [TestCase("/yunxi/deskelsewhere")]
    public async Task Signing_in_leads_nowhere_but_to_ones_own_pages(string next)
    {
        var visitor = _site.Visit();
        var form = await visitor.Open("sign-in?next=" + Uri.EscapeDataString(next));
        using var answer = await visitor.Post(form, "sign-in", ("account", "clerk"), ("password", TestVillage.Password));

        Assert.That(answer.Headers.Location!.OriginalString, Is.EqualTo("/yunxi/desk"));
    }

    [Test]
    public async Task A_form_without_the_token_of_this_site_is_refused_and_does_nothing()
    {
        var visitor = _site.Visit("clerk");
        var page = await visitor.Open("desk/password");
        var refused = await visitor.Send(
            page, "desk/password", ("__RequestVerificationToken", null), ("password", "village-hall-9"), ("repeated", "village-hall-9"));

        refused.Gives(HttpStatusCode.BadRequest);
        (await visitor.Open("desk")).Gives(HttpStatusCode.OK);
    }

    [Test]
    public async Task Signing_out_needs_the_token_too()
    {
        var visitor = _site.Visit("clerk");
        using var refused = await visitor.Http.PostAsync("/yunxi/sign-out", new FormUrlEncodedContent([]));

        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        (await visitor.Open("desk")).Gives(HttpStatusCode.OK);
    }

    [Test]
    public async Task Signing_out_ends_the_session_and_not_only_the_cookie()
    {
        var visitor = _site.Visit("clerk");
        var page = await visitor.Open("desk");
        var token = visitor.Cookies.GetCookies(new("http://localhost/"))["session"]!.Value;
        await visitor.Send(page, "sign-out");

        var thief = _site.Visit();
        thief.Cookies.Add(new Cookie("session", token, "/", "localhost"));
        Assert.That((await thief.Open("desk")).Heading, Is.EqualTo("登录"));
    }

    [Test]
    public async Task The_cookie_is_out_of_reach_of_scripts_and_other_sites()
    {
        var visitor = _site.Visit();
        using var answer = await visitor.Post(await visitor.Open("sign-in"), "sign-in", ("account", "01-001"), ("password", TestVillage.Pin));
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(one => one.StartsWith("session=", StringComparison.Ordinal));

        Assert.That(cookie, Does.Contain("httponly").IgnoreCase);
        Assert.That(cookie, Does.Contain("samesite=lax").IgnoreCase);
        Assert.That(cookie, Does.Contain("max-age=7776000").IgnoreCase);
    }

    [Test]
    public async Task At_the_desk_half_an_hour_without_work_ends_the_session_and_work_prolongs_it()
    {
        var visitor = _site.Visit();
        await visitor.Send(await visitor.Open("sign-in"), "sign-in", ("account", "clerk"), ("password", TestVillage.Password));
        _site.Village.Clock.Advance(TimeSpan.FromMinutes(29));
        Assert.That((await visitor.Open("desk")).Heading, Does.StartWith("今天"));
        _site.Village.Clock.Advance(TimeSpan.FromMinutes(29));
        Assert.That((await visitor.Open("desk")).Heading, Does.StartWith("今天"));
        _site.Village.Clock.Advance(TimeSpan.FromMinutes(31));
        Assert.That((await visitor.Open("desk")).Heading, Is.EqualTo("登录"));
    }

    [Test]
    public async Task What_was_filled_in_when_the_session_ended_is_sent_after_signing_in_again()
    {
        var visitor = _site.Visit();
        await visitor.Send(await visitor.Open("sign-in"), "sign-in", ("account", "clerk"), ("password", TestVillage.Password));
        var filled = await visitor.Open("desk/password");
        _site.Village.Clock.Advance(TimeSpan.FromMinutes(31));
        visitor.Http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");

        var signIn = await visitor.Send(filled, "desk/password", ("note", "整理门前"), ("password", "village-hall-9"), ("repeated", "village-hall-9"));
        signIn.Gives(HttpStatusCode.Unauthorized);
        var goOn = await visitor.Send(signIn, "sign-in", ("account", "clerk"), ("password", TestVillage.Password));

        Assert.That(goOn.Text(".kept"), Does.Contain("整理门前"));
        Assert.That(goOn.Html, Does.Not.Contain("village-hall-9"));
        Assert.That(goOn.Form("desk/password").QuerySelector("[name=note]")!.GetAttribute("value"), Is.EqualTo("整理门前"));
    }

    [Test]
    public async Task What_another_site_filled_in_is_not_kept()
    {
        var visitor = _site.Visit();
        visitor.Http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        using var answer = await visitor.Http.PostAsync("/yunxi/desk/password", new FormUrlEncodedContent([KeyValuePair.Create("note", "别处填的")]));

        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Not.Contain("别处填的"));
    }
}
