using PointsMarket.Core;
using PointsMarket.Core.Shop;

namespace PointsMarket.Api.Shop;

/// <summary>The words of the counter.</summary>
internal static class CounterWords
{
    public static readonly Sentence Title = new("兑换", "Redeem");
    public static readonly Sentence Household = new("扫积分卡，或输入户号、姓名、拼音首字母", "Scan the card, or type a code, a name or pinyin initials");
    public static readonly Sentence Call = new("调出", "Call up");
    public static readonly Sentence First = new("先扫积分卡或输入户号，回车后就能扫商品。", "Scan the card or type the code first; after Enter, scan the goods.");
    public static readonly Sentence Goods = new("扫商品条码，或输入编号、名称、拼音首字母", "Scan the barcode, or type a code, a name or initials");
    public static readonly Sentence Add = new("加上", "Add");
    public static readonly Sentence Update = new("改数量", "Change quantities");
    public static readonly Sentence Remove = new("去掉", "Remove");
    public static readonly Sentence NothingYet = new("还没有商品。扫一下商品条码，或输入名称后按回车。", "No goods yet. Scan a barcode, or type a name and press Enter.");
    public static readonly Sentence NoSuchGoods = new("没有找到这种商品。请核对条码或名称；新商品要先在商品库存里登记。", "No such goods were found. Please check the barcode or the name; new goods are registered under Goods first.");
    public static readonly Sentence WhichGoods = new("请选定是哪一种商品。", "Please choose which goods are meant.");
    public static readonly Sentence Name = new("商品", "Goods");
    public static readonly Sentence Price = new("单价", "Each");
    public static readonly Sentence Quantity = new("数量", "Quantity");
    public static readonly Sentence LineTotal = new("小计", "Sum");
    public static readonly Sentence Total = new("合计", "Total");
    public static readonly Sentence Balance = new("可用积分", "Points to spend");
    public static readonly Sentence After = new("兑换后剩", "Left after this");
    public static readonly Sentence WhoCollects = new("谁来领", "Who collects");
    public static readonly Sentence CollectorHint = new("本人来领不用填。", "Leave empty where they come themselves.");
    public static readonly Sentence Collector = new("代领人姓名", "Name of who collects");
    public static readonly Sentence Relation = new("与户主的关系", "Relation to the head");
    public static readonly Sentence AfterConfirming = new("确认后打印两联兑换单，请领取人签字。", "After confirming, print the receipt twice and have it signed.");
    public static readonly Sentence NotPossible = new("现在不能兑换：", "This cannot be redeemed now:");
    public static readonly Sentence Another = new("换一户", "Another household");

    public static Sentence Confirm(Points total) => new($"确认兑换{total}分", $"Redeem {total} points");

    public static Sentence QuantityOf(string goods) => new($"「{goods}」的数量", $"Quantity of {goods}");

    public static Sentence Limit(Goods goods, long taken) => new(
        $"每月限兑{goods.LimitPerMonth}{goods.Unit}，本月已兑{taken}{goods.Unit}。",
        $"At most {goods.LimitPerMonth} ({goods.Unit}) a month; {taken} taken this month.");

    public static Sentence Stock(Goods goods) => new($"库存{goods.Stock}{goods.Unit}", $"{goods.Stock} ({goods.Unit}) in stock");
}
