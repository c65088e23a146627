using System.Globalization;
using PointsMarket.Api.Pages;
using PointsMarket.Api.Web;
using PointsMarket.Core.Shop;

namespace PointsMarket.Api.Shop;

/// <summary>Putting goods on the shelf, changing what is said of them, and taking them off.</summary>
internal static class GoodsFormPages
{
    public static void MapGoodsFormPages(this IEndpointRouteBuilder desk)
    {
        var goods = desk.MapGroup("/goods").RequireAuthorization(Rights.CanManageGoods);
        goods.MapPage("/new", () => Page(null, PostedForm.New()));
        goods.MapForm("/new", Add);
        goods.MapPage("/{code}/edit", Edit);
        goods.MapForm("/{code}/edit", Change);
        goods.MapPage("/{code}/retirement", (string code, PageDesk desk) => Retirement(desk, code, PostedForm.New()));
        goods.MapForm("/{code}/retirement", Retire);
    }

    private static Task<IResult> Add(PostedForm form, PageDesk desk) => desk.Submit<AddGoods, Goods>(
        form,
        (tx, request) => GoodsService.Add(tx, desk.Caller, request.ToGoods(request.Code!)),
        goods => desk.At($"desk/goods/{goods.Code}?done=added"),
        () => Page(null, form));

    private static IResult Edit(string code, PageDesk desk)
    {
        var goods = desk.Read(tx => GoodsService.Get(tx, desk.Village, code));
        return Page(goods, PostedForm.New(
            ("name", goods.Name),
            ("unit", goods.Unit),
            ("points", goods.Points.Value.ToString("0.##", CultureInfo.InvariantCulture)),
            ("barcode", goods.Barcode),
            ("limitPerMonth", goods.LimitPerMonth?.ToString(CultureInfo.InvariantCulture)),
            ("reorderAt", goods.ReorderAt?.ToString(CultureInfo.InvariantCulture))));
    }

    private static Task<IResult> Change(string code, PostedForm form, PageDesk desk) => desk.Submit<ChangeGoods, Goods>(
        form,
        (tx, request) => GoodsService.Change(tx, desk.Caller, request.ToGoods(code)),
        goods => desk.At($"desk/goods/{goods.Code}?done=saved"),
        () => Page(desk.Read(tx => GoodsService.Get(tx, desk.Village, code)), form));

    private static Task<IResult> Retire(string code, PostedForm form, PageDesk desk) => desk.Submit(
        form,
        tx => GoodsService.Retire(tx, desk.Caller, code),
        goods => desk.At($"desk/goods/{goods.Code}?done=retired"),
        () => Retirement(desk, code, form));

    private static IResult Page(Goods? goods, PostedForm form) => PageDesk.Page<GoodsFormPage>(form, (nameof(GoodsFormPage.Goods), goods));

    private static IResult Retirement(PageDesk desk, string code, PostedForm form) => PageDesk.Page<GoodsRetirementPage>(
        form,
        (nameof(GoodsRetirementPage.Goods), desk.Read(tx => GoodsService.Get(tx, desk.Village, code))));
}
