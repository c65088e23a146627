using System.Net;
using PointsMarket.Core;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.People;

internal sealed class SessionTests
{
    private Site _site = null!;

    [SetUp]
    public async Task Start() => _site = await Site.Start();

    [TearDown]
    public async Task Stop() => await _site.DisposeAsync();

    [Test]
    public async Task A_person_signs_in_with_account_and_password()
    {
        var answer = (await SignIn("reviewer1", TestVillage.Password)).Gives(HttpStatusCode.OK);
        Assert.Multiple(() =>
        {
            Assert.That((string?)answer["account"], Is.EqualTo("reviewer1"));
            Assert.That((string?)answer["name"], Is.EqualTo("reviewer1"));
            Assert.That(answer["roles"]!.ToJsonString(), Is.EqualTo("""["reviewer"]"""));
            Assert.That((string?)answer["village"], Is.EqualTo(TestVillage.Code));
            Assert.That((string?)answer["expiresAt"], Is.EqualTo("2026-03-10T13:00:00.000Z"));
        });
        (await As(answer).Get("people")).Refused(Reason.Forbidden);
        (await As(answer).Get("rules")).Gives(HttpStatusCode.OK);
    }

    [Test]
    public async Task A_villager_signs_in_with_household_code_and_pin()
    {
        var answer = (await SignIn("01-001", TestVillage.Pin)).Gives(HttpStatusCode.OK);
        Assert.That((string?)answer["name"], Is.EqualTo("王䶮"));
        Assert.That(answer["roles"]!.ToJsonString(), Is.EqualTo("""["villager"]"""));
        (await As(answer).Get("households/01-001/account")).Gives(HttpStatusCode.OK);
        (await As(answer).Get("households/01-002/account")).Refused(Reason.NotYourHousehold);
    }

    [Test]
    public async Task A_wrong_account_a_wrong_village_and_a_wrong_password_answer_the_same()
    {
        var wrong = await SignIn("clerk", "village-hall-0");
        wrong.Refused(Reason.Unauthenticated);
        Assert.Multiple(async () =>
        {
            Assert.That((await SignIn("nobody", "village-hall-0")).Bytes, Is.EqualTo(wrong.Bytes));
            Assert.That((await SignIn("01-001", "000000")).Bytes, Is.EqualTo(wrong.Bytes));
            Assert.That((await SignIn("99-999", "000000")).Bytes, Is.EqualTo(wrong.Bytes));
            Assert.That((await SignIn("clerk", TestVillage.Password, "nowhere")).Bytes, Is.EqualTo(wrong.Bytes));
            Assert.That((await SignIn("CLERK", TestVillage.Password)).Bytes, Is.EqualTo(wrong.Bytes));
        });
    }

    [Test]
    public async Task Signing_out_ends_this_session_at_once_and_no_other()
    {
        var one = As(await SignIn("clerk", TestVillage.Password));
        var other = As(await SignIn("clerk", TestVillage.Password));
        (await one.Delete("/api/sessions")).Gives(HttpStatusCode.NoContent);
        (await one.Get("rules")).Refused(Reason.Unauthenticated);
        (await one.Delete("/api/sessions")).Refused(Reason.Unauthenticated);
        (await other.Get("rules")).Gives(HttpStatusCode.OK);
    }

    [Test]
    public async Task A_new_password_ends_the_sessions_and_opens_the_account_again()
    {
        var before = As(await SignIn("cadre", TestVillage.Password));
        for (var i = 0; i < 5; i++)
            await SignIn("cadre", "wrong-password");

        (await _site.As("secretary").Put("people/cadre/password", new { password = "village-hall-9" })).Gives(HttpStatusCode.NoContent);
        (await before.Get("rules")).Refused(Reason.Unauthenticated);
        (await SignIn("cadre", TestVillage.Password)).Refused(Reason.Unauthenticated);
        (await SignIn("cadre", "village-hall-9")).Gives(HttpStatusCode.OK);
    }

