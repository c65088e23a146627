using FluentValidation;
using PointsMarket.Api.Web;
using PointsMarket.Core;
using PointsMarket.Core.Rules;

namespace PointsMarket.Api.Rules;

internal abstract record RuleFields
{
    public string? Code { get; init; }
    public string? Category { get; init; }
    public string? Title { get; init; }
    public decimal? Points { get; init; }
    public string? Unit { get; init; }
    public decimal? CapPerMonth { get; init; }
    public decimal? CapPerYear { get; init; }
    public bool? SelfReport { get; init; }
    public bool? EvidenceRequired { get; init; }
    public VetoRequest? Veto { get; init; }
    public DateOnly? EffectiveFrom { get; init; }

    public Rule ToRule(string code) => new()
    {
        Code = code,
        Category = Category!.Trim(),
        Title = Title!.Trim(),
        Points = Core.Points.From(Points!.Value),
        Unit = Unit!.Trim(),
        CapPerMonth = CapPerMonth is { } perMonth ? Core.Points.From(perMonth) : null,
        CapPerYear = CapPerYear is { } perYear ? Core.Points.From(perYear) : null,
        SelfReport = SelfReport ?? false,
        EvidenceRequired = EvidenceRequired ?? false,
        FreezeMonths = Veto?.FreezeMonths,
    };
}

internal sealed record AddRule : RuleFields;

internal sealed record ChangeRule : RuleFields;

internal sealed record VetoRequest(int? FreezeMonths);

internal sealed record RetirementRequest(DateOnly? On);

internal abstract class RuleFieldsValidator<T> : AbstractValidator<T>
    where T : RuleFields
{
    private const decimal MostPoints = 1000m;
    private const decimal MostCap = 1_000_000m;

    private static readonly Sentence CapOnDeduction = new("扣分的细则没有封顶。", "A deduction has no cap.");

    protected RuleFieldsValidator()
    {
        RuleFor(rule => rule.Code).Code();
        RuleFor(rule => rule.Category).Required().Text();
        RuleFor(rule => rule.Title).Required().Text();
        RuleFor(rule => rule.Unit).Required().Text();
        RuleFor(rule => rule.Points).Required().Between(-MostPoints, MostPoints)
            .Must(points => points != 0).Say(new("分值不能是0。", "The points may not be 0."));
        RuleFor(rule => rule.CapPerMonth).Between(0.01m, MostCap)
            .Must((rule, cap) => cap is null || rule.Points > 0).Say(CapOnDeduction);
        RuleFor(rule => rule.CapPerYear).Between(0.01m, MostCap)
            .Must((rule, cap) => cap is null || rule.Points > 0).Say(CapOnDeduction);
        RuleFor(rule => rule.Veto).SetValidator(new VetoRequestValidator()!);
        RuleFor(rule => rule.Veto)
            .Must((rule, veto) => veto is null || rule.Points < 0)
            .Say(new("只有扣分的细则能一票否决。", "Only a deduction can be a veto."));
    }
}

internal sealed class AddRuleValidator : RuleFieldsValidator<AddRule>
{
    public AddRuleValidator() => RuleFor(rule => rule.Code).Required();
}

internal sealed class ChangeRuleValidator : RuleFieldsValidator<ChangeRule>;

internal sealed class VetoRequestValidator : AbstractValidator<VetoRequest>
{
    public VetoRequestValidator() => RuleFor(veto => veto.FreezeMonths).Required().Between(1, 60);
}

internal sealed class RetirementRequestValidator : AbstractValidator<RetirementRequest>
{
    public RetirementRequestValidator() => RuleFor(retirement => retirement.On).Required();
}

internal sealed record VetoResponse(int FreezeMonths);

internal sealed record RuleResponse(
    string Code,
    int Version,
    string Category,
    string Title,
    Points Points,
    string Unit,
    Points? CapPerMonth,
    Points? CapPerYear,
    bool SelfReport,
    bool EvidenceRequired,
    VetoResponse? Veto,
    DateOnly? EffectiveFrom,
    DateOnly? RetiredOn)
{
    public static RuleResponse From(Rule rule) => new(
        rule.Code,
        rule.Version,
        rule.Category,
        rule.Title,
        rule.Points,
        rule.Unit,
        rule.CapPerMonth,
        rule.CapPerYear,
        rule.SelfReport,
        rule.EvidenceRequired,
        rule.FreezeMonths is { } months ? new(months) : null,
        rule.EffectiveFrom == Rule.Always ? null : rule.EffectiveFrom,
        rule.RetiredOn);
}
