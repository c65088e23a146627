using PointsMarket.Api.Pages;
using PointsMarket.Api.Web;
using PointsMarket.Core.Households;

namespace PointsMarket.Api.Households;

internal static class HouseholdPages
{
    private const int MostFound = 8;

    public static void MapHouseholdPages(this IEndpointRouteBuilder desk)
    {
        var households = desk.MapGroup("/households");
        households.MapGet("", List);
        households.MapGet("/find", Find);
        desk.MapGet("/households.xlsx", Sheet);
    }

    private static IResult List([AsParameters] Paging paging, string? search, PageDesk desk)
    {
        var filter = new HouseholdFilter(Query.Words("search", search), null, paging.After, paging.Fetch);
        var page = paging.Of(desk.Read(tx => HouseholdService.List(tx, desk.Village, filter)), household => household, household => household.Code);
        return PageDesk.Page<HouseholdListPage>(
            null,
            (nameof(HouseholdListPage.Items), page.Items),
            (nameof(HouseholdListPage.Next), page.Next),
            (nameof(HouseholdListPage.Columns), Columns(desk.Reader)),
            (nameof(HouseholdListPage.Search), filter.Search));
    }

    private static IResult Sheet(string? search, PageDesk desk)
    {
        var filter = new HouseholdFilter(Query.Words("search", search), null, null, Sheets.MostRows);
        return Sheets.Of(desk.Reader, HouseholdWords.Title, Columns(desk.Reader), desk.Read(tx => HouseholdService.List(tx, desk.Village, filter)));
    }

    /// <summary>What a search field offers while somebody types.</summary>
    private static IResult Find(string? search, PageDesk desk)
    {
        var filter = new HouseholdFilter(Query.Words("search", search), null, null, MostFound);
        var found = filter.Search is null ? [] : desk.Read(tx => HouseholdService.List(tx, desk.Village, filter));
        return Results.Json(found.Select(household => new Option($"{household.Code} {household.Head}", $"{household.Code} {household.Head} · {household.Street}")), Json.Options);
    }

    private static IReadOnlyList<Column<Household>> Columns(Reader reader) =>
    [
        new(HouseholdWords.Code, household => household.Code) { Link = household => reader.At($"desk/households/{household.Code}") },
        new(HouseholdWords.Head, household => household.Head),
        new(HouseholdWords.Area, household => household.Area) { Wide = true },
        new(HouseholdWords.Street, household => household.Street),
        new(HouseholdWords.Residents, household => household.Residents.Count) { Wide = true },
        new(HouseholdWords.Departed, household => household.DepartedOn) { Wide = true },
    ];
}
