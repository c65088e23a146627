namespace PointsMarket.Tests.Conduct;

internal static class ConductPageRoles
{
    public static Dictionary<string, string> Table { get; } = new()
    {
        ["GET /{village}/desk/rules/find"] = "SCRKDO",
        ["GET /{village}/desk/conduct"] = "SCRKDO",
        ["GET /{village}/desk/conduct.xlsx"] = "SCRKDO",
        ["GET /{village}/desk/conduct/new"] = "SCD",
        ["POST /{village}/desk/conduct/new"] = "SCD",
        ["GET /{village}/desk/conduct/several"] = "SCD",
        ["POST /{village}/desk/conduct/several"] = "SCD",
        ["POST /{village}/desk/conduct/several/withdrawal"] = "SCD",
        ["GET /{village}/desk/conduct/{id}"] = "SCRKDO",
        ["GET /{village}/desk/conduct/{id}/evidence/{n}"] = "SCRKDO",
        ["POST /{village}/desk/conduct/{id}/evidence"] = "SCD",
        ["POST /{village}/desk/conduct/{id}/withdrawal"] = "SCD",
        ["POST /{village}/desk/conduct/{id}/objections"] = "SC",
        ["GET /{village}/desk/reviews"] = "R",
        ["GET /{village}/desk/reviews/next"] = "R",
        ["GET /{village}/desk/reviews/{id}"] = "R",
        ["POST /{village}/desk/reviews/{id}"] = "R",
        ["GET /{village}/desk/reviews.xlsx"] = "R",
        ["GET /{village}/desk/objections.xlsx"] = "SCRKDO",
        ["GET /{village}/desk/objections"] = "SCRKDO",
        ["GET /{village}/desk/objections/{id}/{n}"] = "SCRKDO",
        ["POST /{village}/desk/objections/{id}/{n}"] = "S",
    };
}
