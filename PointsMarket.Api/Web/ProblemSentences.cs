using PointsMarket.Core;

namespace PointsMarket.Api.Web;

/// <summary>What is said when the form of a request, not a rule of the village, is what stands in the way.</summary>
internal static class ProblemSentences
{
    public static Sentence Malformed { get; } = new(
        "有些内容填得不对，请按提示改正后再提交。什么都没有保存。",
        "Some of it is not right; please correct what is named and send it again. Nothing was saved.");

    public static Sentence Unauthenticated { get; } = new(
        "请先登录。登录可能已经到期或已经退出。",
        "Please sign in first. The sign-in may have run out or ended.");

    public static Sentence MethodNotAllowed { get; } = new(
        "这个地址不能这样使用。",
        "This address cannot be used that way.");

    public static Sentence NotJson { get; } = new(
        "请用JSON格式（Content-Type: application/json）提交。",
        "Please send JSON (Content-Type: application/json).");

    public static Sentence NotAPicture { get; } = new(
        "照片请用JPEG、PNG或WebP格式。",
        "Please send the picture as JPEG, PNG or WebP.");

    public static Sentence KeyReused { get; } = new(
        "这个Idempotency-Key已经用于另一个请求，请换一个新的。",
        "This Idempotency-Key was used for another request; please take a new one.");

    public static Sentence KeyMissing { get; } = new(
        "兑换必须带Idempotency-Key，重试时用同一个，才不会兑两次。",
        "A redemption needs an Idempotency-Key, the same one when it is tried again, so that nothing is redeemed twice.");

    public static Sentence KeyMalformed { get; } = new(
        "Idempotency-Key是1到100个可见的英文字符。",
        "An Idempotency-Key is 1 to 100 visible ASCII characters.");

    public static Sentence Internal { get; } = new(
        "系统出了错，这次没有保存。请稍后再试；再出错请告诉管理员。",
        "Something went wrong and nothing was saved. Please try again; if it happens again, tell the administrator.");

    public static Sentence Unavailable { get; } = new(
        "磁盘或数据库暂时不能写入，这次没有保存。请稍后再试。",
        "The disk or the database refuses for now; nothing was saved. Please try again later.");

    public static Sentence UnknownField { get; } = new(
        "没有这一项，请删去或核对名称。",
        "There is no such field; please remove it or check its name.");

    public static Sentence WrongForm { get; } = new(
        "这一项的类型或格式不对。",
        "This has the wrong type or form.");

    public static Sentence NotJsonBody { get; } = new(
        "内容不是完整的JSON。",
        "The body is not complete JSON.");

    public static Sentence TooLarge(int megabytes) => new(
        $"内容太大，最多{megabytes}MB。",
        $"This is too large; at most {megabytes} MB.");

    public static Sentence MustEqualPath(string field) => new(
        $"{field}要与地址里的一致，或者不填。",
        $"{field} must equal the one in the path, or be left out.");

    public static Sentence Title(int status) => status switch
    {
        400 => new("内容不对", "Bad request"),
        401 => new("请先登录", "Not signed in"),
        403 => new("没有权限", "Not allowed"),
        404 => new("没有找到", "Not found"),
        405 => new("方法不对", "Method not allowed"),
        413 => new("内容太大", "Too large"),
        415 => new("格式不对", "Unsupported format"),
        422 => new("请求不一致", "Not the same request"),
        429 => new("次数太多", "Too many tries"),
        503 => new("暂时不能用", "Unavailable for now"),
        409 => new("按村规不能办理", "A rule of the village says no"),
        _ => new("系统出错", "Internal error"),
    };
}
