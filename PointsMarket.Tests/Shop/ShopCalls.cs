using PointsMarket.Core;
using PointsMarket.Core.Ledger;
using PointsMarket.Core.Shop;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Shop;

/// <summary>What is done at the counter, as a test says it.</summary>
internal static class ShopCalls
{
    public static object Order(string household, params (string Goods, int Quantity)[] lines) =>
        new { household, lines = lines.Select(line => new { goods = line.Goods, quantity = line.Quantity }) };

    public static Task<Answer> Redeem(this Site site, string household, params (string Goods, int Quantity)[] lines) =>
        site.As("shopkeeper").Post("redemptions", Order(household, lines), key: Guid.NewGuid().ToString());

    public static Task<Answer> Reverse(this Site site, string account, long id, bool restock = true) =>
        site.As(account).Put($"redemptions/{id}/reversal", new { reason = "拿错了商品", restock });

    public static async Task<int> Stock(this Site site, string goods) => (int)(await site.As("clerk").Get($"goods/{goods}"))["stock"]!;

    /// <summary>Points out of nothing, for a test that needs a rich household.</summary>
    public static Task Give(this Site site, string household, int points) => site.Village.Give(household, points);

    public static Task Give(this TestVillage village, string household, int points) => village.Write(tx => Book.Append(tx, new()
    {
        Village = TestVillage.Code,
        Household = household,
        Month = Month.Of(tx.Today),
        Kind = EntryKind.Award,
        Points = Points.Of(points),
        Honour = Points.Of(points),
        Source = "test",
        PostedBy = Caller.ClockAccount,
        Memo = "",
    }));

    public static Task<Redemption> Redeem(this TestVillage village, string household, params (string Goods, int Quantity)[] lines) =>
        village.Write(tx => RedemptionService.Redeem(
            tx, village.Shopkeeper, new(household, [.. lines.Select(line => new OrderLine(line.Goods, line.Quantity))], null)));

    public static Task<Redemption> Reverse(this TestVillage village, Redemption redemption, bool restock = true, Caller? by = null) =>
        village.Write(tx => RedemptionService.Reverse(tx, by ?? village.Shopkeeper, redemption.Id, "拿错了商品", restock));
}
