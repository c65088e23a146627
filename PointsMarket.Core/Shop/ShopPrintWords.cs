namespace PointsMarket.Core.Shop;

/// <summary>The words of the shop's prints.</summary>
internal static class ShopPrintWords
{
    public const string Prices = "积分超市价目表";
    public const string NoGoods = "还没有上架的商品。";
    public const string Labels = "货架标签（沿线剪开）";
    public const string NoLimit = "不限";
    public const string Receipt = "积分超市兑换单";
    public const string CutHere = "┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄　沿此线裁开　┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄";
    public const string Reversed = "已撤销";
    public const string Total = "合计";
    public const string BalanceAfter = "兑换后结余（分）";
    public const string Themselves = "本人";
    public const string Collector = "领取人签字：";
    public const string Cashier = "经办人：";

    public static readonly IReadOnlyList<string> Copies = ["第一联：村里存根", "第二联：领取人留存"];
    public static readonly IReadOnlyList<string> PriceHeadings = ["编号", "商品", "单位", "积分", "每户每月限兑"];
    public static readonly IReadOnlyList<string> ReceiptHeadings = ["商品", "单价（分）", "数量", "小计（分）"];

    public static string Limit(Goods goods) => goods.LimitPerMonth is { } limit ? $"{limit}{goods.Unit}" : NoLimit;

    public static string LimitOnLabel(int limit, string unit) => $"每户每月限兑{limit}{unit}";

    public static string PerUnit(string unit) => $"分／{unit}";

    /// <summary>01-001 王䶮　领取人：王小明（儿子）.</summary>
    public static string CollectedBy(string household, string head, Collector? collector) =>
        $"{household} {head}　领取人：{collector switch
        {
            null => Themselves,
            { Relation: null or "" } => collector.Name,
            _ => $"{collector.Name}（{collector.Relation}）",
        }}";
}
