using FluentValidation;
using PointsMarket.Api.Web;
using PointsMarket.Core.Conduct;

namespace PointsMarket.Api.Conduct;

internal sealed record SubmitConduct(
    string? Household, string? Resident, string? Rule, decimal? Quantity, DateOnly? HappenedOn, string? Note)
{
    public Submission ToSubmission() => new()
    {
        Household = Household!,
        Resident = Resident.Trimmed(),
        Rule = Rule!,
        Quantity = Quantity ?? 1,
        HappenedOn = HappenedOn!.Value,
        Note = Note.Trimmed(),
    };
}

internal sealed class SubmitConductValidator : AbstractValidator<SubmitConduct>
{
    public SubmitConductValidator()
    {
        RuleFor(request => request.Household).Required().Code();
        RuleFor(request => request.Resident).Text();
        RuleFor(request => request.Rule).Required().Code();
        RuleFor(request => request.Quantity).Between(0.01m, 100m);
        RuleFor(request => request.HappenedOn).Required();
        RuleFor(request => request.Note).Text();
    }
}

internal sealed record ReviewRequest(Decision? Decision, string? Reason);

internal sealed class ReviewRequestValidator : AbstractValidator<ReviewRequest>
{
    public ReviewRequestValidator()
    {
        RuleFor(request => request.Decision).Required();
        RuleFor(request => request.Reason).Text();
    }
}

internal sealed record WithdrawalRequest(string? Reason);

internal sealed class WithdrawalRequestValidator : AbstractValidator<WithdrawalRequest>
{
    public WithdrawalRequestValidator() => RuleFor(request => request.Reason).Required().Text();
}

internal sealed record ObjectionRequest(string? Reason, string? By);

internal sealed class ObjectionRequestValidator : AbstractValidator<ObjectionRequest>
{
    public ObjectionRequestValidator()
    {
        RuleFor(request => request.Reason).Required().Text();
        RuleFor(request => request.By).Text();
    }
}

internal sealed record RulingRequest(bool? Upheld, string? Reason);

internal sealed class RulingRequestValidator : AbstractValidator<RulingRequest>
{
    public RulingRequestValidator()
    {
        RuleFor(request => request.Upheld).Required();
        RuleFor(request => request.Reason).Required().Text();
    }
}
