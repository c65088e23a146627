using PointsMarket.Api.Households;
using PointsMarket.Api.Pages;
using PointsMarket.Api.Web;
using PointsMarket.Core;
using PointsMarket.Core.Households;
using PointsMarket.Core.Shop;
using PointsMarket.Core.Storage;

namespace PointsMarket.Api.Shop;

/// <summary>The counter: scan a card, scan goods, confirm. Each press is a form, and where it leads to is the basket's own address.</summary>
internal static class CounterPages
{
    /// <summary>The characters of a card's token.</summary>
    private const int ShortestCard = 22;

    public static void MapCounterPages(this IEndpointRouteBuilder desk)
    {
        var counter = desk.MapGroup("/counter").RequireAuthorization(Rights.CanRedeem);
        counter.MapPage("", Show);
        counter.MapForm("", Press);
    }

    private static IResult Show(PageDesk desk)
    {
        var basket = Basket.Of(desk.Context.Request.Query);
        return desk.Read(tx => basket.Household is null ? Ask(basket, basket.ToForm(), []) : Open(tx, desk, basket));
    }

    /// <summary>Whoever's card or name it is comes to the address of their basket.</summary>
    private static IResult Open(Tx tx, PageDesk desk, Basket basket)
    {
        var form = basket.ToForm();
        try
        {
            var household = HouseholdFinder.Get(tx, desk.Village, form);
            return household.Code == basket.Household && basket.Key is not null
                ? Page(tx, desk, form)
                : PageDesk.Go((basket with { Household = household.Code, Key = form.Key }).Address(desk));
        }
        catch (MalformedException malformed)
        {
            form.Refuse(malformed);
            return Ask(basket, form, HouseholdFinder.Choices(tx, desk.Village, form));
        }
    }

    private static Task<IResult> Press(PostedForm form, PageDesk desk)
    {
        // What was typed and not yet put there is shown before it is booked.
        var isWhole = Scan.Of(form["scan"]) is null && Basket.GoodsOf(form).Select((_, i) => form[Basket.QuantityField(i)]).All(IsSome);
        return form["do"] == "redeem" && isWhole ? Redeem(form, desk) : Task.FromResult(Change(form, desk));
    }

    private static bool IsSome(string? quantity) => FormReader.Number(quantity ?? "") is null or not 0 && !string.IsNullOrWhiteSpace(quantity);

    /// <summary>Books what the page has shown: where the sum has become another, it is shown first.</summary>
    private static Task<IResult> Redeem(PostedForm form, PageDesk desk) => desk.Submit<RedeemRequest, Redemption>(
        form,
        (tx, request) =>
        {
            var redemption = RedemptionService.Redeem(tx, desk.Caller, request.ToOrder());
            return FormReader.Number(form["shown"] ?? "") == redemption.Total.Value
                ? redemption
                : throw new RefusalException(Reason.Validation, CounterWords.AnotherSum(redemption.Total));
        },
        redemption => desk.At($"desk/redemptions/{redemption.Id}?done=redeemed"),
        () => desk.Read(tx => Page(tx, desk, form)));

    /// <summary>Puts something on the counter, takes something away, or takes the quantities as they were typed.</summary>
    private static IResult Change(PostedForm form, PageDesk desk) => desk.Read(tx =>
    {
        var errors = new Dictionary<string, IReadOnlyList<Sentence>>();
        var basket = Basket.Of(form, (goods, line) => PiecesOf(form, desk, goods, line, errors)).Without(form["remove"]);
        var scan = Scan.Of(form["pick"] ?? form["scan"]);
        var found = scan is null ? [] : FoundBy(tx, desk, scan, isPicked: form["pick"] is not null);
        if (scan is not null && found.Count == 0 && CardOf(tx, desk, scan.Text) is { } other)
            return Next(tx, desk, form, basket, other);

        if (scan is not null && found is not [{ RetiredAt: null }])
            errors["scan"] = [CounterWords.NotAdded(scan.Text, found)];

        if (errors.Count == 0)
            return PageDesk.Go((scan is null ? basket : basket.Add(found[0].Code, scan.Pieces)).Address(desk, scan is null ? null : found[0].Code));

        form.Refuse(new MalformedException(errors));
        return Page(tx, desk, form, found.Count > 1 ? [.. found.Take(HouseholdFinder.MostChoices)] : [], scan?.Pieces ?? 1);
    });

    private static List<Goods> FoundBy(Tx tx, PageDesk desk, Scan scan, bool isPicked) =>
        isPicked ? [GoodsService.Get(tx, desk.Village, scan.Text)] : GoodsFinder.Find(tx, desk.Village, scan.Text);

    private static int PiecesOf(PostedForm form, PageDesk desk, string goods, int line, Dictionary<string, IReadOnlyList<Sentence>> errors)
    {
        var field = Basket.QuantityField(line);
        if (!IsSome(form[field]))
            return 0;

        try
        {
            return PostedForm.New(("goods", goods), ("quantity", form[field])).As<LineRequest>(desk.Context).Quantity!.Value;
        }
        catch (MalformedException malformed)
        {
            errors[field] = malformed.Errors.Values.First();
            return 0;
        }
    }

    /// <summary>A card that was scanned where goods were asked for; a name is not taken for one.</summary>
    private static Household? CardOf(Tx tx, PageDesk desk, string text) =>
        text.Length >= ShortestCard && HouseholdFinder.Find(tx, desk.Village, text) is [var household] ? household : null;

    /// <summary>Another card: whose goods lie there now is asked, unless there are none.</summary>
    private static IResult Next(Tx tx, PageDesk desk, PostedForm form, Basket basket, Household other)
    {
        if (other.Code == basket.Household)
            return PageDesk.Go(basket.Address(desk));

        var empty = new Basket(other.Code, [], null, null, null);
        return basket.Lines.Count == 0
            ? PageDesk.Go(empty.Address(desk))
            : Page(tx, desk, form, other: new(other, (empty with { Lines = basket.Lines }).Address(desk), empty.Address(desk)));
    }

    /// <summary>A name that several have is a question, not a fault.</summary>
    private static IResult Ask(Basket basket, PostedForm form, IReadOnlyList<Household> choices) => PageDesk.Page<CounterStartPage>(
        StatusCodes.Status200OK,
        (nameof(CounterStartPage.Form), form),
        (nameof(CounterStartPage.Basket), basket.Lines),
        (nameof(CounterStartPage.Choices), choices));

    private static IResult Page(
        Tx tx, PageDesk desk, PostedForm form, IReadOnlyList<Goods>? choices = null, int pieces = 1, OtherCard? other = null)
    {
        var counter = Counter.Of(tx, desk, form);
        var lines = counter.Lines.Where(line => line.Quantity > 0).Select(line => new OrderLine(line.Goods.Code, line.Quantity));
        return PageDesk.Page<CounterPage>(
            form,
            (nameof(CounterPage.Counter), counter),
            (nameof(CounterPage.Choices), choices ?? []),
            (nameof(CounterPage.Pieces), pieces),
            (nameof(CounterPage.Other), other),
            (nameof(CounterPage.ForAnother), new Basket(null, [.. lines], null, null, null).Address(desk)));
    }
}
