using PointsMarket.Api.Web;
using PointsMarket.Core;
using PointsMarket.Core.Months;

namespace PointsMarket.Api.Months;

internal static class MonthApi
{
    public static void MapMonths(this IEndpointRouteBuilder village)
    {
        var months = village.MapGroup("/months").WithTags("Months");
        months.Get("", List).Says("The months from the first to today's, oldest first, without their items").RequireAuthorization(Rights.CanRead);
        months.Get("/{month}", Find).Says("A month's ledger; a villager reads closed ones").RequireAuthorization(Rights.CanRead);
        months.Put("/{month}/closing", Close).Says("Close the earliest open month").RequireAuthorization(Rights.CanClose)
            .Refuses(Reason.AlreadyClosed, Reason.MonthNotEnded, Reason.EarlierMonthOpen)
            .Example(new Nothing());
        months.Get("/{month}/ledger.pdf", Ledger).Says("The ledger with signatures, to print and file")
            .RequireAuthorization(Rights.CanReadAll).Prints();
        months.Get("/{month}/notice.pdf", Notice).Says("The notice for the board")
            .RequireAuthorization(Rights.CanReadAll).Prints();
    }

    private static Page<MonthResponse> List([AsParameters] Paging paging, Desk desk)
    {
        var after = paging.After is { } key ? Core.Month.Parse(key) ?? throw Query.MalformedAfter() : (Month?)null;
        var limit = paging.Fetch;
        return paging.Of(
            desk.Read(tx => MonthService.List(tx, desk.Village, after, limit)
                .Where(month => desk.Caller.IsStaff || month.Closing is not null).ToList()),
            MonthResponse.WithoutItems,
            month => month.Month);
    }

    private static Thing<MonthResponse> Find(string month, Desk desk) => desk.Show(
        tx =>
        {
            var statement = MonthService.Find(tx, desk.Village, Query.PathMonth(month));
            return statement is { Closing: null } && !desk.Caller.IsStaff ? throw Refusal.Forbidden() : statement;
        },
        statement => MonthResponse.From(statement, desk.Caller));

    private static Task<Done<MonthResponse>> Close(string month, Body<Nothing> body, Desk desk) => desk.Do(
        tx => ClosingService.Close(tx, desk.Caller, Query.PathMonth(month)),
        closed => MonthResponse.From(closed.Statement, desk.Caller) with { Carried = closed.Carried });

    private static Bytes Ledger(string month, Desk desk) =>
        Bytes.Pdf(LedgerPrint.Of(desk.Read(tx => MonthPrints.Ledger(tx, desk.Village, Query.PathMonth(month)))));

    private static Bytes Notice(string month, Desk desk) =>
        Bytes.Pdf(NoticePrint.Of(desk.Read(tx => MonthPrints.Notice(tx, desk.Village, Query.PathMonth(month)))));
}
