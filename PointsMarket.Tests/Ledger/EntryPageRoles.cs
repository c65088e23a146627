namespace PointsMarket.Tests.Ledger;

internal static class EntryPageRoles
{
    public static Dictionary<string, string> Table { get; } = [];
}
