using System.Text;
using System.Text.RegularExpressions;
using FluentValidation;
using PointsMarket.Core;

namespace PointsMarket.Api.Web;

/// <summary>The limits of every kind of field, each with the sentence that says it in both languages.</summary>
internal static partial class Limits
{
    public const int LongestText = 200;
    public const int ShortestPassword = 8;
    public const int LongestPassword = 128;

    private static readonly Sentence Missing = new("这一项必须填。", "This is required.");

    public static IRuleBuilderOptions<T, TField?> Required<T, TField>(this IRuleBuilder<T, TField?> rule) =>
        rule.NotNull().Say(Missing);

    /// <summary>A name or a note: 1–200 code points after trimming, anything but control characters.</summary>
    public static IRuleBuilderOptions<T, string?> Text<T>(this IRuleBuilder<T, string?> rule, int longest = LongestText) =>
        rule.Must(value => value is null || IsText(value, longest)).Say(new(
            $"请填1到{longest}个字，不能有换行等控制字符。",
            $"1 to {longest} characters, without line breaks and other control characters."));

    /// <summary>The code of a household, a rule or goods.</summary>
    public static IRuleBuilderOptions<T, string?> Code<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(value => value is null || CodePattern().IsMatch(value)).Say(new(
            "编号是1到20个字母、数字或短横线。",
            "A code is 1 to 20 letters, digits or hyphens."));

    public static IRuleBuilderOptions<T, string?> Account<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(value => value is null || IsAccount(value)).Say(new(
            "账号是2到32个小写字母、数字、点、下划线或短横线，不能是clock。",
            "An account is 2 to 32 lower-case letters, digits, dots, underscores or hyphens, and not clock."));

    public static IRuleBuilderOptions<T, string?> Phone<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(value => value is null || PhonePattern().IsMatch(value)).Say(new(
            "电话是3到20位数字，可以有空格、加号和短横线。",
            "A phone number is 3 to 20 digits, with spaces, plus and hyphens."));

    public static IRuleBuilderOptions<T, string?> Password<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(value => value is null || value.EnumerateRunes().Count() is >= ShortestPassword and <= LongestPassword).Say(new(
            $"密码是{ShortestPassword}到{LongestPassword}个字符。",
            $"A password has {ShortestPassword} to {LongestPassword} characters."));

    public static IRuleBuilderOptions<T, string?> Pin<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(value => value is null || PinPattern().IsMatch(value)).Say(new("密码是6位数字。", "A PIN has 6 digits."));

    public static IRuleBuilderOptions<T, int?> Between<T>(this IRuleBuilder<T, int?> rule, int least, int most) =>
        rule.Must(value => value is null || (value >= least && value <= most)).Say(new(
            $"请填{least}到{most}的整数。",
            $"A whole number from {least} to {most}."));

    /// <summary>A number with at most two decimals within these bounds.</summary>
    public static IRuleBuilderOptions<T, decimal?> Between<T>(this IRuleBuilder<T, decimal?> rule, decimal least, decimal most) =>
        rule.Must(value => value is null || (value >= least && value <= most && Points.HasTwoDecimals(value.Value))).Say(new(
            $"请填{least}到{most}的数，最多两位小数。",
            $"A number from {least} to {most} with at most two decimals."));

    public static IRuleBuilderOptions<T, IReadOnlyList<TItem>?> AtMost<T, TItem>(
        this IRuleBuilder<T, IReadOnlyList<TItem>?> rule, int most, int least = 0) =>
        rule.Must(value => value is null || (value.Count >= least && value.Count <= most)).Say(new(
            $"请填{least}到{most}项。",
            $"From {least} to {most} items."));

    /// <summary>The sentence of a rule, in both languages.</summary>
    public static IRuleBuilderOptions<T, TField> Say<T, TField>(this IRuleBuilderOptions<T, TField> rule, Sentence sentence) =>
        rule.WithState(_ => sentence);

    public static bool IsAccount(string account) => AccountPattern().IsMatch(account) && account != Caller.ClockAccount;

    public static bool IsVillageCode(string code) => VillagePattern().IsMatch(code);

    /// <summary>Trimmed, as every name and note is kept; what is left out stays so.</summary>
    public static string? Trimmed(this string? text) => text?.Trim();

    public static bool IsText(string value, int longest = LongestText) =>
        value.EnumerateRunes().All(rune => !Rune.IsControl(rune)) && !HasLoneSurrogate(value)
        && value.Trim().EnumerateRunes().Count() is >= 1 and var count && count <= longest;

    private static bool HasLoneSurrogate(string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (char.IsHighSurrogate(value[i]) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
                i++;
            else if (char.IsSurrogate(value[i]))
                return true;
        }

        return false;
    }

    [GeneratedRegex(@"^[0-9A-Za-z-]{1,20}\z")]
    private static partial Regex CodePattern();

    [GeneratedRegex(@"^[a-z0-9._-]{2,32}\z")]
    private static partial Regex AccountPattern();

    [GeneratedRegex(@"^[a-z0-9-]{2,32}\z")]
    private static partial Regex VillagePattern();

    [GeneratedRegex(@"^(?=(?:[^0-9]*[0-9]){3})[0-9+ ()-]{3,20}\z")]
    private static partial Regex PhonePattern();

    [GeneratedRegex(@"^[0-9]{6}\z")]
    private static partial Regex PinPattern();
}
