using PointsMarket.Core.Households;
using PointsMarket.Core.Storage;

namespace PointsMarket.Api.Households;

/// <summary>Passbook cards on paper, the same for programs and for people.</summary>
internal static class CardPrints
{
    public static CardSheet Sheet(Tx tx, string village, string? area, PublicAddress address) =>
        CardSheet.Of(tx, village, area, token => CardResponse.AddressOf(village, token, address));
}
