using PointsMarket.Api.Households;
using PointsMarket.Api.Pages;
using PointsMarket.Api.Web;
using PointsMarket.Core.Conduct;
using PointsMarket.Core.Households;
using PointsMarket.Core.Storage;

namespace PointsMarket.Api.Conduct;

internal static class ConductPages
{
    public static void MapConductPages(this IEndpointRouteBuilder desk)
    {
        desk.MapRecordingPages();
        desk.MapSeveralPages();
        desk.MapRecordPages();
        desk.MapPage("/conduct", List);
        desk.MapPage("/conduct.xlsx", Sheet);
    }

    private static IResult List([AsParameters] Paging paging, [AsParameters] ConductSearch search, PageDesk desk) => desk.Read(tx =>
    {
        var households = search.Households(tx, desk.Village);
        var page = households is { Count: not 1 }
            ? new([], null)
            : paging.Of(
                ConductService.List(tx, desk.Village, search.ToFilter(households, paging.AfterNumber, paging.Fetch)),
                record => record,
                record => record.Id);
        return PageDesk.Page<ConductListPage>(
            null,
            (nameof(ConductListPage.Items), ShownConduct.Of(tx, desk.Village, page.Items)),
            (nameof(ConductListPage.Next), page.Next),
            (nameof(ConductListPage.Columns), Columns(desk.Reader)),
            (nameof(ConductListPage.Status), Filled(search.Status)),
            (nameof(ConductListPage.Household), search.Household),
            (nameof(ConductListPage.Month), TypedMonth.Of(search.Month)),
            (nameof(ConductListPage.Choices), households is { Count: > 1 } ? households.Take(HouseholdFinder.MostChoices).ToList() : []));
    });

    private static IResult Sheet([AsParameters] ConductSearch search, PageDesk desk) => desk.Read(tx =>
    {
        var households = search.Households(tx, desk.Village);
        var records = households is { Count: not 1 }
            ? []
            : ConductService.List(tx, desk.Village, search.ToFilter(households, null, Sheets.MostRows));
        return Sheets.Of(desk.Reader, ConductWords.Title, SheetColumns(desk.Reader), ShownConduct.Of(tx, desk.Village, records));
    });

    private static IReadOnlyList<Column<ShownConduct>> Columns(Reader reader) =>
    [
        new(ConductWords.Number, shown => shown.Id) { Link = shown => reader.At($"desk/conduct/{shown.Id}") },
        new(ConductWords.HappenedOn, shown => shown.Record.HappenedOn),
        new(ConductWords.Household, shown => $"{shown.Record.Household} {shown.Head}") { Link = shown => reader.At($"desk/households/{shown.Record.Household}") },
        new(ConductWords.Rule, shown => $"{shown.Rule.Code} {shown.Rule.Title}"),
        new(ConductWords.Quantity, shown => shown.Record.Quantity) { Wide = true },
        new(ConductWords.Points, shown => shown.Points) { IsChange = true },
        new(ConductWords.Status, shown => shown.Status),
        new(ConductWords.SubmittedBy, shown => shown.Submitter) { Wide = true },
        new(ConductWords.Note, shown => shown.Record.Note) { Wide = true },
    ];

    /// <summary>The page's columns, and what the page has no room for.</summary>
    private static IReadOnlyList<Column<ShownConduct>> SheetColumns(Reader reader) =>
    [
        .. Columns(reader),
        new(ConductWords.Resident, shown => shown.Record.Resident),
        new(ConductWords.SubmittedAt, shown => shown.Record.SubmittedAt),
        new(ConductWords.PublishedUntil, shown => shown.Record.PublishedUntil),
        new(ConductWords.Entry, shown => shown.Record.Entry),
    ];

    /// <summary>A field of a search that was left empty asks for nothing.</summary>
    public static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>What a list of records is narrowed to.</summary>
internal sealed record ConductSearch(string? Status, string? Household, string? Month)
{
    /// <summary>Null where none is asked for; empty or several where the text is not clear.</summary>
    public List<Household>? Households(Tx tx, string village) =>
        ConductPages.Filled(Household) is { } text ? HouseholdFinder.Find(tx, village, text) : null;

    public ConductFilter ToFilter(List<Household>? households, long? before, int limit) => new()
    {
        Status = Query.Choice<ConductStatus>("status", ConductPages.Filled(Status)),
        Household = households?[0].Code,
        Month = Query.Month(TypedMonth.Of(Month)),
        Before = before,
        Limit = limit,
    };
}
