using PointsMarket.Core;
using PointsMarket.Core.Households;
using PointsMarket.Core.Ledger;
using PointsMarket.Core.Months;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Months;

/// <summary>Who stands in a month, and in which place.</summary>
internal sealed class StandingTests
{
    private static readonly Month February = new(2026, 2);
    private static readonly Month March = new(2026, 3);

    private TestVillage _village = null!;

    [SetUp]
    public async Task Make()
    {
        _village = await TestVillage.Make();
        await _village.Change(settings => settings with { PublicityDays = 0 });
    }

    [TearDown]
    public async Task Forget() => await _village.DisposeAsync();

    [Test]
    public async Task Equal_honour_has_equal_rank_and_the_next_one_skips()
    {
        await _village.Publish("02-002", TestRules.Help, 3);
        await _village.Publish("01-001", TestRules.Help, 2);
        await _village.Publish("02-001", TestRules.Help, 2);
        Assert.That(Ranks(March), Is.EqualTo(new int?[] { 2, 4, 2, 1 }));
        Assert.That(_village.Read(tx => AccountService.Get(tx, TestVillage.Code, "01-002")).Rank, Is.EqualTo(4));
        Assert.That(_village.Read(tx => AccountService.Get(tx, TestVillage.Code, "02-001")).Rank, Is.EqualTo(2));
    }

    [Test]
    public async Task A_frozen_household_takes_no_place_from_the_month_it_happened_in_to_the_last_frozen_one()
    {
        await _village.Publish("01-001", TestRules.Veto, on: new(2026, 2, 20));
        Assert.That(Ranks(new(2026, 1)), Is.EqualTo(new int?[] { 1, 1, 1, 1 }));
        Assert.That(Ranks(February), Is.EqualTo(new int?[] { null, 1, 1, 1 }));
        Assert.That(Ranks(March), Is.EqualTo(new int?[] { null, 1, 1, 1 }));
        Assert.That(Account().Households, Is.EqualTo(3));
        Assert.That(Account().Rank, Is.Null);

        _village.MoveTo(new DateOnly(2026, 5, 31));
        Assert.That(Ranks(new(2026, 5))[0], Is.Null);
        Assert.That(Account().FrozenUntil, Is.EqualTo(new DateOnly(2026, 5, 31)));
        _village.MoveTo(new DateOnly(2026, 6, 1));
        Assert.That(Ranks(new(2026, 6)), Is.EqualTo(new int?[] { 1, 1, 1, 1 }));
        Assert.That(Account().Rank, Is.EqualTo(4));
        Assert.That(Account().FrozenUntil, Is.Null);

        HouseholdAccount Account() => _village.Read(tx => AccountService.Get(tx, TestVillage.Code, "01-001"));
    }

    [Test]
    public async Task What_is_known_only_later_does_not_change_a_closed_month()
    {
        await Close(new(2026, 1));
        await Close(February);
        await _village.Publish("01-001", TestRules.Veto, on: new(2026, 2, 20));
        Assert.That(Ranks(February)[0], Is.EqualTo(1));
        Assert.That(Ranks(March)[0], Is.Null);
    }

    [TestCase(27, false)]
    [TestCase(28, true)]
    public async Task A_household_stands_while_it_had_not_departed_by_the_months_last_day(int day, bool stands)
    {
        await Depart("02-001", new(2026, 2, day));
        var item = Find(February, "02-001");
        Assert.That(item is not null, Is.EqualTo(stands));
        Assert.That(item?.Rank, stands ? Is.EqualTo(1) : Is.Null);
        Assert.That(Find(March, "02-001"), Is.Null);
    }

    [Test]
    public async Task A_departed_household_stands_on_with_a_balance_and_without_a_rank()
    {
        await Depart("01-001", new(2026, 2, 1));
        Assert.That(Find(March, "01-001")!.Rank, Is.Null);
        Assert.That(Find(March, "01-001")!.Movements.Closing, Is.EqualTo(Points.Of(100)));
        Assert.That(Find(March, "01-002")!.Rank, Is.EqualTo(1));
    }

