using PointsMarket.Tests.Pages;

namespace PointsMarket.Tests.Shop;

internal static class ShopPageRoles
{
    /// <summary>Who may redeem, and who may manage goods.</summary>
    private const string Shop = "SCK";

    public static Dictionary<string, string> Table { get; } = new()
    {
        ["GET /{village}/desk/counter"] = Shop,
        ["POST /{village}/desk/counter"] = Shop,
        ["GET /{village}/desk/redemptions"] = PageRoleTests.Staff,
        ["GET /{village}/desk/redemptions.xlsx"] = PageRoleTests.Staff,
        ["GET /{village}/desk/redemptions/{id}"] = PageRoleTests.Staff,
        ["POST /{village}/desk/redemptions/{id}/reversal"] = Shop,
        ["GET /{village}/desk/goods"] = PageRoleTests.Staff,
        ["GET /{village}/desk/goods.xlsx"] = PageRoleTests.Staff,
        ["GET /{village}/desk/goods/find"] = PageRoleTests.Staff,
        ["GET /{village}/desk/goods/valuation"] = PageRoleTests.Staff,
        ["GET /{village}/desk/goods/valuation.xlsx"] = PageRoleTests.Staff,
        ["GET /{village}/desk/goods/prices.pdf"] = PageRoleTests.Staff,
        ["GET /{village}/desk/goods/prices.pdf/pages"] = PageRoleTests.Staff,
        ["GET /{village}/desk/goods/prices.pdf/pages/{page}.png"] = PageRoleTests.Staff,
        ["GET /{village}/desk/redemptions/{id}/receipt.pdf"] = PageRoleTests.Staff,
        ["GET /{village}/desk/redemptions/{id}/receipt.pdf/pages"] = PageRoleTests.Staff,
        ["GET /{village}/desk/redemptions/{id}/receipt.pdf/pages/{page}.png"] = PageRoleTests.Staff,
        ["GET /{village}/desk/goods/{code}/movements.xlsx"] = PageRoleTests.Staff,
        ["GET /{village}/desk/goods/{code}"] = PageRoleTests.Staff,
        ["GET /{village}/desk/goods/new"] = Shop,
        ["POST /{village}/desk/goods/new"] = Shop,
        ["GET /{village}/desk/goods/{code}/edit"] = Shop,
        ["POST /{village}/desk/goods/{code}/edit"] = Shop,
        ["GET /{village}/desk/goods/{code}/retirement"] = Shop,
        ["POST /{village}/desk/goods/{code}/retirement"] = Shop,
        ["POST /{village}/desk/goods/{code}/receipts"] = Shop,
        ["POST /{village}/desk/goods/{code}/counts"] = Shop,
        ["GET /{village}/desk/goods/count"] = Shop,
        ["POST /{village}/desk/goods/count"] = Shop,
    };
}
