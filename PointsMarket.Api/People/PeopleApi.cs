using Microsoft.AspNetCore.Http.HttpResults;
using PointsMarket.Api.Web;
using PointsMarket.Core;
using PointsMarket.Core.People;

namespace PointsMarket.Api.People;

internal static class PeopleApi
{
    public static void MapPeople(this IEndpointRouteBuilder village)
    {
        var people = village.MapGroup("/people").WithTags("People");
        people.Get("", List).Says("Who works for the village, by account").RequireAuthorization(Rights.CanReadPeople);
        people.Get("/{account}", Find).Says("One person").RequireAuthorization(Rights.CanReadPeople);
        people.Post("", Add).Says("Make an account").RequireAuthorization(Rights.CanManageVillage)
            .Refuses(Reason.DuplicateCode)
            .Example(new AddPerson
            {
                Account = "wang.fang",
                Name = "王芳",
                Password = "village-hall-7",
                Roles = ["cadre"],
                Phone = "0571 8000 0000",
            });
        people.Put("/{account}", Change).Says("Replace name, roles, phone and household; no roles end the account")
            .RequireAuthorization(Rights.CanManageVillage)
            .Refuses(Reason.LastSecretary)
            .Example(new ChangePerson { Name = "王芳", Roles = ["cadre", "reviewer"] });
        people.Put("/{account}/password", SetPassword).Says("A new password, by the person or the secretary; ends their sessions")
            .RequireAuthorization(Rights.CanSetPassword)
            .Example(new NewPassword("village-hall-8"));
    }

    private static Page<PersonResponse> List([AsParameters] Paging paging, Desk desk) => paging.Of(
        desk.Read(tx => PeopleService.List(tx, desk.Village, paging.After, paging.Fetch)),
        person => PersonResponse.From(person, desk.Caller),
        person => person.Account);

    private static Thing<PersonResponse> Find(string account, Desk desk) => desk.Show(
        tx => PeopleService.Find(tx, desk.Village, account),
        person => PersonResponse.From(person, desk.Caller));

    private static Task<Made<PersonResponse>> Add(Body<AddPerson> body, Desk desk)
    {
        var hash = Secrets.Hash(body.Value.Password!);
        return desk.Make(
            tx => PeopleService.Add(tx, desk.Caller, body.Value.ToPerson(body.Value.Account!), hash),
            person => PersonResponse.From(person, desk.Caller),
            person => desk.Address($"people/{person.Account}"));
    }

    private static Task<Done<PersonResponse>> Change(string account, Body<ChangePerson> body, Desk desk)
    {
        Desk.MustEqual("account", body.Value.Account, account);
        return desk.Do(
            tx => PeopleService.Change(tx, desk.Caller, body.Value.ToPerson(account)),
            person => PersonResponse.From(person, desk.Caller));
    }

    private static Task<NoContent> SetPassword(string account, Body<NewPassword> body, Desk desk)
    {
        var hash = Secrets.Hash(body.Value.Password!);
        return desk.End(tx => PeopleService.SetPassword(tx, desk.Caller, account, hash));
    }
}
