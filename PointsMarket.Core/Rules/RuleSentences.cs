namespace PointsMarket.Core.Rules;

internal static class RuleSentences
{
    public static Sentence StartsInThePast { get; } = new(
        "新版本的生效日期不能早于今天。",
        "A new version may not take effect before today.");

    public static Sentence CodeTaken(string code) => new(
        $"编号为{code}的细则已经有了；要修改，请改原来那一条。",
        $"There is a rule {code} already; to change it, change that one.");

    public static Sentence Retired(string code, DateOnly day) => new(
        $"细则{code}在{day.Year}年{day.Month}月{day.Day}日没有施行，不能按它记分。",
        $"The rule {code} is not in force on {day:yyyy-MM-dd}; nothing can be scored under it.");
}
