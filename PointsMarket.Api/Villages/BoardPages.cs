using PointsMarket.Api.Pages;
using PointsMarket.Api.Web;
using PointsMarket.Core;
using PointsMarket.Core.Months;
using PointsMarket.Core.Storage;
using PointsMarket.Core.Villages;

namespace PointsMarket.Api.Villages;

internal static class BoardPages
{
    /// <summary>Where somebody comes who knows no address yet.</summary>
    public static void MapChoice(this IEndpointRouteBuilder site) =>
        site.MapPage("/", Choose).ExcludeFromDescription().RequireRateLimiting(PageServices.PublicLimit);

    public static void MapBoardPages(this IEndpointRouteBuilder village)
    {
        village.MapPage("", Show).RequireRateLimiting(PageServices.PublicLimit);
        village.MapPage("/months/{month}", ShowMonth).RequireRateLimiting(PageServices.PublicLimit);
    }

    private static IResult Choose(Database database)
    {
        var villages = database.Read(VillageService.List);
        return villages.Count == 1
            ? PageDesk.Go($"/{villages[0].Code}")
            : PageDesk.Page<ChoosePage>(null, (nameof(ChoosePage.Villages), villages));
    }

    private static Task<IResult> Show(string village, KeptPages pages) => pages.Shared<BoardPage>(null, tx =>
        BoardService.Find(tx, village) is { } board ? [(nameof(BoardPage.Board), board)] : throw Refusal.NotFound());

    private static Task<IResult> ShowMonth(string village, string month, KeptPages pages) => pages.Shared<BoardMonthPage>(month, tx =>
        BoardService.FindMonth(tx, village, Query.PathMonth(month)) is { } statement
            ? [
                (nameof(BoardMonthPage.Statement), statement),
                (nameof(BoardMonthPage.Names), BoardName.Of(VillageService.SettingsNow(tx, village), statement.Settings)),
                (nameof(BoardMonthPage.ClosedMonths), BoardService.ClosedMonths(tx, village)),
            ]
            : throw Refusal.NotFound());
}
