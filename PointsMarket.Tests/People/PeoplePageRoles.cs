using PointsMarket.Tests.Pages;

namespace PointsMarket.Tests.People;

internal static class PeoplePageRoles
{
    public static Dictionary<string, string> Table { get; } = new()
    {
        ["GET /{village}/desk/password"] = PageRoleTests.Staff,
        ["POST /{village}/desk/password"] = PageRoleTests.Staff,
        ["GET /{village}/desk/people"] = "SCO",
        ["GET /{village}/desk/people.xlsx"] = "SCO",
        ["GET /{village}/desk/people/new"] = "S",
        ["POST /{village}/desk/people/new"] = "S",
        ["GET /{village}/desk/people/{account}/edit"] = "S",
        ["POST /{village}/desk/people/{account}/edit"] = "S",
        ["GET /{village}/desk/people/{account}/password"] = "S",
        ["POST /{village}/desk/people/{account}/password"] = "S",
        ["GET /{village}/desk/people/{account}/end"] = "S",
        ["POST /{village}/desk/people/{account}/end"] = "S",
    };
}
