using PointsMarket.Api.Households;
using PointsMarket.Api.Pages;
using PointsMarket.Api.Web;
using PointsMarket.Core;
using PointsMarket.Core.Households;
using PointsMarket.Core.Prints;
using PointsMarket.Core.Shop;
using PointsMarket.Core.Storage;

namespace PointsMarket.Api.Shop;

internal static class RedemptionPages
{
    public static void MapRedemptionPages(this IEndpointRouteBuilder desk)
    {
        desk.MapPage("/redemptions", List);
        desk.MapPage("/redemptions.xlsx", Sheet);
        desk.MapPage("/redemptions/{id}", Show);
        desk.MapPrint("/redemptions/{id}/receipt.pdf", Print);
        desk.MapForm("/redemptions/{id}/reversal", Reverse).RequireAuthorization(Rights.CanRedeem);
    }

    private static IResult List([AsParameters] Paging paging, [AsParameters] RedemptionSearch search, PageDesk desk) => desk.Read(tx =>
    {
        var households = search.Households(tx, desk.Village);
        var page = households is { Count: not 1 }
            ? new([], null)
            : paging.Of(
                RedemptionService.List(tx, desk.Village, search.ToFilter(households, paging.AfterNumber, paging.Fetch)),
                redemption => redemption,
                redemption => redemption.Id);
        return PageDesk.Page<RedemptionListPage>(
            null,
            (nameof(RedemptionListPage.Items), ShownRedemption.Of(tx, desk.Village, page.Items)),
            (nameof(RedemptionListPage.Next), page.Next),
            (nameof(RedemptionListPage.Columns), Columns(desk.Reader)),
            (nameof(RedemptionListPage.Month), search.Month),
            (nameof(RedemptionListPage.Household), search.Household),
            (nameof(RedemptionListPage.Choices), households is { Count: > 1 } ? households.Take(HouseholdFinder.MostChoices).ToList() : []));
    });

    private static IResult Sheet([AsParameters] RedemptionSearch search, PageDesk desk) => desk.Read(tx =>
    {
        var households = search.Households(tx, desk.Village);
        var redemptions = households is { Count: not 1 }
            ? []
            : RedemptionService.List(tx, desk.Village, search.ToFilter(households, null, Sheets.MostRows));
        return Sheets.Of(desk.Reader, RedemptionWords.Title, Columns(desk.Reader), ShownRedemption.Of(tx, desk.Village, redemptions));
    });

    private static IResult Show(string id, PageDesk desk) => Page(desk, Query.PathNumber(id), PostedForm.New(("restock", "true")));

    private static Printout Print(PageDesk desk, PrintAddress at) => ReceiptPrint.Of(desk.Read(tx => ReceiptSheet.Of(
        tx, desk.Village, RedemptionService.Find(tx, desk.Village, at.Number) ?? throw Refusal.NotFound())));

    /// <summary>Undoes it while the customer stands there.</summary>
    private static Task<IResult> Reverse(string id, PostedForm form, PageDesk desk)
    {
        var number = Query.PathNumber(id);
        return desk.Submit<RedemptionReversalRequest, Redemption>(
            form,
            (tx, request) => RedemptionService.Reverse(tx, desk.Caller, number, request.Reason!.Trim(), request.Restock!.Value),
            redemption => desk.At($"desk/redemptions/{redemption.Id}?done=reversed"),
            () => Page(desk, number, form));
    }

    private static IResult Page(PageDesk desk, long id, PostedForm form) => desk.Read(tx => PageDesk.Page<ReceiptPage>(
        form,
        (nameof(ReceiptPage.Receipt), Receipt.Of(tx, desk.Caller, RedemptionService.Find(tx, desk.Village, id) ?? throw Refusal.NotFound()))));

    private static IReadOnlyList<Column<ShownRedemption>> Columns(Reader reader) =>
    [
        new(RedemptionWords.Number, shown => shown.Redemption.Number) { Link = shown => reader.At($"desk/redemptions/{shown.Redemption.Id}") },
        new(RedemptionWords.At, shown => shown.Redemption.At),
        new(RedemptionWords.Household, shown => shown.Redemption.Household) { Link = shown => reader.At($"desk/households/{shown.Redemption.Household}") },
        new(RedemptionWords.Head, shown => shown.Head),
        new(RedemptionWords.Goods, shown => shown.Goods),
        new(RedemptionWords.Total, shown => shown.Redemption.Total),
        new(RedemptionWords.State, shown => shown.Redemption.Reversal is null ? RedemptionWords.Stands : RedemptionWords.Reversed),
        new(RedemptionWords.Collector, shown => shown.Redemption.CollectedBy?.Name) { Wide = true },
        new(RedemptionWords.Cashier, shown => shown.Cashier) { Wide = true },
    ];
}

/// <summary>What a list of redemptions is narrowed to.</summary>
internal sealed record RedemptionSearch(string? Month, string? Household)
{
    /// <summary>Null where none is asked for; empty or several where the text is not clear.</summary>
    public List<Household>? Households(Tx tx, string village) =>
        string.IsNullOrWhiteSpace(Household) ? null : HouseholdFinder.Find(tx, village, Household);

    public RedemptionFilter ToFilter(List<Household>? households, long? before, int limit) =>
        new(Query.Month(TypedMonth.Of(Month)), households?[0].Code, before, limit);
}
