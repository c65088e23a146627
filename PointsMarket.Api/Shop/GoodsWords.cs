using PointsMarket.Core;
using PointsMarket.Core.Shop;

namespace PointsMarket.Api.Shop;

/// <summary>The words of goods, receipts and counts.</summary>
internal static class GoodsWords
{
    public static readonly Sentence Title = new("商品库存", "Goods");
    public static readonly Sentence Search = new("编号、名称、拼音首字母或条码", "Code, name, initials or barcode");
    public static readonly Sentence Empty = new("没有商品。点「新增商品」登记第一种，再登记进货。", "There are no goods. Register the first under New goods, then its receipt.");
    public static readonly Sentence New = new("新增商品", "New goods");
    public static readonly Sentence Edit = new("修改", "Edit");
    public static readonly Sentence Stocktake = new("盘点", "Stocktake");
    public static readonly Sentence Valuation = new("库存与积分价值", "What stock and points are worth");
    public static readonly Sentence Code = new("编号", "Code");
    public static readonly Sentence Name = new("名称", "Name");
    public static readonly Sentence Unit = new("单位", "Unit");
    public static readonly Sentence UnitHint = new("例如袋、桶、支。", "Such as bag, bottle, piece.");
    public static readonly Sentence Price = new("积分", "Points");
    public static readonly Sentence PriceHint = new("换一件要多少分，最多两位小数。", "Points for one piece, at most two decimals.");
    public static readonly Sentence Barcode = new("条码", "Barcode");
    public static readonly Sentence BarcodeHint = new("光标放在这里扫一下商品。", "Put the cursor here and scan the goods.");
    public static readonly Sentence Limit = new("每户每月限兑", "Limit a household and month");
    public static readonly Sentence ReorderAt = new("提醒进货", "Reorder at");
    public static readonly Sentence ReorderHint = new("库存到这个数或更少时，首页提醒。", "At this stock or below, the start page says so.");
    public static readonly Sentence Stock = new("库存", "Stock");
    public static readonly Sentence State = new("状态", "State");
    public static readonly Sentence Low = new("该进货了", "reorder");
    public static readonly Sentence SoldOut = new("没货", "none left");
    public static readonly Sentence Retired = new("已下架", "no longer offered");
    public static readonly Sentence Offered = new("在售", "offered");
    public static readonly Sentence Movements = new("进出库记录", "Goods in and out");
    public static readonly Sentence NoMovements = new("还没有进出库记录。先登记进货。", "Nothing has moved yet. Register goods in first.");
    public static readonly Sentence When = new("时间", "When");
    public static readonly Sentence Kind = new("事项", "What");
    public static readonly Sentence Change = new("数量", "Quantity");
    public static readonly Sentence StockAfter = new("之后库存", "Stock after");
    public static readonly Sentence Detail = new("说明", "Detail");
    public static readonly Sentence By = new("经办人", "By");
    public static readonly Sentence Receive = new("登记进货", "Goods in");
    public static readonly Sentence Quantity = new("进货数量", "How many came");
    public static readonly Sentence UnitCost = new("进价（元）", "Cost of one, in yuan");
    public static readonly Sentence Supplier = new("供货方", "Supplier");
    public static readonly Sentence Invoice = new("票据号", "Invoice");
    public static readonly Sentence Counted = new("点到的数量", "Counted");
    public static readonly Sentence Reason = new("盘点说明", "Reason");
    public static readonly Sentence MonthEnd = new("月末盘点", "Stocktake at the month's end");
    public static readonly Sentence Retire = new("下架", "Take off the shelf");
    public static readonly Sentence RetireHint = new("下架以后不能再兑换，也不能再上架；剩下的还可以盘点。", "It cannot be redeemed any more, and not be put back; what is left can still be counted.");
    public static readonly Sentence StocktakeHint = new("只填点过的商品，没填的不动。一次提交，一起入库存。", "Fill in only what was counted; the rest stays. All of it is booked at once.");
    public static readonly Sentence BookCount = new("提交盘点", "Book the count");
    public static readonly Sentence NothingCounted = new("请至少填一种商品点到的数量。", "Please fill in what was counted of at least one kind of goods.");
    public static readonly Sentence AverageCost = new("平均进价（元）", "Average cost, yuan");
    public static readonly Sentence Value = new("库存金额（元）", "Worth, yuan");
    public static readonly Sentence StockValue = new("库存合计（元）", "All stock, yuan");
    public static readonly Sentence PointsOutstanding = new("未兑换积分合计", "Points that can still be redeemed");
    public static readonly Sentence PointsValue = new("折合（元）", "Worth, yuan");
    public static readonly Sentence NoPointValue = new("设置里没有填每分折多少元。", "The settings do not say what a point is worth.");

    public static readonly Dictionary<string, Sentence> Done = new()
    {
        ["saved"] = new("已保存。", "Saved."),
        ["received"] = new("进货已登记。", "Goods in are registered."),
        ["counted"] = new("盘点已登记，差数已记入进出库。", "The count is registered, and its difference has moved the stock."),
        ["retired"] = new("已下架。", "Taken off the shelf."),
    };

    public static Sentence KindOf(MovementKind kind) => kind switch
    {
        MovementKind.Receipt => new("进货", "goods in"),
        MovementKind.Count => new("盘点", "count"),
        MovementKind.Redemption => new("兑换", "redeemed"),
        MovementKind.Restock => new("退回货架", "back on the shelf"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static Sentence StateOf(Goods goods) => goods switch
    {
        { RetiredAt: not null } => Retired,
        { Stock: 0 } => SoldOut,
        { ReorderAt: { } least } when goods.Stock <= least => Low,
        _ => Offered,
    };

    public static Sentence CountOf(string name) => new($"「{name}」点到的数量", $"Counted of {name}");
}
