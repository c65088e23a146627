using PointsMarket.Api.Pages;
using PointsMarket.Api.Web;
using PointsMarket.Core;
using PointsMarket.Core.Households;
using PointsMarket.Core.Rules;
using PointsMarket.Core.Storage;

namespace PointsMarket.Api.Rules;

/// <summary>Which rule is meant by what was typed or chosen: by its code, its title, or the pinyin initials of the title.</summary>
internal static class RuleFinder
{
    public const int MostChoices = 8;

    private const int MostRules = 1000;

    /// <summary>The code of the rule that a form's field means, in force on that day or not: a retired one is refused by name.</summary>
    /// <exception cref="MalformedException">What to do where it means none, or several.</exception>
    public static string Get(Tx tx, string village, PostedForm form, DateOnly day)
    {
        var found = Find(tx, village, form, day);
        return found is [var one] ? one.Code : throw new MalformedException("rule", found.Count switch
        {
            0 when string.IsNullOrWhiteSpace(form["rule"]) => RuleFinderWords.Missing,
            0 => RuleFinderWords.None,
            > MostChoices => RuleFinderWords.TooMany,
            _ => RuleFinderWords.Several,
        });
    }

    /// <summary>What a refused form offers to choose from; nothing where the field is clear, or means none.</summary>
    public static IReadOnlyList<Rule> Choices(Tx tx, string village, PostedForm form, DateOnly day) =>
        Find(tx, village, form, day) is { Count: > 1 } found ? [.. found.Take(MostChoices)] : [];

    public static List<Rule> Find(Tx tx, string village, string? text, DateOnly day)
    {
        var plain = HalfWidth.Of(text ?? "").Trim();
        if (!Limits.IsText(plain))
            return [];

        var code = plain.Split(' ')[0];
        if ((RuleService.Find(tx, village, code, day) ?? RuleService.Find(tx, village, code.ToUpperInvariant(), day)) is { } named)
            return [named];

        return [.. RuleService.List(tx, village, day, null, MostRules).Where(rule => Fits(rule, plain)).Take(MostChoices + 1)];
    }

    private static List<Rule> Find(Tx tx, string village, PostedForm form, DateOnly day)
    {
        var found = Find(tx, village, form["rule"], day);
        return found.Find(rule => rule.Code == form["ruleChoice"]) is { } chosen ? [chosen] : found;
    }

    private static bool Fits(Rule rule, string text) =>
        rule.Code.Contains(text, StringComparison.OrdinalIgnoreCase)
        || HalfWidth.Of(rule.Title).Contains(text, StringComparison.OrdinalIgnoreCase)
        || Pinyin.Initials(rule.Title).Split(' ').Any(initials => initials.Contains(text, StringComparison.OrdinalIgnoreCase));
}

/// <summary>The words of a field for a rule.</summary>
internal static class RuleFinderWords
{
    public static readonly Sentence Missing = new("请填细则的编号、名称或拼音首字母。", "Please give the rule's code, title or pinyin initials.");
    public static readonly Sentence None = new("没有找到这条细则。请核对编号或名称。", "No such rule was found. Please check the code or the title.");
    public static readonly Sentence Several = new("请在下面选定是哪一条细则。", "Please choose below which rule is meant.");
    public static readonly Sentence TooMany = new("符合的细则太多，这里只列出前8条。请选定一条，或者写得再全一些。", "Too many rules fit, and only the first 8 are shown. Please choose one, or write more of the title.");
    public static readonly Sentence Which = new("是哪一条细则", "Which rule");

    /// <summary>+10分/次，每月最多20分.</summary>
    public static Sentence Worth(Rule rule)
    {
        var points = rule.Points.ToSignedString();
        var (month, year) = (rule.CapPerMonth, rule.CapPerYear);
        return new(
            $"{points}分/{rule.Unit}{(month is null ? "" : $"，每月最多{month}分")}{(year is null ? "" : $"，每年最多{year}分")}{(rule.EvidenceRequired ? "，要照片" : "")}",
            $"{points} per {rule.Unit}{(month is null ? "" : $", at most {month} a month")}{(year is null ? "" : $", at most {year} a year")}{(rule.EvidenceRequired ? ", picture needed" : "")}");
    }
}
