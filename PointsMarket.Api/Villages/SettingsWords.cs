using System.Globalization;
using PointsMarket.Core;
using PointsMarket.Core.Villages;

namespace PointsMarket.Api.Villages;

/// <summary>The words of what a village decides for itself.</summary>
internal static class SettingsWords
{
    public static readonly Sentence Title = new("村规设置", "Settings");
    public static readonly Sentence Says = new("改了从现在起算，以前的记录不动。", "A change counts from now on; earlier records stay as they are.");
    public static readonly Sentence OnlySecretary = new("要改，请找书记。", "Only the secretary changes them.");
    public static readonly Sentence History = new("改过什么", "Changes");
    public static readonly Sentence First = new("建村时的设置", "as the village began");
    public static readonly Sentence When = new("时间", "When");
    public static readonly Sentence Who = new("经办人", "By");
    public static readonly Sentence What = new("改动", "Change");
    public static readonly Sentence NotSet = new("没有定", "not set");

    public static readonly Sentence PublicityDays = new("公示几天", "Days of publicity");
    public static readonly Sentence PublicityDaysHint = new("0到30天。评议通过的第二天起算，期满入账；填0，通过就入账。", "0 to 30. Counted from the day after the approval; then it posts. With 0 it posts at once.");
    public static readonly Sentence ReviewersRequired = new("要几位评议员通过", "Approvals needed");
    public static readonly Sentence ReviewersRequiredHint = new("1到5位。有一位不通过，就不通过。", "1 to 5. One rejection rejects.");
    public static readonly Sentence MonthlyBudget = new("每月计划积分", "Monthly budget of points");
    public static readonly Sentence MonthlyBudgetHint = new("全村一个月打算加多少分。超了照样能办，页面上会提醒；不填就不提醒。", "What the village plans to award a month. Past it everything still works, and pages say so; empty: none.");
    public static readonly Sentence PointValue = new("一分值多少元", "Worth of a point in yuan");
    public static readonly Sentence PointValueHint = new("用来估算积分要备多少钱的货，不是现金；不填就不估算。", "To reckon what the outstanding points would cost in goods; never cash. Empty: not reckoned.");
    public static readonly Sentence RedemptionDays = new("兑换日", "Redemption days");
    public static readonly Sentence RedemptionDaysHint = new("每月哪几天开门，例如5、15、25；31就是月底那天；不填，天天可以兑换。", "Days of the month when the shop is open, such as 5, 15, 25; 31 means the last day; empty: any day.");
    public static readonly Sentence PublicNames = new("公示栏上的姓名", "Names on the board");
    public static readonly Sentence PublicNamesHint = new("公示栏和打印的公示怎样写户主姓名。", "How heads stand on the public board and the printed notice.");
    public static readonly Sentence ObjectionPhone = new("监督电话", "Phone for objections");
    public static readonly Sentence ObjectionPhoneHint = new("印在公示上，村民有意见可以打。", "Printed on the notice, for whoever disagrees.");
    public static readonly Sentence CarryOver = new("年底结余", "Balances at the year’s end");
    public static readonly Sentence CarryOverHint = new("清零在12月月结时进行，欠的分照样留着。", "Expiry happens when December is closed; debts are kept.");
    public static readonly Sentence ContactLimit = new("一人最多联系几户", "Households a person answers for");
    public static readonly Sentence ContactLimitHint = new("干部、党员包保联系户数的上限，每一级分开算。", "The most at one level of contact.");
    public static readonly Sentence StarSatisfactionFloor = new("星级要求的满意度", "Satisfaction floor for stars");
    public static readonly Sentence StarSatisfactionFloorHint = new("0到100，百分比。满意的不到这么多，全村最多评两星。", "Percent, 0 to 100. Below it the village gets at most two stars.");

    public static readonly Sentence Keep = new("转到下一年", "kept");
    public static readonly Sentence ExpireYearly = new("年终清零", "expire yearly");
    public static readonly Sentence Full = new("写全名", "in full");
    public static readonly Sentence Masked = new("隐去一部分，例如张*明", "masked: stars for part of the name");
    public static readonly Sentence AnyDay = new("天天可以兑换", "any day");

    /// <summary>All of it as people read it, in the order of the form.</summary>
    public static IReadOnlyList<(Sentence Label, Sentence Value, Sentence Hint)> Of(Settings settings) =>
    [
        (PublicityDays, Number(settings.PublicityDays, "天", " days"), PublicityDaysHint),
        (ReviewersRequired, Number(settings.ReviewersRequired, "位", ""), ReviewersRequiredHint),
        (MonthlyBudget, settings.MonthlyBudget is { } budget ? new($"{budget}分", $"{budget} points") : NotSet, MonthlyBudgetHint),
        (PointValue, settings.PointValue is { } value ? new($"{Plain(value)}元", $"{Plain(value)} yuan") : NotSet, PointValueHint),
        (RedemptionDays, settings.RedemptionDays.Count == 0 ? AnyDay : new(string.Join('、', settings.RedemptionDays), string.Join(", ", settings.RedemptionDays)), RedemptionDaysHint),
        (PublicNames, settings.PublicNames == Core.Villages.PublicNames.Full ? Full : Masked, PublicNamesHint),
        (ObjectionPhone, settings.ObjectionPhone is { } phone ? new(phone, phone) : NotSet, ObjectionPhoneHint),
        (CarryOver, settings.CarryOver == Core.Villages.CarryOver.Keep ? Keep : ExpireYearly, CarryOverHint),
        (ContactLimit, Number(settings.ContactLimit, "户", ""), ContactLimitHint),
        (StarSatisfactionFloor, Number(settings.StarSatisfactionFloor, "%", "%"), StarSatisfactionFloorHint),
    ];

    public static string Plain(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private static Sentence Number(int number, string chinese, string english) => new($"{number}{chinese}", $"{number}{english}");
}
