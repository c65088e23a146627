using PointsMarket.Tests.Pages;

namespace PointsMarket.Tests.Households;

internal static class HouseholdPageRoles
{
    public static Dictionary<string, string> Table { get; } = new()
    {
        ["GET /{village}/desk/households"] = PageRoleTests.Staff,
        ["GET /{village}/desk/households/find"] = PageRoleTests.Staff,
        ["GET /{village}/desk/households.xlsx"] = PageRoleTests.Staff,
    };
}
