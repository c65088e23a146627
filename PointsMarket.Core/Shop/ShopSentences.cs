namespace PointsMarket.Core.Shop;

internal static class ShopSentences
{
    public static Sentence MonthClosed(Month month) => new(
        $"{month.Year}年{month.Number}月已经月结，不能再兑换。请核对电脑的日期。",
        $"{month} is closed; nothing can be redeemed in it. Please check the date of this computer.");

    public static Sentence ShopClosed(IEnumerable<int> days) => new(
        $"今天不是兑换日。兑换日是每月{string.Join('、', days)}日。",
        $"The shop is closed today. It opens on day {string.Join(", ", days)} of the month.");

    public static Sentence Frozen(DateOnly until) => new(
        $"这一户因一票否决暂停兑换，到{until.Year}年{until.Month}月{until.Day}日为止。",
        $"Redemption is frozen for this household by a veto until {until:yyyy-MM-dd}.");

    public static Sentence Retired(string name) => new(
        $"「{name}」已经下架，请换别的商品。",
        $"“{name}” is no longer offered; please take other goods.");

    public static Sentence LimitReached(string name, int limit, long taken) => new(
        $"「{name}」每户每月限兑{limit}，本月已兑{taken}，最多还能兑{Math.Max(0, limit - taken)}。",
        $"“{name}” is limited to {limit} a household and month; {taken} taken, {Math.Max(0, limit - taken)} left.");

    public static Sentence OutOfStock(string name, long wanted, long stock) => new(
        $"「{name}」库存不够：要{wanted}，还有{stock}，还差{wanted - stock}。",
        $"Not enough “{name}”: {wanted} asked for, {stock} in stock, {wanted - stock} short.");

    public static Sentence InsufficientPoints(Points wanted, Points balance) => new(
        $"积分不够：要{wanted}分，可用{balance}分，还差{wanted - balance}分。",
        $"Not enough points: {wanted} needed, {balance} available, {wanted - balance} short.");

    public static Sentence CodeTaken(string code) => new(
        $"编号为{code}的商品已经有了。",
        $"There are goods with the code {code} already.");

    public static Sentence OnlyToday { get; } = new(
        "当天的兑换才能在柜台撤销；以前的请书记办理。",
        "Only a redemption of today is reversed at the counter; earlier ones by the secretary.");

    public static Sentence AlreadyReversed(string number) => new(
        $"兑换单{number}已经撤销过。",
        $"The redemption {number} was reversed before.");
}
