using PointsMarket.Tests.Pages;

namespace PointsMarket.Tests.Ledger;

internal static class EntryPageRoles
{
    public static Dictionary<string, string> Table { get; } = new()
    {
        ["GET /{village}/desk/entries"] = PageRoleTests.Staff,
        ["GET /{village}/desk/entries.xlsx"] = PageRoleTests.Staff,
        ["GET /{village}/desk/entries/{sequence}"] = PageRoleTests.Staff,
        ["POST /{village}/desk/entries/{sequence}/reversal"] = "S",
        ["GET /{village}/desk/proof"] = PageRoleTests.Staff,
    };
}