    [Test]
    public async Task One_may_set_ones_own_password_and_only_the_secretary_anothers()
    {
        (await _site.As("observer").Put("people/observer/password", new { password = "village-hall-9" })).Gives(HttpStatusCode.NoContent);
        (await SignIn("observer", "village-hall-9")).Gives(HttpStatusCode.OK);
        (await _site.As("clerk").Put("people/cadre/password", new { password = "village-hall-9" })).Refused(Reason.Forbidden);
        (await _site.As("secretary").Put("people/none/password", new { password = "village-hall-9" })).Refused(Reason.NotFound);
    }

    [TestCase("        ")]
    [TestCase(" tab\tand\nline ")]
    public async Task A_password_of_any_characters_opens_as_it_was_set(string password)
    {
        (await _site.As("secretary").Put("people/cadre/password", new { password })).Gives(HttpStatusCode.NoContent);
        (await SignIn("cadre", password)).Gives(HttpStatusCode.OK);
        (await SignIn("cadre", password + " ")).Refused(Reason.Unauthenticated);
    }

    [Test]
    public async Task A_new_pin_ends_the_households_sessions()
    {
        var before = As(await SignIn("01-001", TestVillage.Pin));
        var neighbour = As(await SignIn("01-002", TestVillage.Pin));
        (await _site.As("clerk").Put("households/01-001/pin", new { pin = "246810" })).Gives(HttpStatusCode.NoContent);
        (await before.Get("rules")).Refused(Reason.Unauthenticated);
        (await neighbour.Get("rules")).Gives(HttpStatusCode.OK);
        (await SignIn("01-001", "246810")).Gives(HttpStatusCode.OK);
    }

    [Test]
    public async Task No_roles_end_the_account_and_its_sessions()
    {
        var before = As(await SignIn("cadre", TestVillage.Password));
        var answer = await _site.As("secretary").Put("people/cadre", new { name = "cadre", roles = Array.Empty<string>() });
        Assert.That(answer.Gives(HttpStatusCode.OK)["roles"]!.AsArray(), Is.Empty);
        (await before.Get("rules")).Refused(Reason.Unauthenticated);
        (await SignIn("cadre", TestVillage.Password)).Refused(Reason.Unauthenticated);
    }

    [Test]
    public async Task A_session_runs_out_at_its_time()
    {
        var session = As(await SignIn("clerk", TestVillage.Password));
        Pass(TimeSpan.FromHours(12) - TimeSpan.FromMilliseconds(1));
        (await session.Get("rules")).Gives(HttpStatusCode.OK);
        Pass(TimeSpan.FromMilliseconds(1));
        (await session.Get("rules")).Refused(Reason.Unauthenticated);
    }

    [TestCase("Bearer")]
    [TestCase("Bearer ")]
    [TestCase("Bearer none")]
    [TestCase("Basic Y2xlcms6eA==")]
    public async Task A_token_that_opens_nothing_is_401(string header)
    {
        var answer = await new SiteClient(_site.Anonymous(), TestVillage.Code).Send(HttpMethod.Get, "rules", null, ("Authorization", header));
        answer.Refused(Reason.Unauthenticated);
        Assert.That(answer.Headers.WwwAuthenticate.ToString(), Is.EqualTo("Bearer"));
    }

    private void Pass(TimeSpan time) => _site.Village.MoveTo(_site.Village.Clock.GetUtcNow() + time);

    private Task<Answer> SignIn(string account, string password, string village = TestVillage.Code) =>
        new SiteClient(_site.Anonymous(), TestVillage.Code).Post("/api/sessions", new { village, account, password });

    private SiteClient As(Answer session)
    {
        var client = _site.Anonymous();
        client.DefaultRequestHeaders.Authorization = new("Bearer", (string?)session["accessToken"]);
        return new(client, TestVillage.Code);
    }
}
