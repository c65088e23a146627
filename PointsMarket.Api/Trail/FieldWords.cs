using PointsMarket.Core;

namespace PointsMarket.Api.Trail;

/// <summary>What the trail's fields and values are called; what has no word here stands as it was noted.</summary>
internal static class FieldWords
{
    private static readonly Dictionary<string, Sentence> Fields = new()
    {
        ["account"] = new("账号", "account"),
        ["area"] = new("片区", "area"),
        ["asked"] = new("申报积分", "points asked"),
        ["barcode"] = new("条码", "barcode"),
        ["by"] = new("提出人", "by"),
        ["capPerMonth"] = new("每月封顶", "cap a month"),
        ["capPerYear"] = new("每年封顶", "cap a year"),
        ["carryOver"] = new("年底结余", "balances at the year's end"),
        ["categories"] = new("类别", "categories"),
        ["category"] = new("类别", "category"),
        ["code"] = new("编号", "code"),
        ["contactLimit"] = new("每人联系户数", "households a contact"),
        ["counted"] = new("实盘", "counted"),
        ["decision"] = new("决定", "decision"),
        ["departedOn"] = new("迁出日期", "departed on"),
        ["departureReason"] = new("迁出原因", "why they left"),
        ["difference"] = new("差额", "difference"),
        ["effectiveFrom"] = new("开始执行", "in force from"),
        ["evidence"] = new("照片", "picture"),
        ["evidenceRequired"] = new("要照片", "picture needed"),
        ["firstMonth"] = new("起始月份", "first month"),
        ["freezeMonths"] = new("暂停兑换月数", "months frozen"),
        ["happenedOn"] = new("发生日期", "happened on"),
        ["head"] = new("户主", "head"),
        ["household"] = new("农户", "household"),
        ["invoice"] = new("票据", "invoice"),
        ["limitPerMonth"] = new("每月限兑", "limit a month"),
        ["monthlyBudget"] = new("每月积分计划", "points planned a month"),
        ["name"] = new("名称", "name"),
        ["note"] = new("备注", "note"),
        ["number"] = new("卡号", "card number"),
        ["objection"] = new("异议", "objection"),
        ["objectionPhone"] = new("监督电话", "phone for objections"),
        ["openMonth"] = new("未月结的月份", "open month"),
        ["phone"] = new("电话", "phone"),
        ["pointValue"] = new("每分折合元", "yuan a point"),
        ["points"] = new("积分", "points"),
        ["publicNames"] = new("公示姓名", "public names"),
        ["publicityDays"] = new("公示天数", "days of publicity"),
        ["quantity"] = new("数量", "quantity"),
        ["reason"] = new("原因", "reason"),
        ["redemptionDays"] = new("兑换日", "redemption days"),
        ["reorderAt"] = new("补货线", "reorder at"),
        ["resident"] = new("家庭成员", "resident"),
        ["residents"] = new("家庭成员", "residents"),
        ["retiredAt"] = new("下架时间", "retired at"),
        ["retiredOn"] = new("停用日期", "retired on"),
        ["reviewersRequired"] = new("评议人数", "reviewers needed"),
        ["roles"] = new("角色", "roles"),
        ["rule"] = new("细则", "rule"),
        ["selfReport"] = new("可以自报", "self-reported"),
        ["starSatisfactionFloor"] = new("星级满意度底线", "satisfaction floor"),
        ["stock"] = new("库存", "stock"),
        ["street"] = new("街", "street"),
        ["supplier"] = new("供货人", "supplier"),
        ["title"] = new("名称", "title"),
        ["unit"] = new("单位", "unit"),
        ["unitCost"] = new("进价", "unit cost"),
        ["upheld"] = new("异议成立", "upheld"),
        ["version"] = new("版本", "version"),
    };

    /// <summary>Words of choices; names, codes and figures have none.</summary>
    private static readonly Dictionary<string, Dictionary<string, Sentence>> Values = new()
    {
        ["roles"] = new()
        {
            ["secretary"] = new("书记", "secretary"),
            ["clerk"] = new("文书", "clerk"),
            ["reviewer"] = new("评议员", "reviewer"),
            ["shopkeeper"] = new("超市管理员", "shopkeeper"),
            ["cadre"] = new("包片干部", "cadre"),
            ["villager"] = new("村民", "villager"),
            ["observer"] = new("监督员", "observer"),
        },
        ["publicNames"] = new() { ["full"] = new("全名", "full"), ["masked"] = new("隐去部分", "masked") },
        ["carryOver"] = new() { ["keep"] = new("结转", "kept"), ["expireYearly"] = new("年终清零", "expire yearly") },
        ["decision"] = new() { ["approve"] = new("同意", "approve"), ["reject"] = new("不同意", "reject") },
    };

    private static readonly Dictionary<string, Sentence> OfResident = new() { ["elder"] = new("老人", "elder"), ["mobile"] = new("用手机", "mobile") };

    private static readonly Dictionary<string, Sentence> Flags = new() { ["true"] = Pages.PageWords.Yes, ["false"] = Pages.PageWords.No };

    public static Sentence Of(string field) => Fields.GetValueOrDefault(field, new(field, field));

    public static Sentence Value(string field, string? value)
    {
        if (value is null)
            return TrailWords.Nothing;

        var words = Values.GetValueOrDefault(field, Flags);
        var parts = value.Split(", ").Select(part => field == "residents" ? Resident(part) : words.GetValueOrDefault(part, new(part, part))).ToList();
        return new(string.Join('、', parts.Select(part => part.Chinese)), string.Join(", ", parts.Select(part => part.English)));
    }

    /// <summary>A resident is noted on one line: the name, and after it the year of birth and what is known of them.</summary>
    private static Sentence Resident(string noted)
    {
        var parts = noted.Split(' ').Select((part, place) => place == 0 ? new(part, part) : OfResident.GetValueOrDefault(part, new(part, part))).ToList();
        return new(string.Join(' ', parts.Select(part => part.Chinese)), string.Join(' ', parts.Select(part => part.English)));
    }
}
