namespace PointsMarket.Tests.Months;

internal static class MonthPageRoles
{
    public static Dictionary<string, string> Table { get; } = [];
}
