namespace PointsMarket.Tests.Conduct;

internal static class OwnConductPageRoles
{
    public static Dictionary<string, string> Table { get; } = [];
}
