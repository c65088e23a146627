using System.Net;
using PointsMarket.Core;
using PointsMarket.Core.Storage;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Web;

internal sealed class IdempotencyTests
{
    private static readonly string[] Cadre = ["cadre"];
    private static readonly string[] Observer = ["observer"];

    private Site _site = null!;

    [SetUp]
    public async Task Start() => _site = await Site.Start();

    [TearDown]
    public async Task Stop() => await _site.DisposeAsync();

    private static IEnumerable<TestCaseData> Requests =>
    [
        Case("secretary", "POST", "people", new { account = "new.one", name = "新人", password = "village-hall-8", roles = Cadre }),
        Case("secretary", "PUT", "people/cadre", new { name = "新名", roles = Cadre }),
        Case("secretary", "PUT", "settings", new { publicityDays = 3 }),
        Case("clerk", "POST", "households", new { code = "09-001", head = "王", area = "东片", street = "一街" }),
        Case("clerk", "PUT", "households/01-001", new { head = "王", area = "东片", street = "一街" }),
        Case("clerk", "POST", "households/02-001/opening", new { balance = 1, honour = 2 }),
        Case("clerk", "PUT", "households/01-001/departure", new { on = "2026-03-01", reason = "迁居" }),
        Case("clerk", "POST", "rules", new { code = "X1", category = "c", title = "t", unit = "次", points = 1 }),
        Case("clerk", "PUT", "rules/G01", new { category = "c", title = "t", unit = "次", points = 1 }),
        Case("clerk", "PUT", "rules/G01/retirement", new { on = "2026-04-01" }),
        Case("clerk", "POST", "conduct", new { household = "01-001", rule = "G02", happenedOn = "2026-03-10" }),
        Case("reviewer1", "PUT", "conduct/1/reviews/reviewer1", new { decision = "approve" }),
        Case("clerk", "PUT", "conduct/1/withdrawal", new { reason = "记错了" }),
        Case("clerk", "POST", "posting", new { }),
        Case("clerk", "POST", "goods", new { code = "X1", name = "醋", unit = "瓶", points = 3 }),
        Case("clerk", "PUT", "goods/S05", new { name = "盐", unit = "袋", points = 3 }),
        Case("clerk", "PUT", "goods/S05/retirement", new { }),
        Case("clerk", "POST", "goods/S05/receipts", new { quantity = 5 }),
        Case("clerk", "POST", "goods/S05/counts", new { counted = 90, reason = "盘点" }),
        Case("clerk", "POST", "redemptions", new { household = "01-001", lines = new[] { new { goods = "S05", quantity = 1 } } }),
        Case("secretary", "POST", "entries/1/reversal", new { reason = "看错了户号" }),
        Case("secretary", "PUT", "months/2026-01/closing", new { }),
    ];

    [TestCaseSource(nameof(Requests))]
    public async Task A_request_repeated_with_its_key_is_answered_again_and_not_done_again(string account, string method, string path, object body)
    {
        await _site.Village.Submit("01-001", TestRules.Help);
        var first = await Send(account, method, path, body, "k-1");
        Assert.That((int)first.Status, Is.AnyOf(200, 201), first.Text);
        Assert.That(first.Headers.Contains("Idempotency-Replayed"), Is.False);
        var entries = (await _site.As("clerk").Get("entries/head")).Text;

        var second = await Send(account, method, path, body, "k-1");
        Assert.Multiple(() =>
        {
            Assert.That(second.Status, Is.EqualTo(first.Status));
            Assert.That(second.Bytes, Is.EqualTo(first.Bytes));
            Assert.That(second.Location, Is.EqualTo(first.Location));
            Assert.That(second.Headers.GetValues("Idempotency-Replayed"), Is.EqualTo(["true"]));
        });
        Assert.That((await _site.As("clerk").Get("entries/head")).Text, Is.EqualTo(entries));
        (await Send(account, method, path + "?x=1", body, "k-1")).Refused(Reason.IdempotencyKeyReused);
    }

    [Test]
    public async Task A_request_that_differs_by_a_space_is_another_one()
    {
        var clerk = _site.As("clerk");
        (await clerk.PostRaw("posting", "{}", key: "k")).Gives(HttpStatusCode.OK);
        (await clerk.PostRaw("posting", "{ }", key: "k")).Refused(Reason.IdempotencyKeyReused);
    }

    [Test]
    public async Task A_refusal_leaves_the_key_free()
    {
        var clerk = _site.As("clerk");
        (await clerk.Post("households/01-001/opening", new { balance = 1, honour = 0 }, key: "k")).Refused(Reason.OpeningStands);
        (await clerk.PostRaw("posting", "{", key: "k")).Malformed("body");
        var posted = await clerk.Post("posting", new { }, key: "k");
        Assert.That(posted.Headers.Contains("Idempotency-Replayed"), Is.False);
    }

