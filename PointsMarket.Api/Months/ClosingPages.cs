using PointsMarket.Api.Pages;
using PointsMarket.Api.Web;
using PointsMarket.Core;
using PointsMarket.Core.Months;

namespace PointsMarket.Api.Months;

internal static class ClosingPages
{
    public static void MapClosingPages(this IEndpointRouteBuilder months)
    {
        months.MapPage("/{month}/closing", (string month, PageDesk desk) => Show(month, PostedForm.New(), desk));
        months.MapForm("/{month}/closing", Close).RequireAuthorization(Rights.CanClose);
    }

    private static IResult Show(string month, PostedForm form, PageDesk desk) => PageDesk.Page<ClosingPage>(
        form,
        (nameof(ClosingPage.Preview), desk.Read(tx => ClosingPreview.Find(tx, desk.Village, Query.PathMonth(month))) ?? throw Refusal.NotFound()));

    private static Task<IResult> Close(string month, PostedForm form, PageDesk desk) => desk.Submit(
        form,
        tx => form["confirmed"] == "true"
            ? ClosingService.Close(tx, desk.Caller, Query.PathMonth(month))
            : throw new MalformedException("confirmed", ClosingWords.PleaseConfirm),
        closed => desk.At($"desk/months/{closed.Statement.Month}?done=closed"),
        () => Show(month, form, desk));
}
