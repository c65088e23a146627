using PointsMarket.Core;
using PointsMarket.Core.Conduct;
using PointsMarket.Core.Ledger;
using PointsMarket.Core.Months;
using PointsMarket.Core.Proof;
using PointsMarket.Tests.Shop;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Months;

/// <summary>The last second of a month and the first of the next, on the village's wall: each rule turns exactly there.</summary>
[TestFixture("2026-03-31")]
[TestFixture("2026-12-31")]
[TestFixture("2028-02-29")]
internal sealed class MidnightTests(string lastDay)
{
    private readonly DateOnly _last = DateOnly.ParseExact(lastDay, "yyyy-MM-dd");

    private TestVillage _village = null!;

    private Month Old => Month.Of(_last);

    private Month New => Old.Next;

    [SetUp]
    public async Task Make()
    {
        _village = await TestVillage.Make();
        _village.MoveTo(_last.AddDays(-4));
    }

    [TearDown]
    public async Task Forget() => await _village.DisposeAsync();

    [Test]
    public async Task What_was_published_until_the_last_day_is_posted_in_the_next_second_and_carries_the_old_month()
    {
        await _village.Change(settings => settings with { PublicityDays = 4 });
        var record = await _village.Publish("01-001", TestRules.Help);
        Assert.That(record.PublishedUntil, Is.EqualTo(_last));
        LastSecond();
        Assert.That(await PostDue(), Is.Zero);
        FirstSecond();
        Assert.That(await PostDue(), Is.EqualTo(1));
        var entry = EntryOf(record.Id);
        Assert.That((entry.Month, VillageTime.Write(entry.PostedAt)), Is.EqualTo((Old, VillageTime.Write(_village.Time.At(_last.AddDays(1), new(0, 0))))));
        Assert.That((Earned(Old), Earned(New)), Is.EqualTo((Points.Of(5), Points.Zero)));
        MustBeSound();
    }

    [Test]
    public async Task A_redemption_carries_the_month_on_the_wall_and_takes_its_next_number()
    {
        LastSecond();
        var old = await _village.Redeem("01-001", "S05");
        FirstSecond();
        var young = await _village.Redeem("01-001", "S05");
        Assert.That((old.Number, young.Number), Is.EqualTo(($"{Old}-0001", $"{New}-0001")));
        Assert.That((EntryAt(old.Entry).Month, EntryAt(young.Entry).Month), Is.EqualTo((Old, New)));
        Assert.That(Redeemed(Old), Is.EqualTo(Points.From(-2.5m)));
        MustBeSound();
    }

    [Test]
    public async Task A_months_limit_begins_anew()
    {
        await _village.Give("01-001", 500);
        LastSecond();
        await _village.Redeem("01-001", "S08", 2);
        await Expect.Refused(Reason.LimitReached, () => _village.Redeem("01-001", "S08"));
        FirstSecond();
        await _village.Redeem("01-001", "S08", 2);
    }

    [Test]
    public async Task A_redemption_is_taken_back_at_the_counter_until_midnight_and_by_the_secretary_after_it()
    {
        LastSecond();
        var one = await _village.Redeem("01-001", "S05");
        var other = await _village.Redeem("01-001", "S05");
        Assert.That((await _village.Reverse(one)).Reversal, Is.Not.Null);
        FirstSecond();
        await Expect.Refused(Reason.Forbidden, () => _village.Reverse(other));
        var reversal = (await _village.Reverse(other, by: _village.Secretary)).Reversal!;
        Assert.That(EntryAt(reversal.Entry).Month, Is.EqualTo(New), "in the month of the day on which it is taken back");
        MustBeSound();
    }

    [Test]
    public async Task Conduct_of_the_next_day_is_handed_in_from_its_first_second_on()
    {
        LastSecond();
        Assert.That((await _village.Submit("01-001", TestRules.Help)).HappenedOn, Is.EqualTo(_last));
        await Expect.Refused(Reason.Validation, () => _village.Submit("01-001", TestRules.Help, on: _last.AddDays(1)));
        FirstSecond();
        Assert.That((await _village.Submit("01-001", TestRules.Help)).HappenedOn, Is.EqualTo(_last.AddDays(1)));
        Assert.That((await _village.Submit("01-001", TestRules.Help, on: _last)).HappenedOn, Is.EqualTo(_last));
    }

