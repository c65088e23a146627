using PointsMarket.Core;
using PointsMarket.Core.Rules;

namespace PointsMarket.Api.Rules;

/// <summary>The words of the pages of rules.</summary>
internal static class RuleWords
{
    public static readonly Sentence Title = new("积分细则", "Rules");
    public static readonly Sentence Search = new("编号、名称或类别", "Code, title or category");
    public static readonly Sentence On = new("哪一天施行的", "In force on");
    public static readonly Sentence Empty = new("这一天没有符合的细则。换个词或日期试试；还没有的，请先新增。", "No rule of that day fits. Try other words or another day; if it does not exist yet, add it first.");
    public static readonly Sentence Others = new("没有施行的（已停用，或还没到生效日期）", "Not in force (retired, or not yet begun)");

    public static readonly Sentence Code = new("编号", "Code");
    public static readonly Sentence CodeHint = new("字母、数字或短横线，例如G07。以后不能改。", "Letters, digits or hyphens, such as G07. It cannot be changed later.");
    public static readonly Sentence Category = new("类别", "Category");
    public static readonly Sentence RuleTitle = new("名称", "Title");
    public static readonly Sentence Points = new("分值", "Points");
    public static readonly Sentence PointsHint = new("加分填正数，扣分填负数，例如10或−5。", "Positive for an award, negative for a deduction, such as 10 or −5.");
    public static readonly Sentence Unit = new("单位", "Unit");
    public static readonly Sentence UnitHint = new("按什么算，例如次、公斤、人次。", "What is counted, such as time, kilogram.");
    public static readonly Sentence CapPerMonth = new("每月封顶", "Cap a month");
    public static readonly Sentence CapPerYear = new("每年封顶", "Cap a year");
    public static readonly Sentence CapHint = new("一户按这一条最多加多少分；扣分不设封顶。", "The most a household may be awarded under it; a deduction has no cap.");
    public static readonly Sentence SelfReport = new("村民可以自己申报", "Villagers may submit it themselves");
    public static readonly Sentence EvidenceRequired = new("要有照片才能通过", "No approval without a picture");
    public static readonly Sentence Veto = new("一票否决：暂停兑换几个月", "Veto: months without redemption");
    public static readonly Sentence VetoHint = new("只用于扣分。从公示起，到发生当月以后第几个月的月底。", "Deductions only: from publication to the end of so many months after the month it happened in.");
    public static readonly Sentence ShortSelfReport = new("可自报", "Self-report");
    public static readonly Sentence ShortEvidence = new("要照片", "Picture");
    public static readonly Sentence ShortVeto = new("暂停兑换", "Freeze");
    public static readonly Sentence EffectiveFrom = new("从哪天起生效", "In force from");
    public static readonly Sentence NewFromHint = new("不填，以前的日子也按这一条记分。", "Left empty, it counts for every earlier day too.");
    public static readonly Sentence NextFromHint = new("不能早于今天。这天以前发生的事，仍按原来的版本记分。", "Not before today. What happened before that day keeps the version it had.");
    public static readonly Sentence Always = new("一直以来", "always");
    public static readonly Sentence RetiredOn = new("停用日期", "Retired on");
    public static readonly Sentence None = new("没有", "none");

    public static readonly Sentence New = new("新增细则", "New rule");
    public static readonly Sentence Change = new("修改细则", "Change the rule");
    public static readonly Sentence ChangeSays = new("细则不改旧文，只出新版本：以前记的分不变。", "A rule is never rewritten; it gets a next version, and what was recorded before stays as it is.");
    public static readonly Sentence Retire = new("停用", "Retire");
    public static readonly Sentence RetireTitle = new("停用细则", "Retire the rule");
    public static readonly Sentence RetireSays = new(
        "从停用那天起，发生的事不能再按这一条记分；那天以前发生的，照常办理。停用日期可以再改，细则不会删除。",
        "What happens from that day on can no longer be scored under it; earlier days go on as before. The day can be changed; the rule is not deleted.");
    public static readonly Sentence RetireOnHint = new("这一天就不再算了。", "The first day on which it no longer counts.");
    public static readonly Sentence Confirm = new("我已经核对，就停用这一条", "I have checked: this is the rule to retire");
    public static readonly Sentence NotConfirmed = new("请先核对，再勾选这一项。", "Please check it first, then tick this.");

    public static readonly Sentence Versions = new("所有版本", "All versions");
    public static readonly Sentence Version = new("版本", "Version");
    public static readonly Sentence State = new("现在", "Now");
    public static readonly Sentence InForce = new("施行中", "in force");
    public static readonly Sentence Coming = new("未到生效日期", "not yet in force");
    public static readonly Sentence Past = new("已被新版本代替", "replaced");
    public static readonly Sentence Retired = new("已停用", "retired");
    public static readonly Sentence BackToList = new("回到细则", "Back to the rules");

    public static IReadOnlyDictionary<string, Sentence> Done { get; } = new Dictionary<string, Sentence>
    {
        ["added"] = new("细则已新增。", "The rule is added."),
        ["changed"] = new("新版本已保存。", "The next version is saved."),
        ["retired"] = new("停用日期已登记。", "The day of retirement is noted."),
    };

    public static Sentence RetiresOn(string day) => new($"从{day}起停用。", $"Retired from {day} on.");

    public static Sentence Months(int months) => new($"{months}个月", $"{months} months");

    public static Sentence VersionsOf(string code) => new($"{code}各版", $"{code} versions");

    /// <summary>What a version counts for on a day, beside the one in force.</summary>
    public static Sentence StateOf(Rule rule, Rule? current, DateOnly today) => rule switch
    {
        { RetiredOn: { } on } when on <= today => Retired,
        _ when rule.Version == current?.Version => InForce,
        _ when rule.EffectiveFrom > today => Coming,
        _ => Past,
    };
}
