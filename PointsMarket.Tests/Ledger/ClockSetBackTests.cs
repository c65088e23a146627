using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using PointsMarket.Api.Web;
using PointsMarket.Core;
using PointsMarket.Core.Conduct;
using PointsMarket.Core.Ledger;
using PointsMarket.Core.Months;
using PointsMarket.Tests.Shop;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Ledger;

/// <summary>The clock was wrong and is put right: the book's moments never go back, days and months follow the clock.</summary>
internal sealed class ClockSetBackTests
{
    private static readonly DateOnly Ahead = new(2026, 5, 2);

    private Site _site = null!;
    private TestVillage _village = null!;

    [SetUp]
    public async Task Start()
    {
        _site = await Site.Start();
        _village = _site.Village;
        await _village.Change(settings => settings with { PublicityDays = 0 });
        _village.MoveTo(Ahead);
    }

    [TearDown]
    public async Task Stop()
    {
        _site.MustBeSound();
        await _site.DisposeAsync();
    }

    [Test]
    public async Task An_entry_takes_the_moment_before_it_again_until_the_clock_has_caught_up()
    {
        var ahead = await _village.Publish("01-001", TestRules.Help);
        SetBack();
        var award = await _village.Publish("01-001", TestRules.Help);
        var redemption = await _village.Redeem("01-001", "S05");
        await _village.Reverse(redemption);
        await _village.Write(tx => EntryService.Reverse(tx, _village.Secretary, award.Entry!.Value, "记错了"));
        var moments = _village.Read(tx => EntryService.List(tx, TestVillage.Code, ahead.Entry!.Value - 1, 50)).Select(entry => entry.PostedAt).ToList();
        Assert.That(moments, Has.Count.EqualTo(5).And.All.EqualTo(_village.Time.At(Ahead, new(9, 0))));
        Assert.That(_village.Time.DayOf(redemption.At), Is.EqualTo(TestVillage.FirstDay), "the receipt says what the clock said");

        _village.MoveTo(Ahead.AddDays(1));
        var later = await _village.Redeem("01-001", "S05");
        Assert.That(_village.Read(tx => EntryService.Find(tx, TestVillage.Code, later.Entry))!.PostedAt, Is.EqualTo(later.At));
    }

    [Test]
    public async Task Days_and_months_follow_the_clock()
    {
        var may = await _village.Redeem("01-001", "S05");
        SetBack();
        var march = await _village.Redeem("01-001", "S05");
        Assert.That((may.Number, march.Number), Is.EqualTo(("2026-05-0001", "2026-03-0001")));
        Assert.That((await _village.Redeem("01-001", "S05")).Number, Is.EqualTo("2026-03-0002"));
        Assert.That((string?)(await _site.As("clerk").Get(""))["today"], Is.EqualTo("2026-03-10"));
        await Expect.Refused(Reason.Validation, () => _village.Submit("01-001", TestRules.Help, on: Ahead));
        await Expect.Refused(Reason.Forbidden, () => _village.Reverse(may));
        await Expect.Refused(Reason.MonthNotEnded, () => Close(new(2026, 3)));
        Assert.That((await _village.Publish("01-001", TestRules.Help)).PublishedUntil, Is.EqualTo(TestVillage.FirstDay));
        _village.MoveTo(Ahead);
        Assert.That((await _village.Redeem("01-001", "S05")).Number, Is.EqualTo("2026-05-0002"));
    }

    [Test]
    public async Task A_month_that_was_closed_too_early_stays_closed_and_nothing_goes_into_it()
    {
        for (var month = new Month(2026, 1); month <= new Month(2026, 4); month = month.Next)
            await Close(month);

        SetBack();
        await Expect.Refused(Reason.MonthClosed, () => _village.Redeem("01-001", "S05"));
        await Expect.Refused(Reason.AlreadyClosed, () => Close(new(2026, 3)));
        var award = await _village.Publish("01-001", TestRules.Help);
        Assert.That(_village.Read(tx => EntryService.Find(tx, TestVillage.Code, award.Entry!.Value))!.Month, Is.EqualTo(new Month(2026, 5)));
        (await _site.As("clerk").Get("months/2026-03")).Gives(HttpStatusCode.OK);
    }

