using System.Globalization;
using PointsMarket.Api.Pages;
using PointsMarket.Api.Web;
using PointsMarket.Core;
using PointsMarket.Core.Rules;

namespace PointsMarket.Api.Rules;

internal static class RulePages
{
    public static void MapRulePages(this IEndpointRouteBuilder desk)
    {
        var rules = desk.MapGroup("/rules");
        rules.MapPage("", List);
        rules.MapPage("/{code}", Show);
        rules.MapPage("/{code}/versions.xlsx", VersionSheet);
        desk.MapPage("/rules.xlsx", Sheet);
        desk.MapGroup("/rules").RequireAuthorization(Rights.CanManageRules).MapRuleForms();
    }

    private static IResult List(string? search, string? on, PageDesk desk)
    {
        var (words, day) = (Query.Words("search", search), DayOf(on) ?? desk.Reader.Today);
        var (rules, others) = desk.Read(tx => (
            RuleService.List(tx, desk.Village, day, null, Sheets.MostRows),
            RuleService.ListOthers(tx, desk.Village, day)));
        return PageDesk.Page<RuleListPage>(
            null,
            (nameof(RuleListPage.Items), Fitting(rules, words)),
            (nameof(RuleListPage.Others), Fitting(others, words)),
            (nameof(RuleListPage.Columns), Columns(desk.Reader)),
            (nameof(RuleListPage.Search), words),
            (nameof(RuleListPage.On), day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }

    private static IResult Sheet(string? search, string? on, PageDesk desk)
    {
        var day = DayOf(on) ?? desk.Reader.Today;
        var rules = desk.Read(tx => RuleService.List(tx, desk.Village, day, null, Sheets.MostRows));
        return Sheets.Of(desk.Reader, RuleWords.Title, Columns(desk.Reader), Fitting(rules, Query.Words("search", search)));
    }

    private static IResult Show(string code, PageDesk desk)
    {
        var (versions, current) = desk.Read(tx => (
            RuleService.Versions(tx, desk.Village, code),
            RuleService.FindInForce(tx, desk.Village, code, tx.Today)));
        if (versions.Count == 0)
            throw Refusal.NotFound();

        return PageDesk.Page<RulePage>(
            null,
            (nameof(RulePage.Versions), versions),
            (nameof(RulePage.Current), current),
            (nameof(RulePage.Columns), VersionColumns(desk.Reader.Today, current)));
    }

    private static IResult VersionSheet(string code, PageDesk desk) => desk.Read(tx =>
    {
        var versions = RuleService.Versions(tx, desk.Village, code);
        return versions.Count == 0
            ? throw Refusal.NotFound()
            : Sheets.Of(desk.Reader, RuleWords.VersionsOf(code), VersionColumns(tx.Today, RuleService.FindInForce(tx, desk.Village, code, tx.Today)), versions);
    });

    private static IReadOnlyList<Column<Rule>> VersionColumns(DateOnly today, Rule? current) =>
    [
        new(RuleWords.Version, rule => rule.Version),
        new(RuleWords.EffectiveFrom, rule => rule.EffectiveFrom == Rule.Always ? RuleWords.Always : rule.EffectiveFrom),
        new(RuleWords.State, rule => RuleWords.StateOf(rule, current, today)),
        new(RuleWords.RuleTitle, rule => rule.Title),
        new(RuleWords.Points, rule => rule.Points) { IsChange = true },
        new(RuleWords.Unit, rule => rule.Unit),
        new(RuleWords.CapPerMonth, rule => rule.CapPerMonth) { Wide = true },
        new(RuleWords.CapPerYear, rule => rule.CapPerYear) { Wide = true },
        new(RuleWords.ShortVeto, rule => rule.FreezeMonths is { } months ? RuleWords.Months(months) : null) { Wide = true },
    ];

    /// <summary>A day that was cleared is today.</summary>
    private static DateOnly? DayOf(string? on) => Query.Day("on", on is "" ? null : on);

    /// <summary>Those whose code, title or category has the words, by category in the order of their first codes.</summary>
    private static List<Rule> Fitting(List<Rule> rules, string? words) =>
    [
        .. rules.Where(rule => words is null || new[] { rule.Code, rule.Title, rule.Category }.Any(text => text.Contains(words, StringComparison.OrdinalIgnoreCase)))
            .GroupBy(rule => rule.Category).SelectMany(category => category),
    ];

    private static IReadOnlyList<Column<Rule>> Columns(Reader reader) =>
    [
        new(RuleWords.Code, rule => rule.Code) { Link = rule => reader.At($"desk/rules/{rule.Code}") },
        new(RuleWords.Category, rule => rule.Category),
        new(RuleWords.RuleTitle, rule => rule.Title),
        new(RuleWords.Points, rule => rule.Points) { IsChange = true },
        new(RuleWords.Unit, rule => rule.Unit),
        new(RuleWords.CapPerMonth, rule => rule.CapPerMonth) { Wide = true },
        new(RuleWords.CapPerYear, rule => rule.CapPerYear) { Wide = true },
        new(RuleWords.ShortSelfReport, rule => Yes(rule.SelfReport)) { Wide = true },
        new(RuleWords.ShortEvidence, rule => Yes(rule.EvidenceRequired)) { Wide = true },
        new(RuleWords.ShortVeto, rule => rule.FreezeMonths is { } months ? RuleWords.Months(months) : null) { Wide = true },
    ];

    /// <summary>Only what is so is said: a column full of no hides the few that matter.</summary>
    private static Sentence? Yes(bool so) => so ? PageWords.Yes : null;
}
