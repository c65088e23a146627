using Microsoft.Extensions.Logging.Abstractions;
using PointsMarket.Api.Web;
using PointsMarket.Core;
using PointsMarket.Core.Conduct;
using PointsMarket.Core.Ledger;
using PointsMarket.Core.Months;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Conduct;

internal sealed class PublicityTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(4);

    private TestVillage _village = null!;

    [SetUp]
    public async Task Make() => _village = await TestVillage.Make();

    [TearDown]
    public async Task Remove() => await _village.DisposeAsync();

    [Test]
    public async Task The_last_day_of_publicity_is_whole_and_posting_begins_the_day_after()
    {
        var record = await _village.Publish("01-001", TestRules.Help);
        Assert.That(record.PublishedUntil, Is.EqualTo(new DateOnly(2026, 3, 15)));

        _village.MoveTo(new DateTimeOffset(2026, 3, 15, 15, 59, 59, TimeSpan.Zero));
        Assert.That(await PostDue(), Is.Zero);
        _village.MoveTo(new DateTimeOffset(2026, 3, 15, 16, 0, 0, TimeSpan.Zero));
        Assert.That(await PostDue(), Is.EqualTo(1));
        Assert.That(await PostDue(), Is.Zero);

        var entry = EntryOf(record.Id);
        Assert.That((entry.Kind, entry.Points, entry.Honour), Is.EqualTo((EntryKind.Award, Points.Of(5), Points.Of(5))));
        Assert.That((entry.Source, entry.Memo), Is.EqualTo(($"conduct:{record.Id}", "志愿服务")));
        Assert.That(entry.BalanceAfter, Is.EqualTo(Points.Of(105)));
    }

    [TestCase(1, "2026-03-11")]
    [TestCase(30, "2026-04-09")]
    public async Task Publicity_lasts_the_village_s_days_over_a_month_s_end(int days, string until)
    {
        await _village.Change(settings => settings with { PublicityDays = days });
        var record = await _village.Publish("01-001", TestRules.Help);
        Assert.That(record.PublishedUntil, Is.EqualTo(Day(until)));

        _village.MoveTo(Day(until));
        Assert.That(await PostDue(), Is.Zero);
        _village.MoveTo(Day(until).AddDays(1));
        Assert.That(await PostDue(), Is.EqualTo(1));
        Assert.That(EntryOf(record.Id).Month, Is.EqualTo(new Month(2026, 3)));
    }

    [Test]
    public async Task Publicity_counts_from_the_last_approval_and_does_not_move()
    {
        await _village.Change(settings => settings with { ReviewersRequired = 2 });
        var record = await _village.Publish("01-001", TestRules.Help);
        _village.MoveTo(new DateOnly(2026, 3, 12));
        await _village.Change(settings => settings with { PublicityDays = 3 });
        var published = await _village.Write(tx => ReviewService.Review(tx, _village.Reviewer3, record.Id, Decision.Approve, null));
        Assert.That(published.PublishedUntil, Is.EqualTo(new DateOnly(2026, 3, 15)));

        await _village.Change(settings => settings with { PublicityDays = 0 });
        Assert.That(await PostDue(), Is.Zero);
        Assert.That(Get(record.Id).PublishedUntil, Is.EqualTo(new DateOnly(2026, 3, 15)));
    }

    [Test]
    public async Task Without_publicity_the_last_approval_posts()
    {
        await _village.Change(settings => settings with { PublicityDays = 0 });
        var record = await _village.Publish("01-001", TestRules.Late);
        Assert.That((record.Status, record.PublishedUntil), Is.EqualTo((ConductStatus.Posted, (DateOnly?)TestVillage.FirstDay)));

        var entry = EntryOf(record.Id);
        Assert.That((entry.Kind, entry.Points, entry.Honour), Is.EqualTo((EntryKind.Deduction, Points.Of(-1), Points.Of(-1))));
        Assert.That((entry.PostedBy, entry.PostedAt), Is.EqualTo(("reviewer2", _village.Clock.GetUtcNow())));
    }

    [Test]
    public async Task The_clock_posts_at_the_start_and_within_a_minute_after_midnight()
    {
        await _village.Publish("01-001", TestRules.Help);
        _village.MoveTo(new DateOnly(2026, 3, 16));
        using var keeper = new Keeper(_village.Database, NullLogger<Keeper>.Instance);
        await keeper.StartAsync(CancellationToken.None);
        await Eventually.Is(() => Get(1).Status == ConductStatus.Posted, Soon);
        Assert.That(EntryOf(1).PostedBy, Is.EqualTo("clock"));

        await _village.Publish("01-001", TestRules.Help);
        _village.MoveTo(new DateTimeOffset(2026, 3, 21, 15, 59, 59, TimeSpan.Zero));
        await Task.Delay(50);
        Assert.That(Get(2).Status, Is.EqualTo(ConductStatus.Published));
        _village.MoveTo(new DateTimeOffset(2026, 3, 21, 16, 0, 59, TimeSpan.Zero));
        await Eventually.Is(() => Get(2).Status == ConductStatus.Posted, Soon);
        await keeper.StopAsync(CancellationToken.None);
    }

    [Test]
    public async Task The_clock_posts_in_every_village_once_a_day()
    {
        using var keeper = new Keeper(_village.Database, NullLogger<Keeper>.Instance);
        await keeper.KeepUp();
        await _village.Publish("01-001", TestRules.Help);
        _village.MoveTo(new DateOnly(2026, 3, 16));
        await keeper.KeepUp();
        Assert.That(Get(1).Status, Is.EqualTo(ConductStatus.Posted));
    }

    [Test]
    public async Task An_entry_carries_the_month_it_happened_in_or_the_earliest_open_one()
    {
        var january = await _village.Publish("01-001", TestRules.Help, on: new(2026, 1, 31));
        var february = await _village.Publish("01-001", TestRules.Help, on: new(2026, 2, 1));
        var before = await _village.Publish("01-001", TestRules.Help, on: new(2025, 12, 31));
        await _village.Write(tx => ClosingService.Close(tx, _village.Secretary, new(2026, 1)));
        _village.MoveTo(new DateOnly(2026, 3, 16));
        await PostDue();

        Assert.That(EntryOf(january.Id).Month, Is.EqualTo(new Month(2026, 2)));
        Assert.That(EntryOf(february.Id).Month, Is.EqualTo(new Month(2026, 2)));
        Assert.That(EntryOf(before.Id).Month, Is.EqualTo(new Month(2026, 2)));
    }

    [Test]
    public async Task What_was_published_before_a_departure_is_posted()
    {
        var record = await _village.Publish("01-001", TestRules.Help);
        _village.MoveTo(new DateOnly(2026, 3, 16));
        await _village.Write(tx => Core.Households.HouseholdService.Depart(tx, _village.Clerk, "01-001", new(2026, 3, 1), "迁走"));
        await PostDue();
        Assert.That(Get(record.Id).Status, Is.EqualTo(ConductStatus.Posted));
    }

    [Test]
    public async Task Posting_by_hand_says_how_much_it_was()
    {
        await using var site = Site.WithoutKeeper(await TestVillage.Make());
        await site.Published("01-001", TestRules.Help);
        await site.Published("01-002", TestRules.Late);
        Assert.That((int)(await site.As("clerk").Post("posting", null))["posted"]!, Is.Zero);

        site.Village.MoveTo(new DateOnly(2026, 3, 16));
        var posted = (await site.As("secretary").Post("posting", new { })).Gives(System.Net.HttpStatusCode.OK);
        Assert.That((int)posted["posted"]!, Is.EqualTo(2));
        Assert.That((await site.Account("01-001")).Number("balance"), Is.EqualTo(105));
        Assert.That((await site.Account("01-002")).Number("balance"), Is.EqualTo(19));
        (await site.As("reviewer1").Post("posting", new { })).Refused(Reason.Forbidden);
        (await site.As("01-001").Post("posting", new { })).Refused(Reason.Forbidden);
    }

    private Task<int> PostDue() => _village.Write(tx => PostingService.PostDue(tx, Caller.Clock(TestVillage.Code)));

    private ConductRecord Get(long id) => _village.Read(tx => ConductService.Get(tx, TestVillage.Code, id));

    private Entry EntryOf(long id) => _village.Read(tx => EntryService.Find(tx, TestVillage.Code, Get(id).Entry!.Value)!);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
