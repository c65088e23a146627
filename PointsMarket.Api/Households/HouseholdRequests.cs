using FluentValidation;
using PointsMarket.Api.Web;
using PointsMarket.Core;
using PointsMarket.Core.Households;

namespace PointsMarket.Api.Households;

internal abstract record HouseholdFields
{
    public string? Code { get; init; }
    public string? Head { get; init; }
    public string? Area { get; init; }
    public string? Street { get; init; }
    public string? Phone { get; init; }
    public IReadOnlyList<ResidentRequest>? Residents { get; init; }
    public IReadOnlyList<string>? Categories { get; init; }

    public Household ToHousehold(string code) => new()
    {
        Code = code,
        Head = Head!.Trim(),
        Area = Area!.Trim(),
        Street = Street!.Trim(),
        Phone = Phone.Trimmed(),
        Residents = [.. (Residents ?? []).Select(resident => resident.ToResident())],
        Categories = [.. (Categories ?? []).Select(category => category.Trim())],
    };
}

internal sealed record AddHousehold : HouseholdFields
{
    public OpeningRequest? Opening { get; init; }
}

internal sealed record ChangeHousehold : HouseholdFields;

internal sealed record ResidentRequest(string? Name, int? BirthYear = null, bool? Elder = null, bool? Mobile = null)
{
    public Resident ToResident() => new()
    {
        Name = Name!.Trim(),
        BirthYear = BirthYear,
        Elder = Elder ?? false,
        Mobile = Mobile ?? false,
    };
}

internal sealed record OpeningRequest(decimal? Balance, decimal? Honour)
{
    public Opening ToOpening() => new(Points.From(Balance!.Value), Points.From(Honour!.Value));
}

internal sealed record DepartureRequest(DateOnly? On, string? Reason);

internal sealed record NewPin(string? Pin);

/// <summary>For an area, or without one for all.</summary>
internal sealed record PinsRequest(string? Area);

internal sealed record CardRequest(string? Reason);

internal abstract class HouseholdFieldsValidator<T> : AbstractValidator<T>
    where T : HouseholdFields
{
    private const int MostResidents = 50;
    private const int MostCategories = 20;

    protected HouseholdFieldsValidator()
    {
        RuleFor(household => household.Code).Code();
        RuleFor(household => household.Head).Required().Text();
        RuleFor(household => household.Area).Required().Text();
        RuleFor(household => household.Street).Required().Text();
        RuleFor(household => household.Phone).Phone();
        RuleFor(household => household.Residents).AtMost(MostResidents);
        RuleForEach(household => household.Residents).Required().SetValidator(new ResidentRequestValidator()!);
        RuleFor(household => household.Categories).AtMost(MostCategories);
        RuleForEach(household => household.Categories).Required().Text();
    }
}

internal sealed class AddHouseholdValidator : HouseholdFieldsValidator<AddHousehold>
{
    public AddHouseholdValidator()
    {
        RuleFor(household => household.Code).Required();
        RuleFor(household => household.Opening).SetValidator(new OpeningRequestValidator()!);
    }
}

internal sealed class ChangeHouseholdValidator : HouseholdFieldsValidator<ChangeHousehold>;

internal sealed class ResidentRequestValidator : AbstractValidator<ResidentRequest>
{
    public ResidentRequestValidator()
    {
        RuleFor(resident => resident.Name).Required().Text();
        RuleFor(resident => resident.BirthYear).Between(1880, 2100);
    }
}

internal sealed class OpeningRequestValidator : AbstractValidator<OpeningRequest>
{
    private const decimal Most = 100_000_000m;

    public OpeningRequestValidator()
    {
        RuleFor(opening => opening.Balance).Required().Between(-Most, Most);
        RuleFor(opening => opening.Honour).Required().Between(-Most, Most);
    }
}

internal sealed class DepartureRequestValidator : AbstractValidator<DepartureRequest>
{
    public DepartureRequestValidator()
    {
        RuleFor(departure => departure.On).Required();
        RuleFor(departure => departure.Reason).Required().Text();
    }
}

internal sealed class NewPinValidator : AbstractValidator<NewPin>
{
    public NewPinValidator() => RuleFor(request => request.Pin).Required().Pin();
}

internal sealed class PinsRequestValidator : AbstractValidator<PinsRequest>
{
    public PinsRequestValidator() => RuleFor(request => request.Area).Text();
}

internal sealed class CardRequestValidator : AbstractValidator<CardRequest>
{
    public CardRequestValidator() => RuleFor(request => request.Reason).Required().Text();
}

internal static class HouseholdExamples
{
    public static Sentence EmptyOpening { get; } = new(
        "期初积分和荣誉都是0，不用登记。",
        "An opening of 0 and 0 is not written.");

    public static AddHousehold Add { get; } = new()
    {
        Code = "05-001",
        Head = "王䶮",
        Area = "东片",
        Street = "五街",
        Phone = "139 0000 0001",
        Residents = [new("王䶮", 1951, Elder: true), new("李秀英", 1953, Elder: true)],
        Categories = ["党员"],
        Opening = new(12.5m, 30),
    };

    public static ChangeHousehold Change { get; } = new()
    {
        Head = "王䶮",
        Area = "东片",
        Street = "五街",
        Residents = [new("王䶮", 1951, Elder: true)],
    };
}
