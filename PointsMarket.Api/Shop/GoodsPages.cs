using System.Globalization;
using PointsMarket.Api.Pages;
using PointsMarket.Api.Web;
using PointsMarket.Core.Shop;
using PointsMarket.Core.Storage;

namespace PointsMarket.Api.Shop;

/// <summary>The shelf: what there is, at which price, how much of it, and what is to be ordered.</summary>
internal static class GoodsPages
{
    /// <summary>More than any village's shop has on its shelves.</summary>
    public const int MostGoods = 10_000;

    private const int MostFound = 8;

    public static void MapGoodsPages(this IEndpointRouteBuilder desk)
    {
        desk.MapPage("/goods", List);
        desk.MapPage("/goods.xlsx", Sheet);
        desk.MapPage("/goods/find", Find);
        desk.MapPrint("/goods/prices.pdf", (desk, _) => PricePrint.Of(desk.Read(tx => PriceList.Of(tx, desk.Village))));
        desk.MapPage("/goods/{code}", Show);
        desk.MapPage("/goods/{code}/movements.xlsx", MovementSheet);
        desk.MapGoodsFormPages();
        desk.MapStockPages();
        desk.MapValuationPages();
    }

    private static IResult List([AsParameters] Paging paging, [AsParameters] ShelfSearch search, PageDesk desk) => desk.Read(tx =>
    {
        var all = GoodsService.List(tx, desk.Village, null, MostGoods);
        var shown = search.Of(tx, desk.Village, all).SkipWhile(goods => string.CompareOrdinal(goods.Code, paging.After ?? "") <= 0);
        var page = paging.Of(shown.Take(paging.Fetch).ToList(), goods => goods, goods => goods.Code);
        return PageDesk.Page<GoodsListPage>(
            null,
            (nameof(GoodsListPage.Items), page.Items),
            (nameof(GoodsListPage.Next), page.Next),
            (nameof(GoodsListPage.Columns), Columns(desk.Reader, search.IsRetired)),
            (nameof(GoodsListPage.Search), search.Search),
            (nameof(GoodsListPage.Retired), search.IsRetired),
            (nameof(GoodsListPage.RetiredCount), all.Count(goods => goods.RetiredAt is not null)),
            (nameof(GoodsListPage.Low), all.Where(goods => goods.IsLow).ToList()));
    });

    private static IResult Sheet([AsParameters] ShelfSearch search, PageDesk desk) => desk.Read(tx => Sheets.Of(
        desk.Reader,
        GoodsWords.Title,
        Columns(desk.Reader, search.IsRetired),
        search.Of(tx, desk.Village, GoodsService.List(tx, desk.Village, null, MostGoods))));

    private static IResult MovementSheet(string code, string? month, PageDesk desk) => desk.Read(tx => Sheets.Of(
        desk.Reader,
        StockWords.MovementsOf(GoodsService.Get(tx, desk.Village, code)),
        ShownMovement.Columns(desk.Reader),
        ShownMovement.Of(tx, desk.Village, GoodsService.Movements(
            tx, desk.Village, code, null, Sheets.MostRows, Query.Month(TypedMonth.Of(month))))));

    /// <summary>What the counter's field offers while somebody types; 3*S01 stays three of it.</summary>
    private static IResult Find(string? search, PageDesk desk)
    {
        if (Scan.Of(Query.Words("search", search)) is not { } scan)
            return Results.Json(Array.Empty<Option>(), Json.Options);

        var times = scan.Pieces == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"{scan.Pieces}*");
        var found = desk.Read(tx => GoodsFinder.Find(tx, desk.Village, scan.Text)).Where(goods => goods.RetiredAt is null).Take(MostFound);
        return Results.Json(found.Select(goods => new Option($"{times}{goods.Code} {goods.Name}", $"{goods.Code} {goods.Name} · {Text(desk.Reader, goods)}")), Json.Options);
    }

    private static IResult Show([AsParameters] Paging paging, string code, string? month, string? booked, PageDesk desk) =>
        Page(desk, code, PostedForm.New(), paging, month, booked);

    public static IResult Page(PageDesk desk, string code, PostedForm form, Paging? paging = null, string? month = null, string? booked = null) => desk.Read(tx =>
    {
        var typed = TypedMonth.Of(month);
        var goods = GoodsService.Get(tx, desk.Village, code);
        var newest = paging ?? new(null, null);
        var page = newest.Of(
            GoodsService.Movements(tx, desk.Village, code, newest.AfterNumber, newest.Fetch, Query.Month(typed)), movement => movement, movement => movement.Id);
        return PageDesk.Page<GoodsPage>(
            form,
            (nameof(GoodsPage.Goods), goods),
            (nameof(GoodsPage.Alike), GoodsFinder.Find(tx, desk.Village, goods.Barcode).Where(other => other.Barcode is not null && other.Code != code).ToList()),
            (nameof(GoodsPage.Movements), ShownMovement.Of(tx, desk.Village, page.Items)),
            (nameof(GoodsPage.Next), page.Next),
            (nameof(GoodsPage.Month), typed),
            (nameof(GoodsPage.Columns), ShownMovement.Columns(desk.Reader)),
            (nameof(GoodsPage.Booked), booked is null ? null : GoodsService.FindMovement(tx, desk.Village, code, Query.PathNumber(booked))));
    });

    private static string Text(Reader reader, Goods goods) => GoodsWords.Offer(goods) is var offer && reader.English ? offer.English : offer.Chinese;

    private static IReadOnlyList<Column<Goods>> Columns(Reader reader, bool retired) =>
    [
        new(GoodsWords.Code, goods => goods.Code) { Link = goods => reader.At($"desk/goods/{goods.Code}") },
        new(GoodsWords.Name, goods => goods.Name) { Link = goods => reader.At($"desk/goods/{goods.Code}") },
        new(GoodsWords.Unit, goods => goods.Unit),
        new(GoodsWords.Price, goods => goods.Points),
        new(GoodsWords.Stock, goods => goods.Stock),
        retired
            ? new(GoodsWords.RetiredAt, goods => goods.RetiredAt)
            : new(GoodsWords.Order, goods => goods.IsLow ? GoodsWords.Low(goods) : null),
        new(GoodsWords.Limit, goods => goods.LimitPerMonth),
        new(GoodsWords.ReorderAt, goods => goods.ReorderAt) { Wide = true },
        new(GoodsWords.Barcode, goods => goods.Barcode) { Wide = true },
    ];
}

/// <summary>Which goods a list shows: what is offered, or what is not any more.</summary>
internal sealed record ShelfSearch(string? Search, string? Retired)
{
    public bool IsRetired => Retired == "yes";

    public IEnumerable<Goods> Of(Tx tx, string village, List<Goods> all)
    {
        var found = Query.Words("search", Search) is { } words ? GoodsFinder.Find(tx, village, words) : all;
        return found.Where(goods => goods.RetiredAt is null != IsRetired).OrderBy(goods => goods.Code, StringComparer.Ordinal);
    }
}
