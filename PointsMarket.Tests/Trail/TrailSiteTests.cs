using System.Net;
using System.Text;
using PointsMarket.Core;
using PointsMarket.Core.People;
using PointsMarket.Core.Trail;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Trail;

internal sealed class TrailSiteTests
{
    private const string Address = "203.0.113.7";

    private Site _site = null!;
    private long _founded;

    [SetUp]
    public async Task Start()
    {
        _site = await Site.Start();
        _founded = _site.Village.Trail()[0].Id;
    }

    [TearDown]
    public async Task Stop() => await _site.DisposeAsync();

    [Test]
    public async Task A_request_is_noted_with_the_address_it_came_from()
    {
        var answer = await Put("secretary", "settings", """{"publicityDays":3}""");
        answer.Gives(HttpStatusCode.OK);
        var noted = _site.Village.TrailBehind(_founded).Single();
        Assert.That($"{noted.Account} {noted.From} {noted.Subject} {noted.Text()}", Is.EqualTo($"secretary {Address} settings publicityDays 5→3"));
    }

    [TestCase("clerk", TestVillage.Password, "person:clerk")]
    [TestCase("01-001", TestVillage.Pin, "household:01-001")]
    public async Task Signing_in_is_noted_and_a_wrong_try_is_not(string account, string secret, string subject)
    {
        (await SignIn(account, "wrong-password")).Refused(Reason.Unauthenticated);
        (await SignIn(account, secret)).Gives(HttpStatusCode.OK);
        var noted = _site.Village.TrailBehind(_founded).Single();
        Assert.That($"{noted.Deed} {noted.Account} {noted.From} {noted.Subject}", Is.EqualTo($"SignedIn {account} {Address} {subject}"));
    }

    [Test]
    public async Task The_try_that_closes_an_account_is_noted_and_none_behind_it()
    {
        for (var i = 0; i < 7; i++)
            await SignIn("clerk", "wrong-password");

        var noted = _site.Village.TrailBehind(_founded).Single();
        Assert.That(
            $"{noted.Deed} {noted.Account} {noted.From} {noted.Subject}",
            Is.EqualTo($"SignInRefused {Caller.ClockAccount} {Address} person:clerk"));
    }

    [Test]
    public async Task The_try_that_closes_an_address_is_noted()
    {
        await _site.Village.Write(tx =>
        {
            for (var i = 0; i < 49; i++)
                SessionSql.InsertFailure(tx, TestVillage.Code, $"someone-{i}", Address);
        });
        (await SignIn("nobody", "wrong-password")).Refused(Reason.Unauthenticated);
        (await SignIn("nobody", "wrong-password")).Refused(Reason.TooManyTries);
        Assert.That(_site.Village.TrailBehind(_founded).Single().Subject, Is.EqualTo($"address:{Address}"));
    }

    [TestCase(TestVillage.Code)]
    [TestCase("nowhere")]
    public async Task A_name_that_is_nobodys_is_closed_without_a_note(string village)
    {
        for (var i = 0; i < 5; i++)
            (await SignIn(TestVillage.Password, "wrong-password", village)).Refused(Reason.Unauthenticated);

        (await SignIn(TestVillage.Password, "wrong-password", village)).Refused(Reason.TooManyTries);
        Assert.That(_site.Village.TrailBehind(_founded), Is.Empty);
    }

    [Test]
    public async Task An_address_that_is_closed_by_a_village_that_is_not_there_is_refused_all_the_same()
    {
        await _site.Village.Write(tx =>
        {
            for (var i = 0; i < 49; i++)
                SessionSql.InsertFailure(tx, "nowhere", $"someone-{i}", Address);
        });
        (await SignIn("nobody", "wrong-password", "nowhere")).Refused(Reason.Unauthenticated);
        (await SignIn("nobody", "wrong-password", "nowhere")).Refused(Reason.TooManyTries);
    }

    [Test]
    public async Task No_secret_ever_stands_in_the_trail()
    {
        var secretary = _site.As("secretary");
        var person = new { account = "wang.fang", name = "王芳", password = "secret-word-1", roles = new[] { "cadre" } };
        (await secretary.Post("people", person)).Gives(HttpStatusCode.Created);
        (await secretary.Put("people/clerk/password", new { password = "secret-word-2" })).Gives(HttpStatusCode.NoContent);
        (await secretary.Put("households/01-001/pin", new { pin = "864209" })).Gives(HttpStatusCode.NoContent);
        var card = (await secretary.Post("households/01-001/card", new { reason = "旧卡遗失" })).Gives(HttpStatusCode.Created);
        var signedIn = (await SignIn("wang.fang", "secret-word-1")).Gives(HttpStatusCode.OK);
        for (var i = 0; i < 5; i++)
            await SignIn("clerk", "secret-word-3");

        Assert.That(
            _site.Village.TrailBehind(_founded).Select(entry => entry.Deed),
            Is.EqualTo([Deed.PersonAdded, Deed.PasswordSet, Deed.PinSet, Deed.CardIssued, Deed.SignedIn, Deed.SignInRefused]));
        using var file = new RawFile(_site.Village.Location.Path);
        var everything = string.Join('\n', file.List<string>(
            "SELECT account || ' ' || coalesce(from_address, '') || ' ' || subject || ' ' || changes FROM trail"));
        var hashes = file.List<string>("SELECT password_hash FROM people UNION SELECT pin_hash FROM households WHERE pin_hash IS NOT NULL");
        string[] secrets = ["secret-word", "864209", (string)card["token"]!, (string)signedIn["accessToken"]!, .. hashes];
        Assert.Multiple(() =>
        {
            foreach (var secret in secrets)
                Assert.That(everything, Does.Not.Contain(secret));
        });
    }

    [Test]
    public async Task A_request_repeated_with_its_key_is_noted_once()
    {
        for (var i = 0; i < 3; i++)
            (await _site.As("clerk").Post("goods/S08/receipts", new { quantity = 5 }, "k-1")).Gives(HttpStatusCode.Created);

        Assert.That(_site.Village.TrailBehind(_founded).Select(entry => entry.Deed), Is.EqualTo([Deed.GoodsReceived]));
    }

    [Test]
    public async Task A_request_that_is_refused_leaves_no_note()
    {
        (await Put("clerk", "settings", """{"publicityDays":3}""")).Refused(Reason.Forbidden);
        (await Put("secretary", "settings", """{"publicityDays":-3}""")).Malformed("publicityDays");
        (await Put("secretary", "people/secretary", """{"name":"n","roles":["clerk"]}""")).Refused(Reason.LastSecretary);
        (await Put("secretary", "people/none/password", """{"password":"village-hall-9"}""")).Refused(Reason.NotFound);
        (await Put("secretary", "rules/none/retirement", """{"on":"2026-04-01"}""")).Refused(Reason.NotFound);
        Assert.That(_site.Village.TrailBehind(_founded), Is.Empty);
    }

    private Task<Answer> Put(string account, string path, string body) =>
        _site.As(account).Send(HttpMethod.Put, path, Json(body), ("X-Forwarded-For", Address));

    private Task<Answer> SignIn(string account, string password, string village = TestVillage.Code) =>
        new SiteClient(_site.Anonymous(), village).Send(
            HttpMethod.Post,
            "/api/sessions",
            Json($$"""{"village":"{{village}}","account":"{{account}}","password":"{{password}}"}"""),
            ("X-Forwarded-For", Address));

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");
}
