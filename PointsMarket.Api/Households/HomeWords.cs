using PointsMarket.Core;

namespace PointsMarket.Api.Households;

/// <summary>The words of the page about one's own household.</summary>
internal static class HomeWords
{
    public static readonly Sentence Title = new("我家", "My home");
    public static readonly Sentence Place = new("住址", "Where");
    public static readonly Sentence Phone = new("电话", "Phone");
    public static readonly Sentence NoPhone = new("没有登记", "not registered");
    public static readonly Sentence NoResidents = new("没有登记", "not registered");
    public static readonly Sentence Card = new("积分卡", "Passbook card");
    public static readonly Sentence NoCard = new("还没有", "none yet");
    public static readonly Sentence Wrong = new("登记得不对、积分卡丢了，或者要改密码，请到村委会。", "If something is wrong, or the card is lost, please have it mended at the village committee.");
    public static readonly Sentence WhoSees = new("谁能看到什么", "Who may see what");
    public static readonly Sentence Leaving = new("退出登录", "Sign out");
    public static readonly Sentence LeavingHint = new("手机借给别人用，或者用的是别人的手机，看完请退出。", "Sign out if this phone is lent, or is somebody else's.");

    public static readonly IReadOnlyList<Sentence> Seen =
    [
        new("电话：只有书记、文书、村干部和您自己看得到。", "The phone: the secretary, the clerk, cadres, and you."),
        new("明细、照片和说明：村里的工作人员和您自己看得到，别的村民看不到。", "Entries, photographs and notes: those who work for the village, and you; no other villager."),
        new("公示期间，全村能看到户主、事项和分数，姓名按村里的规定显示。", "During publicity the village sees the head, what it was and the points; names as the village has settled."),
        new("谁拿到您家的积分卡，扫码就能看到积分和明细，但不能兑换，也不能改。请收好。", "Whoever holds your card can scan it and read balance and entries, but can redeem and change nothing. Please keep it safe."),
    ];

    public static Sentence CardOf(int number) => new($"第{number}张，只有这一张有效", $"number {number}, the only one that is valid");
}
