using PointsMarket.Api.Pages;
using PointsMarket.Core.Shop;

namespace PointsMarket.Api.Shop;

/// <summary>What the shelf is worth, and what the village owes in points.</summary>
internal static class ValuationPages
{
    public static void MapValuationPages(this IEndpointRouteBuilder desk)
    {
        desk.MapPage("/goods/valuation", Show);
        desk.MapPage("/goods/valuation.xlsx", Sheet);
    }

    private static IResult Show(PageDesk desk) => PageDesk.Page<ValuationPage>(
        null,
        (nameof(ValuationPage.Valuation), desk.Read(tx => GoodsService.Value(tx, desk.Village))),
        (nameof(ValuationPage.Columns), Columns(desk.Reader)));

    private static IResult Sheet(PageDesk desk) =>
        Sheets.Of(desk.Reader, StockWords.Valuation, Columns(desk.Reader), desk.Read(tx => GoodsService.Value(tx, desk.Village)).Items);

    private static IReadOnlyList<Column<ValuationItem>> Columns(Reader reader) =>
    [
        new(GoodsWords.Code, item => item.Goods) { Link = item => reader.At($"desk/goods/{item.Goods}") },
        new(GoodsWords.Name, item => item.Name),
        new(GoodsWords.Stock, item => item.Stock),
        new(StockWords.AverageCost, item => item.AverageCost),
        new(StockWords.Value, item => item.Value),
    ];
}
