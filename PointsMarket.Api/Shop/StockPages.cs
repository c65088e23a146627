using System.Globalization;
using PointsMarket.Api.Pages;
using PointsMarket.Api.Web;
using PointsMarket.Core.People;
using PointsMarket.Core.Shop;

namespace PointsMarket.Api.Shop;

/// <summary>What moves a stock: goods in, and counting what is really there.</summary>
internal static class StockPages
{
    private const string CountedPrefix = "counted.";

    public static void MapStockPages(this IEndpointRouteBuilder goods)
    {
        goods.MapPost("/{code}/receipts", Receive);
        goods.MapPost("/{code}/counts", Count);
        goods.MapGet("/count", (PageDesk desk) => Stocktake(desk, PostedForm.New(("reason", desk.Reader.English ? GoodsWords.MonthEnd.English : GoodsWords.MonthEnd.Chinese))));
        goods.MapPost("/count", CountAll);
    }

    /// <summary>One kind of goods, with what moved it and the forms that do.</summary>
    public static IResult Show(PageDesk desk, string code, Paging paging, PostedForm receipt, PostedForm count) => desk.Read(tx =>
    {
        var goods = GoodsService.Get(tx, desk.Village, code);
        var page = paging.Of(
            GoodsService.Movements(tx, desk.Village, code, paging.AfterNumber, paging.Fetch),
            movement => movement,
            movement => movement.Id);
        return PageDesk.Page<GoodsPage>(
            receipt.WasRefused ? receipt.Status : count.Status,
            (nameof(GoodsPage.Goods), goods),
            (nameof(GoodsPage.Movements), page.Items),
            (nameof(GoodsPage.Next), page.Next),
            (nameof(GoodsPage.Columns), Columns(desk.Reader, PeopleService.List(tx, desk.Village, null, Sheets.MostRows))),
            (nameof(GoodsPage.Receipt), receipt),
            (nameof(GoodsPage.Count), count));
    });

    private static Task<IResult> Receive(string code, PostedForm form, PageDesk desk) => desk.Submit<ReceiptRequest, Movement>(
        form,
        (tx, request) => GoodsService.Receive(
            tx, desk.Caller, code, request.Quantity!.Value, request.UnitCost, request.Supplier.Trimmed(), request.Invoice.Trimmed()),
        movement => desk.At($"desk/goods/{movement.Goods}?done=received"),
        () => Show(desk, code, new(null, null), form, PostedForm.New()));

    private static Task<IResult> Count(string code, PostedForm form, PageDesk desk) => desk.Submit<CountRequest, Movement>(
        form,
        (tx, request) => GoodsService.Count(tx, desk.Caller, code, request.Counted!.Value, request.Reason!.Trim()),
        movement => desk.At($"desk/goods/{movement.Goods}?done=counted"),
        () => Show(desk, code, new(null, null), PostedForm.New(), form));

    /// <summary>Every kind that was counted, all of them or none.</summary>
    private static Task<IResult> CountAll(PostedForm form, PageDesk desk)
    {
        Dictionary<string, CountRequest> counts;
        try
        {
            counts = Counts(form, desk);
        }
        catch (MalformedException malformed)
        {
            form.Refuse(malformed);
            return Task.FromResult(Stocktake(desk, form));
        }

        return desk.Submit(
            form,
            tx =>
            {
                foreach (var (code, count) in counts)
                    GoodsService.Count(tx, desk.Caller, code, count.Counted!.Value, count.Reason!.Trim());

                return counts.Count;
            },
            _ => desk.At($"desk/goods?done=counted"),
            () => Stocktake(desk, form));
    }

    private static Dictionary<string, CountRequest> Counts(PostedForm form, PageDesk desk)
    {
        var errors = new Dictionary<string, IReadOnlyList<Core.Sentence>>();
        var counts = new Dictionary<string, CountRequest>();
        foreach (var field in form.Fields.Where(field => field.Key.StartsWith(CountedPrefix, StringComparison.Ordinal) && field.Value[0].Trim() != ""))
        {
            try
            {
                counts.Add(field.Key[CountedPrefix.Length..], PostedForm.New(("counted", field.Value[0]), ("reason", form["reason"])).As<CountRequest>(desk.Context));
            }
            catch (MalformedException malformed)
            {
                foreach (var (name, sentences) in malformed.Errors)
                    errors[name == "counted" ? field.Key : name] = sentences;
            }
        }

        if (errors.Count == 0 && counts.Count == 0)
            errors.Add("reason", [GoodsWords.NothingCounted]);

        return errors.Count == 0 ? counts : throw new MalformedException(errors);
    }

    private static IResult Stocktake(PageDesk desk, PostedForm form) => PageDesk.Page<StocktakePage>(
        form,
        (nameof(StocktakePage.Goods), desk.Read(tx => GoodsService.List(tx, desk.Village, null, Sheets.MostRows).Where(goods => goods.RetiredAt is null || goods.Stock > 0).ToList())));

    private static IReadOnlyList<Column<Movement>> Columns(Reader reader, List<Person> people)
    {
        var names = people.ToDictionary(person => person.Account, person => person.Name);
        return
        [
            new(GoodsWords.When, movement => movement.At),
            new(GoodsWords.Kind, movement => GoodsWords.KindOf(movement.Kind))
            {
                Link = movement => movement.Redemption is { } id ? reader.At($"desk/redemptions/{id}") : null,
            },
            new(GoodsWords.Change, movement => movement.Quantity),
            new(GoodsWords.StockAfter, movement => movement.Stock),
            new(GoodsWords.UnitCost, movement => movement.UnitCost) { Wide = true },
            new(GoodsWords.Detail, Detail),
            new(GoodsWords.By, movement => names.GetValueOrDefault(movement.By, movement.By)),
        ];
    }

    private static string Detail(Movement movement) => string.Join(
        " · ",
        new[] { movement.Supplier, movement.Invoice, movement.Reason, movement.Counted?.ToString(CultureInfo.InvariantCulture) }.Where(part => part is not null));
}
