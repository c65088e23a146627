using PointsMarket.Core.Prints;

namespace PointsMarket.Core.Months;

/// <summary>The words of the notice, besides those it shares with the ledger.</summary>
internal static class NoticeWords
{
    public const string Title = "积分公示";
    public const string RedList = "红榜（本月前十名）";
    public const string Households = "各户积分";
    public const string Published = "正在公示";
    public const string Redemption = "下次兑换";
    public const string Prices = "积分超市";

    public const string Rank = "名次";
    public const string Who = "农户";
    public const string HouseholdCount = "农户";
    public const string Goods = "商品／单位";
    public const string Price = "积分";

    public const string HowRanked = "按本月荣誉排名：荣誉是加分减扣分，兑换不影响名次。";
    public const string NobodyListed = "本月没有上榜的农户。";
    public const string NothingPublished = "目前没有正在公示的事项。";
    public const string NoGoods = "目前没有可兑换的商品。";

    public const string Proof = "这串字符由全部账目算出，扫码可得。往后谁改动一笔旧账，再算的字符就与此不同。";

    public static readonly IReadOnlyList<string> PublishedHeadings = [Who, "事项", "发生日期", "积分", "公示到"];

    public static string VillageAndMonth(string village, Month month) => $"{village}　{ChineseDate.Of(month)}";

    public static string GoodsAndUnit(PriceLine price) => $"{price.Name}／{price.Unit}";

    /// <summary>Corrections stand in no column; without them two households would seem to have spent what they got back.</summary>
    public static string Adjusted(IReadOnlyList<string> households) => $"更正和调整：{string.Join("、", households)}。";

    public static string ManyAdjusted(int households) => $"本月有{households}户更正或调整过，详见台账。";

    /// <summary>加分（分）.</summary>
    public static string InPoints(string name) => $"{name}（分）";

    public static string Objections(string? phone, bool isAnythingPublished)
    {
        var when = isAnythingPublished ? "对公示有异议的，请最迟在「公示到」当天" : "对积分有疑问的，请";
        var where = string.IsNullOrWhiteSpace(phone) ? "到村民委员会当面提出。" : $"到村民委员会提出，或者拨打监督电话{phone}。";
        return when + where;
    }

    public static string RedemptionDays(IReadOnlyList<DateOnly> days) => days.Count == 0
        ? "积分超市开门时都可以兑换，开门时间请问村民委员会。"
        : string.Join("、", days.Select(ChineseDate.WithWeekday)) + "。";
}
