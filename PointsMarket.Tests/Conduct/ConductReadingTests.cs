using System.Net;
using System.Text.Json.Nodes;
using PointsMarket.Core;
using PointsMarket.Core.Villages;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Conduct;

internal sealed class ConductReadingTests
{
    private Site _site = null!;

    [SetUp]
    public async Task Start() => _site = await Site.Start();

    [TearDown]
    public async Task Stop() => await _site.DisposeAsync();

    [Test]
    public async Task A_villager_sees_of_others_public_names_no_notes_and_no_evidence()
    {
        var id = await PublishedWithAll("02-002");
        foreach (var record in await AllWays("01-001", id, "published"))
        {
            Assert.That((string?)record["resident"], Is.EqualTo("李*军"));
            Assert.That(record["note"], Is.Null);
            Assert.That(record["evidence"]!.AsArray(), Is.Empty);
            Assert.That(record["reviews"]![0]!["reason"], Is.Null);
            Assert.That((decimal)record["points"]!, Is.EqualTo(5));
        }

        (await _site.As("01-001").Get($"conduct/{id}/evidence/1")).Refused(Reason.Forbidden);
        await _site.Object("clerk", id, by: "王秀英");
        foreach (var record in await AllWays("01-001", id, "objected"))
            Assert.That((string?)record["objections"]![0]!["by"], Is.EqualTo("王*英"));

        Assert.That((string?)(await _site.As("01-001").Get($"conduct/{id}/objections/1"))["by"], Is.EqualTo("王*英"));
    }

    [Test]
    public async Task A_villager_sees_all_of_their_own_household_in_every_status()
    {
        var id = await PublishedWithAll("02-002");
        var own = (await _site.As("02-002").Get($"conduct/{id}")).Json;
        Assert.That((string?)own["resident"], Is.EqualTo("李𬱖军"));
        Assert.That((string?)own["note"], Is.EqualTo("扶老人过河"));
        Assert.That(own["evidence"]!.AsArray(), Has.Count.EqualTo(1));

        await _site.Submitted("02-002", TestRules.Late);
        await _site.Withdraw("clerk", id);
        Assert.That((await _site.As("02-002").Get("conduct?household=02-002"))["items"]!.AsArray(), Has.Count.EqualTo(2));
        Assert.That((string?)(await _site.As("02-002").Get($"conduct/{id}"))["status"], Is.EqualTo("withdrawn"));
    }

    [Test]
    public async Task A_villager_sees_nothing_of_others_that_is_not_under_publicity()
    {
        var villager = _site.As("01-001");
        var id = await _site.Submitted("02-002", TestRules.Help);
        (await villager.Get($"conduct/{id}")).Refused(Reason.NotYourHousehold);
        (await villager.Get("conduct")).Refused(Reason.NotYourHousehold);
        (await villager.Get("conduct?status=posted")).Refused(Reason.NotYourHousehold);
        (await villager.Get("conduct?household=02-002")).Refused(Reason.NotYourHousehold);
        (await villager.Get("conduct?household=02-002&status=submitted")).Refused(Reason.NotYourHousehold);
        (await villager.Get("conduct?household=02-002&status=published")).Gives(HttpStatusCode.OK);

        await _site.Approve("reviewer2", id);
        (await villager.Get($"conduct/{id}")).Gives(HttpStatusCode.OK);
        await _site.Object("clerk", id, by: "王秀英");
        await _site.RuleOn(id, 1, upheld: true);
        (await villager.Get($"conduct/{id}")).Refused(Reason.NotYourHousehold);
        (await villager.Get($"conduct/{id}/objections/1")).Refused(Reason.NotYourHousehold);
        (await villager.Get("conduct/99")).Refused(Reason.NotFound);
    }

    [TestCase("secretary")]
    [TestCase("cadre")]
    [TestCase("reviewer1")]
    [TestCase("shopkeeper")]
    [TestCase("observer")]
    public async Task Everyone_else_sees_all_of_every_household(string account)
    {
        var id = await PublishedWithAll("02-002");
        var record = (await _site.As(account).Get($"conduct/{id}")).Gives(HttpStatusCode.OK);
        Assert.That((string?)record["resident"], Is.EqualTo("李𬱖军"));
        Assert.That((string?)record["note"], Is.EqualTo("扶老人过河"));
        (await _site.As(account).Get("conduct")).Gives(HttpStatusCode.OK);
        (await _site.As(account).Get($"conduct/{id}/evidence/1")).Gives(HttpStatusCode.OK);
    }

