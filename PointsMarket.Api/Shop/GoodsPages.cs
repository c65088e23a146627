using System.Globalization;
using PointsMarket.Api.Pages;
using PointsMarket.Api.Web;
using PointsMarket.Core.Shop;

namespace PointsMarket.Api.Shop;

internal static class GoodsPages
{
    public static void MapGoodsPages(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/goods", List);
        desk.MapGet("/goods.xlsx", Sheet);
        desk.MapGet("/goods/find", Find);
        desk.MapGet("/goods/valuation", Value);
        desk.MapGet("/goods/{code}", (string code, [AsParameters] Paging paging, PageDesk desk) => StockPages.Show(desk, code, paging, PostedForm.New(), PostedForm.New()));

        var managed = desk.MapGroup("/goods").RequireAuthorization(Rights.CanManageGoods);
        managed.MapGet("/new", () => PageDesk.Page<GoodsFormPage>(PostedForm.New()));
        managed.MapPost("/new", Add);
        managed.MapGet("/{code}/edit", Edit);
        managed.MapPost("/{code}/edit", Change);
        managed.MapPost("/{code}/retirement", Retire);
        managed.MapStockPages();
    }

    private static IResult List(string? search, PageDesk desk) => PageDesk.Page<GoodsListPage>(
        null,
        (nameof(GoodsListPage.Items), Search(desk, search)),
        (nameof(GoodsListPage.Columns), Columns(desk.Reader)),
        (nameof(GoodsListPage.Search), search));

    private static IResult Sheet(string? search, PageDesk desk) =>
        Sheets.Of(desk.Reader, GoodsWords.Title, Columns(desk.Reader), Search(desk, search));

    private static IResult Find(string? search, PageDesk desk) => Results.Json(
        desk.Read(tx => GoodsFinder.Find(tx, desk.Village, search)).Take(GoodsFinder.MostChoices)
            .Select(goods => new Option($"{goods.Code} {goods.Name}", $"{goods.Code} {goods.Name} · {goods.Points} · {goods.Stock}{goods.Unit}")),
        Json.Options);

    private static IResult Value(PageDesk desk) =>
        PageDesk.Page<ValuationPage>(null, (nameof(ValuationPage.Valuation), desk.Read(tx => GoodsService.Value(tx, desk.Village))));

    private static Task<IResult> Add(PostedForm form, PageDesk desk) => desk.Submit<AddGoods, Goods>(
        form,
        (tx, request) => GoodsService.Add(tx, desk.Caller, request.ToGoods(request.Code!)),
        goods => desk.At($"desk/goods/{goods.Code}?done=saved"),
        () => PageDesk.Page<GoodsFormPage>(form));

    private static IResult Edit(string code, PageDesk desk)
    {
        var goods = desk.Read(tx => GoodsService.Get(tx, desk.Village, code));
        return Form(goods.Code, PostedForm.New(
            ("name", goods.Name),
            ("unit", goods.Unit),
            ("points", goods.Points.Value.ToString(CultureInfo.InvariantCulture)),
            ("barcode", goods.Barcode),
            ("limitPerMonth", goods.LimitPerMonth?.ToString(CultureInfo.InvariantCulture)),
            ("reorderAt", goods.ReorderAt?.ToString(CultureInfo.InvariantCulture))));
    }

    private static Task<IResult> Change(string code, PostedForm form, PageDesk desk) => desk.Submit<ChangeGoods, Goods>(
        form,
        (tx, request) => GoodsService.Change(tx, desk.Caller, request.ToGoods(code)),
        goods => desk.At($"desk/goods/{goods.Code}?done=saved"),
        () => Form(code, form));

    private static Task<IResult> Retire(string code, PostedForm form, PageDesk desk) => desk.Submit(
        form,
        tx => GoodsService.Retire(tx, desk.Caller, code),
        goods => desk.At($"desk/goods/{goods.Code}?done=retired"),
        () => StockPages.Show(desk, code, new(null, null), PostedForm.New(), form));

    private static IResult Form(string code, PostedForm form) => PageDesk.Page<GoodsFormPage>(form, (nameof(GoodsFormPage.Code), code));

    private static List<Goods> Search(PageDesk desk, string? search) => desk.Read(tx =>
        string.IsNullOrWhiteSpace(search)
            ? GoodsService.List(tx, desk.Village, null, Sheets.MostRows)
            : GoodsFinder.Find(tx, desk.Village, search));

    private static IReadOnlyList<Column<Goods>> Columns(Reader reader) =>
    [
        new(GoodsWords.Code, goods => goods.Code) { Link = goods => reader.At($"desk/goods/{goods.Code}") },
        new(GoodsWords.Name, goods => goods.Name),
        new(GoodsWords.Unit, goods => goods.Unit) { Wide = true },
        new(GoodsWords.Price, goods => goods.Points),
        new(GoodsWords.Stock, goods => goods.Stock),
        new(GoodsWords.ReorderAt, goods => goods.ReorderAt) { Wide = true },
        new(GoodsWords.Limit, goods => goods.LimitPerMonth) { Wide = true },
        new(GoodsWords.Barcode, goods => goods.Barcode) { Wide = true },
        new(GoodsWords.State, GoodsWords.StateOf),
    ];
}
