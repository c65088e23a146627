using System.Net;
using PointsMarket.Core;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Conduct;

internal sealed class ObjectionTests
{
    private Site _site = null!;

    [SetUp]
    public async Task Start() => _site = await Site.Start();

    [TearDown]
    public async Task Stop() => await _site.DisposeAsync();

    [Test]
    public async Task A_villager_objects_to_any_published_record_in_their_own_name()
    {
        var id = await _site.Published("02-001", TestRules.Help);
        var made = (await _site.Object("01-001", id, by: "别人")).Gives(HttpStatusCode.Created);

        Assert.That(made.Location, Is.EqualTo($"/api/villages/yunxi/conduct/{id}/objections/1"));
        Assert.That((int)made["n"]!, Is.EqualTo(1));
        Assert.That((string?)made["by"], Is.EqualTo("王䶮"));
        Assert.That((string?)made["reason"], Is.EqualTo("那天他家没有人到场"));
        Assert.That((string?)made["at"], Is.EqualTo("2026-03-10T01:00:00.000Z"));
        Assert.That(made["upheld"] ?? made["ruling"], Is.Null);
        Assert.That(await _site.Status(id), Is.EqualTo("objected"));
        (await _site.As("01-001").Get(made.Location!)).Gives(HttpStatusCode.OK);
    }

    [TestCase("clerk")]
    [TestCase("secretary")]
    public async Task A_clerk_says_whose_objection_it_is(string account)
    {
        var id = await _site.Published("02-001", TestRules.Help);
        (await _site.Object(account, id)).Malformed("by");
        (await _site.Object(account, 99)).Malformed("by");
        Assert.That((string?)(await _site.Object(account, id, by: " 李秀英 "))["by"], Is.EqualTo("李秀英"));
    }

    [TestCase("cadre")]
    [TestCase("reviewer3")]
    [TestCase("shopkeeper")]
    [TestCase("observer")]
    public async Task Others_do_not_object(string account) =>
        (await _site.Object(account, await _site.Published("02-001", TestRules.Help), by: "李秀英")).Refused(Reason.Forbidden);

    [Test]
    public async Task Only_what_is_published_or_objected_can_be_objected_to()
    {
        var id = await _site.Submitted("01-001", TestRules.Help);
        (await _site.Object("01-001", id)).Refused(Reason.NotPublished);
        await _site.Approve("reviewer2", id);
        (await _site.Object("01-001", id)).Gives(HttpStatusCode.Created);
        (await _site.Object("clerk", id, by: "李秀英")).Gives(HttpStatusCode.Created);
        await _site.RuleOn(id, 1, upheld: true);
        (await _site.Object("01-001", id)).Refused(Reason.NotPublished);

        await _site.Village.Change(settings => settings with { PublicityDays = 0 });
        (await _site.Object("01-001", await _site.Published("01-001", TestRules.Help))).Refused(Reason.NotPublished);
        (await _site.Object("01-001", 99)).Refused(Reason.NotFound);
        (await _site.As("01-001").Post($"conduct/{id}/objections", new { })).Malformed("reason");
    }

    [Test]
    public async Task An_objected_record_is_not_posted_however_long_it_waits()
    {
        var id = await _site.Published("01-001", TestRules.Help);
        await _site.Object("01-001", id);
        _site.Village.MoveTo(new DateOnly(2026, 4, 20));
        await _site.As("clerk").Post("posting", null);
        Assert.That(await _site.Status(id), Is.EqualTo("objected"));
        Assert.That((await _site.Account("01-001")).Number("pending"), Is.EqualTo(5));
    }

