namespace PointsMarket.Tests.Villages;

internal static class SettingsPageRoles
{
    public static Dictionary<string, string> Table { get; } = [];
}
