using PointsMarket.Core.Households;
using PointsMarket.Core.People;
using PointsMarket.Core.Shop;
using PointsMarket.Core.Storage;

namespace PointsMarket.Api.Shop;

/// <summary>A redemption with the names that a reader needs beside its codes.</summary>
public sealed record ShownRedemption(Redemption Redemption, string Head, string Cashier)
{
    /// <summary>大米（5公斤）×1、食盐×2.</summary>
    public string Goods => string.Join('、', Redemption.Lines.Select(line => $"{line.Name}×{line.Quantity}"));

    internal static List<ShownRedemption> Of(Tx tx, string village, IReadOnlyList<Redemption> redemptions)
    {
        var heads = HouseholdService.Heads(tx, village, [.. redemptions.Select(redemption => redemption.Household).Distinct()]);
        var names = redemptions.Select(redemption => redemption.By).Distinct().ToDictionary(account => account, account => NameOf(tx, village, account));
        return [.. redemptions.Select(redemption => new ShownRedemption(redemption, heads[redemption.Household], names[redemption.By]))];
    }

    internal static string NameOf(Tx tx, string village, string account) => PeopleService.Find(tx, village, account)?.Name ?? account;
}

/// <summary>A receipt, with what its page can do about it.</summary>
public sealed record Receipt
{
    public required ShownRedemption Shown { get; init; }
    public Redemption Redemption => Shown.Redemption;

    /// <summary>By the goods' codes.</summary>
    public required IReadOnlyDictionary<string, string> Units { get; init; }

    /// <summary>Who took it back.</summary>
    public required string? ReversedBy { get; init; }
    public required bool MayReverse { get; init; }

    internal static Receipt Of(Tx tx, Core.Caller reader, Redemption redemption) => new()
    {
        Shown = ShownRedemption.Of(tx, reader.Village, [redemption])[0],
        Units = redemption.Lines.ToDictionary(line => line.Goods, line => GoodsService.Get(tx, reader.Village, line.Goods).Unit),
        ReversedBy = redemption.Reversal is { } reversal ? ShownRedemption.NameOf(tx, reader.Village, reversal.By) : null,
        MayReverse = redemption.Reversal is null && RedemptionService.MayReverse(tx, reader, redemption),
    };
}
