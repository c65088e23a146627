using PointsMarket.Api.Pages;
using PointsMarket.Api.Web;
using PointsMarket.Core.Months;

namespace PointsMarket.Api.Months;

internal static class TodayPages
{
    public static void MapTodayPages(this IEndpointRouteBuilder desk)
    {
        desk.MapPage("", Show);
        desk.MapPage("/alive", () => Results.NoContent());
    }

    private static IResult Show(PageDesk desk, NightlyBackup nightly) => PageDesk.Page<TodayPage>(
        null,
        (nameof(TodayPage.Model), desk.Read(tx => TodayService.Find(tx, desk.Caller))),
        (nameof(TodayPage.Backup), desk.Caller.IsClerk ? nightly.Standing() : null));
}
