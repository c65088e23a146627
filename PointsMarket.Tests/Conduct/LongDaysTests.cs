using PointsMarket.Core;
using PointsMarket.Core.Conduct;
using PointsMarket.Core.Ledger;
using PointsMarket.Core.Months;
using PointsMarket.Core.Proof;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Conduct;

/// <summary>Days are counted by the calendar: over leap days, the ends of months and of years, with months closed in between.</summary>
internal sealed class LongDaysTests
{
    private TestVillage _village = null!;

    [SetUp]
    public async Task Make() => _village = await TestVillage.Make();

    [TearDown]
    public async Task Remove()
    {
        Assert.That(_village.Read(tx => ProofService.Check(tx, TestVillage.Code)).Breach, Is.Null);
        await _village.DisposeAsync();
    }

    [TestCase("2028-02-28", 0, "2028-02-28")]
    [TestCase("2028-02-28", 1, "2028-02-29")]
    [TestCase("2028-02-28", 2, "2028-03-01")]
    [TestCase("2027-02-28", 1, "2027-03-01")]
    [TestCase("2028-02-29", 1, "2028-03-01")]
    [TestCase("2028-01-31", 30, "2028-03-01")]
    [TestCase("2027-01-31", 30, "2027-03-02")]
    [TestCase("2026-12-31", 1, "2027-01-01")]
    [TestCase("2026-12-31", 30, "2027-01-30")]
    public async Task Publicity_counts_whole_days_of_the_calendar(string on, int days, string until)
    {
        await _village.Change(settings => settings with { PublicityDays = days });
        _village.MoveTo(_village.Time.At(Day(on), new(23, 59, 59)));
        var record = await _village.Publish("01-001", TestRules.Help);
        Assert.That(record.PublishedUntil, Is.EqualTo(Day(until)));
        if (days == 0)
        {
            Assert.That(EntryOf(record.Id).Month, Is.EqualTo(Month.Of(Day(on))));
            return;
        }

        _village.MoveTo(_village.Time.At(Day(until), new(23, 59, 59)));
        Assert.That(await PostDue(), Is.Zero);
        _village.MoveTo(_village.Time.At(Day(until).AddDays(1), new(0, 0)));
        Assert.That(await PostDue(), Is.EqualTo(1));
        Assert.That(EntryOf(record.Id).Month, Is.EqualTo(Month.Of(Day(on))), "while that month is open");
    }

    [TestCase(0, "2026-12", "2026-12")]
    [TestCase(1, "2026-11", "2026-12")]
    [TestCase(1, "2026-12", "2027-01")]
    [TestCase(30, "2026-12", "2027-01")]
    [TestCase(30, "2027-01", "2027-01", Description = "the closing of January posts it first")]
    public async Task Over_the_years_end_an_entry_carries_the_earliest_month_that_is_open_when_it_is_posted(int days, string closed, string carried)
    {
        await _village.Change(settings => settings with { PublicityDays = days });
        _village.MoveTo(new DateOnly(2026, 12, 31));
        var record = await _village.Publish("01-001", TestRules.Help);
        _village.MoveTo(_village.Time.At(new(2027, 1, 1), new(0, 0)));
        await CloseThrough(Month.Parse(closed)!.Value < new Month(2027, 1) ? Month.Parse(closed)!.Value : new(2026, 12));
        _village.MoveTo(new DateOnly(2027, 2, 1));
        await CloseThrough(Month.Parse(closed)!.Value);
        await PostDue();
        Assert.That(EntryOf(record.Id).Month, Is.EqualTo(Month.Parse(carried)));
    }

    [TestCase("2028-01-31", 1, "2028-02-29")]
    [TestCase("2027-01-31", 1, "2027-02-28")]
    [TestCase("2027-11-30", 3, "2028-02-29")]
    [TestCase("2026-12-31", 2, "2027-02-28")]
    [TestCase("2028-02-29", 12, "2029-02-28")]
    [TestCase("2026-03-10", 60, "2031-03-31")]
    public async Task A_freeze_lasts_to_the_end_of_its_last_month(string on, int months, string until)
    {
        await _village.AddRule("B10", -1, rule => rule with { FreezeMonths = months });
        _village.MoveTo(Day(on));
        Assert.That((await _village.Publish("01-001", "B10")).FrozenUntil, Is.EqualTo(Day(until)));
        _village.MoveTo(_village.Time.At(Day(until), new(23, 59, 59)));
        await Expect.Refused(Reason.HouseholdFrozen, () => _village.Redeem("01-001", "S05"));
        _village.MoveTo(_village.Time.At(Day(until).AddDays(1), new(0, 0)));
        await _village.Redeem("01-001", "S05");
    }

    [TestCase("2029-03-01", true)]
    [TestCase("2029-03-02", false)]
    public async Task Conduct_on_a_leap_day_is_handed_in_for_366_days(string today, bool taken)
    {
        _village.MoveTo(Day(today));
        if (taken)
            Assert.That((await _village.Submit("01-001", TestRules.Help, on: new(2028, 2, 29))).HappenedOn, Is.EqualTo(new DateOnly(2028, 2, 29)));
        else
            await Expect.Refused(Reason.Validation, () => _village.Submit("01-001", TestRules.Help, on: new(2028, 2, 29)));
    }

    [Test]
    public async Task A_leap_day_is_part_of_februarys_cap_and_statement()
    {
        await _village.Change(settings => settings with { PublicityDays = 0 });
        _village.MoveTo(new DateOnly(2028, 3, 1));
        await _village.Publish("01-001", TestRules.Labour, 2, new(2028, 2, 29));
        await Expect.Refused(Reason.CapReached, () => _village.Publish("01-001", TestRules.Labour, on: new(2028, 2, 1)));
        await _village.Publish("01-001", TestRules.Labour, 1, new(2028, 3, 1));
        Assert.That((Earned(new(2028, 2)), Earned(new(2028, 3))), Is.EqualTo((Points.Of(20), Points.Of(10))));
    }

    private async Task CloseThrough(Month last)
    {
        for (var month = _village.Read(tx => Book.Head(tx, TestVillage.Code)).OpenMonth; month <= last; month = month.Next)
            await _village.Write(tx => ClosingService.Close(tx, _village.Secretary, month));
    }

    private Task<int> PostDue() => _village.Write(tx => PostingService.PostDue(tx, Caller.Clock(TestVillage.Code)));

    private Entry EntryOf(long id) => _village.Read(tx => EntryService.Find(tx, TestVillage.Code, ConductService.Get(tx, TestVillage.Code, id).Entry!.Value)!);

    private Points Earned(Month month) => _village.Read(tx => MonthService.Find(tx, TestVillage.Code, month)!).Totals.Earned;

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