    [Test]
    public async Task Where_the_village_shows_names_in_full_villagers_see_them()
    {
        await _site.Village.Change(settings => settings with { PublicNames = PublicNames.Full });
        var id = await PublishedWithAll("02-002");
        var record = await _site.As("01-001").Get($"conduct/{id}");
        Assert.That((string?)record["resident"], Is.EqualTo("李𬱖军"));
        Assert.That(record["note"], Is.Null);
    }

    [Test]
    public async Task The_list_is_newest_first_and_narrowed_by_status_household_and_month()
    {
        await _site.Published("01-001", TestRules.Help, on: "2026-02-28");
        await _site.Submitted("01-001", TestRules.Help, on: "2026-03-01");
        await _site.Submitted("02-002", TestRules.Late, on: "2026-03-10");
        Assert.That(await Ids("conduct"), Is.EqualTo([3, 2, 1]));
        Assert.That(await Ids("conduct?status=submitted"), Is.EqualTo([3, 2]));
        Assert.That(await Ids("conduct?household=01-001"), Is.EqualTo([2, 1]));
        Assert.That(await Ids("conduct?month=2026-02"), Is.EqualTo([1]));
        Assert.That(await Ids("conduct?household=01-001&month=2026-03&status=submitted"), Is.EqualTo([2]));
        Assert.That(await Ids("conduct?household=09-999"), Is.Empty);
    }

    [Test]
    public async Task Pages_neither_repeat_nor_skip_when_records_are_added()
    {
        for (var i = 0; i < 3; i++)
            await _site.Submitted("01-001", TestRules.Late);

        var first = await _site.As("clerk").Get("conduct?limit=2");
        await _site.Submitted("01-001", TestRules.Late);
        Assert.That((string?)first["next"], Is.EqualTo("2"));
        var second = await _site.As("clerk").Get("conduct?limit=2&after=2");
        Assert.That((long)second["items"]![0]!["id"]!, Is.EqualTo(1));
        Assert.That(second["next"], Is.Null);
    }

    [TestCase("status=maybe", "status")]
    [TestCase("month=2026-13", "month")]
    [TestCase("month=", "month")]
    [TestCase("limit=0", "limit")]
    [TestCase("limit=501", "limit")]
    [TestCase("after=-1", "after")]
    public async Task A_malformed_question_is_named(string query, string field) =>
        (await _site.As("clerk").Get($"conduct?{query}")).Malformed(field);

    [Test]
    public async Task A_record_that_did_not_change_is_not_sent_again()
    {
        var id = await _site.Submitted("01-001", TestRules.Help);
        var tag = (await _site.As("clerk").Get($"conduct/{id}")).ETag;
        (await _site.As("clerk").Get($"conduct/{id}", tag)).Gives(HttpStatusCode.NotModified);
        await _site.Approve("reviewer2", id);
        (await _site.As("clerk").Get($"conduct/{id}", tag)).Gives(HttpStatusCode.OK);
    }

    /// <summary>Published, with a resident, a note, a picture and a reviewer's reason.</summary>
    private async Task<long> PublishedWithAll(string household)
    {
        var made = await _site.As("clerk").Post("conduct", new
        {
            household,
            resident = "李𬱖军",
            rule = TestRules.Help,
            happenedOn = "2026-03-09",
            note = "扶老人过河",
        });
        var id = (long)made["id"]!;
        (await _site.As("clerk").PostBytes($"conduct/{id}/evidence", Photo.Png(8, 8), "image/png")).Gives(HttpStatusCode.Created);
        await _site.As("reviewer2").Put($"conduct/{id}/reviews/reviewer2", new { decision = "approve", reason = "有人看见" });
        return id;
    }

    /// <summary>The record alone, and as it stands in the list.</summary>
    private async Task<JsonNode[]> AllWays(string account, long id, string status) =>
    [
        (await _site.As(account).Get($"conduct/{id}")).Json,
        (await _site.As(account).Get($"conduct?status={status}"))["items"]![0]!,
    ];

    private async Task<int[]> Ids(string path) =>
        [.. (await _site.As("clerk").Get(path))["items"]!.AsArray().Select(item => (int)item!["id"]!)];
}
