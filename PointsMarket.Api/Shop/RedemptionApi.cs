using PointsMarket.Api.Web;
using PointsMarket.Core;
using PointsMarket.Core.Shop;

namespace PointsMarket.Api.Shop;

internal static class RedemptionApi
{
    public static void MapRedemptions(this IEndpointRouteBuilder village)
    {
        var redemptions = village.MapGroup("/redemptions").WithTags("Shop");
        redemptions.Get("", List).Says("Redemptions, newest first")
            .RequireAuthorization(Rights.CanRead).Refuses(Reason.NotYourHousehold);
        redemptions.Get("/{id}", Find).Says("One redemption").RequireAuthorization(Rights.CanRead).Refuses(Reason.NotYourHousehold);
        redemptions.Get("/{id}/receipt.pdf", Print).Says("The receipt in two copies, to be signed").RequireAuthorization(Rights.CanRead)
            .Refuses(Reason.NotYourHousehold).Prints();
        redemptions.Post("", Redeem).Says("Redeem points for goods; needs an Idempotency-Key").RequireAuthorization(Rights.CanRedeem)
            .Refuses(
                Reason.MonthClosed,
                Reason.ShopClosed,
                Reason.HouseholdDeparted,
                Reason.HouseholdFrozen,
                Reason.GoodsRetired,
                Reason.LimitReached,
                Reason.OutOfStock,
                Reason.InsufficientPoints)
            .Example(new RedeemRequest("01-001", [new("S08", 1), new("S01", 2)], new("王小明", "儿子")));
        redemptions.Put("/{id}/reversal", Reverse).Says("Take a redemption back: the same day at the counter, later by the secretary")
            .RequireAuthorization(Rights.CanRedeem)
            .Refuses(Reason.AlreadyReversed)
            .Example(new RedemptionReversalRequest("拿错了商品", true));
    }

    private static Page<RedemptionResponse> List([AsParameters] Paging paging, string? month, string? household, Desk desk)
    {
        desk.Caller.MayRead(household);
        var filter = new RedemptionFilter(Query.Month(month), household, paging.AfterNumber, paging.Fetch);
        return paging.Of(
            desk.Read(tx => RedemptionService.List(tx, desk.Village, filter)),
            RedemptionResponse.From,
            redemption => redemption.Id);
    }

    private static Thing<RedemptionResponse> Find(string id, Desk desk) => desk.Show(
        tx =>
        {
            var redemption = RedemptionService.Find(tx, desk.Village, Query.PathNumber(id)) ?? throw Refusal.NotFound();
            desk.Caller.MayRead(redemption.Household);
            return redemption;
        },
        RedemptionResponse.From);

    private static Bytes Print(string id, Desk desk) => Bytes.Pdf(ReceiptPrint.Of(desk.Read(tx =>
    {
        var redemption = RedemptionService.Find(tx, desk.Village, Query.PathNumber(id)) ?? throw Refusal.NotFound();
        desk.Caller.MayRead(redemption.Household);
        return ReceiptSheet.Of(tx, desk.Village, redemption);
    })));

    private static Task<Made<RedemptionResponse>> Redeem(Body<RedeemRequest> body, Desk desk)
    {
        desk.RequireKey();
        return desk.Make(
            tx => RedemptionService.Redeem(tx, desk.Caller, body.Value.ToOrder()),
            RedemptionResponse.From,
            redemption => desk.Address($"redemptions/{redemption.Id}"));
    }

    private static Task<Done<RedemptionResponse>> Reverse(string id, Body<RedemptionReversalRequest> body, Desk desk) => desk.Do(
        tx => RedemptionService.Reverse(
            tx, desk.Caller, Query.PathNumber(id), body.Value.Reason!.Trim(), body.Value.Restock!.Value),
        RedemptionResponse.From);
}
