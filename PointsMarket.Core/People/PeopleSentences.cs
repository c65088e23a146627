namespace PointsMarket.Core.People;

internal static class PeopleSentences
{
    public static Sentence LastSecretary { get; } = new(
        "这是村里最后一位书记账号，不能取消。请先给另一位人员书记角色。",
        "This is the village's last secretary and cannot end. Give the role to another person first.");

    public static Sentence WrongSecret { get; } = new(
        "账号或密码不对。请核对后再试。",
        "The account or the password is wrong. Please check and try again.");

    public static Sentence AccountTaken(string account) => new(
        $"{account}已经有人使用，请换一个账号。",
        $"{account} is taken already; please choose another account.");

    public static Sentence TooManyTries(int minutes) => new(
        $"输错次数太多，请过{minutes}分钟再试，或到村委会重设。",
        $"Too many wrong tries. Please try again in {minutes} minutes, or have it set anew at the village office.");
}
