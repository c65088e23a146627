using System.Net;
using PointsMarket.Api.Web;
using PointsMarket.Core;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Web;

/// <summary>What every address has in common.</summary>
internal sealed class ConventionsTests
{
    private static readonly object Help = new { household = "01-001", rule = "G02", happenedOn = "2026-03-10" };

    private Site _site = null!;

    [SetUp]
    public async Task Start() => _site = await Site.Start();

    [TearDown]
    public async Task Stop() => await _site.DisposeAsync();

    [Test]
    public async Task A_problem_has_a_type_a_title_a_status_a_detail_a_reason_and_its_fields()
    {
        var answer = await _site.As("clerk").PostRaw("households", "{}");
        Assert.Multiple(() =>
        {
            Assert.That(answer.ContentHeaders.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
            Assert.That((string?)answer["type"], Is.EqualTo("urn:pointsmarket:reason:validation"));
            Assert.That((string?)answer["title"], Is.EqualTo("内容不对"));
            Assert.That((int?)answer["status"], Is.EqualTo(400));
            Assert.That((string?)answer["detail"], Does.StartWith("有些内容"));
            Assert.That((string?)answer["reason"], Is.EqualTo("validation"));
            Assert.That(answer.Fields, Is.EquivalentTo(["code", "head", "area", "street"]));
            Assert.That(answer["errors"]!["head"]!.ToJsonString(Api.Web.Json.Options), Is.EqualTo("""["这一项必须填。"]"""));
        });
    }

    [TestCase(null, "没有找到")]
    [TestCase("zh-CN", "没有找到")]
    [TestCase("en", "Not found")]
    [TestCase("en-GB,zh;q=0.5", "Not found")]
    [TestCase("zh,en;q=0.9", "没有找到")]
    [TestCase("fr,en;q=0.9,zh;q=0.1", "Not found")]
    [TestCase("fr", "没有找到")]
    [TestCase("*", "没有找到")]
    [TestCase("en;q=0", "没有找到")]
    [TestCase("\u0001;;q=x", "没有找到")]
    public async Task Problems_speak_chinese_unless_english_is_asked_for(string? language, string title)
    {
        var answer = await _site.As("clerk").Send(HttpMethod.Get, "rules/none", null, ("Accept-Language", language));
        Assert.That((string?)answer["title"], Is.EqualTo(title));
    }

    [TestCase("")]
    [TestCase("people/clerk")]
    [TestCase("households/01-001")]
    [TestCase("households/01-001/account")]
    [TestCase("households/01-001/card")]
    [TestCase("rules/G01")]
    [TestCase("conduct/1")]
    [TestCase("conduct/1/objections/1")]
    [TestCase("goods/S05")]
    [TestCase("goods/S05/movements/1")]
    [TestCase("goods/valuation")]
    [TestCase("redemptions/1")]
    [TestCase("entries/1")]
    [TestCase("entries/head")]
    [TestCase("months/2026-01")]
    public async Task One_thing_has_a_strong_tag_and_is_not_sent_twice(string path)
    {
        await Fill();
        var clerk = _site.As("clerk");
        var first = (await clerk.Get(path)).Gives(HttpStatusCode.OK);
        Assert.That(first.ETag, Does.Match("^\"[^\"]+\"$"));
        var again = (await clerk.Get(path, first.ETag)).Gives(HttpStatusCode.NotModified);
        Assert.That(again.Bytes, Is.Empty);
        Assert.That(again.ETag, Is.EqualTo(first.ETag));
        (await clerk.Get(path, $"\"other\", {first.ETag}")).Gives(HttpStatusCode.NotModified);
        (await clerk.Get(path, "*")).Gives(HttpStatusCode.NotModified);
        (await clerk.Get(path, "\"other\"")).Gives(HttpStatusCode.OK);
    }

    [Test]
    public async Task A_thing_that_changed_has_another_tag()
    {
        var before = await _site.As("clerk").Get("rules/G01");
        await _site.As("clerk").Put("rules/G01", new { category = "c", title = "t", points = 3, unit = "次" });
        (await _site.As("clerk").Get("rules/G01", before.ETag)).Gives(HttpStatusCode.OK);
    }

    [TestCase("/api/none", 404)]
    [TestCase("/api", 404)]
    [TestCase("/api/villages", 404)]
    [TestCase("/api/villages/yunxi/none", 404)]
    [TestCase("/health", 404)]
    [TestCase("/health/none", 404)]
    [TestCase("/openapi/none", 404)]
    [TestCase("/openapi/v2.json", 404)]
    [TestCase("/openapi", 404)]
    public async Task An_address_that_is_not_there_is_a_problem(string path, int status)
    {
        var answer = await _site.As("clerk").Get(path);
        answer.Refused(Reason.NotFound);
        Assert.That((int)answer.Status, Is.EqualTo(status));
    }

    [TestCase("DELETE", "/api/villages/yunxi/rules", "GET, POST")]
    [TestCase("GET", "/api/sessions", "DELETE, POST")]
    [TestCase("POST", "/health/live", "GET")]
    [TestCase("PATCH", "/api/villages/yunxi/settings", "PUT")]
    public async Task An_address_used_in_another_way_says_how_it_may_be_used(string method, string path, string allow)
    {
        var answer = await _site.As("clerk").Send(new(method), path, null);
        answer.Refused(Reason.MethodNotAllowed);
        Assert.That(string.Join(", ", answer.ContentHeaders.Allow.Order()), Is.EqualTo(allow));
    }

    [TestCase("/yunxi", 200)]
    [TestCase("/yunxi/nowhere", 404)]
    [TestCase("/health/ready", 200)]
    [TestCase("/api/villages/yunxi/rules/G01", 200)]
    [TestCase("/api/villages/yunxi/rules/none", 404)]
    [TestCase("/api/villages/yunxi/goods/prices.pdf", 200)]
    public async Task The_head_alone_is_answered_as_the_whole_is(string path, int status)
    {
        var clerk = _site.As("clerk");
        var head = await clerk.Send(HttpMethod.Head, path, null);
        var whole = await clerk.Get(path);
        Assert.Multiple(() =>
        {
            Assert.That((int)head.Status, Is.EqualTo(status));
            Assert.That(head.Bytes, Is.Empty);
            Assert.That(head.ContentHeaders.ContentType, Is.EqualTo(whole.ContentHeaders.ContentType));
            Assert.That(head.ETag, Is.EqualTo(whole.ETag));
        });
    }

    [TestCase("conduct/1/objections", """{"reason":"那天没有人","by":"李秀英"}""")]
    [TestCase("goods/S05/receipts", """{"quantity":5}""")]
    [TestCase("goods/S05/counts", """{"counted":90,"reason":"盘点"}""")]
    [TestCase("conduct", """{"household":"01-001","rule":"G02","happenedOn":"2026-03-10"}""")]
    [TestCase("redemptions", """{"household":"01-001","lines":[{"goods":"S05","quantity":1}]}""")]
    [TestCase("entries/1/reversal", """{"reason":"看错了"}""")]
    [TestCase("goods", """{"code":"X1","name":"醋","unit":"瓶","points":3}""")]
    public async Task What_was_made_can_be_read_where_its_location_says(string path, string body)
    {
        await Fill();
        await _site.Village.Publish("01-002", TestRules.Help);
        var made = (await _site.As("secretary").PostRaw(path.Replace("conduct/1/", "conduct/3/"), body, key: "m")).Gives(HttpStatusCode.Created);
        var read = (await _site.As("observer").Get(made.Location!)).Gives(HttpStatusCode.OK);
        Assert.That(read.Bytes, Is.EqualTo(made.Bytes));
    }

    [Test]
    public async Task Instants_have_three_decimals()
    {
        await Fill();
        Assert.That((string?)(await _site.As("clerk").Get("redemptions/1"))["at"], Is.EqualTo("2026-03-10T01:00:00.000Z"));
    }

    /// <summary>A record with an objection, and a redemption.</summary>
    private async Task Fill()
    {
        await _site.Village.Publish("01-001", TestRules.Help);
        await _site.As("clerk").Post("conduct/1/objections", new { reason = "那天没有人", by = "李秀英" });
        await _site.Village.Redeem("01-001", "S05");
        (await _site.As("clerk").Post("conduct", Help)).Gives(HttpStatusCode.Created);
    }

    /// <summary>Handlers are known by their method: two that hold different things would answer as one.</summary>
    [Test]
    public void A_handler_that_holds_something_of_its_own_is_refused_at_the_start()
    {
        var held = TestContext.CurrentContext.Random.Next();
        Assert.That(() => Routes.MustHoldNothing(() => held), Throws.InvalidOperationException);
        Assert.That(() => Routes.MustHoldNothing(() => 1), Throws.Nothing);
    }
}
