using PointsMarket.Core;
using PointsMarket.Core.Shop;

namespace PointsMarket.Api.Shop;

/// <summary>The words of receipts and their list.</summary>
internal static class RedemptionWords
{
    public static readonly Sentence Title = new("兑换单", "Redemptions");
    public static readonly Sentence Receipt = new("兑换单", "Receipt");
    public static readonly Sentence Letterhead = new("积分超市兑换单", "points market receipt");
    public static readonly Sentence OfMonth = new("本月兑换单", "This month’s redemptions");
    public static readonly Sentence OfHousehold = new("这一户的兑换单", "Redemptions of this household");
    public static readonly Sentence Empty = new("没有符合条件的兑换单。换个月份，或者看全部。", "No redemption fits. Try another month, or see all of them.");
    public static readonly Sentence All = new("看全部", "See all");
    public static readonly Sentence Month = new("月份", "Month");
    public static readonly Sentence FindHousehold = new("户号、姓名或拼音首字母", "Code, name or pinyin initials");
    public static readonly Sentence Number = new("单号", "Number");
    public static readonly Sentence At = new("时间", "When");
    public static readonly Sentence Household = new("农户", "Household");
    public static readonly Sentence Head = new("户主", "Head");
    public static readonly Sentence Goods = new("商品", "Goods");
    public static readonly Sentence Total = new("合计积分", "Points");
    public static readonly Sentence BalanceAfter = new("兑换后余额", "Balance after it");
    public static readonly Sentence State = new("状态", "State");
    public static readonly Sentence Stands = new("已兑换", "Redeemed");
    public static readonly Sentence Reversed = new("已撤销", "Reversed");
    public static readonly Sentence Collector = new("领取人", "Collected by");
    public static readonly Sentence Themselves = new("本人", "themselves");
    public static readonly Sentence Cashier = new("经办人", "Handed over by");
    public static readonly Sentence Signature = new("领取人签字：", "Signature: ");
    public static readonly Sentence VillageCopy = new("第一联：村里存根", "Copy 1: for the village");
    public static readonly Sentence HouseholdCopy = new("第二联：领取人留存", "Copy 2: for the household");
    public static readonly Sentence PrintTwo = new("打印两联", "Print both copies");
    public static readonly Sentence OnPaper = new("A5兑换单（PDF）", "Receipt on A5 (PDF)");
    public static readonly Sentence NextCustomer = new("下一位：扫积分卡，或输入户号、姓名", "Next: scan a card, or type a code or a name");
    public static readonly Sentence Next = new("下一位", "Next");
    public static readonly Sentence Reverse = new("撤销这笔兑换", "Reverse this redemption");
    public static readonly Sentence Reason = new("撤销原因", "Reason");
    public static readonly Sentence Restock = new("商品怎么办", "The goods");
    public static readonly Sentence BackOnShelf = new("放回货架，库存加回来", "go back on the shelf, and into the stock");
    public static readonly Sentence NotBack = new("不放回（损坏或已经用掉）", "do not go back (broken or used)");
    public static readonly Sentence LaterBySecretary = new("当天以后要撤销，请书记办理。", "After the day itself only the secretary reverses it.");

    public static Sentence Done(Redemption redemption, string head) => new(
        $"兑换好了：{redemption.Household} {head}，{redemption.Total}分，还剩{redemption.BalanceAfter}分。",
        $"Redeemed: {redemption.Household} {head}, {redemption.Total} points, {redemption.BalanceAfter} left.");

    public static Sentence ReversedDone(Redemption redemption) => new(
        $"已经撤销，{redemption.Total}分退回给这一户。{(redemption.Reversal?.Restock == false ? "商品没有放回货架。" : "商品已加回库存。")}",
        $"Reversed: {redemption.Total} points went back to the household. {(redemption.Reversal?.Restock == false ? "The goods did not go back on the shelf." : "The goods are in the stock again.")}");

    public static Sentence ReverseWhat(Points total) => new(
        $"撤销以后{total}分退回这一户，兑换单留底，不能再恢复。",
        $"{total} points go back to the household; the receipt stays on file, and this cannot be taken back.");

    public static Sentence WasReversed(string day, string by, bool restock) => new(
        $"{by}已于{day}撤销，{(restock ? "商品放回了货架" : "商品没有放回货架")}。",
        $"Reversed on {day} by {by}; the goods {(restock ? "went back on the shelf" : "did not go back on the shelf")}.");
}
