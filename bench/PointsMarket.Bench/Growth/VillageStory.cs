using System.Text;
using PointsMarket.Bench.Harness;

namespace PointsMarket.Bench.Growth;

/// <summary>The book of one village from its first month to the open one: openings, then awards, deductions, redemptions and what is taken back.</summary>
internal sealed class VillageStory(BookPlan plan, string village, BookTables tables)
{
    /// <summary>What a household brings along: enough to redeem all through a measurement.</summary>
    private const long Brought = 100_000_000;

    private const int Seed = 20260331;

    private readonly BookWriter _book = new(Encoding.UTF8.GetBytes(village), tables);
    private readonly Random _chance = new(Seed);
    private readonly List<HouseholdSums> _households = [.. Enumerable.Range(0, BookPlan.Households).Select(number => new HouseholdSums(
        Encoding.UTF8.GetBytes(BenchVillage.Household(number)), $"户主{number}", $"第{number / 100 + 1}片", "主街"))];

    private int _opened;

    /// <summary>Writes every row of it.</summary>
    public void Tell()
    {
        var conduct = new ConductStory(_book);
        var shop = new ShopStory(_book);
        var closer = new MonthCloser(_book, _households);
        for (var place = 0; place < plan.Months; place++)
        {
            var month = plan.First.Plus(place);
            var entries = plan.EntriesIn(place);
            _book.Now.MoveTo(month, 0, 1);
            shop.BeginMonth();
            conduct.EndMonth();
            _households.ForEach(household => household.BeginMonth());
            for (var entry = 0L; entry < entries; entry++)
            {
                _book.Now.MoveTo(month, entry, entries);
                if (_opened < plan.Openings)
                    Open(_households[_opened++]);
                else
                    Happen(conduct, shop);
            }

            if (month < BookPlan.Open)
                closer.Close(month);
            else
                closer.KeepSums(month);
        }

        shop.End();
    }

    private void Open(HouseholdSums household)
    {
        _book.Append(household, "opening"u8, Brought, 0, [.. "household:"u8, .. household.Code], "clerk"u8, "带来的积分"u8);
        household.Adjusted += Brought;
    }

    private void Happen(ConductStory conduct, ShopStory shop)
    {
        var household = _households[_chance.Next(_households.Count)];
        var done = _chance.Next(1000) switch
        {
            < 200 => shop.Redeem(household, _chance),
            < 208 => conduct.Reverse(),
            < 216 => shop.Reverse(),
            < 256 => Deduct(),
            _ => false,
        };
        if (!done)
            conduct.Award(household, _chance);

        bool Deduct()
        {
            conduct.Deduct(household, _chance);
            return true;
        }
    }
}
