using PointsMarket.Tests.Pages;

namespace PointsMarket.Tests.Months;

internal static class TodayPageRoles
{
    public static Dictionary<string, string> Table { get; } = new()
    {
        ["GET /{village}/desk"] = PageRoleTests.Staff,
        ["GET /{village}/desk/alive"] = PageRoleTests.Staff,
    };
}
