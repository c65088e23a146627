using FluentValidation;
using PointsMarket.Api.Web;
using PointsMarket.Core;
using PointsMarket.Core.People;

namespace PointsMarket.Api.People;

internal abstract record PersonFields
{
    public string? Account { get; init; }
    public string? Name { get; init; }
    public IReadOnlyList<string>? Roles { get; init; }
    public string? Phone { get; init; }
    public string? Household { get; init; }

    public Person ToPerson(string account) => new()
    {
        Account = account,
        Name = Name!.Trim(),
        Roles = RoleWords.Parse(Roles!),
        Phone = Phone.Trimmed(),
        Household = Household,
    };
}

internal sealed record AddPerson : PersonFields
{
    public string? Password { get; init; }
}

internal sealed record ChangePerson : PersonFields;

internal sealed record NewPassword(string? Password);

internal abstract class PersonFieldsValidator<T> : AbstractValidator<T>
    where T : PersonFields
{
    protected PersonFieldsValidator(int leastRoles)
    {
        RuleFor(person => person.Account).Account();
        RuleFor(person => person.Name).Required().Text();
        RuleFor(person => person.Roles).Required().AtMost(RoleWords.All.Count, leastRoles)
            .Must(roles => roles is null || roles.All(RoleWords.All.Contains)).Say(new(
                $"角色只能是{string.Join('、', RoleWords.All)}。",
                $"A role is one of {string.Join(", ", RoleWords.All)}."));
        RuleFor(person => person.Phone).Phone();
        RuleFor(person => person.Household).Code();
        RuleFor(person => person.Household)
            .Must((person, household) => household is not null || person.Roles?.Contains(Word.Of(Roles.Villager)) != true)
            .Say(new("村民角色必须填户号。", "A villager needs the code of the household."));
    }
}

internal sealed class AddPersonValidator : PersonFieldsValidator<AddPerson>
{
    public AddPersonValidator()
        : base(leastRoles: 1)
    {
        RuleFor(person => person.Account).Required();
        RuleFor(person => person.Password).Required().Password();
    }
}

internal sealed class ChangePersonValidator() : PersonFieldsValidator<ChangePerson>(leastRoles: 0);

internal sealed class NewPasswordValidator : AbstractValidator<NewPassword>
{
    public NewPasswordValidator() => RuleFor(request => request.Password).Required().Password();
}

internal sealed record PersonResponse(
    string Account, string Name, IReadOnlyList<string> Roles, string? Phone, string? Household)
{
    public static PersonResponse From(Person person, Caller reader) => new(
        person.Account,
        person.Name,
        RoleWords.Of(person.Roles),
        Phones.MaySee(reader) || reader.Account == person.Account ? person.Phone : null,
        person.Household);
}

/// <summary>Phone numbers are for those who call: secretary, clerk and cadre, and one's own.</summary>
internal static class Phones
{
    public static bool MaySee(Caller reader) => reader.Is(Roles.Secretary | Roles.Clerk | Roles.Cadre);
}
