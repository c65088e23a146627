using PointsMarket.Tests.Pages;

namespace PointsMarket.Tests.People;

internal static class PeoplePageRoles
{
    public static Dictionary<string, string> Table { get; } = new()
    {
        ["GET /{village}/desk/password"] = PageRoleTests.Staff,
        ["POST /{village}/desk/password"] = PageRoleTests.Staff,
    };
}
