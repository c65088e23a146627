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
    public static readonly Sentence Demonstration = new("演示村可以随便试", "The demonstration village is there to be tried");
    public static readonly Sentence DemonstrationStaff = new("工作人员账号：", "Accounts of the staff:");
    public static readonly Sentence DemonstrationPassword = new("密码都是：", "Password of all of them:");
    public static readonly Sentence DemonstrationVillager = new("村民的户号和密码，例如：", "A villager's household code and PIN, for example:");

    public static readonly Dictionary<string, Sentence> Done = new()
    {
        ["out"] = new("已经退出登录。", "You have signed out."),
        ["saved"] = new("密码已经改好，请用新密码登录。", "The password is changed; please sign in with it."),
    };
}
