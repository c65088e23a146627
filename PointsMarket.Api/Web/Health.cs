using Microsoft.AspNetCore.Http.HttpResults;
using PointsMarket.Core.Storage;
using PointsMarket.Core.Villages;

namespace PointsMarket.Api.Web;

internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        var health = app.MapGroup("/health").WithTags("Health");
        health.Get("/live", () => TypedResults.Ok(new HealthResponse("live"))).Says("The program runs");
        health.Get("/ready", Ready).Says("The database can be read");
    }

    private static Ok<HealthResponse> Ready(Database database)
    {
        database.Read(VillageService.List);
        return TypedResults.Ok(new HealthResponse("ready"));
    }
}

internal sealed record HealthResponse(string Status);
