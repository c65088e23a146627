namespace PointsMarket.Tests.Villages;

/// <summary>What anybody may read: no role is asked for.</summary>
internal static class BoardPageRoles
{
    public static Dictionary<string, string> Table { get; } = new()
    {
        ["GET /{village}/card/{token}"] = "",
        ["GET /{village}"] = "",
        ["GET /{village}/months/{month}"] = "",
    };
}
