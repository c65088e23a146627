namespace PointsMarket.Tests.Trail;

internal static class TrailPageRoles
{
    public static Dictionary<string, string> Table { get; } = new()
    {
        ["GET /{village}/desk/trail"] = "SCO",
        ["GET /{village}/desk/trail.xlsx"] = "SCO",
    };
}
