using PointsMarket.Core;
using PointsMarket.Core.Ledger;
using PointsMarket.Core.Months;
using PointsMarket.Core.Proof;
using PointsMarket.Core.Shop;
using PointsMarket.Core.Villages;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Months;

/// <summary>The turn of the year: what is left expires, what the new year has spent of it is not taken twice.</summary>
internal sealed class ExpiryTests
{
    private static readonly Month December = new(2026, 12);

    private TestVillage _village = null!;

    [SetUp]
    public async Task Make()
    {
        _village = await TestVillage.Make();
        await _village.Change(settings => settings with { PublicityDays = 0, CarryOver = CarryOver.ExpireYearly });
        _village.MoveTo(new DateOnly(2027, 1, 10));
        for (var month = new Month(2026, 1); month < December; month = month.Next)
            await Close(month);
    }

    [TearDown]
    public async Task Forget()
    {
        Assert.That(_village.Read(tx => ProofService.Check(tx, TestVillage.Code)).Breach, Is.Null);
        await _village.DisposeAsync();
    }

    [Test]
    public async Task What_is_left_of_the_year_expires_and_debts_are_kept()
    {
        var closed = await Close(December);
        Assert.That(Closings(closed.Statement), Is.EqualTo(new[] { 0m, 0, 0, -20 }));
        var expiries = Expiries();
        Assert.That(expiries.Select(entry => (entry.Household, entry.Points.Value)), Is.EqualTo(new[] { ("01-001", -100m), ("01-002", -20) }));
        Assert.Multiple(() =>
        {
            Assert.That(expiries.Select(entry => entry.Month), Is.All.EqualTo(December));
            Assert.That(expiries.Select(entry => entry.Honour), Is.All.EqualTo(Points.Zero));
            Assert.That(expiries.Select(entry => entry.Source), Is.All.EqualTo("month:2026-12"));
            Assert.That(expiries.Select(entry => entry.PostedBy), Is.All.EqualTo("secretary"));
            Assert.That(closed.Statement.Items[0].Movements.Adjusted, Is.EqualTo(Points.Of(-100)));
            Assert.That(closed.Statement.Closing!.LastSequence, Is.EqualTo(expiries[^1].Sequence));
        });
    }

    [Test]
    public async Task What_january_has_spent_already_is_not_taken_twice()
    {
        await _village.Redeem("01-001", "S08");
        await _village.Publish("01-001", TestRules.Late, 3);
        await Close(December);
        Assert.That(Expired("01-001"), Is.EqualTo(-47));
        Assert.That(Balance("01-001"), Is.EqualTo(0));
    }

    [Test]
    public async Task What_january_has_taken_back_of_its_spending_expires_too()
    {
        var redemption = await _village.Redeem("01-001", "S08");
        await _village.Write(tx => RedemptionService.Reverse(tx, _village.Secretary, redemption.Id, "退", restock: true));
        var late = await _village.Publish("01-001", TestRules.Late, 3);
        await Reverse(late.Entry!.Value);
        await Close(December);
        Assert.That(Expired("01-001"), Is.EqualTo(-100));
    }

    [Test]
    public async Task A_decembers_deduction_reversed_in_january_counts_as_reversed()
    {
        var late = await _village.Publish("01-001", TestRules.Late, 3, new(2026, 11, 3));
        Assert.That(_village.Read(tx => EntryService.Find(tx, TestVillage.Code, late.Entry!.Value))!.Month, Is.EqualTo(December));
        await Close(December);
        Assert.That(Expired("01-001"), Is.EqualTo(-97));
        await Reverse(late.Entry!.Value);
        Assert.That(Balance("01-001"), Is.EqualTo(3));
    }

    [Test]
    public async Task What_january_has_earned_is_not_touched_nor_what_it_took_back_of_that()
    {
        await _village.Publish("01-001", TestRules.Help, 2);
        var award = await _village.Publish("01-001", TestRules.Help, 3);
        await Reverse(award.Entry!.Value);
        await Close(December);
        Assert.That(Expired("01-001"), Is.EqualTo(-100));
        Assert.That(Balance("01-001"), Is.EqualTo(10));
    }

    [Test]
    public async Task Nothing_is_written_where_january_has_spent_it_all_or_more()
    {
        await _village.Publish("01-001", TestRules.Help, 20);
        await _village.Redeem("01-001", "S08", 2);
        await _village.Redeem("01-001", "S05", 20);
        await Close(December);
        Assert.That(Expiries().Select(entry => entry.Household), Is.EqualTo(["01-002"]));
        Assert.That(Balance("01-001"), Is.EqualTo(50));
    }

    [Test]
    public async Task A_decembers_award_that_comes_before_the_closing_expires_with_the_year()
    {
        await _village.Publish("02-001", TestRules.Help, 1, new(2026, 12, 31));
        await _village.Publish("02-002", TestRules.Help, 4, new(2026, 12, 31));
        await Close(December);
        Assert.That(Expired("02-001"), Is.EqualTo(-5));
        Assert.That(Expiries().Select(entry => entry.Household), Does.Not.Contain("02-002"), "20 of debt and 20 earned are nothing");
    }

    [Test]
    public async Task A_village_that_keeps_points_keeps_them()
    {
        await _village.Change(settings => settings with { CarryOver = CarryOver.Keep });
        var closed = await Close(December);
        Assert.That(Closings(closed.Statement), Is.EqualTo(new[] { 100m, 20, 0, -20 }));
        Assert.That(Expiries(), Is.Empty);
        Assert.That(closed.Statement.Closing!.FirstSequence, Is.Null);
    }

    [Test]
    public async Task Only_december_expires_and_the_year_turns_at_the_villages_midnight()
    {
        await Close(December);
        _village.MoveTo(new DateTimeOffset(2027, 1, 31, 15, 59, 59, TimeSpan.Zero));
        var lastDay = await _village.Publish("01-001", TestRules.Help, 1);
        Assert.That(lastDay.HappenedOn, Is.EqualTo(new DateOnly(2027, 1, 31)));
        _village.MoveTo(new DateTimeOffset(2027, 1, 31, 16, 0, 0, TimeSpan.Zero));
        await Close(new(2027, 1));
        Assert.That(Balance("01-001"), Is.EqualTo(5));
        var account = _village.Read(tx => AccountService.Get(tx, TestVillage.Code, "01-001"));
        Assert.That((account.Month, account.Movements.Opening, account.YearHonour), Is.EqualTo((new Month(2027, 2), Points.Of(5), Points.Of(5))));
    }

    private Task<ClosedMonth> Close(Month month) => _village.Write(tx => ClosingService.Close(tx, _village.Secretary, month));

    private Task<Entry> Reverse(long sequence) => _village.Write(tx => EntryService.Reverse(tx, _village.Secretary, sequence, "错"));

    private List<Entry> Expiries() =>
        [.. _village.Read(tx => EntryService.List(tx, TestVillage.Code, 0, 500)).Where(entry => entry.Kind == EntryKind.Expiry)];

    private decimal Expired(string household) => Expiries().Single(entry => entry.Household == household).Points.Value;

    private decimal Balance(string household) => _village.Read(tx => Book.Account(tx, TestVillage.Code, household)).Balance.Value;

    private static decimal[] Closings(MonthStatement statement) => [.. statement.Items.Select(item => item.Movements.Closing.Value)];
}