    [Test]
    public async Task A_key_belongs_to_the_account_and_outlives_its_session()
    {
        var first = await _site.As("clerk").Post("posting", new { }, key: "k");
        Assert.That((await _site.As("secretary").Post("posting", new { }, key: "k")).Headers.Contains("Idempotency-Replayed"), Is.False);

        using var other = _site.Anonymous();
        var signedIn = await new SiteClient(other, TestVillage.Code).Post(
            "/api/sessions", new { village = TestVillage.Code, account = "clerk", password = TestVillage.Password });
        other.DefaultRequestHeaders.Authorization = new("Bearer", (string?)signedIn["accessToken"]);
        var again = await new SiteClient(other, TestVillage.Code).Post("posting", new { }, key: "k");
        Assert.That(again.Bytes, Is.EqualTo(first.Bytes));
        Assert.That(again.Headers.Contains("Idempotency-Replayed"), Is.True);
    }

    [Test]
    public async Task A_replay_comes_after_the_role()
    {
        (await _site.As("cadre").Post("conduct", Help, key: "k")).Gives(HttpStatusCode.Created);
        (await _site.As("secretary").Put("people/cadre", new { name = "n", roles = Observer })).Gives(HttpStatusCode.OK);
        (await _site.As("cadre").Post("conduct", Help, key: "k")).Refused(Reason.Forbidden);
    }

    [TestCase(7 * 24 - 1, true)]
    [TestCase(7 * 24, false)]
    public async Task A_key_is_kept_for_seven_days(int hours, bool kept)
    {
        await _site.As("clerk").Post("posting", new { }, key: "k");
        _site.Village.MoveTo(_site.Village.Clock.GetUtcNow().AddHours(hours));
        await _site.Village.Write(KeptAnswers.Prune);
        Assert.That((await _site.As("clerk").Post("posting", new { }, key: "k")).Headers.Contains("Idempotency-Replayed"), Is.EqualTo(kept));
    }

    [TestCase(1, true)]
    [TestCase(100, true)]
    [TestCase(101, false)]
    public async Task A_key_has_up_to_a_hundred_characters(int length, bool good)
    {
        var answer = await _site.As("clerk").Post("posting", new { }, key: new('k', length));
        if (good)
            answer.Gives(HttpStatusCode.OK);
        else
            answer.Malformed("Idempotency-Key");
    }

    [TestCase("a b")]
    [TestCase("钥匙")]
    public async Task A_key_is_visible_ascii(string key) =>
        (await _site.As("clerk").Post("posting", new { }, key: key)).Malformed("Idempotency-Key");

    [Test]
    public async Task The_key_is_ignored_where_a_secret_is_answered_or_set()
    {
        var key = new string('k', 200);
        var clerk = _site.As("clerk");
        var card = await clerk.Post("households/01-001/card", new { reason = "遗失" }, key);
        Assert.That((int)card["number"]!, Is.EqualTo(2));
        Assert.That((int)(await clerk.Post("households/01-001/card", new { reason = "遗失" }, key))["number"]!, Is.EqualTo(3));
        (await clerk.Put("households/01-001/pin", new { pin = "246810" }, key)).Gives(HttpStatusCode.NoContent);
        (await _site.As("secretary").Put("people/cadre/password", new { password = "village-hall-9" }, key)).Gives(HttpStatusCode.NoContent);
        var signIn = new { village = TestVillage.Code, account = "clerk", password = TestVillage.Password };
        (await clerk.Post("/api/sessions", signIn, key)).Gives(HttpStatusCode.OK);
    }

    [Test]
    public async Task Two_at_once_with_one_key_are_done_once()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _site.As("clerk").Post("conduct", Help, key: "k")));
        Assert.Multiple(() =>
        {
            Assert.That(answers.Select(answer => answer.Text).Distinct().Count(), Is.EqualTo(1));
            Assert.That(answers.Count(answer => answer.Headers.Contains("Idempotency-Replayed")), Is.EqualTo(7));
        });
    }

    private static object Help => new { household = "01-001", rule = "G02", happenedOn = "2026-03-10" };

    private Task<Answer> Send(string account, string method, string path, object body, string key) =>
        method == "POST" ? _site.As(account).Post(path, body, key) : _site.As(account).Put(path, body, key);

    private static TestCaseData Case(string account, string method, string path, object body) =>
        new TestCaseData(account, method, path, body).SetArgDisplayNames(method, path);
}