    [Test]
    public async Task Publicity_that_began_under_the_wrong_clock_ends_on_the_day_it_names()
    {
        await _village.Change(settings => settings with { PublicityDays = 5 });
        var record = await _village.Publish("01-001", TestRules.Help);
        SetBack();
        Assert.That(await PostDue(), Is.Zero);
        _village.MoveTo(record.PublishedUntil!.Value);
        Assert.That(await PostDue(), Is.Zero);
        _village.MoveTo(record.PublishedUntil!.Value.AddDays(1));
        await PostDue();
        Assert.That(IsPosted(record.Id), "by the site's own clock or by this call");
    }

    [Test]
    public async Task Sessions_go_on_and_keys_are_known_again()
    {
        var shop = _site.As("shopkeeper");
        var first = (await shop.Post("redemptions", ShopCalls.Order("01-001", ("S05", 1)), key: "k")).Gives(HttpStatusCode.Created);
        SetBack();
        var again = await shop.Post("redemptions", ShopCalls.Order("01-001", ("S05", 1)), key: "k");
        Assert.That((again.Text, again.Headers.Contains("Idempotency-Replayed")), Is.EqualTo((first.Text, true)));
        (await shop.Post("redemptions", ShopCalls.Order("01-001", ("S05", 1)), key: "l")).Gives(HttpStatusCode.Created);
        Assert.That((await shop.Post("redemptions", ShopCalls.Order("01-001", ("S05", 1)), key: "l")).Headers.Contains("Idempotency-Replayed"), Is.True);
        (await SignIn(TestVillage.Password)).Gives(HttpStatusCode.OK);
    }

    [Test]
    public async Task Wrong_tries_of_a_time_to_come_lock_nobody_out()
    {
        for (var i = 0; i < 5; i++)
            (await SignIn("wrong-password")).Refused(Reason.Unauthenticated);

        (await SignIn(TestVillage.Password)).Refused(Reason.TooManyTries);
        SetBack();
        (await SignIn(TestVillage.Password)).Gives(HttpStatusCode.OK);
    }

    [Test]
    public async Task A_step_back_of_minutes_does_not_open_a_locked_account()
    {
        for (var i = 0; i < 5; i++)
            (await SignIn("wrong-password")).Refused(Reason.Unauthenticated);

        _village.MoveTo(_village.Clock.GetUtcNow().AddMinutes(-10));
        (await SignIn(TestVillage.Password)).Refused(Reason.TooManyTries);
    }

    [Test]
    public async Task The_keeper_goes_on_posting_and_forgetting()
    {
        using var keeper = new Keeper(_village.Database, NullLogger<Keeper>.Instance);
        await keeper.KeepUp();
        SetBack();
        await _village.Change(settings => settings with { PublicityDays = 1 });
        var record = await _village.Publish("01-001", TestRules.Help);
        await _site.As("clerk").Post("posting", new { }, key: "k");
        _village.MoveTo(new DateOnly(2026, 3, 20));
        await keeper.KeepUp();
        Assert.That(IsPosted(record.Id));
        using var file = new RawFile(_village.Location.Path);
        Assert.That(file.Get<int>("SELECT count(*) FROM kept_answers"), Is.Zero, "older than seven days");
    }

    private void SetBack() => _village.MoveTo(TestVillage.FirstDay);

    private Task<int> PostDue() => _village.Write(tx => PostingService.PostDue(tx, Caller.Clock(TestVillage.Code)));

    private Task<ClosedMonth> Close(Month month) => _village.Write(tx => ClosingService.Close(tx, _village.Secretary, month));

    private bool IsPosted(long id) => _village.Read(tx => ConductService.Get(tx, TestVillage.Code, id)).Status == ConductStatus.Posted;

    private Task<Answer> SignIn(string password) => new SiteClient(_site.Anonymous(), TestVillage.Code).Post(
        "/api/sessions", new { village = TestVillage.Code, account = "clerk", password });
}
