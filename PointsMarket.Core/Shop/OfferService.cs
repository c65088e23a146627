using PointsMarket.Core.Ledger;
using PointsMarket.Core.Storage;

namespace PointsMarket.Core.Shop;

/// <summary>What stands between a household and goods, in the order in which it is told.</summary>
public enum OfferState
{
    Affordable,
    TooDear,
    OutOfStock,
    LimitReached,
}

/// <summary>Goods as they stand for one household now: how many pieces it could take, or what is missing.</summary>
public sealed record Offer(Goods Goods, Points Balance, long Taken)
{
    /// <summary>How many more the month's limit leaves; null where there is none.</summary>
    public long? Left => Goods.LimitPerMonth is { } limit ? Math.Max(0, limit - Taken) : null;

    public Points Missing => Points.Max(Goods.Points - Balance, Points.Zero);

    /// <summary>How many pieces the balance, the shelf and the limit allow.</summary>
    public long Pieces => Math.Min(
        Math.Min(Points.Max(Balance, Points.Zero).Hundredths / Goods.Points.Hundredths, Goods.Stock),
        Left ?? long.MaxValue);

    public OfferState State => this switch
    {
        { Left: 0 } => OfferState.LimitReached,
        { Goods.Stock: <= 0 } => OfferState.OutOfStock,
        { Missing.IsZero: false } => OfferState.TooDear,
        _ => OfferState.Affordable,
    };
}

/// <summary>What a household can redeem its points for.</summary>
public static class OfferService
{
    private const int All = int.MaxValue;

    /// <summary>What it can take first, the dearest before the others; then what it needs more points for; then what is not to be had.</summary>
    public static List<Offer> List(Tx tx, string village, string household)
    {
        var balance = Book.Account(tx, village, household).Balance;
        var month = Month.Of(tx.Today);
        var offers = GoodsService.List(tx, village, null, All).Where(goods => goods.RetiredAt is null).Select(goods => new Offer(
            goods,
            balance,
            goods.LimitPerMonth is null ? 0 : TakenSql.Sum(tx, village, household, month, goods.Code))).ToList();
        return
        [
            .. offers.Where(offer => offer.State == OfferState.Affordable).OrderByDescending(offer => offer.Goods.Points),
            .. offers.Where(offer => offer.State != OfferState.Affordable).OrderBy(offer => offer.State).ThenBy(offer => offer.Goods.Points),
        ];
    }
}
