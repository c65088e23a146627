namespace PointsMarket.Tests.Trail;

internal static class TrailPageRoles
{
    public static Dictionary<string, string> Table { get; } = [];
}
