namespace PointsMarket.Tests.Conduct;

internal static class ConductPageRoles
{
    public static Dictionary<string, string> Table { get; } = [];
}
