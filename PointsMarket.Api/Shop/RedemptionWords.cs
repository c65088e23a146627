using PointsMarket.Core;

namespace PointsMarket.Api.Shop;

/// <summary>The words of redemptions and their receipts.</summary>
internal static class RedemptionWords
{
    public static readonly Sentence Title = new("兑换单", "Redemptions");
    public static readonly Sentence Receipt = new("积分兑换单", "Receipt");
    public static readonly Sentence Number = new("单号", "Number");
    public static readonly Sentence At = new("时间", "When");
    public static readonly Sentence Household = new("户号", "Household");
    public static readonly Sentence Head = new("户主", "Head");
    public static readonly Sentence Goods = new("商品", "Goods");
    public static readonly Sentence Each = new("单价", "Each");
    public static readonly Sentence Quantity = new("数量", "Quantity");
    public static readonly Sentence LineTotal = new("小计", "Sum");
    public static readonly Sentence Total = new("合计", "Total");
    public static readonly Sentence BalanceAfter = new("兑换后积分", "Points left");
    public static readonly Sentence Collector = new("领取人", "Collected by");
    public static readonly Sentence Themselves = new("本户", "The household");
    public static readonly Sentence By = new("经办人", "Handed out by");
    public static readonly Sentence Entry = new("账本序号", "Entry in the book");
    public static readonly Sentence State = new("状态", "State");
    public static readonly Sentence Month = new("月份", "Month");
    public static readonly Sentence Reversed = new("已撤销", "reversed");
    public static readonly Sentence Empty = new("没有兑换单。在兑换台办理以后，这里就能查到。", "There are no redemptions. What is redeemed at the counter stands here.");
    public static readonly Sentence Signature = new("领取人签字：", "Signature of who collects:");
    public static readonly Sentence CopyHousehold = new("第一联　交农户", "Copy 1: the household");
    public static readonly Sentence CopyShop = new("第二联　超市存", "Copy 2: the shop");
    public static readonly Sentence NextCustomer = new("下一位", "Next household");
    public static readonly Sentence PrintReceipt = new("打印兑换单", "Print the receipt");
    public static readonly Sentence Undo = new("撤销这笔兑换", "Take this redemption back");
    public static readonly Sentence Reason = new("为什么撤销", "Why");
    public static readonly Sentence Mistaken = new("录入有误", "Entered by mistake");
    public static readonly Sentence Restock = new("商品放回货架", "The goods go back on the shelf");
    public static readonly Sentence NotRestocked = new("商品不放回（已损坏或已用）", "They do not (damaged or used)");
    public static readonly Sentence ReversedBecause = new("这笔兑换已撤销，积分已退回。", "This redemption was taken back and the points have returned.");

    public static readonly Dictionary<string, Sentence> Done = new()
    {
        ["redeemed"] = new("兑换成功。请打印兑换单，请领取人签字。", "Redeemed. Please print the receipt and have it signed."),
        ["reversed"] = new("已撤销，积分已退回。", "Taken back; the points have returned."),
    };
}