    [Test]
    public async Task An_objection_that_is_upheld_rejects_the_record_and_closes_the_others()
    {
        var id = await _site.Published("01-001", TestRules.Help);
        await _site.Object("01-001", id);
        await _site.Object("clerk", id, by: "李秀英");
        var ruled = (await _site.RuleOn(id, 2, upheld: true)).Gives(HttpStatusCode.OK);

        Assert.Multiple(() =>
        {
            Assert.That((string?)ruled["status"], Is.EqualTo("rejected"));
            Assert.That((bool?)ruled["objections"]![1]!["upheld"], Is.True);
            Assert.That((string?)ruled["objections"]![1]!["ruling"], Is.EqualTo("查过签到表"));
            Assert.That((bool?)ruled["objections"]![0]!["upheld"], Is.Null);
        });
        (await _site.RuleOn(id, 2, upheld: true)).Refused(Reason.AlreadyRuled);
        (await _site.RuleOn(id, 1, upheld: false)).Refused(Reason.AlreadyRuled);
    }

    [Test]
    public async Task An_objection_that_is_not_upheld_lets_publicity_go_on()
    {
        var id = await _site.Published("01-001", TestRules.Help);
        await _site.Object("01-001", id);
        _site.Village.MoveTo(new DateTimeOffset(2026, 3, 15, 15, 59, 59, TimeSpan.Zero));
        var ruled = await _site.RuleOn(id, 1, upheld: false);
        Assert.That((string?)ruled["status"], Is.EqualTo("published"));
        Assert.That((string?)ruled["publishedUntil"], Is.EqualTo("2026-03-15"));
        Assert.That((bool?)ruled["objections"]![0]!["upheld"], Is.False);
        (await _site.RuleOn(id, 1, upheld: true)).Refused(Reason.AlreadyRuled);
    }

    [Test]
    public async Task After_publicity_the_last_ruling_posts_at_once()
    {
        var id = await _site.Published("01-001", TestRules.Help);
        await _site.Object("01-001", id);
        await _site.Object("clerk", id, by: "李秀英");
        _site.Village.MoveTo(new DateTimeOffset(2026, 3, 15, 16, 0, 0, TimeSpan.Zero));
        Assert.That((string?)(await _site.RuleOn(id, 1, upheld: false))["status"], Is.EqualTo("objected"));

        var ruled = await _site.RuleOn(id, 2, upheld: false);
        Assert.That((string?)ruled["status"], Is.EqualTo("posted"));
        var entry = await _site.As("clerk").Get($"entries/{ruled["entry"]}");
        Assert.That((string?)entry["postedBy"], Is.EqualTo("secretary"));
        Assert.That(entry.Number("balanceAfter"), Is.EqualTo(105));
    }

    [Test]
    public async Task Only_the_secretary_rules_and_only_on_what_is_there()
    {
        var id = await _site.Published("01-001", TestRules.Help);
        await _site.Object("01-001", id);
        var ruling = new { upheld = true, reason = "属实" };
        (await _site.As("clerk").Put($"conduct/{id}/objections/1/ruling", ruling)).Refused(Reason.Forbidden);
        (await _site.As("reviewer1").Put($"conduct/{id}/objections/1/ruling", ruling)).Refused(Reason.Forbidden);
        (await _site.As("01-001").Put($"conduct/{id}/objections/1/ruling", ruling)).Refused(Reason.Forbidden);

        (await _site.RuleOn(id, 2, upheld: true)).Refused(Reason.NotFound);
        (await _site.RuleOn(id, 0, upheld: true)).Refused(Reason.NotFound);
        (await _site.RuleOn(99, 1, upheld: true)).Refused(Reason.NotFound);
        (await _site.As("secretary").Put($"conduct/{id}/objections/x/ruling", ruling)).Refused(Reason.NotFound);
        (await _site.As("secretary").Put($"conduct/{id}/objections/1/ruling", new { upheld = true })).Malformed("reason");
        (await _site.As("secretary").Put($"conduct/{id}/objections/1/ruling", new { reason = "属实" })).Malformed("upheld");
        (await _site.As("clerk").Get($"conduct/{id}/objections/2")).Refused(Reason.NotFound);
    }
}
