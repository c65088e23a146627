using PointsMarket.Core;
using PointsMarket.Core.Shop;

namespace PointsMarket.Api.Shop;

/// <summary>The words of the counter.</summary>
internal static class CounterWords
{
    public static readonly Sentence Title = new("兑换", "Redeem");
    public static readonly Sentence Card = new("扫积分卡，或输入户号、姓名、拼音首字母", "Scan a card, or type a code, name or pinyin initials");
    public static readonly Sentence Open = new("开始", "Begin");
    public static readonly Sentence StartHint = new("扫完自动进入下一步。用键盘时输入后按Enter。", "After a scan the next step opens by itself; at the keyboard press Enter.");
    public static readonly Sentence Which = new("是哪一户", "Which household");
    public static readonly Sentence Another = new("换一户", "Another household");
    public static readonly Sentence ScanGoods = new("扫商品条码，或输入编号、名称、拼音首字母", "Scan a barcode, or type a code, name or pinyin initials");
    public static readonly Sentence Again = new("改好数量，再算一遍", "Change quantities, then work it out again");
    public static readonly Sentence Put = new("加上", "Add");
    public static readonly Sentence ScanHint = new("再扫一次加一件；三件可写3*S01。数量改好按Enter，写0就是去掉。", "Scan again for one more; 3*S01 is three. Change a quantity and press Enter; 0 takes it away.");
    public static readonly Sentence WhichGoods = new("是哪一种商品", "Which goods");
    public static readonly Sentence Goods = new("商品", "Goods");
    public static readonly Sentence Price = new("单价", "Price");
    public static readonly Sentence Quantity = new("数量", "Quantity");
    public static readonly Sentence Sum = new("小计", "Sum");
    public static readonly Sentence Total = new("合计", "Total");
    public static readonly Sentence Remove = new("去掉", "Take away");
    public static readonly Sentence Nothing = new("还没有商品。扫第一件，或者输入名称。", "No goods yet. Scan the first piece, or type a name.");
    public static readonly Sentence Balance = new("可用积分", "Points to spend");
    public static readonly Sentence Remaining = new("兑换后", "After this");
    public static readonly Sentence Collector = new("代领人", "Collected by");
    public static readonly Sentence CollectorHint = new("谁来领：本人来领不用填，代领请填写。", "Who collects: leave this empty if they came themselves.");
    public static readonly Sentence Relation = new("与户主关系", "Relation to the head");
    public static readonly Sentence Before = new("确认以后打印两联兑换单，请领取人签字。", "After this, print the receipt in two copies and have it signed.");
    public static readonly Sentence Booked = new("这一篮刚才已经兑换过了，没有再办第二次。", "This basket was redeemed a moment ago and was not booked a second time.");
    public static readonly Sentence ToReceipt = new("看兑换单", "See the receipt");
    public static readonly Sentence NewBasket = new("这一户另办一笔", "Another one for this household");
    public static readonly Sentence WithGoods = new("商品不变，换成这一户", "Keep the goods, for this household");
    public static readonly Sentence WithoutGoods = new("放下这一篮，给这一户从头开始", "Leave these goods and begin anew for this household");
    public static readonly Sentence NotALine = new("地址里的商品写得不对，请从柜台页面重新开始。", "The goods in the address are not right; please start again from the counter.");

    public static readonly IReadOnlyList<Sentence> Relations =
    [
        new("配偶", "spouse"), new("儿子", "son"), new("女儿", "daughter"), new("父亲", "father"), new("母亲", "mother"),
        new("儿媳", "daughter-in-law"), new("孙辈", "grandchild"), new("邻居", "neighbour"), new("包户干部", "contact cadre"),
    ];

    public static Sentence Confirm(Points total) => new($"确认兑换{total}分", $"Redeem {total} points");

    public static Sentence Added(Goods goods, int quantity) => new(
        $"已加上：{goods.Name}，现在{quantity}{goods.Unit}",
        $"Added: {goods.Name}, {quantity} now");

    public static Sentence InBasket(int pieces) => new($"篮里有{pieces}件商品，选好农户以后还在。", $"Pieces in the basket: {pieces}; they stay there for the household you choose.");

    public static Sentence Limit(int limit, string unit) => new($"每户每月限{limit}{unit}", $"at most {limit} a household and month");

    public static Sentence Stock(long stock, string unit) => new($"库存{stock}{unit}", $"{stock} in stock");

    /// <summary>本月食用油已换1桶，限1桶.</summary>
    public static Sentence Taken(Taken taken) => new(
        $"本月{taken.Name}已换{taken.Quantity}{taken.Unit}，限{taken.Limit}{taken.Unit}",
        $"{taken.Name}: {taken.Quantity} taken this month, {taken.Limit} allowed");

    public static Sentence OtherCard(string household) => new(
        $"您扫的是{household}的积分卡。柜台上的商品算谁的？",
        $"This is the card of {household}. Whose are the goods on the counter?");

    public static Sentence AnotherSum(Points total) => new(
        $"合计变成了{total}分，还没有兑换。请和领取人核对以后再确认。",
        $"It comes to {total} points now, and nothing was redeemed yet. Please check it with the customer, then confirm.");

    /// <summary>Why what was scanned does not lie there.</summary>
    public static Sentence NotAdded(string text, IReadOnlyList<Goods> found) => found switch
    {
        [] => new(
            $"没有找到「{text}」，这一件没有加上。请再扫一次，或者输入商品名称。",
            $"“{text}” was not found, and nothing was added. Please scan again, or type the name."),
        [var goods] => new(
            $"「{goods.Name}」已经下架，没有加上。请换别的商品。",
            $"“{goods.Name}” is no longer offered and was not added; please take other goods."),
        _ => new(
            $"「{text}」有{found.Count}种商品，还没有加上。请在下面选一种。",
            $"{found.Count} kinds of goods fit “{text}”; nothing was added yet. Please choose one below."),
    };
}
