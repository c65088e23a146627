using PointsMarket.Tests.Pages;

namespace PointsMarket.Tests.Villages;

internal static class SettingsPageRoles
{
    public static Dictionary<string, string> Table { get; } = new()
    {
        ["GET /{village}/desk/settings"] = PageRoleTests.Staff,
        ["POST /{village}/desk/settings"] = "S",
    };
}
