using PointsMarket.Tests.Pages;

namespace PointsMarket.Tests.Shop;

internal static class ShopPageRoles
{
    private const string Sellers = "SCK";

    public static Dictionary<string, string> Table { get; } = new()
    {
        ["GET /{village}/desk/counter"] = Sellers,
        ["POST /{village}/desk/counter"] = Sellers,
        ["GET /{village}/desk/redemptions"] = PageRoleTests.Staff,
        ["GET /{village}/desk/redemptions.xlsx"] = PageRoleTests.Staff,
        ["GET /{village}/desk/redemptions/{id}"] = PageRoleTests.Staff,
        ["POST /{village}/desk/redemptions/{id}/reversal"] = Sellers,
        ["GET /{village}/desk/goods"] = PageRoleTests.Staff,
        ["GET /{village}/desk/goods.xlsx"] = PageRoleTests.Staff,
        ["GET /{village}/desk/goods/find"] = PageRoleTests.Staff,
        ["GET /{village}/desk/goods/valuation"] = PageRoleTests.Staff,
        ["GET /{village}/desk/goods/{code}"] = PageRoleTests.Staff,
        ["GET /{village}/desk/goods/new"] = Sellers,
        ["POST /{village}/desk/goods/new"] = Sellers,
        ["GET /{village}/desk/goods/{code}/edit"] = Sellers,
        ["POST /{village}/desk/goods/{code}/edit"] = Sellers,
        ["POST /{village}/desk/goods/{code}/retirement"] = Sellers,
        ["POST /{village}/desk/goods/{code}/receipts"] = Sellers,
        ["POST /{village}/desk/goods/{code}/counts"] = Sellers,
        ["GET /{village}/desk/goods/count"] = Sellers,
        ["POST /{village}/desk/goods/count"] = Sellers,
    };
}
