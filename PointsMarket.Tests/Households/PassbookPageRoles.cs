namespace PointsMarket.Tests.Households;

internal static class PassbookPageRoles
{
    public static Dictionary<string, string> Table { get; } = [];
}
