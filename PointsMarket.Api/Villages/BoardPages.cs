using PointsMarket.Api.Pages;
using PointsMarket.Core.Storage;
using PointsMarket.Core.Villages;

namespace PointsMarket.Api.Villages;

internal static class BoardPages
{
    /// <summary>Where somebody comes who knows no address yet.</summary>
    public static void MapChoice(this IEndpointRouteBuilder site) =>
        site.MapGet("/", Choose).ExcludeFromDescription().RequireRateLimiting(PageServices.PublicLimit);

    public static void MapBoardPages(this IEndpointRouteBuilder village)
    {
    }

    private static IResult Choose(Database database)
    {
        var villages = database.Read(VillageService.List);
        return villages.Count == 1
            ? PageDesk.Go($"/{villages[0].Code}")
            : PageDesk.Page<ChoosePage>(null, (nameof(ChoosePage.Villages), villages));
    }
}
