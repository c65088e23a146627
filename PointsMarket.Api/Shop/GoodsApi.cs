using PointsMarket.Api.Web;
using PointsMarket.Core;
using PointsMarket.Core.Shop;

namespace PointsMarket.Api.Shop;

internal static class GoodsApi
{
    public static void MapGoods(this IEndpointRouteBuilder village)
    {
        var goods = village.MapGroup("/goods").WithTags("Shop");
        goods.Get("", List).Says("Goods, prices and stock, by code").RequireAuthorization(Rights.CanRead);
        goods.Get("/{code}", Find).Says("One kind of goods").RequireAuthorization(Rights.CanRead);
        goods.Get("/{code}/movements", Movements).Says("Goods in and out, newest first").RequireAuthorization(Rights.CanReadAll);
        goods.Get("/{code}/movements/{id}", FindMovement).Says("One movement").RequireAuthorization(Rights.CanReadAll);
        goods.Get("/prices.pdf", (Desk desk) => Bytes.Pdf(PricePrint.Of(desk.Read(tx => PriceList.Of(tx, desk.Village)))))
            .Says("The price list, and a label for each place on the shelf").RequireAuthorization(Rights.CanReadAll).Prints();
        goods.Get("/valuation", Value).Says("What the stock is worth and what is owed in points").RequireAuthorization(Rights.CanReadAll);

        var managed = village.MapGroup("/goods").WithTags("Shop").RequireAuthorization(Rights.CanManageGoods);
        managed.Post("", Add).Says("Put goods on the shelf").Refuses(Reason.DuplicateCode)
            .Example(new AddGoods { Code = "S13", Name = "大米（10公斤）", Unit = "袋", Points = 95, LimitPerMonth = 1, ReorderAt = 5 });
        managed.Put("/{code}", Change).Says("Replace goods; receipts of before keep their price")
            .Example(new ChangeGoods { Name = "大米（10公斤）", Unit = "袋", Points = 92.5m });
        managed.Put("/{code}/retirement", Retire).Says("Take goods off the shelf").Example(new Nothing());
        managed.Post("/{code}/receipts", Receive).Says("Goods in").Refuses(Reason.GoodsRetired)
            .Example(new ReceiptRequest(20, 42.5m, "镇供销社", "2026-0315"));
        managed.Post("/{code}/counts", Count).Says("Stocktake: the difference is a movement")
            .Example(new CountRequest(18, "月末盘点，两袋破损"));
    }

    private static Page<GoodsResponse> List([AsParameters] Paging paging, Desk desk)
    {
        var limit = paging.Fetch;
        return paging.Of(
            desk.Read(tx => GoodsService.List(tx, desk.Village, paging.After, limit)),
            GoodsResponse.From,
            goods => goods.Code);
    }

    private static Thing<GoodsResponse> Find(string code, Desk desk) =>
        desk.Show(tx => GoodsService.Find(tx, desk.Village, code), GoodsResponse.From);

    private static Page<MovementResponse> Movements([AsParameters] Paging paging, string code, Desk desk)
    {
        var (before, limit) = (paging.AfterNumber, paging.Fetch);
        return paging.Of(
            desk.Read(tx => GoodsService.Movements(tx, desk.Village, code, before, limit)),
            MovementResponse.From,
            movement => movement.Id);
    }

    private static Thing<MovementResponse> FindMovement(string code, string id, Desk desk) =>
        desk.Show(tx => GoodsService.FindMovement(tx, desk.Village, code, Query.PathNumber(id)), MovementResponse.From);

    private static Thing<ValuationResponse> Value(Desk desk) =>
        desk.Show(tx => GoodsService.Value(tx, desk.Village), ValuationResponse.From);

    private static Task<Made<GoodsResponse>> Add(Body<AddGoods> body, Desk desk) => desk.Make(
        tx => GoodsService.Add(tx, desk.Caller, body.Value.ToGoods(body.Value.Code!)),
        GoodsResponse.From,
        goods => desk.Address($"goods/{goods.Code}"));

    private static Task<Done<GoodsResponse>> Change(string code, Body<ChangeGoods> body, Desk desk)
    {
        Desk.MustEqual("code", body.Value.Code, code);
        return desk.Do(tx => GoodsService.Change(tx, desk.Caller, body.Value.ToGoods(code)), GoodsResponse.From);
    }

    private static Task<Done<GoodsResponse>> Retire(string code, Body<Nothing> body, Desk desk) =>
        desk.Do(tx => GoodsService.Retire(tx, desk.Caller, code), GoodsResponse.From);

    private static Task<Made<MovementResponse>> Receive(string code, Body<ReceiptRequest> body, Desk desk) => desk.Make(
        tx => GoodsService.Receive(
            tx,
            desk.Caller,
            code,
            body.Value.Quantity!.Value,
            body.Value.UnitCost,
            body.Value.Supplier.Trimmed(),
            body.Value.Invoice.Trimmed()),
        MovementResponse.From,
        movement => desk.Address($"goods/{movement.Goods}/movements/{movement.Id}"));

    private static Task<Made<MovementResponse>> Count(string code, Body<CountRequest> body, Desk desk) => desk.Make(
        tx => GoodsService.Count(tx, desk.Caller, code, body.Value.Counted!.Value, body.Value.Reason!.Trim()),
        MovementResponse.From,
        movement => desk.Address($"goods/{movement.Goods}/movements/{movement.Id}"));
}
