namespace PointsMarket.Tests.Conduct;

internal static class OwnConductPageRoles
{
    public static Dictionary<string, string> Table { get; } = new()
    {
        ["GET /{village}/me/conduct"] = "V",
        ["GET /{village}/me/conduct/new"] = "V",
        ["POST /{village}/me/conduct/new"] = "V",
        ["GET /{village}/me/conduct/{id}"] = "V",
        ["GET /{village}/me/conduct/{id}/withdrawal"] = "V",
        ["POST /{village}/me/conduct/{id}/withdrawal"] = "V",
        ["GET /{village}/me/publicity"] = "V",
        ["GET /{village}/me/publicity/{id}"] = "V",
        ["POST /{village}/me/publicity/{id}/objections"] = "V",
    };
}
