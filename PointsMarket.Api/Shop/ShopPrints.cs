using PointsMarket.Api.Web;
using PointsMarket.Core.Shop;

namespace PointsMarket.Api.Shop;

/// <summary>The shop on paper, the same for programs and for people.</summary>
internal static class ShopPrints
{
    private const string Pdf = "application/pdf";

    public static Bytes Prices(PriceList list) => new(PricePrint.Render(list), Pdf, $"{list.VillageName}积分超市价目表.pdf");

    public static Bytes Receipt(ReceiptSheet receipt) => new(ReceiptPrint.Render(receipt), Pdf, $"{receipt.VillageName}兑换单{receipt.Redemption.Number}.pdf");
}