    [Test]
    public async Task Caps_count_by_the_day_it_happened_whenever_it_is_approved()
    {
        LastSecond();
        await _village.Publish("01-001", TestRules.Labour, 2);
        await Expect.Refused(Reason.CapReached, () => _village.Publish("01-001", TestRules.Labour));
        FirstSecond();
        await Expect.Refused(Reason.CapReached, () => _village.Publish("01-001", TestRules.Labour, on: _last));
        Assert.That((await _village.Publish("01-001", TestRules.Labour, 2)).Points, Is.EqualTo(Points.Of(20)));
        await Expect.Refused(Reason.CapReached, () => _village.Publish("01-001", TestRules.Labour));

        // 50 a year: a new year begins with all of it, in the same one 10 are left for the month after.
        _village.MoveTo(New.Next.FirstDay);
        Assert.That((await _village.Publish("01-001", TestRules.Labour, 2)).Points, Is.EqualTo(Points.Of(Old.Year == New.Year ? 10 : 20)));
    }

    [Test]
    public async Task The_account_and_the_month_s_ledger_turn_the_page()
    {
        await _village.Change(settings => settings with { PublicityDays = 0 });
        LastSecond();
        await _village.Publish("01-001", TestRules.Help);
        Assert.That((Account().Month, Account().Movements.Earned, Account().YearHonour), Is.EqualTo((Old, Points.Of(5), Points.Of(5))));
        FirstSecond();
        var account = Account();
        Assert.That((account.Month, account.Movements.Opening, account.Movements.Earned), Is.EqualTo((New, Points.Of(105), Points.Zero)));
        Assert.That(account.YearHonour, Is.EqualTo(Points.Of(Old.Year == New.Year ? 5 : 0)));
        Assert.That(Statement(Old).Totals.Closing, Is.EqualTo(Statement(New).Totals.Opening));
    }

    [Test]
    public async Task The_month_can_be_closed_from_the_first_second_on_and_late_conduct_carries_the_new_one()
    {
        for (var month = new Month(2026, 1); month < Old; month = month.Next)
            await Close(month);

        await _village.Change(settings => settings with { PublicityDays = 4 });
        var due = await _village.Publish("01-001", TestRules.Help);
        LastSecond();
        await Expect.Refused(Reason.MonthNotEnded, () => Close(Old));
        var late = await _village.Publish("01-002", TestRules.Help);
        FirstSecond();
        var closed = await Close(Old);
        Assert.That(closed.Carried.Select(record => record.Id), Is.EqualTo([late.Id]));
        Assert.That(EntryOf(due.Id).Month, Is.EqualTo(Old));
        _village.MoveTo(_last.AddDays(5));
        Assert.That(await PostDue(), Is.EqualTo(1));
        Assert.That(EntryOf(late.Id).Month, Is.EqualTo(New));
        MustBeSound();
    }

    private void LastSecond() => _village.MoveTo(_village.Time.At(_last, new(23, 59, 59)));

    private void FirstSecond() => _village.MoveTo(_village.Time.At(_last.AddDays(1), new(0, 0)));

    private Task<int> PostDue() => _village.Write(tx => PostingService.PostDue(tx, Caller.Clock(TestVillage.Code)));

    private Task<ClosedMonth> Close(Month month) => _village.Write(tx => ClosingService.Close(tx, _village.Secretary, month));

    private Entry EntryOf(long id) => EntryAt(_village.Read(tx => ConductService.Get(tx, TestVillage.Code, id)).Entry!.Value);

    private Entry EntryAt(long sequence) => _village.Read(tx => EntryService.Find(tx, TestVillage.Code, sequence)!);

    private HouseholdAccount Account() => _village.Read(tx => AccountService.Get(tx, TestVillage.Code, "01-001"));

    private MonthStatement Statement(Month month) => _village.Read(tx => MonthService.Find(tx, TestVillage.Code, month)!);

    private Points Earned(Month month) => Statement(month).Totals.Earned;

    private Points Redeemed(Month month) => Statement(month).Totals.Redeemed;

    private void MustBeSound() => Assert.That(_village.Read(tx => ProofService.Check(tx, TestVillage.Code)).Breach, Is.Null);
}
