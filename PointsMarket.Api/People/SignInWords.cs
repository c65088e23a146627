using PointsMarket.Core;

namespace PointsMarket.Api.People;

/// <summary>The words of signing in.</summary>
internal static class SignInWords
{
    public static readonly Sentence Account = new("账号", "Account");
    public static readonly Sentence AccountHint = new("村民填户号，例如01-001；工作人员填账号。", "Villagers: the household code, such as 01-001. Staff: the account.");
    public static readonly Sentence Password = new("密码", "Password");
    public static readonly Sentence PasswordHint = new("村民填6位数字密码。", "Villagers: the PIN of six digits.");
    public static readonly Sentence Forgotten = new(
        "忘了密码：村民请带积分卡到村委会重设，工作人员请找书记。",
        "Forgotten? Villagers get a new PIN at the village committee; staff ask the secretary.");
    public static readonly Sentence SignedOut = new("已经退出登录。", "You have signed out.");
}
