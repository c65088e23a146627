using PointsMarket.Core;

namespace PointsMarket.Api.Pages;

/// <summary>What to do next, by what went wrong.</summary>
internal static class ErrorWords
{
    public static readonly Sentence ToStart = new("回到首页", "To the start page");

    public static Sentence Next(int status) => status switch
    {
        404 => new("地址可能打错了，或者这一项已经没有了。请从首页找起。", "The address may be mistyped, or the thing is gone. Please start from the start page."),
        403 => new("需要办这件事，请找村委会的书记或文书。", "If this needs to be done, please ask the secretary or the clerk."),
        409 => new("请按上面说的核对以后再办。", "Please check what is said above, then try again."),
        429 => new("请等一会儿再打开，不用反复刷新。", "Please wait a little before opening it again."),
        500 or 503 => new("没有保存任何内容。请过几分钟再试；还不行，请告诉村委会。", "Nothing was saved. Please try again in a few minutes; if it still fails, tell the village committee."),
        _ => new("请返回上一页，核对以后再试。", "Please go back, check, and try again."),
    };
}
