using PointsMarket.Core;
using PointsMarket.Core.Shop;

namespace PointsMarket.Api.Shop;

/// <summary>The words of the shelf and of what is said of goods.</summary>
internal static class GoodsWords
{
    public static readonly Sentence Title = new("商品库存", "Goods");
    public static readonly Sentence Offered = new("在架商品", "Goods that are offered");
    public static readonly Sentence RetiredTitle = new("已下架", "Not offered any more");
    public static readonly Sentence Find = new("条码、编号、名称或拼音首字母", "Barcode, code, name or pinyin initials");
    public static readonly Sentence Empty = new("还没有商品。请先新增，再进货。", "There are no goods yet. Add some first, then receive them.");
    public static readonly Sentence NoneRetired = new("没有下架的商品。", "No goods were taken off the shelf.");
    public static readonly Sentence Add = new("新增商品", "Add goods");
    public static readonly Sentence Edit = new("修改", "Change");
    public static readonly Sentence Retire = new("下架", "Take off the shelf");
    public static readonly Sentence RetireConfirm = new("确认下架", "Take it off the shelf");
    public static readonly Sentence Code = new("编号", "Code");
    public static readonly Sentence CodeHint = new("1到20个字母、数字或短横线，以后不能改", "1 to 20 letters, digits or hyphens; it stays for good");
    public static readonly Sentence Name = new("名称", "Name");
    public static readonly Sentence NameHint = new("连同规格，例如大米（5公斤）", "With its size, such as rice (5 kg)");
    public static readonly Sentence Unit = new("单位", "Unit");
    public static readonly Sentence UnitHint = new("例如袋、桶、瓶", "Such as bag or bottle");
    public static readonly Sentence Price = new("积分价", "Points");
    public static readonly Sentence PriceOfOne = new("积分价（一件）", "Points for one");
    public static readonly Sentence Stock = new("库存", "Stock");
    public static readonly Sentence Order = new("补货", "To order");
    public static readonly Sentence Limit = new("每户每月限兑", "Limit a household and month");
    public static readonly Sentence LimitHint = new("不限就不填", "Leave empty where there is none");
    public static readonly Sentence NoLimit = new("不限", "no limit");
    public static readonly Sentence ReorderAt = new("补货线", "Order at");
    public static readonly Sentence ReorderHint = new("库存到了这个数就提醒补货", "At this stock the list asks to order");
    public static readonly Sentence Barcode = new("条码", "Barcode");
    public static readonly Sentence BarcodeHint = new("用扫码枪扫，没有就不填", "Scan it; leave empty where there is none");
    public static readonly Sentence None = new("没有", "none");
    public static readonly Sentence RetiredAt = new("下架时间", "Taken off");
    public static readonly Sentence EditHint = new("改价只影响以后的兑换，以前的兑换单不变。", "A new price counts from now on; earlier receipts stay as they are.");
    public static readonly Sentence SameBarcode = new("同一条码还有别的商品，柜台扫码时会问是哪一种：", "Other goods have the same barcode, and the counter will ask which one is meant: ");
    public static readonly Sentence AddedDone = new("商品已经新增。货到了请在下面登记进货。", "The goods are added. When they arrive, book them in below.");
    public static readonly Sentence RetiredDone = new("已经下架，不能再兑换。剩下的还可以盘点。", "Taken off the shelf: it is not redeemed any more. What is left can still be counted.");

    public static Sentence ToOrder(int kinds) => new($"{kinds}种商品该补货了：", $"To order ({kinds}): ");

    public static Sentence Left(Goods goods) => new($"{goods.Name}（剩{goods.Stock}{goods.Unit}）", $"{goods.Name} ({goods.Stock} left)");

    public static Sentence Low(Goods goods) => goods.Stock == 0
        ? new("没货了，该补货了", "none left, to order")
        : new($"该补货了（补货线{goods.ReorderAt}）", $"to order (at {goods.ReorderAt})");

    public static Sentence RetiredGoods(int kinds) => new($"已下架的商品（{kinds}种）", $"Goods not offered any more ({kinds})");

    public static Sentence Retired(string day) => new($"{day}已下架", $"taken off the shelf on {day}");

    public static Sentence RetireWhat(Goods goods) => new(
        $"下架以后不能再兑换和进货，也不能再上架。现在还有{goods.Stock}{goods.Unit}，下架后仍可盘点。",
        $"Once it is off the shelf it is neither redeemed nor received, and does not come back. There are {goods.Stock} left, which can still be counted.");

    /// <summary>50分/袋，库存10袋.</summary>
    public static Sentence Offer(Goods goods) => new(
        $"{goods.Points}分/{goods.Unit}，库存{goods.Stock}{goods.Unit}",
        $"{goods.Points} points, {goods.Stock} in stock");
}
