using PointsMarket.Api.Pages;
using PointsMarket.Core.Households;
using PointsMarket.Core.Shop;
using PointsMarket.Core.Storage;

namespace PointsMarket.Api.Shop;

/// <summary>The counter as it is shown: whose turn it is, what lies there, what it comes to and what stands against it.</summary>
public sealed record Counter
{
    public required Household Household { get; init; }
    public required IReadOnlyList<CounterLine> Lines { get; init; }
    public required Quotation Quote { get; init; }

    /// <summary>What the household has had this month of goods that are limited.</summary>
    public required IReadOnlyList<Taken> Taken { get; init; }

    /// <summary>The receipt of this basket, where it was booked already.</summary>
    public required string? LedTo { get; init; }

    /// <summary>Nothing to be booked, or nothing that would be, is not offered.</summary>
    public bool MayConfirm => LedTo is null && Lines.Count > 0 && Lines.All(line => line.Quantity > 0) && Quote.Refusals.Count == 0;

    internal static Counter Of(Tx tx, PageDesk desk, PostedForm form)
    {
        var basket = Basket.Of(form, (_, line) => PiecesOf(form, line));
        var household = HouseholdService.Named(tx, desk.Village, basket.Household ?? "");
        return new()
        {
            Household = household,
            Lines = [.. Basket.GoodsOf(form).Select((code, i) => new CounterLine(GoodsService.Get(tx, desk.Village, code), PiecesOf(form, i)))],
            Quote = RedemptionService.Quote(tx, desk.Village, new(household.Code, basket.Lines, null)),
            Taken = RedemptionService.TakenThisMonth(tx, desk.Village, household.Code),
            LedTo = desk.FindDone(tx, form.Key),
        };
    }

    /// <summary>What is typed wrong counts for nothing until it is right.</summary>
    private static int PiecesOf(PostedForm form, int line) =>
        FormReader.Number(form[Basket.QuantityField(line)] ?? "") is >= 1 and <= 999_999 and var number && number == decimal.Truncate(number)
            ? (int)number
            : 0;
}

public sealed record CounterLine(Goods Goods, int Quantity)
{
    public Core.Points Total => Goods.Points * Quantity;
}

/// <summary>Another household's card, scanned while this one's goods lie there: where they go is a choice.</summary>
public sealed record OtherCard(Household Household, string WithGoods, string Empty);
