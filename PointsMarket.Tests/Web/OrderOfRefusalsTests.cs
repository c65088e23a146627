using System.Net;
using System.Text;
using PointsMarket.Core;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Web;

/// <summary>Not signed in, another village's, not your role, too large, not JSON, malformed, key reused, absent, a rule of the village.</summary>
internal sealed class OrderOfRefusalsTests
{
    private const string NotJson = "text/plain";

    private static readonly string TooLarge = new('x', 2 * 1024 * 1024);

    private Site _site = null!;

    [SetUp]
    public async Task Start() => _site = await Site.Start();

    [TearDown]
    public async Task Stop() => await _site.DisposeAsync();

    [Test]
    public async Task Not_signed_in_comes_before_everything_else()
    {
        var nobody = new SiteClient(_site.Anonymous(), "nowhere");
        (await nobody.PostRaw("households", TooLarge, NotJson)).Refused(Reason.Unauthenticated);
        (await nobody.PostRaw("households", "{", NotJson)).Refused(Reason.Unauthenticated);
        (await nobody.PostRaw("households", "", "")).Refused(Reason.Unauthenticated);
    }

    [Test]
    public async Task Another_villages_comes_before_the_role()
    {
        var stranger = _site.As("clerk", TestVillage.OtherCode);
        (await stranger.Send(HttpMethod.Put, "/api/villages/yunxi/settings", new StringContent("{", null, NotJson))).Refused(Reason.NotFound);
        (await stranger.Send(HttpMethod.Post, "/api/villages/yunxi/people", new StringContent(TooLarge))).Refused(Reason.NotFound);
    }

    [TestCase("POST", "households")]
    [TestCase("PUT", "people/clerk/password")]
    [TestCase("PUT", "conduct/1/reviews/reviewer1")]
    public async Task The_role_comes_before_what_was_sent(string method, string path)
    {
        var observer = _site.As("observer");
        (await observer.Send(new(method), path, new StringContent(TooLarge, null, NotJson))).Refused(Reason.Forbidden);
        (await observer.Send(new(method), path, new StringContent("{", null, NotJson))).Refused(Reason.Forbidden);
        (await observer.Send(new(method), path, new StringContent("{", null, "application/json"))).Refused(Reason.Forbidden);
    }

    [Test]
    public async Task Anothers_name_in_a_review_comes_before_what_was_sent()
    {
        (await _site.As("reviewer1").PutRaw("conduct/1/reviews/reviewer2", "{")).Refused(Reason.Forbidden);
        (await _site.As("reviewer1").PutRaw("conduct/1/reviews/reviewer1", "{")).Malformed("body");
    }

    [TestCase("households/02-001")]
    [TestCase("households/02-001/account")]
    [TestCase("households/02-001/entries?month=2026-13")]
    [TestCase("households/nobody/entries?limit=0")]
    [TestCase("households/nobody")]
    [TestCase("households?limit=0")]
    [TestCase("redemptions?month=2026-13")]
    [TestCase("entries?limit=0")]
    [TestCase("conduct?household=02-001&month=2026-13")]
    public async Task Not_ones_own_household_comes_before_a_malformed_query_and_before_absence(string path) =>
        (await _site.As("01-001").Get(path)).Refused(Reason.NotYourHousehold);

    [Test]
    public async Task Too_large_comes_before_not_json()
    {
        (await _site.As("clerk").PostRaw("households", TooLarge, NotJson)).Refused(Reason.TooLarge);
        (await _site.As("clerk").PostRaw("households", "{", NotJson)).Refused(Reason.UnsupportedMediaType);
    }

    [TestCase("")]
    [TestCase("text/plain")]
    [TestCase("application/x-www-form-urlencoded")]
    [TestCase("application/xml")]
    [TestCase("nonsense")]
    public async Task What_does_not_call_itself_json_is_415(string contentType) =>
        (await _site.As("clerk").PostRaw("posting", "{}", contentType)).Refused(Reason.UnsupportedMediaType);

    [TestCase("application/json")]
    [TestCase("application/json; charset=utf-8")]
    [TestCase("APPLICATION/JSON")]
    public async Task What_calls_itself_json_is_read(string contentType) =>
        (await _site.As("clerk").PostRaw("posting", "{}", contentType)).Gives(HttpStatusCode.OK);

    [Test]
    public async Task A_body_of_unknown_length_is_measured_while_it_is_read()
    {
        using var content = new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes(TooLarge)));
        content.Headers.ContentType = new("application/json");
        content.Headers.ContentLength = null;
        (await _site.As("clerk").Send(HttpMethod.Post, "households", content, ("Transfer-Encoding", "chunked"))).Refused(Reason.TooLarge);
    }

    [TestCase(1024 * 1024, false)]
    [TestCase(1024 * 1024 + 1, true)]
    public async Task One_megabyte_is_read_and_one_byte_more_is_not(int bytes, bool tooLarge)
    {
        var answer = await _site.As("clerk").PostRaw("posting", "{}".PadRight(bytes));
        if (tooLarge)
            answer.Refused(Reason.TooLarge);
        else
            answer.Gives(HttpStatusCode.OK);
    }

    [Test]
    public async Task Malformed_comes_before_a_reused_key_and_that_before_absence()
    {
        var clerk = _site.As("clerk");
        (await clerk.Post("households/01-001/card", new { reason = "旧卡遗失" }, key: "k")).Gives(HttpStatusCode.Created);
        (await clerk.Post("posting", new { }, key: "k")).Gives(HttpStatusCode.OK);
        (await clerk.PutRaw("rules/none", "{}", key: "k")).Malformed("title");
        (await clerk.Put("households/none/departure", new { on = "2026-03-01", reason = "迁居" }, key: "k")).Refused(Reason.IdempotencyKeyReused);
        (await clerk.Put("households/none/departure", new { on = "2026-03-01", reason = "迁居" })).Refused(Reason.NotFound);
        (await clerk.Put("households/none/departure", new { on = "2026-03-11", reason = "迁居" })).Malformed("on");
    }

    [Test]
    public async Task Absence_comes_before_a_rule_of_the_village()
    {
        var clerk = _site.As("clerk");
        (await clerk.Post("households/none/opening", new { balance = 1, honour = 0 })).Refused(Reason.NotFound);
        (await clerk.Post("households/01-001/opening", new { balance = 1, honour = 0 })).Refused(Reason.OpeningStands);
    }
}
