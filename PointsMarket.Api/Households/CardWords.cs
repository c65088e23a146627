using PointsMarket.Core;

namespace PointsMarket.Api.Households;

/// <summary>The words of the page that a passbook card opens.</summary>
internal static class CardWords
{
    public static readonly Sentence Title = new("积分卡", "Passbook card");
    public static readonly Sentence SignIn = new("登录看更多", "Sign in for more");
    public static readonly Sentence OnlyReading = new(
        "扫积分卡只能看，不能兑换也不能改。卡丢了，请到村委会换一张，旧卡就打不开了。",
        "The card only lets you read. If it is lost, the village committee makes a new one, and the old one opens nothing any more.");
    public static readonly Sentence NoSuchCard = new("这张积分卡打不开", "This card opens nothing");
    public static readonly Sentence Replaced = new(
        "这张卡已经换过新的，或者二维码没有扫完整。",
        "The card was replaced by a new one, or the code was not read whole.");
    public static readonly Sentence Next = new(
        "请换新卡扫，或者对准二维码再扫一次；还不行，请带卡到村委会。",
        "Please scan the new card, or scan this one again; if it still fails, bring it to the village committee.");
}
