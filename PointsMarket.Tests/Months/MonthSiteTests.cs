using System.Net;
using System.Text.Json.Nodes;
using PointsMarket.Core;
using PointsMarket.Core.Households;
using PointsMarket.Core.Months;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Months;

internal sealed class MonthSiteTests
{
    private static readonly string[] OfClosing = ["closedAt", "closedBy", "firstSequence", "lastSequence", "hash"];
    private static readonly string[] OfTotals = ["opening", "earned", "deducted", "redeemed", "adjusted", "closing"];

    private Site _site = null!;
    private TestVillage _village = null!;
    private SiteClient _clerk = null!;

    [SetUp]
    public async Task Start()
    {
        _site = await Site.Start();
        _village = _site.Village;
        _clerk = _site.As("clerk");
    }

    [TearDown]
    public async Task Stop() => await _site.DisposeAsync();

    [Test]
    public async Task Months_are_listed_oldest_first_from_the_first_to_todays_without_items()
    {
        await LongStory.Tell(_village);
        Assert.That(await Listed("months"), Is.EqualTo(["2026-01", "2026-02", "2026-03"]));
        var first = await _clerk.Get("months?limit=2");
        Assert.That((string?)first["next"], Is.EqualTo("2026-02"));
        Assert.That(first["items"]!.AsArray().All(month => month!["items"] is null && month["carried"] is null));
        Assert.That(await Listed("months?limit=2&after=2026-02"), Is.EqualTo(["2026-03"]));
        Assert.That(await Listed("months?after=2026-03"), Is.Empty);
        Assert.That(await Listed("months?after=9999-12"), Is.Empty);
        Assert.That(await Listed("months?after=2020-01"), Is.EqualTo(["2026-01", "2026-02", "2026-03"]), "no month before the first");
        (await _clerk.Get("months?after=2026-13")).Malformed("after");

        var month = (await _clerk.Get("months/2026-02")).Json.AsObject();
        month.Remove("items");
        Assert.That((await _clerk.Get("months"))["items"]![1]!.ToJsonString(), Is.EqualTo(month.ToJsonString()));
    }

    [Test]
    public async Task A_month_before_the_first_or_in_the_future_is_not_found()
    {
        foreach (var absent in new[] { "2025-12", "2026-04", "9999-12", "0001-01", "2026-3", "2026-13", "x" })
        {
            (await _clerk.Get($"months/{absent}")).Refused(Reason.NotFound);
            (await _clerk.Get($"months/{absent}/ledger.pdf")).Refused(Reason.NotFound);
            (await _clerk.Get($"months/{absent}/notice.pdf")).Refused(Reason.NotFound);
        }
    }

    [Test]
    public async Task A_villager_reads_closed_months_only_with_names_as_the_village_shows_them()
    {
        await LongStory.Tell(_village);
        var villager = _site.As("01-001");
        (await villager.Get("months/2026-03")).Refused(Reason.Forbidden);
        (await villager.Get("months/2026-04")).Refused(Reason.NotFound);
        (await villager.Get("months/2026-02/ledger.pdf")).Refused(Reason.Forbidden);
        (await villager.Get("months/2026-02/notice.pdf")).Refused(Reason.Forbidden);
        var items = (await villager.Get("months/2026-02"))["items"]!.AsArray();
        Assert.That(items.Select(item => (string?)item!["head"]), Is.EqualTo(["王䶮", "欧**国", "买****力", "李*军"]));
        Assert.That((await villager.Get("months"))["items"]!.AsArray().Select(month => (string?)month!["month"]), Is.EqualTo(["2026-01", "2026-02"]));
    }

    [Test]
    public async Task An_open_month_has_no_closing_and_a_closed_one_says_what_was_sealed()
    {
        await LongStory.Tell(_village);
        var entries = await BookText.Read(_clerk);
        var january = await _clerk.Get("months/2026-01");
        var february = await _clerk.Get("months/2026-02");
        var march = await _clerk.Get("months/2026-03");

        Assert.Multiple(() =>
        {
            Assert.That((bool)march["closed"]!, Is.False);
            foreach (var field in OfClosing)
            {
                Assert.That(march.Json.AsObject().ContainsKey(field), field);
                Assert.That(march[field], Is.Null, field);
            }

            Assert.That((bool)january["closed"]!, Is.True);
            Assert.That((string?)january["closedAt"], Is.EqualTo("2026-03-10T01:00:00.000Z"));
            Assert.That((string?)january["closedBy"], Is.EqualTo("secretary"));
            Assert.That(((long?)january["firstSequence"], (long?)january["lastSequence"]), Is.EqualTo((1L, 15L)), "with entries of later months inside");
            Assert.That((string?)january["hash"], Is.EqualTo((string?)entries[14]["hash"]));
            Assert.That(february["firstSequence"], Is.Null, "nothing was appended between the closings");
            Assert.That((long?)february["lastSequence"], Is.EqualTo(15));
            Assert.That((string?)february["hash"], Is.EqualTo((string?)january["hash"]));
        });
    }

