using PointsMarket.Tests.Pages;

namespace PointsMarket.Tests.Months;

internal static class MonthPageRoles
{
    public static Dictionary<string, string> Table { get; } = new()
    {
        ["GET /{village}/desk/months"] = PageRoleTests.Staff,
        ["GET /{village}/desk/months.xlsx"] = PageRoleTests.Staff,
        ["GET /{village}/desk/months/{month}"] = PageRoleTests.Staff,
        ["GET /{village}/desk/months/{month}.xlsx"] = PageRoleTests.Staff,
        ["GET /{village}/desk/months/{month}/ledger.pdf"] = PageRoleTests.Staff,
        ["GET /{village}/desk/months/{month}/ledger.pdf/pages"] = PageRoleTests.Staff,
        ["GET /{village}/desk/months/{month}/ledger.pdf/pages/{page}.png"] = PageRoleTests.Staff,
        ["GET /{village}/desk/months/{month}/notice.pdf"] = PageRoleTests.Staff,
        ["GET /{village}/desk/months/{month}/notice.pdf/pages"] = PageRoleTests.Staff,
        ["GET /{village}/desk/months/{month}/notice.pdf/pages/{page}.png"] = PageRoleTests.Staff,
        ["GET /{village}/desk/households/{code}/statements/{month}.pdf"] = PageRoleTests.Staff,
        ["GET /{village}/desk/households/{code}/statements/{month}.pdf/pages"] = PageRoleTests.Staff,
        ["GET /{village}/desk/households/{code}/statements/{month}.pdf/pages/{page}.png"] = PageRoleTests.Staff,
        ["GET /{village}/desk/months/{month}/closing"] = PageRoleTests.Staff,
        ["POST /{village}/desk/months/{month}/closing"] = "S",
    };
}
