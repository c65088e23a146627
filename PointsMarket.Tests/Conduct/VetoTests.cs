using PointsMarket.Core;
using PointsMarket.Core.Conduct;
using PointsMarket.Core.Ledger;
using PointsMarket.Core.Months;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Conduct;

internal sealed class VetoTests
{
    private TestVillage _village = null!;

    [SetUp]
    public async Task Make() => _village = await TestVillage.Make();

    [TearDown]
    public async Task Remove() => await _village.DisposeAsync();

    [Test]
    public async Task A_veto_freezes_from_its_publication_to_the_end_of_its_months()
    {
        var record = await _village.Submit("01-001", TestRules.Veto);
        Assert.That(Account().FrozenUntil, Is.Null);
        await _village.Redeem("01-001", "S05");

        await _village.Write(tx => ReviewService.Review(tx, _village.Reviewer2, record.Id, Decision.Approve, null));
        Assert.That(Account().FrozenUntil, Is.EqualTo(new DateOnly(2026, 6, 30)));
        await Expect.Refused(Reason.HouseholdFrozen, () => _village.Redeem("01-001", "S05"));

        _village.MoveTo(new DateTimeOffset(2026, 6, 30, 15, 59, 59, TimeSpan.Zero));
        await Expect.Refused(Reason.HouseholdFrozen, () => _village.Redeem("01-001", "S05"));
        _village.MoveTo(new DateTimeOffset(2026, 6, 30, 16, 0, 0, TimeSpan.Zero));
        Assert.That(Account().FrozenUntil, Is.Null);
        await _village.Redeem("01-001", "S05");
    }

    [TestCase("2025-11-30", "2026-02-28", false)]
    [TestCase("2025-12-01", "2026-03-31", true)]
    [TestCase("2026-01-31", "2026-04-30", true)]
    public async Task The_months_count_from_the_one_it_happened_in(string on, string until, bool frozen)
    {
        var record = await _village.Publish("01-001", TestRules.Veto, on: DateOnly.ParseExact(on, "yyyy-MM-dd"));
        Assert.That(record.FrozenUntil?.ToString("yyyy-MM-dd"), Is.EqualTo(until));
        Assert.That(Account().FrozenUntil is not null, Is.EqualTo(frozen));
    }

    [Test]
    public async Task Of_several_the_latest_end_counts()
    {
        await _village.AddRule("B09", -5, rule => rule with { FreezeMonths = 1 });
        await _village.Publish("01-001", TestRules.Veto, on: new(2026, 2, 1));
        var later = await _village.Publish("01-001", TestRules.Veto);
        await _village.Publish("01-001", "B09");
        Assert.That(Account().FrozenUntil, Is.EqualTo(new DateOnly(2026, 6, 30)));

        await _village.Write(tx => ConductService.Withdraw(tx, _village.Clerk, later.Id, "记错了人家"));
        Assert.That(Account().FrozenUntil, Is.EqualTo(new DateOnly(2026, 5, 31)));
    }

    [Test]
    public async Task An_objection_alone_does_not_thaw_and_one_that_is_upheld_does()
    {
        var record = await _village.Publish("01-001", TestRules.Veto);
        await _village.Write(tx => ObjectionService.Raise(tx, _village.Villager, record.Id, "没有这回事", null));
        Assert.That(Account().FrozenUntil, Is.Not.Null);
        await _village.Write(tx => ObjectionService.Rule(tx, _village.Secretary, record.Id, 1, true, "查无此事"));
        Assert.That((Account().FrozenUntil, Account().Rank), Is.EqualTo(((DateOnly?)null, (int?)1)));
        await _village.Redeem("01-001", "S05");
    }

    [Test]
    public async Task The_reversal_of_its_entry_thaws()
    {
        var record = await _village.Post("01-001", TestRules.Veto);
        Assert.That(Account().FrozenUntil, Is.EqualTo(new DateOnly(2026, 6, 30)));
        await _village.Write(tx => EntryService.Reverse(tx, _village.Secretary, record.Entry!.Value, "记错了人家"));
        Assert.That((Account().FrozenUntil, Account().Balance), Is.EqualTo(((DateOnly?)null, Points.Of(100))));
        await _village.Redeem("01-001", "S05");
    }

    [Test]
    public async Task A_rejected_one_never_froze()
    {
        var record = await _village.Submit("01-001", TestRules.Veto);
        await _village.Write(tx => ReviewService.Review(tx, _village.Reviewer2, record.Id, Decision.Reject, "没有这回事"));
        Assert.That(Account().FrozenUntil, Is.Null);
    }

    [Test]
    public async Task A_frozen_household_has_no_rank_and_takes_no_place()
    {
        await _village.Post("01-001", TestRules.Help, 3, new(2026, 2, 10));
        await _village.Post("01-002", TestRules.Help, 1, new(2026, 2, 10));
        Assert.That((Account("01-002").Rank, Account("01-002").Households), Is.EqualTo(((int?)2, 4)));

        await _village.Publish("01-001", TestRules.Veto, on: new(2026, 2, 20));
        Assert.That(Account().Rank, Is.Null);
        Assert.That((Account("01-002").Rank, Account("01-002").Households), Is.EqualTo(((int?)1, 3)));
    }

    [Test]
    public async Task In_the_month_s_list_a_frozen_household_has_no_rank_from_the_month_it_happened_in()
    {
        await _village.Post("01-001", TestRules.Help, 3, new(2026, 1, 10));
        await _village.Post("01-001", TestRules.Help, 3, new(2026, 2, 10));
        await _village.Publish("01-001", TestRules.Veto, on: new(2026, 2, 20));
        Assert.That(RankIn(new(2026, 1)), Is.EqualTo(1));
        Assert.That(RankIn(new(2026, 2)), Is.Null);
        Assert.That(RankIn(new(2026, 3)), Is.Null);
    }

    private HouseholdAccount Account(string household = "01-001") =>
        _village.Read(tx => AccountService.Get(tx, TestVillage.Code, household));

    private int? RankIn(Month month) => _village.Read(tx => MonthService.Find(tx, TestVillage.Code, month)!)
        .Items.Single(item => item.Household == "01-001").Rank;
}
