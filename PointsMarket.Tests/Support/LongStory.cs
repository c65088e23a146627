using PointsMarket.Core;
using PointsMarket.Core.Conduct;
using PointsMarket.Core.Households;
using PointsMarket.Core.Ledger;
using PointsMarket.Core.Months;
using PointsMarket.Core.Shop;

namespace PointsMarket.Tests.Support;

/// <summary>Something of everything that writes into a book, told to a test village: two closed months and one that runs.</summary>
/// <remarks>
/// Entries 1–3 openings, 4 and 5 awards (the second cut by its cap), 6 an award, 7 a deduction, 8 a veto, 9 an award,
/// 10–12 redemptions, 13 and 14 two of them reversed, 15 the deduction reversed; January and February closed;
/// 16 an award that comes too late for January, 17 an opening reversed, 18 the new one; three records still wait.
/// </remarks>
internal static class LongStory
{
    public const int Entries = 18;

    public static async Task Tell(TestVillage village)
    {
        await village.Change(settings => settings with { PublicityDays = 0 });
        await village.Publish("01-001", TestRules.Labour, on: new(2026, 1, 15));
        await village.Publish("01-001", TestRules.Labour, 2, new(2026, 1, 20));
        await village.Publish("02-001", TestRules.Recycling, 7.5m, new(2026, 2, 3));
        await village.Publish("02-002", TestRules.Late, on: new(2026, 2, 11));
        await village.Publish("01-002", TestRules.Veto, on: new(2026, 2, 20));
        await village.Publish("02-001", TestRules.Help, 12, new(2026, 3, 2));
        await village.Redeem("01-001", "S08");
        await village.Redeem("01-001", "S05", 2);
        await village.Redeem("02-001", "S05", 3);
        await village.Write(tx => RedemptionService.Reverse(tx, village.Shopkeeper, 2, "拿错了", restock: true));
        await village.Write(tx => RedemptionService.Reverse(tx, village.Shopkeeper, 3, "已开封", restock: false));
        await village.Write(tx => EntryService.Reverse(tx, village.Secretary, 7, "登记错了"));
        await village.Write(tx => GoodsService.Count(tx, village.Clerk, "S05", 95, "盘点"));
        await village.Write(tx => GoodsService.Receive(tx, village.Clerk, "S08", 5, 41, null, null));
        await village.Write(tx => ClosingService.Close(tx, village.Secretary, new(2026, 1)));
        await village.Write(tx => ClosingService.Close(tx, village.Secretary, new(2026, 2)));
        await village.Publish("02-002", TestRules.Recycling, 4, new(2026, 1, 25));
        await village.Write(tx => EntryService.Reverse(tx, village.Secretary, 3, "带来的分数抄错了"));
        await village.Write(tx => HouseholdService.AddOpening(tx, village.Clerk, "02-002", new(Points.Of(-10), Points.Of(5))));
        await village.Change(settings => settings with { PublicityDays = 5 });
        await village.Submit("02-001", TestRules.Help);
        await village.Publish("02-001", TestRules.Help);
        var objected = await village.Publish("02-002", TestRules.Help);
        await village.Write(tx => ObjectionService.Raise(tx, village.Villager, objected.Id, "没有看到", null));
    }
}
