using System.Net;
using PointsMarket.Core;
using PointsMarket.Core.Conduct;
using PointsMarket.Core.Months;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Months;

internal sealed class ClosingSiteTests
{
    private Site _site = null!;
    private TestVillage _village = null!;

    [SetUp]
    public async Task Start()
    {
        _site = await Site.Start();
        _village = _site.Village;
    }

    [TearDown]
    public async Task Stop() => await _site.DisposeAsync();

    [Test]
    public async Task Closings_are_refused_in_the_order_of_the_contract()
    {
        (await Close("2025-12")).Refused(Reason.NotFound);
        (await Close("x")).Refused(Reason.NotFound);
        (await Close("2026-04")).Refused(Reason.MonthNotEnded);
        (await Close("9999-12")).Refused(Reason.MonthNotEnded);
        (await Close("2026-03")).Refused(Reason.MonthNotEnded);
        (await Close("2026-02")).Refused(Reason.EarlierMonthOpen);
        (await Close("2026-01")).Gives(HttpStatusCode.OK);
        (await Close("2026-01")).Refused(Reason.AlreadyClosed);
        foreach (var account in new[] { "clerk", "cadre", "observer", "01-001" })
            (await _site.As(account).Put("months/2026-02/closing", new { })).Refused(Reason.Forbidden);

        (await _site.As("secretary").Put("months/2026-02/closing", new { force = true })).Refused(Reason.Validation);
        (await Close("2026-02")).Gives(HttpStatusCode.OK);
        Assert.That((string?)(await _site.As("clerk").Get(""))["openMonth"], Is.EqualTo("2026-03"));
    }

    [Test]
    public async Task A_month_ends_at_the_villages_midnight()
    {
        await Close("2026-01");
        await Close("2026-02");
        _village.MoveTo(new DateTimeOffset(2026, 3, 31, 15, 59, 59, 999, TimeSpan.Zero));
        (await Close("2026-03")).Refused(Reason.MonthNotEnded);
        _village.MoveTo(new DateTimeOffset(2026, 3, 31, 16, 0, 0, TimeSpan.Zero));
        (await Close("2026-03")).Gives(HttpStatusCode.OK);
    }

    [Test]
    public async Task A_leap_february_ends_on_its_29th_day()
    {
        _village.MoveTo(new DateOnly(2028, 2, 29));
        for (var month = new Month(2026, 1); month < new Month(2028, 2); month = month.Next)
            await _village.Write(tx => ClosingService.Close(tx, _village.Secretary, month));

        (await Close("2028-02")).Refused(Reason.MonthNotEnded);
        var record = await _village.Submit("01-001", TestRules.Help);
        Assert.That(record.HappenedOn, Is.EqualTo(new DateOnly(2028, 2, 29)));
        _village.MoveTo(new DateOnly(2028, 3, 1));
        Assert.That((int)(await Close("2028-02"))["carried"]!.AsArray().Count, Is.EqualTo(1));
    }

    [Test]
    public async Task A_closing_posts_what_is_due_before_it_seals()
    {
        await _site.DisposeAsync();
        var village = await TestVillage.Make();
        await using var _ = village;
        var due = await village.Publish("01-001", TestRules.Help, on: new(2026, 1, 9));
        village.MoveTo(due.PublishedUntil!.Value.AddDays(1));
        var closed = await village.Write(tx => ClosingService.Close(tx, village.Secretary, new(2026, 1)));

        Assert.That(closed.Statement.Items[0].Movements.Earned, Is.EqualTo(Points.Of(5)));
        Assert.That(closed.Carried, Is.Empty);
        var posted = village.Read(tx => ConductService.Get(tx, TestVillage.Code, due.Id));
        Assert.That(posted.Status, Is.EqualTo(ConductStatus.Posted));
        Assert.That(posted.Entry, Is.EqualTo(closed.Statement.Closing!.LastSequence));
        _site = await Site.Start();
    }

    [Test]
    public async Task A_refused_closing_posts_nothing()
    {
        var due = await _village.Publish("01-001", TestRules.Help);
        await _village.Write(tx =>
        {
            // In one transaction, so that nothing else posts it meanwhile.
            Assert.That(() => ClosingService.Close(tx, _village.Secretary, new(2026, 3)), Throws.TypeOf<RefusalException>());
            Assert.That(ConductService.Get(tx, TestVillage.Code, due.Id).Status, Is.EqualTo(ConductStatus.Published));
        });
    }

    [Test]
    public async Task A_closing_answers_the_month_and_what_it_carries_into_a_later_one()
    {
        var submitted = await _village.Submit("01-001", TestRules.Help, on: new(2026, 1, 31));
        var published = await _village.Publish("02-001", TestRules.Help, on: new(2026, 1, 5));
        var objected = await _village.Publish("02-002", TestRules.Help, on: new(2025, 12, 30));
        await _village.Write(tx => ObjectionService.Raise(tx, _village.Villager, objected.Id, "没有", null));
        await _village.Submit("01-001", TestRules.Help, on: new(2026, 2, 1));
        var rejected = await _village.Submit("01-001", TestRules.Help, on: new(2026, 1, 8));
        await _village.Write(tx => ReviewService.Review(tx, _village.Reviewer2, rejected.Id, Decision.Reject, "不实"));

        var answer = await Close("2026-01");
        Assert.That(
            answer["carried"]!.AsArray().Select(record => ((long)record!["id"]!, (string?)record["status"])),
            Is.EqualTo(new[] { (submitted.Id, (string?)"submitted"), (published.Id, "published"), (objected.Id, "objected") }));
        var month = answer.Json.AsObject();
        month.Remove("carried");
        Assert.That(month.ToJsonString(), Is.EqualTo((await _site.As("secretary").Get("months/2026-01")).Json.ToJsonString()));

        _village.MoveTo(published.PublishedUntil!.Value.AddDays(1));
        await _village.Write(tx => PostingService.PostDue(tx, Caller.Clock(TestVillage.Code)));
        var entry = _village.Read(tx => ConductService.Get(tx, TestVillage.Code, published.Id)).Entry;
        Assert.That((string?)(await _site.As("clerk").Get($"entries/{entry}"))["month"], Is.EqualTo("2026-02"));
    }

    [Test]
    public async Task A_closing_repeated_with_its_key_is_answered_again()
    {
        var secretary = _site.As("secretary");
        var first = await secretary.Put("months/2026-01/closing", new { }, key: "c-1");
        var second = await secretary.Put("months/2026-01/closing", new { }, key: "c-1");
        Assert.That(second.Bytes, Is.EqualTo(first.Bytes));
        (await secretary.Put("months/2026-01/closing", new { }, key: "c-2")).Refused(Reason.AlreadyClosed);
    }

    [Test]
    public async Task A_redemption_is_refused_when_a_clock_set_back_stands_in_a_closed_month()
    {
        await Close("2026-01");
        await Close("2026-02");
        _village.MoveTo(new DateOnly(2026, 2, 20));
        await Expect.Refused(Reason.MonthClosed, () => _village.Redeem("01-001", "S05"));
    }

    private Task<Answer> Close(string month) => _site.As("secretary").Put($"months/{month}/closing", new { });
}