    [Test]
    public async Task A_departed_household_stands_on_in_debt()
    {
        await Depart("02-002", new(2026, 1, 5));
        Assert.That(Find(March, "02-002")!.Movements.Closing, Is.EqualTo(Points.Of(-20)));
    }

    [Test]
    public async Task A_departed_household_stands_in_a_month_with_entries_though_they_leave_nothing()
    {
        await Depart("01-002", new(2026, 1, 5));
        await Close(new(2026, 1));
        await _village.Write(tx => EntryService.Reverse(tx, _village.Secretary, 2, "抄错了"));
        Assert.That(Find(February, "01-002")!.Movements.Closing, Is.EqualTo(Points.Zero));
        Assert.That(Find(March, "01-002"), Is.Null);
        await Close(February);
        Assert.That(Find(February, "01-002"), Is.Not.Null);
        Assert.That(Find(March, "01-002"), Is.Null);
    }

    [TestCase(9, false)]
    [TestCase(10, true)]
    public async Task In_the_account_a_household_is_ranked_to_the_last_day_of_belonging(int day, bool ranked)
    {
        await Depart("01-001", new(2026, 3, day));
        var account = _village.Read(tx => AccountService.Get(tx, TestVillage.Code, "01-001"));
        Assert.That(account.Rank.HasValue, Is.EqualTo(ranked));
        Assert.That(account.Households, Is.EqualTo(ranked ? 4 : 3));
    }

    [Test]
    public async Task Openings_count_for_no_rank_and_no_years_honour()
    {
        Assert.That(Ranks(new(2026, 1)), Is.EqualTo(new int?[] { 1, 1, 1, 1 }));
        await _village.Publish("01-002", TestRules.Late);
        Assert.That(Find(March, "01-002")!.Honour, Is.EqualTo(Points.Of(-1)));
        Assert.That(Find(March, "01-002")!.Rank, Is.EqualTo(4));
        Assert.That(_village.Read(tx => AccountService.Get(tx, TestVillage.Code, "01-001")).YearHonour, Is.EqualTo(Points.Zero));
    }

    [Test]
    public async Task The_accounts_month_is_that_of_the_months_statement()
    {
        await LongStory.Tell(_village);
        var statement = _village.Read(tx => MonthService.Find(tx, TestVillage.Code, March))!;
        foreach (var item in statement.Items)
        {
            var account = _village.Read(tx => AccountService.Get(tx, TestVillage.Code, item.Household));
            Assert.That(account.Movements, Is.EqualTo(item.Movements), item.Household);
            Assert.That(account.Movements.Closing, Is.EqualTo(account.Balance));
        }

        Assert.That(_village.Read(tx => AccountService.Get(tx, TestVillage.Code, "02-001")).Pending, Is.EqualTo(Points.Of(5)));
        Assert.That(_village.Read(tx => AccountService.Get(tx, TestVillage.Code, "02-002")).Pending, Is.EqualTo(Points.Of(5)), "objected counts");
        Assert.That(_village.Read(tx => AccountService.Get(tx, TestVillage.Code, "01-001")).Pending, Is.EqualTo(Points.Zero));
    }

    private int?[] Ranks(Month month) => [.. _village.Read(tx => MonthService.Find(tx, TestVillage.Code, month))!.Items.Select(item => item.Rank)];

    private StatementItem? Find(Month month, string household) =>
        _village.Read(tx => MonthService.Find(tx, TestVillage.Code, month))!.Items.FirstOrDefault(item => item.Household == household);

    private Task<ClosedMonth> Close(Month month) => _village.Write(tx => ClosingService.Close(tx, _village.Secretary, month));

    private Task<Household> Depart(string household, DateOnly on) =>
        _village.Write(tx => HouseholdService.Depart(tx, _village.Clerk, household, on, "搬走"));
}
