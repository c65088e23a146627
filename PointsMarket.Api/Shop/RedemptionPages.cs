using PointsMarket.Api.Households;
using PointsMarket.Api.Pages;
using PointsMarket.Api.Web;
using PointsMarket.Core;
using PointsMarket.Core.Households;
using PointsMarket.Core.People;
using PointsMarket.Core.Shop;
using PointsMarket.Core.Storage;

namespace PointsMarket.Api.Shop;

internal static class RedemptionPages
{
    public static void MapRedemptionPages(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/redemptions", List);
        desk.MapGet("/redemptions.xlsx", Sheet);
        desk.MapGet("/redemptions/{id}", Show);
        desk.MapPost("/redemptions/{id}/reversal", Reverse).RequireAuthorization(Rights.CanRedeem);
    }

    private static IResult List([AsParameters] Paging paging, string? month, string? household, PageDesk desk) => desk.Read(tx =>
    {
        var asked = Households(tx, desk.Village, household);
        var page = asked is { Count: not 1 }
            ? new([], null)
            : paging.Of(
                RedemptionService.List(tx, desk.Village, new(MonthOf(month), asked?[0].Code, paging.AfterNumber, paging.Fetch)),
                redemption => redemption,
                redemption => redemption.Id);
        return PageDesk.Page<RedemptionListPage>(
            null,
            (nameof(RedemptionListPage.Items), Shown(tx, desk.Village, page.Items)),
            (nameof(RedemptionListPage.Next), page.Next),
            (nameof(RedemptionListPage.Columns), Columns(desk.Reader)),
            (nameof(RedemptionListPage.Month), month),
            (nameof(RedemptionListPage.Household), household));
    });

    private static IResult Sheet(string? month, string? household, PageDesk desk) => desk.Read(tx =>
    {
        var asked = Households(tx, desk.Village, household);
        var found = asked is { Count: not 1 } ? [] : RedemptionService.List(tx, desk.Village, new(MonthOf(month), asked?[0].Code, null, Sheets.MostRows));
        return Sheets.Of(desk.Reader, RedemptionWords.Title, Columns(desk.Reader), Shown(tx, desk.Village, found));
    });

    private static IResult Show(string id, PageDesk desk) => Page(desk, Query.PathNumber(id), PostedForm.New(("restock", "true"), ("reason", desk.Reader.English ? RedemptionWords.Mistaken.English : RedemptionWords.Mistaken.Chinese)));

    private static Task<IResult> Reverse(string id, PostedForm form, PageDesk desk)
    {
        var number = Query.PathNumber(id);
        return desk.Submit<RedemptionReversalRequest, Redemption>(
            form,
            (tx, request) => RedemptionService.Reverse(tx, desk.Caller, number, request.Reason!.Trim(), request.Restock!.Value),
            redemption => desk.At($"desk/redemptions/{redemption.Id}?done=reversed"),
            () => Page(desk, number, form));
    }

    private static IResult Page(PageDesk desk, long id, PostedForm form) => desk.Read(tx =>
    {
        var redemption = RedemptionService.Find(tx, desk.Village, id) ?? throw Refusal.NotFound();
        var isToday = tx.Time.DayOf(redemption.At) == tx.Today;
        return PageDesk.Page<ReceiptPage>(
            form,
            (nameof(ReceiptPage.Redemption), redemption),
            (nameof(ReceiptPage.Household), HouseholdService.Get(tx, desk.Village, redemption.Household)),
            (nameof(ReceiptPage.Clerk), NameOf(tx, desk.Village, redemption.By)),
            (nameof(ReceiptPage.MayReverse), redemption.Reversal is null && (isToday ? desk.Reader.May(Rights.CanRedeem) : desk.Caller.Is(Roles.Secretary))));
    });

    private static List<ShownRedemption> Shown(Tx tx, string village, IReadOnlyList<Redemption> redemptions)
    {
        var heads = new Dictionary<string, string>();
        return [.. redemptions.Select(redemption => new ShownRedemption(redemption, Head(redemption.Household)))];

        string Head(string code)
        {
            if (!heads.TryGetValue(code, out var head))
                heads.Add(code, head = HouseholdService.Get(tx, village, code).Head);

            return head;
        }
    }

    private static string NameOf(Tx tx, string village, string account) => PeopleService.Find(tx, village, account)?.Name ?? account;

    private static Month? MonthOf(string? text) => Query.Month(string.IsNullOrWhiteSpace(text) ? null : text.Trim());

    private static List<Household>? Households(Tx tx, string village, string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : HouseholdFinder.Find(tx, village, text);

    private static IReadOnlyList<Column<ShownRedemption>> Columns(Reader reader) =>
    [
        new(RedemptionWords.Number, shown => shown.Redemption.Number) { Link = shown => reader.At($"desk/redemptions/{shown.Redemption.Id}") },
        new(RedemptionWords.At, shown => shown.Redemption.At),
        new(RedemptionWords.Household, shown => shown.Redemption.Household) { Link = shown => reader.At($"desk/households/{shown.Redemption.Household}") },
        new(RedemptionWords.Head, shown => shown.Head),
        new(RedemptionWords.Goods, shown => shown.Goods),
        new(RedemptionWords.Total, shown => shown.Redemption.Total),
        new(RedemptionWords.BalanceAfter, shown => shown.Redemption.BalanceAfter) { Wide = true },
        new(RedemptionWords.Collector, shown => shown.Redemption.CollectedBy?.Name) { Wide = true },
        new(RedemptionWords.State, shown => shown.Redemption.Reversal is null ? null : RedemptionWords.Reversed),
    ];
}

/// <summary>A redemption in a list.</summary>
public sealed record ShownRedemption(Redemption Redemption, string Head)
{
    /// <summary>大米×2、食盐×1.</summary>
    public string Goods => string.Join('、', Redemption.Lines.Select(line => $"{line.Name}×{line.Quantity}"));
}