    [Test]
    public async Task A_closing_of_an_empty_book_seals_nothing()
    {
        await _village.Write(tx => ClosingService.Close(tx, Caller.Clock(TestVillage.OtherCode), new(2026, 1)));
        var month = await _site.As("clerk", TestVillage.OtherCode).Get("months/2026-01");
        Assert.That(month["firstSequence"], Is.Null);
        Assert.That((long?)month["lastSequence"], Is.Zero);
        Assert.That((string?)month["hash"], Is.EqualTo(BookText.Zeros));
        Assert.That(month["items"]!.AsArray(), Is.Empty);
    }

    [Test]
    public async Task Opening_and_movements_are_the_closing_for_each_household_and_in_all_and_the_next_opening()
    {
        await LongStory.Tell(_village);
        var entries = await BookText.Read(_clerk);
        var closings = new Dictionary<string, decimal>();
        foreach (var name in new[] { "2026-01", "2026-02", "2026-03" })
        {
            var month = await _clerk.Get($"months/{name}");
            var items = month["items"]!.AsArray();
            Assert.That(items.Select(item => (string?)item!["household"]), Is.EqualTo(["01-001", "01-002", "02-001", "02-002"]));
            foreach (var item in items)
            {
                var household = (string)item!["household"]!;
                var own = entries.Where(entry => (string?)entry["month"] == name && (string?)entry["household"] == household).ToList();
                Assert.That((decimal)item["opening"]!, Is.EqualTo(closings.GetValueOrDefault(household)), $"{name} {household}");
                Assert.That((decimal)item["earned"]!, Is.EqualTo(Sum(own, "award")));
                Assert.That((decimal)item["deducted"]!, Is.EqualTo(Sum(own, "deduction")));
                Assert.That((decimal)item["redeemed"]!, Is.EqualTo(Sum(own, "redemption")));
                Assert.That((decimal)item["adjusted"]!, Is.EqualTo(Sum(own, "reversal", "opening", "expiry")));
                Assert.That(Closing(item), Is.EqualTo((decimal)item["closing"]!));
                closings[household] = (decimal)item["closing"]!;
            }

            foreach (var field in OfTotals)
                Assert.That((decimal)month["totals"]![field]!, Is.EqualTo(items.Sum(item => (decimal)item![field]!)), field);

            Assert.That(Closing(month["totals"]!), Is.EqualTo((decimal)month["totals"]!["closing"]!));
        }

        foreach (var (household, closing) in closings)
            Assert.That((await _clerk.Get($"households/{household}/account")).Number("balance"), Is.EqualTo(closing));

        static decimal Sum(List<JsonNode> own, params string[] kinds) =>
            own.Where(entry => kinds.Contains((string?)entry["kind"])).Sum(entry => (decimal)entry["points"]!);

        static decimal Closing(JsonNode item) =>
            OfTotals[..^1].Sum(field => (decimal)item[field]!);
    }

    [Test]
    public async Task A_month_has_an_etag_that_holds_until_it_changes()
    {
        var tag = (await _clerk.Get("months/2026-03")).ETag;
        (await _clerk.Get("months/2026-03", tag)).Gives(HttpStatusCode.NotModified);
        await _village.Redeem("01-001", "S05");
        (await _clerk.Get("months/2026-03", tag)).Gives(HttpStatusCode.OK);
    }

    [Test]
    public async Task A_closed_month_stays_as_it_stood_at_closing()
    {
        await LongStory.Tell(_village);
        var before = await _clerk.Get("months/2026-02");
        var print = await _clerk.Get("months/2026-02/ledger.pdf");
        await _village.Write(tx => HouseholdService.Change(
            tx, _village.Clerk, new() { Code = "01-001", Head = "王小二", Area = "西片", Street = "九街" }));
        await _village.Write(tx => HouseholdService.Depart(tx, _village.Clerk, "01-002", new(2026, 1, 1), "搬走"));
        await _village.Change(settings => settings with { PublicNames = Core.Villages.PublicNames.Full });

        Assert.That((await _clerk.Get("months/2026-02")).Text, Is.EqualTo(before.Text));
        Assert.That((await _clerk.Get("months/2026-02/ledger.pdf")).Bytes, Is.EqualTo(print.Bytes));
        Assert.That((string?)(await _clerk.Get("months/2026-03"))["items"]![0]!["head"], Is.EqualTo("王小二"));
        var villager = await _site.As("02-002").Get("months/2026-02");
        Assert.That((string?)villager["items"]![0]!["head"], Is.EqualTo("王*"), "names as the settings of the closing said");
    }

    private async Task<List<string?>> Listed(string path) =>
        [.. (await _clerk.Get(path))["items"]!.AsArray().Select(month => (string?)month!["month"])];
}
