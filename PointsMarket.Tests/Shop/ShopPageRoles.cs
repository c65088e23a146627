namespace PointsMarket.Tests.Shop;

internal static class ShopPageRoles
{
    public static Dictionary<string, string> Table { get; } = [];
}
