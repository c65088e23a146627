using System.Globalization;
using PointsMarket.Api.Pages;
using PointsMarket.Api.Web;
using PointsMarket.Core;
using PointsMarket.Core.Rules;

namespace PointsMarket.Api.Rules;

/// <summary>Making a rule, its next version, and its retirement.</summary>
internal static class RuleFormPages
{
    public static void MapRuleForms(this IEndpointRouteBuilder rules)
    {
        rules.MapPage("/new", (PageDesk desk) => Page(desk, PostedForm.New(), null));
        rules.MapForm("/new", Add);
        rules.MapPage("/{code}/edit", Edit);
        rules.MapForm("/{code}/edit", Change);
        rules.MapPage("/{code}/retirement", (string code, PageDesk desk) => Retirement(desk, code, PostedForm.New(("on", Day(desk.Reader.Today)))));
        rules.MapForm("/{code}/retirement", Retire);
    }

    private static Task<IResult> Add(PostedForm form, PageDesk desk) => desk.Submit<AddRule, Rule>(
        form,
        (tx, request) => RuleService.Add(tx, desk.Caller, request.ToRule(request.Code!) with { EffectiveFrom = request.EffectiveFrom ?? Rule.Always }),
        rule => desk.At($"desk/rules/{rule.Code}?done=added"),
        () => Page(desk, form, null));

    private static IResult Edit(string code, PageDesk desk)
    {
        var rule = Newest(desk, code);
        return Page(desk, PostedForm.New(Fields(rule).Append(("effectiveFrom", Day(desk.Reader.Today)))), rule);
    }

    private static Task<IResult> Change(string code, PostedForm form, PageDesk desk) => desk.Submit<ChangeRule, Rule>(
        form,
        (tx, request) => RuleService.Change(tx, desk.Caller, request.ToRule(code), request.EffectiveFrom),
        _ => desk.At($"desk/rules/{code}?done=changed"),
        () => Page(desk, form, Newest(desk, code)));

    private static Task<IResult> Retire(string code, PostedForm form, PageDesk desk) => desk.Submit<RetirementRequest, DateOnly, Rule>(
        form,
        request => form.Has("confirmed", "true") ? request.On!.Value : throw new MalformedException("confirmed", RuleWords.NotConfirmed),
        (tx, on) => RuleService.Retire(tx, desk.Caller, code, on),
        _ => desk.At($"desk/rules/{code}?done=retired"),
        () => Retirement(desk, code, form));

    private static IResult Retirement(PageDesk desk, string code, PostedForm form) =>
        PageDesk.Page<RuleRetirementPage>(form, (nameof(RuleRetirementPage.Rule), Newest(desk, code)));

    private static IResult Page(PageDesk desk, PostedForm form, Rule? rule) => PageDesk.Page<RuleFormPage>(
        form,
        (nameof(RuleFormPage.Rule), rule),
        (nameof(RuleFormPage.Categories), desk.Read(tx => RuleService.List(tx, desk.Village, tx.Today, null, Sheets.MostRows)).Select(one => one.Category).Distinct().ToList()));

    private static Rule Newest(PageDesk desk, string code) =>
        desk.Read(tx => RuleService.Versions(tx, desk.Village, code)).FirstOrDefault() ?? throw Refusal.NotFound();

    private static IEnumerable<(string, string?)> Fields(Rule rule) =>
    [
        ("category", rule.Category),
        ("title", rule.Title),
        ("points", Number(rule.Points)),
        ("unit", rule.Unit),
        ("capPerMonth", Number(rule.CapPerMonth)),
        ("capPerYear", Number(rule.CapPerYear)),
        ("selfReport", rule.SelfReport ? "true" : null),
        ("evidenceRequired", rule.EvidenceRequired ? "true" : null),
        ("veto.freezeMonths", rule.FreezeMonths?.ToString(CultureInfo.InvariantCulture)),
    ];

    private static string? Number(Points? points) => points?.ToString();

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
