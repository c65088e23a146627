using PointsMarket.Api.Pages;
using PointsMarket.Api.Web;
using PointsMarket.Core;
using PointsMarket.Core.People;

namespace PointsMarket.Api.People;

internal static class PeoplePages
{
    public static void MapPeoplePages(this IEndpointRouteBuilder desk)
    {
        desk.MapPage("/people", List).RequireAuthorization(Rights.CanReadPeople);
        desk.MapPage("/people.xlsx", Sheet).RequireAuthorization(Rights.CanReadPeople);
        desk.MapGroup("/people").RequireAuthorization(Rights.CanManageVillage).MapPeopleForms();
    }

    private static IResult List([AsParameters] Paging paging, string? search, PageDesk desk)
    {
        var words = Query.Words("search", search);
        var people = desk.Read(tx => PeopleService.List(tx, desk.Village, paging.After, paging.Fetch, words));
        var page = paging.Of(people, person => person, person => person.Account);
        return PageDesk.Page<PeopleListPage>(
            null,
            (nameof(PeopleListPage.Items), page.Items),
            (nameof(PeopleListPage.Next), page.Next),
            (nameof(PeopleListPage.Search), words),
            (nameof(PeopleListPage.Columns), Columns(desk.Reader)));
    }

    private static IResult Sheet(string? search, PageDesk desk) => Sheets.Of(
        desk.Reader,
        PeopleWords.Title,
        Columns(desk.Reader),
        desk.Read(tx => PeopleService.List(tx, desk.Village, null, Sheets.MostRows, Query.Words("search", search))));

    private static IReadOnlyList<Column<Person>> Columns(Reader reader)
    {
        var changes = reader.May(Rights.CanManageVillage);
        return
        [
            new(PeopleWords.Account, person => person.Account) { Link = person => changes ? reader.At($"desk/people/{person.Account}/edit") : null },
            new(PeopleWords.Name, person => person.Name),
            new(PeopleWords.RolesHeading, person => PeopleWords.OfRoles(person.Roles)),
            new(PeopleWords.Phone, person => PersonResponse.From(person, reader.Caller!).Phone) { Wide = true },
            new(PeopleWords.Household, person => person.Household) { Wide = true },
            new(PeopleWords.State, person => person.Roles == Roles.None ? PeopleWords.Ended : PeopleWords.Working),
        ];
    }
}
