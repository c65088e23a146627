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
        var names = redemptions.Select(redemption => redemption.By).Distinct().ToDictionary(account => account, account => PeopleService.NameOf(tx, village, account));
        return [.. redemptions.Select(redemption => new ShownRedemption(redemption, heads[redemption.Household], names[redemption.By]))];
    }
}

/// <summary>A receipt, with what its page can do about it.</summary>
public sealed record Receipt
{
    /// <summary>What its paper says.</summary>
    public required ReceiptSheet Paper { get; init; }
    public Redemption Redemption => Paper.Redemption;

    /// <summary>Who took it back.</summary>
    public required string? ReversedBy { get; init; }
    public required bool MayReverse { get; init; }

    internal static Receipt Of(Tx tx, Core.Caller reader, Redemption redemption) => new()
    {
        Paper = ReceiptSheet.Of(tx, reader.Village, redemption),
        ReversedBy = redemption.Reversal is { } reversal ? PeopleService.NameOf(tx, reader.Village, reversal.By) : null,
        MayReverse = redemption.Reversal is null && RedemptionService.MayReverse(tx, reader, redemption),
    };
}
