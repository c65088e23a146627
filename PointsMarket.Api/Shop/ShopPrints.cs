using PointsMarket.Api.Web;
using PointsMarket.Core.Shop;

namespace PointsMarket.Api.Shop;

/// <summary>The shop on paper, the same for programs and for people.</summary>
internal static class ShopPrints
{
    public static Bytes Prices(PriceList list) => Bytes.Pdf(PricePrint.Render(list), $"{list.VillageName}积分超市价目表.pdf");

    public static Bytes Receipt(ReceiptSheet receipt) => Bytes.Pdf(ReceiptPrint.Render(receipt), $"{receipt.VillageName}兑换单{receipt.Redemption.Number}.pdf");
}
