namespace PointsMarket.Tests.Villages;

internal static class BoardPageRoles
{
    public static Dictionary<string, string> Table { get; } = new()
    {
        ["GET /{village}/card/{token}"] = "",
    };
}
