using PointsMarket.Api.Pages;
using PointsMarket.Api.Web;
using PointsMarket.Core;
using PointsMarket.Core.Households;
using PointsMarket.Core.Ledger;
using PointsMarket.Core.Storage;

namespace PointsMarket.Api.Households;

/// <summary>A household in the list, with what it can spend.</summary>
public sealed record HouseholdRow(Household Household, Points Balance);

internal static class HouseholdPages
{
    private const int MostFound = 8;

    public static void MapHouseholdPages(this IEndpointRouteBuilder desk)
    {
        var households = desk.MapGroup("/households");
        households.MapPage("", List);
        households.MapPage("/find", Find);
        desk.MapPage("/households.xlsx", Sheet);
        households.MapGlancePages();

        var managed = desk.MapGroup("/households").RequireAuthorization(Rights.CanManageHouseholds);
        managed.MapRegisterPages();
        managed.MapStandingPages();
        managed.MapAccessPages();
    }

    private static IResult List([AsParameters] Paging paging, string? search, string? area, string? departed, PageDesk desk)
    {
        var filter = Filter(search, area, departed, paging.After, paging.Fetch);
        if (filter.Search is { } typed && HalfWidth.Of(typed) is var code && paging.After is null && desk.Read(tx => HouseholdService.Find(tx, desk.Village, code)) is not null)
            return PageDesk.Go(desk.At($"desk/households/{code}"));

        var (rows, areas) = desk.Read(tx => (
            Rows(tx, desk.Village, filter),
            HouseholdService.ListStreets(tx, desk.Village).Select(street => street.Area).Distinct().ToList()));
        var page = paging.Of(rows, row => row, row => row.Household.Code);
        return PageDesk.Page<HouseholdListPage>(
            null,
            (nameof(HouseholdListPage.Items), page.Items),
            (nameof(HouseholdListPage.Next), page.Next),
            (nameof(HouseholdListPage.Columns), Columns(desk.Reader)),
            (nameof(HouseholdListPage.Areas), areas),
            (nameof(HouseholdListPage.Search), filter.Search),
            (nameof(HouseholdListPage.Area), filter.Area),
            (nameof(HouseholdListPage.WithDeparted), !filter.OnlyBelonging));
    }

    private static IResult Sheet(string? search, string? area, string? departed, PageDesk desk)
    {
        var filter = Filter(search, area, departed, null, Sheets.MostRows);
        return Sheets.Of(desk.Reader, HouseholdWords.Title, Columns(desk.Reader), desk.Read(tx => Rows(tx, desk.Village, filter)));
    }

    /// <summary>What a search field offers while somebody types.</summary>
    private static IResult Find(string? search, PageDesk desk)
    {
        var filter = new HouseholdFilter(Query.Words("search", search), null, null, MostFound);
        var found = filter.Search is null ? [] : desk.Read(tx => Matching(tx, desk.Village, filter));
        return Results.Json(found.Select(household => new Option($"{household.Code} {household.Head}", $"{household.Code} {household.Head} · {household.Street}")), Json.Options);
    }

    private static HouseholdFilter Filter(string? search, string? area, string? departed, string? after, int limit) =>
        new(Query.Words("search", search), Query.Words("area", area), after, limit) { OnlyBelonging = departed != "true" };

    /// <summary>As it was typed, else as it would be typed without a Chinese input method.</summary>
    private static List<Household> Matching(Tx tx, string village, HouseholdFilter filter) => HouseholdService.List(tx, village, filter) is { Count: > 0 } found
        ? found
        : HouseholdService.List(tx, village, filter with { Search = filter.Search is { } typed ? HalfWidth.Of(typed) : null });

    private static List<HouseholdRow> Rows(Tx tx, string village, HouseholdFilter filter)
    {
        var households = Matching(tx, village, filter);
        if (households.Count == 0)
            return [];

        var balances = Book.Balances(tx, village, households[0].Code, households[^1].Code);
        return [.. households.Select(household => new HouseholdRow(household, balances.GetValueOrDefault(household.Code)))];
    }

    private static IReadOnlyList<Column<HouseholdRow>> Columns(Reader reader) =>
    [
        new(HouseholdWords.Code, row => row.Household.Code) { Link = row => reader.At($"desk/households/{row.Household.Code}") },
        new(HouseholdWords.Head, row => row.Household.Head),
        new(HouseholdWords.Area, row => row.Household.Area) { Wide = true },
        new(HouseholdWords.Street, row => row.Household.Street),
        new(HouseholdWords.Residents, row => row.Household.Residents.Count) { Wide = true },
        new(HouseholdWords.Balance, row => row.Balance),
        new(HouseholdWords.Departed, row => row.Household.DepartedOn) { Wide = true },
    ];
}
