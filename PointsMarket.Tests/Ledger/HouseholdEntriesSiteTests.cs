using System.Net;
using PointsMarket.Core;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Ledger;

internal sealed class HouseholdEntriesSiteTests
{
    private Site _site = null!;

    [SetUp]
    public async Task Start() => _site = await Site.Start();

    [TearDown]
    public async Task Stop() => await _site.DisposeAsync();

    [Test]
    public async Task A_households_entries_come_newest_first_and_by_month()
    {
        await LongStory.Tell(_site.Village);
        var villager = _site.As("01-001");
        Assert.That(await Sequences("households/01-001/entries"), Is.EqualTo(new long[] { 13, 11, 10, 5, 4, 1 }));
        Assert.That(await Sequences("households/01-001/entries?month=2026-01"), Is.EqualTo(new long[] { 5, 4, 1 }));
        Assert.That(await Sequences("households/01-001/entries?month=2025-12"), Is.Empty);

        var page = await villager.Get("households/01-001/entries?limit=2");
        Assert.That((string?)page["next"], Is.EqualTo("11"));
        Assert.That(await Sequences($"households/01-001/entries?limit=2&after={page["next"]}"), Is.EqualTo(new long[] { 10, 5 }));
        (await villager.Get("households/01-001/entries?month=2026-13")).Malformed("month");
        (await villager.Get("households/01-002/entries")).Refused(Reason.NotYourHousehold);
        (await villager.Get("entries")).Refused(Reason.NotYourHousehold);
        (await villager.Get("entries/head")).Refused(Reason.NotYourHousehold);
        (await villager.Get("entries/1")).Gives(HttpStatusCode.OK);
        (await villager.Get("entries/2")).Refused(Reason.NotYourHousehold);

        async Task<long[]> Sequences(string path) =>
            [.. (await villager.Get(path))["items"]!.AsArray().Select(item => (long)item!["sequence"]!)];
    }

    [Test]
    public async Task An_entry_has_an_etag_of_its_own()
    {
        var clerk = _site.As("clerk");
        var entry = await clerk.Get("entries/1");
        Assert.That(entry.ETag, Does.StartWith("\""));
        (await clerk.Get("entries/1", entry.ETag)).Gives(HttpStatusCode.NotModified);
        await _site.Village.Redeem("01-001", "S05");
        (await clerk.Get("entries/1", entry.ETag)).Gives(HttpStatusCode.NotModified);
        (await clerk.Get("entries/head", (await clerk.Get("entries/head")).ETag)).Gives(HttpStatusCode.NotModified);
    }
}
