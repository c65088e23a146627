namespace PointsMarket.Tests.Rules;

internal static class RulePageRoles
{
    public static Dictionary<string, string> Table { get; } = [];
}
