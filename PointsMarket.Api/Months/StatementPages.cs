using PointsMarket.Api.Pages;
using PointsMarket.Api.Web;
using PointsMarket.Core;
using PointsMarket.Core.Months;
using PointsMarket.Core.Storage;

namespace PointsMarket.Api.Months;

/// <summary>A household's months, to look back on: its own, also while they are open.</summary>
internal static class StatementPages
{
    private const int MostLines = 500;

    public static void MapStatementPages(this IEndpointRouteBuilder me)
    {
        me.MapPage("/months", List);
        me.MapPage("/months/{month}", Show);
        me.MapPage("/months/{month}.pdf", (string month, PageDesk desk) => Bytes.Pdf(StatementPrint.Of(
            desk.Read(tx => StatementPrints.Sheet(tx, desk.Village, desk.Caller.Household!, Query.PathMonth(month))))));
    }

    public static void MapStatementPrints(this IEndpointRouteBuilder desk) => desk.MapPrint("/households/{code}/statements/{month}.pdf", (page, at) =>
        StatementPrint.Of(page.Read(tx => StatementPrints.Sheet(tx, page.Village, at.Code, at.Month))));

    private static IResult List(string? until, PageDesk desk)
    {
        var today = Month.Of(desk.Reader.Today);
        var last = Query.Month(until) is { } asked && asked < today && asked >= desk.Reader.Village!.FirstMonth ? asked : today;
        var months = desk.Read(tx => Year(tx, desk, last));
        var first = months.Count == 0 ? last : months[0].Month;
        return PageDesk.Page<StatementListPage>(
            null,
            (nameof(StatementListPage.Months), months),
            (nameof(StatementListPage.Earlier), first > desk.Reader.Village!.FirstMonth ? first.Plus(-1) : (Month?)null));
    }

    private static IResult Show(string month, PageDesk desk)
    {
        var wanted = Query.PathMonth(month);
        return desk.Read(tx =>
        {
            if (HouseholdMonths.Find(tx, desk.Village, desk.Caller.Household!, wanted) is not { } found)
                throw Refusal.NotFound();

            return PageDesk.Page<StatementPage>(
                null,
                (nameof(StatementPage.Statement), found),
                (nameof(StatementPage.Year), Year(tx, desk, wanted)),
                (nameof(StatementPage.Lines), PassbookService.List(tx, desk.Village, desk.Caller.Household!, wanted, null, MostLines)),
                (nameof(StatementPage.Head), desk.Caller.Name));
        });
    }

    private static List<HouseholdMonth> Year(Tx tx, PageDesk desk, Month last) =>
        HouseholdMonths.List(tx, desk.Village, desk.Caller.Household!, last, HouseholdMonths.MonthsShown);
}
