using PointsMarket.Api.Web;
using PointsMarket.Core.Villages;

namespace PointsMarket.Api.Villages;

internal static class VillageApi
{
    public static void MapVillage(this IEndpointRouteBuilder village)
    {
        var group = village.MapGroup("").WithTags("Village");
        group.Get("/", Find).Says("The village at a glance").RequireAuthorization(Rights.CanRead);
        group.Put("/settings", Change).Says("Replace the settings").RequireAuthorization(Rights.CanManageVillage)
            .Example(new ChangeSettings
            {
                PublicityDays = 5,
                ReviewersRequired = 1,
                CarryOver = CarryOver.Keep,
                MonthlyBudget = 3000,
                RedemptionDays = [15, 31],
                PublicNames = PublicNames.Masked,
                ObjectionPhone = "0571 8000 0000",
                PointValue = 1,
            });
    }

    private static Thing<VillageResponse> Find(Desk desk) =>
        desk.Show(tx => VillageService.Overview(tx, desk.Village), VillageResponse.From);

    private static Task<Done<SettingsResponse>> Change(Body<ChangeSettings> body, Desk desk) =>
        desk.Do(tx => VillageService.Change(tx, desk.Caller, body.Value.ToSettings()), SettingsResponse.From);
}
