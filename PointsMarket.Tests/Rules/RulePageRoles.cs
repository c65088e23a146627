using PointsMarket.Tests.Pages;

namespace PointsMarket.Tests.Rules;

internal static class RulePageRoles
{
    public static Dictionary<string, string> Table { get; } = new()
    {
        ["GET /{village}/desk/rules"] = PageRoleTests.Staff,
        ["GET /{village}/desk/rules.xlsx"] = PageRoleTests.Staff,
        ["GET /{village}/desk/rules/{code}/versions.xlsx"] = PageRoleTests.Staff,
        ["GET /{village}/desk/rules/{code}"] = PageRoleTests.Staff,
        ["GET /{village}/desk/rules/new"] = "SC",
        ["POST /{village}/desk/rules/new"] = "SC",
        ["GET /{village}/desk/rules/{code}/edit"] = "SC",
        ["POST /{village}/desk/rules/{code}/edit"] = "SC",
        ["GET /{village}/desk/rules/{code}/retirement"] = "SC",
        ["POST /{village}/desk/rules/{code}/retirement"] = "SC",
    };
}
