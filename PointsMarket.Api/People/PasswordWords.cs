using PointsMarket.Core;

namespace PointsMarket.Api.People;

/// <summary>The words of changing a password.</summary>
internal static class PasswordWords
{
    public static readonly Sentence Title = new("改密码", "Change the password");
    public static readonly Sentence Current = new("现在的密码", "Present password");
    public static readonly Sentence Wrong = new("现在的密码不对。", "The present password is not right.");
    public static readonly Sentence New = new("新密码", "New password");
    public static readonly Sentence Hint = new("8到128个字符。保存后要用新密码重新登录。", "8 to 128 characters. After saving, sign in again with it.");
    public static readonly Sentence Repeat = new("再填一遍", "Once more");
    public static readonly Sentence NotTheSame = new("两次填的不一样，请再核对。", "The two are not the same; please check.");
}
