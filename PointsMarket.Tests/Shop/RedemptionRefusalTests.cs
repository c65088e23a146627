using PointsMarket.Core;
using PointsMarket.Core.Households;
using PointsMarket.Core.Ledger;
using PointsMarket.Core.Months;
using PointsMarket.Core.Shop;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Shop;

internal sealed class RedemptionRefusalTests
{
    private TestVillage _village = null!;

    [SetUp]
    public async Task Make() => _village = await TestVillage.Make();

    [TearDown]
    public async Task Remove() => await _village.DisposeAsync();

    [Test]
    public async Task Of_all_that_stands_in_the_way_the_first_in_order_is_named()
    {
        await _village.Write(tx => GoodsService.Retire(tx, _village.Clerk, "S05"));
        await _village.Publish("02-001", TestRules.Veto);
        _village.MoveTo(new DateOnly(2026, 3, 20));
        await _village.Write(tx => HouseholdService.Depart(tx, _village.Clerk, "02-001", new(2026, 3, 1), "迁走"));
        await _village.Change(settings => settings with { RedemptionDays = [5] });
        _village.MoveTo(new DateOnly(2026, 4, 20));
        for (var month = new Month(2026, 1); month < new Month(2026, 4); month = month.Next)
            await _village.Write(tx => ClosingService.Close(tx, _village.Secretary, month));

        // The clock is set back into a closed month; then one hindrance after the other is cleared away.
        _village.MoveTo(new DateOnly(2026, 3, 20));
        await Refused(Reason.MonthClosed);
        _village.MoveTo(new DateOnly(2026, 4, 20));
        await Refused(Reason.ShopClosed);
        await _village.Change(settings => settings with { RedemptionDays = [5, 20] });
        await Refused(Reason.HouseholdDeparted);
        await _village.Write(tx => HouseholdService.TakeBackDeparture(tx, _village.Clerk, "02-001"));
        await Refused(Reason.HouseholdFrozen);
        _village.MoveTo(new DateOnly(2026, 7, 20));
        await Refused(Reason.GoodsRetired);
        await Refused(Reason.LimitReached, ("S08", 11));
        await _village.Write(tx => GoodsService.Change(tx, _village.Clerk, GoodsService.Get(tx, TestVillage.Code, "S08") with { LimitPerMonth = null }));
        await Refused(Reason.OutOfStock, ("S08", 11));
        await Refused(Reason.InsufficientPoints, ("S08", 10));
        await _village.Give("02-001", 1000);
        await _village.Redeem("02-001", ("S08", 10));

        Task Refused(Reason reason, params (string, int)[] lines) =>
            Expect.Refused(reason, () => _village.Redeem("02-001", lines is [] ? [("S08", 11), ("S05", 1000)] : lines));
    }

    [Test]
    public async Task Where_one_line_fails_nothing_is_written()
    {
        await _village.Redeem("01-001", "S05");
        var before = State();
        await Expect.Refused(Reason.OutOfStock, () => _village.Redeem("01-001", ("S05", 1), ("S08", 1), ("S05", 1000)));
        await Expect.Refused(Reason.LimitReached, () => _village.Redeem("01-001", ("S05", 1), ("S08", 3)));
        await Expect.Refused(Reason.InsufficientPoints, () => _village.Redeem("01-001", ("S05", 1), ("S08", 2)));
        Assert.That(State(), Is.EqualTo(before));
        Assert.That((await _village.Redeem("01-001", "S05")).Number, Is.EqualTo("2026-03-0002"));
    }

