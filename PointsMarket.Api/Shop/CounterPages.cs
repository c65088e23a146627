using PointsMarket.Api.Households;
using PointsMarket.Api.Pages;
using PointsMarket.Api.Web;
using PointsMarket.Core.Households;
using PointsMarket.Core.Ledger;
using PointsMarket.Core.Shop;
using PointsMarket.Core.Storage;

namespace PointsMarket.Api.Shop;

/// <summary>The counter: a card, the goods, who collects, done. Each scan is one Enter.</summary>
internal static class CounterPages
{
    public static void MapCounterPages(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/counter", Show).RequireAuthorization(Rights.CanRedeem);
        desk.MapPost("/counter", Redeem).RequireAuthorization(Rights.CanRedeem);
    }

    private static IResult Show(string? add, PageDesk desk) => desk.Read(tx =>
    {
        var basket = Basket.From(desk.Context.Request.Query);
        if (basket.Household == "")
            return PageDesk.Page<CounterPage>(null);

        var found = HouseholdFinder.Find(tx, desk.Village, basket.Household);
        if (found is not [var household])
            return Ask(basket, found);

        if (basket.Household != household.Code || basket.Key == "")
            return Go(desk, basket with { Household = household.Code, Key = basket.Key == "" ? PostedForm.New().Key : basket.Key });

        if (desk.FindDone(tx, basket.Key) is { } receipt)
            return PageDesk.Go(receipt);

        if (string.IsNullOrWhiteSpace(add))
            return Page(tx, desk, basket, household, FormOf(basket));

        var goods = GoodsFinder.Find(tx, desk.Village, add);
        return goods is [var one]
            ? Go(desk, basket.With(one.Code))
            : Page(tx, desk, basket, household, FormOf(basket, add), goods);
    });

    private static PostedForm FormOf(Basket basket, string? add = null) => PostedForm.New(
        (PostedForm.KeyField, basket.Key),
        (Basket.CollectorField, basket.Collector),
        (Basket.RelationField, basket.Relation),
        (Basket.AddField, add));

    private static Task<IResult> Redeem(PostedForm form, PageDesk desk) => desk.Submit<RedeemRequest, Redemption>(
        form,
        (tx, request) => RedemptionService.Redeem(tx, desk.Caller, request.ToOrder()),
        redemption => desk.At($"desk/redemptions/{redemption.Id}?done=redeemed"),
        () => Again(form, desk));

    /// <summary>The same basket with what stands against it.</summary>
    private static IResult Again(PostedForm form, PageDesk desk) => desk.Read(tx =>
    {
        if (HouseholdService.Find(tx, desk.Village, form["household"] ?? "") is not { } household)
            return PageDesk.Page<CounterPage>(form);

        var basket = new Basket { Household = household.Code, Key = form.Key, Lines = LinesOf(form), Collector = form[Basket.CollectorField] ?? "", Relation = form[Basket.RelationField] ?? "" };
        return Page(tx, desk, basket, household, form);
    });

    private static List<OrderLine> LinesOf(PostedForm form)
    {
        var lines = new List<OrderLine>();
        for (var i = 0; form[$"lines[{i}].goods"] is { } goods; i++)
        {
            if (int.TryParse(form[$"lines[{i}].quantity"], out var quantity))
                lines.Add(new(goods, quantity));
        }

        return lines;
    }

    private static IResult Page(
        Tx tx, PageDesk desk, Basket basket, Household household, PostedForm form, List<Goods>? found = null)
    {
        var lines = basket.Lines.Select(line => Line(tx, desk.Village, household.Code, line)).OfType<CounterLine>().ToList();
        var shown = basket with { Lines = [.. lines.Select(line => new OrderLine(line.Goods.Code, line.Quantity))] };
        return PageDesk.Page<CounterPage>(form, (nameof(CounterPage.View), new CounterView
        {
            Basket = shown,
            Household = household,
            Balance = Book.Account(tx, desk.Village, household.Code).Balance,
            Lines = lines,
            WhyNot = RedemptionService.WhyNot(tx, desk.Caller, shown.ToOrder())?.Sentence,
            Asked = form[Basket.AddField],
            Choices = found is null ? [] : [.. found.Take(GoodsFinder.MostChoices)],
        }));
    }

    private static CounterLine? Line(Tx tx, string village, string household, OrderLine line) =>
        GoodsService.Find(tx, village, line.Goods) is { } goods
            ? new(goods, line.Quantity, goods.LimitPerMonth is null ? 0 : RedemptionService.Taken(tx, village, household, goods.Code))
            : null;

    private static IResult Ask(Basket basket, List<Household> found)
    {
        var form = PostedForm.New((Basket.HouseholdField, basket.Household));
        form.Refuse(new MalformedException(Basket.HouseholdField, found.Count switch
        {
            0 => FinderWords.None,
            > HouseholdFinder.MostChoices => FinderWords.TooMany,
            _ => FinderWords.Several,
        }));
        return PageDesk.Page<CounterPage>(
            StatusCodes.Status200OK,
            (nameof(CounterPage.Form), form),
            (nameof(CounterPage.Households), found.Take(HouseholdFinder.MostChoices).ToList()));
    }

    private static IResult Go(PageDesk desk, Basket basket) => PageDesk.Go(desk.At($"desk/counter") + basket.ToQuery());
}
