namespace PointsMarket.Tests.Households;

internal static class PassbookPageRoles
{
    public static Dictionary<string, string> Table { get; } = new()
    {
        ["GET /{village}/me"] = "V",
        ["GET /{village}/me/entries"] = "V",
        ["GET /{village}/me/household"] = "V",
        ["GET /{village}/me/months"] = "V",
        ["GET /{village}/me/months/{month}"] = "V",
        ["GET /{village}/me/months/{month}.pdf"] = "V",
    };
}