    [Test]
    public async Task The_month_s_limit_counts_what_the_household_took_and_not_what_was_reversed()
    {
        await _village.Give("01-001", 1000);
        await _village.Give("01-002", 1000);
        var first = await _village.Redeem("01-001", "S08");
        await _village.Redeem("01-001", "S08");
        await Expect.Refused(Reason.LimitReached, () => _village.Redeem("01-001", "S08"));
        await _village.Redeem("01-002", "S08", 2);

        await _village.Reverse(first);
        await Expect.Refused(Reason.LimitReached, () => _village.Redeem("01-001", "S08", 2));
        await _village.Redeem("01-001", "S08");
        _village.MoveTo(new DateTimeOffset(2026, 3, 31, 15, 59, 59, TimeSpan.Zero));
        await Expect.Refused(Reason.LimitReached, () => _village.Redeem("01-001", "S08"));
        _village.MoveTo(new DateTimeOffset(2026, 3, 31, 16, 0, 0, TimeSpan.Zero));
        await _village.Redeem("01-001", "S08", 2);
    }

    [TestCase("2026-02-28", true)]
    [TestCase("2026-02-27", false)]
    [TestCase("2026-04-30", true)]
    [TestCase("2026-04-29", false)]
    [TestCase("2026-05-30", false)]
    [TestCase("2026-05-31", true)]
    [TestCase("2028-02-28", false)]
    [TestCase("2028-02-29", true)]
    [TestCase("2026-04-05", true)]
    [TestCase("2026-04-06", false)]
    public async Task The_shop_opens_on_its_days_and_a_day_past_the_month_s_end_is_its_last(string day, bool opens)
    {
        await _village.Change(settings => settings with { RedemptionDays = [5, 31] });
        _village.MoveTo(DateOnly.ParseExact(day, "yyyy-MM-dd"));
        if (opens)
            await _village.Redeem("01-001", "S05");
        else
            await Expect.Refused(Reason.ShopClosed, () => _village.Redeem("01-001", "S05"));
    }

    [Test]
    public async Task A_household_that_departs_redeems_on_its_last_day()
    {
        await _village.Write(tx => HouseholdService.Depart(tx, _village.Clerk, "01-001", tx.Today, "迁走"));
        await _village.Redeem("01-001", "S05");
        _village.MoveTo(new DateTimeOffset(2026, 3, 10, 16, 0, 0, TimeSpan.Zero));
        await Expect.Refused(Reason.HouseholdDeparted, () => _village.Redeem("01-001", "S05"));
    }

    [Test]
    public async Task The_refusal_says_how_much_is_missing_in_both_languages()
    {
        await Says(() => _village.Redeem("01-001", ("S08", 2), ("S05", 3)), "还差7.5分", "7.5 short");
        await Says(() => _village.Redeem("02-002", "S05"), "要2.5分，可用−20分，还差22.5分", "2.5 needed, −20 available, 22.5 short");
        await Says(() => _village.Redeem("01-001", "S05", 101), "要101，还有100，还差1", "101 asked for, 100 in stock, 1 short");
        await _village.Redeem("01-001", "S08");
        await Says(() => _village.Redeem("01-001", "S08", 2), "本月已兑1，最多还能兑1", "1 taken, 1 left");
        await _village.Change(settings => settings with { RedemptionDays = [5, 25] });
        await Says(() => _village.Redeem("01-001", "S05"), "每月5、25日", "day 5, 25 of the month");
    }

    private string State() => _village.Read(tx => string.Join(
        ';',
        Book.Head(tx, TestVillage.Code).Sequence,
        Book.Account(tx, TestVillage.Code, "01-001").Balance,
        GoodsService.Get(tx, TestVillage.Code, "S05").Stock,
        GoodsService.Movements(tx, TestVillage.Code, "S05", null, 100).Count,
        RedemptionService.List(tx, TestVillage.Code, new(null, null, null, 100)).Count));

    private static async Task Says(Func<Task> work, string chinese, string english)
    {
        var refusal = await Assert.CatchAsync<RefusalException>(async () => await work());
        Assert.That(refusal!.Sentence.Chinese, Does.Contain(chinese));
        Assert.That(refusal.Sentence.English, Does.Contain(english));
    }
}
