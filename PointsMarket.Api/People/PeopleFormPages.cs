using PointsMarket.Api.Pages;
using PointsMarket.Api.Web;
using PointsMarket.Core;
using PointsMarket.Core.People;

namespace PointsMarket.Api.People;

/// <summary>Making an account, changing it, a new password for it, and its end.</summary>
internal static class PeopleFormPages
{
    public static void MapPeopleForms(this IEndpointRouteBuilder people)
    {
        people.MapPage("/new", () => Page(PostedForm.New(), null));
        people.MapForm("/new", Add);
        people.MapPage("/{account}/edit", Edit);
        people.MapForm("/{account}/edit", Change);
        people.MapPage("/{account}/password", (string account, PageDesk desk) => Password(desk, account, PostedForm.New()));
        people.MapForm("/{account}/password", SetPassword);
        people.MapPage("/{account}/end", (string account, PageDesk desk) => Ending(desk, account, PostedForm.New()));
        people.MapForm("/{account}/end", End);
    }

    private static Task<IResult> Add(PostedForm form, PageDesk desk) => desk.Submit<AddPerson, (Person Person, string Hash), Person>(
        form,
        request => (request.ToPerson(request.Account!), Secrets.Hash(request.Password!)),
        (tx, made) => PeopleService.Add(tx, desk.Caller, made.Person, made.Hash),
        _ => desk.At($"desk/people?done=added"),
        () => Page(form, null));

    private static IResult Edit(string account, PageDesk desk)
    {
        var person = Get(desk, account);
        return Page(PostedForm.New(Fields(person)), person);
    }

    private static Task<IResult> Change(string account, PostedForm form, PageDesk desk) => desk.Submit<ChangePerson, Person>(
        form,
        (tx, request) => PeopleService.Change(tx, desk.Caller, request.ToPerson(account)),
        _ => desk.At($"desk/people?done=saved"),
        () => Page(form, Get(desk, account)));

    private static Task<IResult> SetPassword(string account, PostedForm form, PageDesk desk) => desk.Submit<NewPassword, string, string>(
        form,
        request => form["repeated"] == request.Password ? Secrets.Hash(request.Password!) : throw new MalformedException("repeated", PasswordWords.NotTheSame),
        (tx, hash) =>
        {
            PeopleService.SetPassword(tx, desk.Caller, account, hash);
            return account;
        },
        _ => desk.At($"desk/people?done=password"),
        () => Password(desk, account, form));

    /// <summary>The whole person as they stand, without roles.</summary>
    private static Task<IResult> End(string account, PostedForm form, PageDesk desk) => desk.Submit(
        form,
        tx =>
        {
            if (!form.Has("confirmed", "true"))
                throw new MalformedException("confirmed", PeopleWords.NotConfirmed);

            var person = PeopleService.Find(tx, desk.Village, account) ?? throw Refusal.NotFound();
            return PeopleService.Change(tx, desk.Caller, person with { Roles = Roles.None });
        },
        _ => desk.At($"desk/people?done=ended"),
        () => Ending(desk, account, form));

    private static IResult Page(PostedForm form, Person? person) => PageDesk.Page<PersonFormPage>(form, (nameof(PersonFormPage.Person), person));

    private static IResult Password(PageDesk desk, string account, PostedForm form) =>
        PageDesk.Page<PersonPasswordPage>(form, (nameof(PersonPasswordPage.Person), Get(desk, account)));

    private static IResult Ending(PageDesk desk, string account, PostedForm form) =>
        PageDesk.Page<PersonEndPage>(form, (nameof(PersonEndPage.Person), Get(desk, account)));

    private static Person Get(PageDesk desk, string account) =>
        desk.Read(tx => PeopleService.Find(tx, desk.Village, account)) ?? throw Refusal.NotFound();

    private static IEnumerable<(string, string?)> Fields(Person person) =>
    [
        ("name", person.Name),
        ("phone", person.Phone),
        ("household", person.Household),
        .. RoleWords.Of(person.Roles).Select(role => ("roles", (string?)role)),
    ];
}
