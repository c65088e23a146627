using PointsMarket.Core;
using PointsMarket.Core.Conduct;
using PointsMarket.Core.Ledger;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Conduct;

internal sealed class CapTests
{
    private TestVillage _village = null!;

    [SetUp]
    public async Task Make() => _village = await TestVillage.Make();

    [TearDown]
    public async Task Remove() => await _village.DisposeAsync();

    [Test]
    public async Task An_award_is_cut_to_what_its_cap_leaves_and_says_what_was_asked()
    {
        await _village.Publish("01-001", TestRules.Labour, 1.25m);
        var cut = await _village.Publish("01-001", TestRules.Labour);
        Assert.That((cut.Asked, cut.Points), Is.EqualTo((Points.Of(10), (Points?)Points.From(7.5m))));
        await Refused("01-001", TestRules.Labour, 0.01m);
    }

    [Test]
    public async Task What_reaches_the_cap_exactly_is_not_cut()
    {
        Assert.That((await _village.Publish("01-001", TestRules.Labour, 2)).Points, Is.EqualTo(Points.Of(20)));
        await Refused("01-001", TestRules.Labour, 0.01m);
    }

    [Test]
    public async Task A_cap_is_of_one_household_one_rule_and_one_month()
    {
        await _village.Publish("01-001", TestRules.Labour, 2);
        Assert.That((await _village.Publish("01-002", TestRules.Labour)).Points, Is.EqualTo(Points.Of(10)));
        Assert.That((await _village.Publish("01-001", TestRules.Help)).Points, Is.EqualTo(Points.Of(5)));
        Assert.That((await _village.Publish("01-001", TestRules.Labour, on: new(2026, 2, 28))).Points, Is.EqualTo(Points.Of(10)));
        await Refused("01-001", TestRules.Labour, 1, new(2026, 3, 1));
    }

    [Test]
    public async Task The_year_s_cap_holds_over_the_months_it_happened_in()
    {
        await _village.Publish("01-001", TestRules.Labour, 2, new(2026, 1, 1));
        await _village.Publish("01-001", TestRules.Labour, 2, new(2026, 2, 1));
        Assert.That((await _village.Publish("01-001", TestRules.Labour, 2)).Points, Is.EqualTo(Points.Of(10)));
        await Refused("01-001", TestRules.Labour, 1, new(2026, 3, 1));
        Assert.That((await _village.Publish("01-001", TestRules.Labour, 2, new(2025, 12, 31))).Points, Is.EqualTo(Points.Of(20)));
    }

    [Test]
    public async Task Published_objected_and_posted_records_use_a_cap_up()
    {
        await _village.AddRule("C", 1, rule => rule with { CapPerMonth = Points.Of(3) });
        await _village.Post("01-001", "C");
        var objected = await _village.Publish("01-001", "C");
        await _village.Write(tx => ObjectionService.Raise(tx, _village.Villager, objected.Id, "没有到场", null));
        await _village.Publish("01-001", "C");
        await Refused("01-001", "C");
    }

    [Test]
    public async Task Rejected_withdrawn_and_submitted_records_do_not()
    {
        await _village.AddRule("C", 1, rule => rule with { CapPerMonth = Points.Of(1) });
        var waiting = await _village.Submit("01-001", "C");
        await _village.Write(tx => ReviewService.Review(tx, _village.Reviewer2, waiting.Id, Decision.Reject, null));
        await _village.Submit("01-001", "C");

        var upheld = await _village.Publish("01-001", "C");
        await _village.Write(tx => ObjectionService.Raise(tx, _village.Villager, upheld.Id, "没有到场", null));
        await _village.Write(tx => ObjectionService.Rule(tx, _village.Secretary, upheld.Id, 1, true, "属实"));

        var withdrawn = await _village.Publish("01-001", "C");
        await _village.Write(tx => ConductService.Withdraw(tx, _village.Clerk, withdrawn.Id, "记错"));
        Assert.That((await _village.Publish("01-001", "C")).Points, Is.EqualTo(Points.Of(1)));
    }

    [Test]
    public async Task A_reversed_award_frees_its_cap_and_nothing_that_was_cut_grows()
    {
        var first = await _village.Post("01-001", TestRules.Labour, 1.5m);
        var cut = await _village.Post("01-001", TestRules.Labour);
        await _village.Write(tx => EntryService.Reverse(tx, _village.Secretary, first.Entry!.Value, "记错"));

        Assert.That(_village.Read(tx => ConductService.Get(tx, TestVillage.Code, cut.Id)).Points, Is.EqualTo(Points.Of(5)));
        Assert.That((await _village.Publish("01-001", TestRules.Labour, 2, TestVillage.FirstDay)).Points, Is.EqualTo(Points.Of(15)));
    }

    [Test]
    public async Task A_record_is_cut_by_the_caps_of_its_own_version()
    {
        var old = await _village.Submit("01-001", TestRules.Labour, 10);
        await _village.ChangeRule(TestRules.Labour, rule => rule with { CapPerMonth = Points.Of(25) });
        Assert.That((await _village.Publish("01-001", TestRules.Labour, 1)).Points, Is.EqualTo(Points.Of(10)));
        var published = await _village.Write(tx => ReviewService.Review(tx, _village.Reviewer2, old.Id, Decision.Approve, null));
        Assert.That(published.Points, Is.EqualTo(Points.Of(10)), "20 of the old version, 10 of them used under the new one");
        Assert.That((await _village.Publish("01-001", TestRules.Labour, 1)).Points, Is.EqualTo(Points.Of(5)));
    }

    [Test]
    public async Task Deductions_have_no_cap_and_an_award_without_one_is_whole()
    {
        Assert.That((await _village.Publish("01-001", TestRules.Late, 100)).Points, Is.EqualTo(Points.Of(-100)));
        Assert.That((await _village.Publish("01-001", TestRules.Help, 100)).Points, Is.EqualTo(Points.Of(500)));
    }

    [Test]
    public async Task A_deduction_under_an_earlier_version_makes_no_room_under_the_cap()
    {
        await _village.AddRule("C", -5, rule => rule with { EffectiveFrom = new(2026, 3, 1) });
        await _village.Publish("01-001", "C");
        await _village.ChangeRule("C", rule => rule with { Points = Points.Of(5), CapPerMonth = Points.Of(10) });
        Assert.That((await _village.Publish("01-001", "C", 3)).Points, Is.EqualTo(Points.Of(10)));
        await Refused("01-001", "C");
    }

    [Test]
    public async Task Of_two_approvals_for_the_last_points_under_a_cap_the_first_takes_them()
    {
        await _village.AddRule("C", 1, rule => rule with { CapPerMonth = Points.Of(1) });
        var records = new[] { await _village.Submit("01-001", "C"), await _village.Submit("01-001", "C") };
        var published = await Task.WhenAll(records.Select(async record =>
        {
            try
            {
                await Task.Run(() => _village.Write(tx => ReviewService.Review(tx, _village.Reviewer2, record.Id, Decision.Approve, null)));
                return true;
            }
            catch (RefusalException refusal) when (refusal.Reason == Reason.CapReached)
            {
                return false;
            }
        }));
        Assert.That(published.Count(one => one), Is.EqualTo(1));
    }

    private Task Refused(string household, string rule, decimal quantity = 1, DateOnly? on = null) =>
        Expect.Refused(Reason.CapReached, () => _village.Publish(household, rule, quantity, on));
}
