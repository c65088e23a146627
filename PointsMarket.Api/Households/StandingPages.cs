using System.Globalization;
using PointsMarket.Api.Pages;
using PointsMarket.Api.Web;
using PointsMarket.Core.Households;
using PointsMarket.Core.Ledger;

namespace PointsMarket.Api.Households;

/// <summary>What a household brought along, and whether it still belongs.</summary>
internal static class StandingPages
{
    public static void MapStandingPages(this IEndpointRouteBuilder households)
    {
        households.MapPage("/{code}/opening", (string code, PageDesk desk) => Opening(desk, code, PostedForm.New()));
        households.MapForm("/{code}/opening", AddOpening);
        households.MapPage("/{code}/departure", (string code, PageDesk desk) => Departure(desk, code, Today(desk)));
        households.MapForm("/{code}/departure", Depart);
        households.MapPage("/{code}/return", (string code, PageDesk desk) => Return(desk, code, PostedForm.New()));
        households.MapForm("/{code}/return", TakeBack);
    }

    private static Task<IResult> AddOpening(string code, PostedForm form, PageDesk desk) => desk.Submit<OpeningRequest, Opening, Entry>(
        form,
        request => request.ToOpening() is { IsEmpty: false } opening ? opening : throw new MalformedException("balance", HouseholdExamples.EmptyOpening),
        (tx, opening) => HouseholdService.AddOpening(tx, desk.Caller, code, opening),
        _ => desk.At($"desk/households/{code}?done=opening"),
        () => Opening(desk, code, form));

    private static Task<IResult> Depart(string code, PostedForm form, PageDesk desk) => desk.Submit<DepartureRequest, Household>(
        form,
        (tx, request) => HouseholdService.Depart(tx, desk.Caller, code, request.On!.Value, request.Reason!.Trim()),
        _ => desk.At($"desk/households/{code}?done=departed"),
        () => Departure(desk, code, form));

    private static Task<IResult> TakeBack(string code, PostedForm form, PageDesk desk) => desk.Submit(
        form,
        tx =>
        {
            HouseholdService.TakeBackDeparture(tx, desk.Caller, code);
            return code;
        },
        _ => desk.At($"desk/households/{code}?done=returned"),
        () => Return(desk, code, form));

    private static IResult Opening(PageDesk desk, string code, PostedForm form)
    {
        var (household, standing) = desk.Read(tx => (
            HouseholdService.Get(tx, desk.Village, code),
            HouseholdService.FindOpening(tx, desk.Village, code)));
        return PageDesk.Page<OpeningPage>(form, (nameof(OpeningPage.Household), household), (nameof(OpeningPage.Standing), standing));
    }

    private static IResult Departure(PageDesk desk, string code, PostedForm form) =>
        PageDesk.Page<DeparturePage>(form, (nameof(DeparturePage.Household), desk.Read(tx => HouseholdService.Get(tx, desk.Village, code))));

    private static IResult Return(PageDesk desk, string code, PostedForm form) =>
        PageDesk.Page<ReturnPage>(form, (nameof(ReturnPage.Household), desk.Read(tx => HouseholdService.Get(tx, desk.Village, code))));

    private static PostedForm Today(PageDesk desk) =>
        PostedForm.New(("on", desk.Reader.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
}
