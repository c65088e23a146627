using System.Globalization;
using PointsMarket.Core;
using PointsMarket.Core.Shop;

namespace PointsMarket.Api.Shop;

/// <summary>The words of goods in and out, of counting, and of what it is worth.</summary>
internal static class StockWords
{
    public static readonly Sentence Movements = new("进出库记录", "Movements");
    public static readonly Sentence NoMovements = new("还没有进出库。第一批货到了，请登记进货。", "Nothing has moved yet. When the first goods arrive, book them in.");
    public static readonly Sentence Month = new("月份", "Month");
    public static readonly Sentence At = new("时间", "When");
    public static readonly Sentence Kind = new("种类", "Kind");
    public static readonly Sentence Change = new("增减", "Change");
    public static readonly Sentence After = new("库存", "Stock after");
    public static readonly Sentence By = new("经办人", "By");
    public static readonly Sentence Reason = new("原因", "Reason");
    public static readonly Sentence Receive = new("进货", "Goods in");
    public static readonly Sentence BookReceipt = new("登记进货", "Book in");
    public static readonly Sentence Quantity = new("数量", "Quantity");
    public static readonly Sentence UnitCost = new("单价（元）", "Price each (yuan)");
    public static readonly Sentence Supplier = new("供货方", "Supplier");
    public static readonly Sentence Invoice = new("发票号", "Invoice");
    public static readonly Sentence WrongReceipt = new("数量录错了，请按实数盘点一次改正。", "If the quantity is wrong, count what is there to set it right.");
    public static readonly Sentence Count = new("盘点", "Count");
    public static readonly Sentence BookCount = new("登记盘点", "Book the count");
    public static readonly Sentence Book = new("账面", "By the book");
    public static readonly Sentence Counted = new("实点数", "Counted");
    public static readonly Sentence CountReason = new("盘点原因", "Reason");
    public static readonly Sentence ReasonExample = new("例如：月末盘点", "Such as: end of the month");
    public static readonly Sentence CountAll = new("全部盘点", "Count the shelf");
    public static readonly Sentence CountHint = new("只填数过的商品，没数的空着。数货的时候请先停止兑换。", "Fill in what was counted and leave the rest empty. Do not redeem anything while counting.");
    public static readonly Sentence BookAll = new("登记已填的", "Book what is filled in");
    public static readonly Sentence PrintList = new("打印盘点表", "Print the list");
    public static readonly Sentence NothingCounted = new("还没有填实点数。请至少填一种商品。", "No count is filled in. Please fill in at least one kind of goods.");
    public static readonly Sentence Valuation = new("库存金额", "Value of the stock");
    public static readonly Sentence PriceList = new("打印价目表和货架标签", "Print the price list and shelf labels");
    public static readonly Sentence AverageCost = new("平均进价（元）", "Average cost (yuan)");
    public static readonly Sentence Value = new("金额（元）", "Value (yuan)");
    public static readonly Sentence StockValue = new("库存共值", "The stock is worth");
    public static readonly Sentence Outstanding = new("农户手里的积分", "Points in households’ hands");
    public static readonly Sentence HowValued = new("库存按平均进价计，没有登记进价的商品不计金额。", "The stock is valued at its average cost; what came in without a price counts for nothing.");
    public static readonly Sentence NoPointValue = new("库存按平均进价计。村规设置里填了每分值多少元，这里就会折成金额。", "The stock is valued at its average cost. Where the settings say what a point is worth, points are shown in yuan too.");

    public static Sentence Of(MovementKind kind) => kind switch
    {
        MovementKind.Receipt => Receive,
        MovementKind.Count => Count,
        MovementKind.Redemption => new("兑换", "Redemption"),
        _ => new("撤销放回", "Back on the shelf"),
    };

    public static Sentence MovementsOf(Goods goods) => new($"{goods.Code}进出库", $"{goods.Code} movements");

    public static Sentence ByTheBook(Goods goods) => new($"账面现有{goods.Stock}{goods.Unit}。", $"By the book there are {goods.Stock} now.");

    /// <summary>What was booked just before.</summary>
    public static Sentence Booked(Movement movement, string unit) => movement.Kind == MovementKind.Receipt
        ? new($"已进货{movement.Quantity}{unit}，现有库存{movement.Stock}{unit}。", $"{movement.Quantity} booked in, {movement.Stock} in stock now.")
        : Difference(movement, unit);

    /// <summary>账面20袋，实点18袋，相差−2袋。</summary>
    public static Sentence Difference(Movement movement, string unit)
    {
        var (before, counted) = (movement.Stock - movement.Quantity, movement.Stock);
        return movement.Quantity == 0
            ? new($"账面和实点都是{counted}{unit}，没有差异。", $"{counted} by the book and counted: no difference.")
            : new($"账面{before}{unit}，实点{counted}{unit}，相差{Signed(movement.Quantity)}{unit}。", $"{before} by the book, {counted} counted: a difference of {Signed(movement.Quantity)}.");
    }

    /// <summary>和账面相差很大：S08 大米账面10袋，填的是100袋。</summary>
    public static Sentence FarOff(IReadOnlyList<(Goods Goods, int Counted)> counts) => new(
        $"和账面相差很大：{string.Join("；", counts.Select(one => $"{one.Goods.Code} {one.Goods.Name}账面{one.Goods.Stock}{one.Goods.Unit}，填的是{one.Counted}{one.Goods.Unit}"))}。核对无误的，请打勾后再登记。",
        $"Far from the book: {string.Join("; ", counts.Select(one => $"{one.Goods.Code} {one.Goods.Name}, {one.Goods.Stock} by the book, {one.Counted} filled in"))}. If that is right, tick this and book it again.");

    public static Sentence CountedSome(int counted, int different) => different == 0
        ? new($"已盘点{counted}种商品，都没有差异。", $"Goods counted: {counted}, without any difference.")
        : new($"已盘点{counted}种商品，有差异的如下。", $"Goods counted: {counted}; the differences are these.");

    public static Sentence Yuan(decimal value)
    {
        var text = value.ToString("#,0.00", CultureInfo.InvariantCulture);
        return new($"{text}元", $"{text} yuan");
    }

    public static Sentence OutstandingWorth(decimal pointValue) => new($"折合（每分{pointValue:0.##}元）", $"In yuan ({pointValue:0.##} a point)");

    private static string Signed(long change) => change > 0 ? string.Create(CultureInfo.InvariantCulture, $"+{change}") : Points.Of(change).ToString();
}
