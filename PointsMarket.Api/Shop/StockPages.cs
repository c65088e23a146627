using System.Globalization;
using PointsMarket.Api.Pages;
using PointsMarket.Api.Web;
using PointsMarket.Core;
using PointsMarket.Core.Shop;
using PointsMarket.Core.Storage;

namespace PointsMarket.Api.Shop;

/// <summary>Goods in, and counting what is really there: one kind, or the whole shelf at once.</summary>
internal static class StockPages
{
    /// <summary>The name of the field of one kind of goods, before its code.</summary>
    public const string CountedField = "counted.";

    /// <summary>More differences than an address should carry; the rest stand on the pages of their goods.</summary>
    private const int MostShown = 100;

    public static void MapStockPages(this IEndpointRouteBuilder desk)
    {
        var goods = desk.MapGroup("/goods").RequireAuthorization(Rights.CanManageGoods);
        goods.MapForm("/{code}/receipts", Receive);
        goods.MapForm("/{code}/counts", Count);
        goods.MapPage("/count", AskAll);
        goods.MapForm("/count", CountAll);
    }

    private static Task<IResult> Receive(string code, PostedForm form, PageDesk desk) => desk.Submit<ReceiptRequest, Movement>(
        form,
        (tx, request) => GoodsService.Receive(
            tx, desk.Caller, code, request.Quantity!.Value, request.UnitCost, request.Supplier.Trimmed(), request.Invoice.Trimmed()),
        movement => desk.At($"desk/goods/{movement.Goods}?booked={movement.Id}"),
        () => GoodsPages.Page(desk, code, form));

    private static Task<IResult> Count(string code, PostedForm form, PageDesk desk) => desk.Submit<CountRequest, Movement>(
        form,
        (tx, request) =>
        {
            DoubtFarOff(tx, desk, form, [(code, request.Counted!.Value)]);
            return GoodsService.Count(tx, desk.Caller, code, request.Counted!.Value, request.Reason!.Trim());
        },
        movement => desk.At($"desk/goods/{movement.Goods}?booked={movement.Id}"),
        () => GoodsPages.Page(desk, code, form));

    private static IResult AskAll(string? counted, string[] difference, PageDesk desk) => desk.Read(tx =>
    {
        var booked = difference.Select(text => MovementOf(tx, desk.Village, text)).OfType<Movement>().ToList();
        return Page(tx, desk, PostedForm.New(), counted is null ? null : Query.PathCount(counted), booked);
    });

    /// <summary>All that was counted in one transaction; what was left empty was not counted.</summary>
    private static Task<IResult> CountAll(PostedForm form, PageDesk desk) => desk.Submit(
        form,
        tx =>
        {
            var counts = CountsOf(form, desk);
            DoubtFarOff(tx, desk, form, counts.Select(count => (count.Goods, count.Request.Counted!.Value)));
            return counts.ConvertAll(count => GoodsService.Count(tx, desk.Caller, count.Goods, count.Request.Counted!.Value, count.Request.Reason!.Trim()));
        },
        movements => Counted(desk, movements),
        () => desk.Read(tx => Page(tx, desk, form, null, [])));

    private static string Counted(PageDesk desk, List<Movement> movements) => desk.At($"desk/goods/count") + QueryString.Create(
        movements.Where(movement => movement.Quantity != 0).Take(MostShown)
            .Select(movement => KeyValuePair.Create("difference", (string?)string.Create(CultureInfo.InvariantCulture, $"{movement.Goods}:{movement.Id}")))
            .Prepend(KeyValuePair.Create("counted", (string?)movements.Count.ToString(CultureInfo.InvariantCulture))));

    /// <summary>Each filled field as the request that it stands for, within the same limits.</summary>
    private static List<(string Goods, CountRequest Request)> CountsOf(PostedForm form, PageDesk desk)
    {
        var counts = new List<(string Goods, CountRequest Request)>();
        var errors = new Dictionary<string, IReadOnlyList<Sentence>>();
        foreach (var (field, values) in form.Fields.Where(field => field.Key.StartsWith(CountedField, StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(field.Value[0])))
        {
            try
            {
                counts.Add((field[CountedField.Length..], PostedForm.New(("counted", values[0]), ("reason", form["reason"])).As<CountRequest>(desk.Context)));
            }
            catch (MalformedException malformed)
            {
                foreach (var (name, sentences) in malformed.Errors)
                    errors[name == "counted" ? field : name] = sentences;
            }
        }

        if (counts.Count + errors.Count == 0)
            errors["reason"] = [StockWords.NothingCounted];

        return errors.Count == 0 ? counts : throw new MalformedException(errors);
    }

    /// <summary>A digit too many or too few is asked about before it becomes the stock.</summary>
    private static void DoubtFarOff(Tx tx, PageDesk desk, PostedForm form, IEnumerable<(string Goods, int Counted)> counts)
    {
        if (form.IsSure)
            return;

        var off = counts.Select(count => (Goods: GoodsService.Get(tx, desk.Village, count.Goods), count.Counted))
            .Where(count => IsFarOff(count.Goods.Stock, count.Counted)).ToList();
        if (off.Count > 0)
            throw new DoubtException(StockWords.FarOff(off));
    }

    /// <summary>Five times as much or a fifth, and at least ten pieces apart; a first count has nothing to be compared with.</summary>
    private static bool IsFarOff(long stock, int counted) =>
        stock > 0 && Math.Abs(counted - stock) >= 10 && (counted >= 5 * stock || 5L * counted <= stock);

    private static Movement? MovementOf(Tx tx, string village, string text) =>
        text.Split(':') is [var goods, var id] ? GoodsService.FindMovement(tx, village, goods, Query.PathNumber(id)) : null;

    private static IResult Page(Tx tx, PageDesk desk, PostedForm form, int? counted, List<Movement> differences)
    {
        var all = GoodsService.List(tx, desk.Village, null, GoodsPages.MostGoods);
        return PageDesk.Page<CountPage>(
            form,
            (nameof(CountPage.Shelf), all.Where(goods => goods.RetiredAt is null || goods.Stock > 0).ToList()),
            (nameof(CountPage.Counted), counted),
            (nameof(CountPage.Differences), differences.Select(movement => (all.Find(goods => goods.Code == movement.Goods)!, movement)).ToList()));
    }
}
