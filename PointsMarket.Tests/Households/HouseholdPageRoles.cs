using PointsMarket.Tests.Pages;

namespace PointsMarket.Tests.Households;

internal static class HouseholdPageRoles
{
    public static Dictionary<string, string> Table { get; } = new()
    {
        ["GET /{village}/desk/households"] = PageRoleTests.Staff,
        ["GET /{village}/desk/households/find"] = PageRoleTests.Staff,
        ["GET /{village}/desk/households.xlsx"] = PageRoleTests.Staff,
        ["GET /{village}/desk/households/{code}"] = PageRoleTests.Staff,
        ["GET /{village}/desk/households/{code}/entries"] = PageRoleTests.Staff,
        ["GET /{village}/desk/households/{code}/entries.xlsx"] = PageRoleTests.Staff,
        ["GET /{village}/desk/households/new"] = "SC",
        ["POST /{village}/desk/households/new"] = "SC",
        ["GET /{village}/desk/households/{code}/edit"] = "SC",
        ["POST /{village}/desk/households/{code}/edit"] = "SC",
        ["GET /{village}/desk/households/{code}/opening"] = "SC",
        ["POST /{village}/desk/households/{code}/opening"] = "SC",
        ["GET /{village}/desk/households/{code}/departure"] = "SC",
        ["POST /{village}/desk/households/{code}/departure"] = "SC",
        ["GET /{village}/desk/households/{code}/return"] = "SC",
        ["POST /{village}/desk/households/{code}/return"] = "SC",
        ["GET /{village}/desk/households/{code}/pin"] = "SC",
        ["POST /{village}/desk/households/{code}/pin"] = "SC",
        ["GET /{village}/desk/households/{code}/phones"] = "SC",
        ["POST /{village}/desk/households/{code}/phones"] = "SC",
        ["GET /{village}/desk/households/cards.pdf"] = "SC",
        ["GET /{village}/desk/households/cards.pdf/pages"] = "SC",
        ["GET /{village}/desk/households/cards.pdf/pages/{page}.png"] = "SC",
        ["GET /{village}/desk/households/{code}/card"] = "SC",
        ["POST /{village}/desk/households/{code}/card"] = "SC",
        ["GET /{village}/desk/households/pins"] = "SC",
        ["POST /{village}/desk/households/pins"] = "SC",
        ["GET /{village}/desk/households/{code}/access"] = "SC",
        ["GET /{village}/desk/households/{code}/card.svg"] = "SC",
    };
}
