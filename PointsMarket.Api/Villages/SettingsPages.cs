using System.Globalization;
using PointsMarket.Api.Pages;
using PointsMarket.Api.People;
using PointsMarket.Api.Web;
using PointsMarket.Core;
using PointsMarket.Core.Villages;

namespace PointsMarket.Api.Villages;

internal static class SettingsPages
{
    private const int ShownChanges = 10;

    public static void MapSettingsPages(this IEndpointRouteBuilder desk)
    {
        desk.MapPage("/settings", (PageDesk desk) => Page(desk, null));
        desk.MapForm("/settings", Change).RequireAuthorization(Rights.CanManageVillage);
    }

    private static Task<IResult> Change(PostedForm form, PageDesk desk) => desk.Submit<ChangeSettings, Settings>(
        form,
        (tx, request) => VillageService.Change(tx, desk.Caller, request.ToSettings()),
        _ => desk.At($"desk/settings?done=saved"),
        () => Page(desk, form));

    private static IResult Page(PageDesk desk, PostedForm? form)
    {
        // One more is read than shown: the oldest one shown is told apart from the one before it.
        var history = desk.Read(tx => VillageService.SettingsHistory(tx, desk.Village, ShownChanges + 1));
        return PageDesk.Page<SettingsPage>(
            form ?? PostedForm.New(Fields(history[0].Settings)),
            (nameof(SettingsPage.Settings), history[0].Settings),
            (nameof(SettingsPage.History), history),
            (nameof(SettingsPage.People), desk.Read(tx => AccountNames.Of(tx, desk.Village))),
            (nameof(SettingsPage.Shown), ShownChanges));
    }

    private static IEnumerable<(string, string?)> Fields(Settings settings) =>
    [
        ("publicityDays", Number(settings.PublicityDays)),
        ("reviewersRequired", Number(settings.ReviewersRequired)),
        ("contactLimit", Number(settings.ContactLimit)),
        ("carryOver", Word.Of(settings.CarryOver)),
        ("monthlyBudget", settings.MonthlyBudget?.ToString()),
        ("redemptionDays", string.Join('、', settings.RedemptionDays)),
        ("publicNames", Word.Of(settings.PublicNames)),
        ("objectionPhone", settings.ObjectionPhone),
        ("pointValue", settings.PointValue is { } value ? SettingsWords.Plain(value) : null),
        ("starSatisfactionFloor", Number(settings.StarSatisfactionFloor)),
    ];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
