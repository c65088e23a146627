using PointsMarket.Api.Households;
using PointsMarket.Api.Pages;
using PointsMarket.Api.Web;
using PointsMarket.Core;
using PointsMarket.Core.Conduct;
using PointsMarket.Core.Storage;

namespace PointsMarket.Api.Conduct;

/// <summary>An objection beside the record that it is against.</summary>
public sealed record ShownObjection(ShownConduct Shown, Objection Objection, string? RuledBy);

/// <summary>Objections that wait, those that were ruled on, and the secretary's ruling.</summary>
internal static class ObjectionPages
{
    public static void MapObjectionPages(this IEndpointRouteBuilder desk)
    {
        var objections = desk.MapGroup("/objections");
        objections.MapPage("", List);
        objections.MapPage("/{id}/{n}", Show);
        desk.MapPage("/objections.xlsx", Sheet);
        objections.MapForm("/{id}/{n}", Rule).RequireAuthorization(Rights.CanRule);
    }

    private static IResult List([AsParameters] Paging paging, string? search, string? ruled, string? n, PageDesk desk) => desk.Read(tx =>
    {
        var households = HouseholdFinder.Codes(tx, desk.Village, search);
        var waiting = ObjectionService.ListWaiting(tx, desk.Village, households);
        var ended = paging.Of(
            ObjectionService.ListEnded(tx, desk.Village, paging.AfterNumber, paging.Fetch, households), record => record, record => record.Id);
        return PageDesk.Page<ObjectionListPage>(
            null,
            (nameof(ObjectionListPage.Waiting), Shown(tx, desk, waiting.Select(one => (one.Record, one.Objection)))),
            (nameof(ObjectionListPage.Ended), Shown(tx, desk, RuledOn(ended.Items))),
            (nameof(ObjectionListPage.Next), ended.Next),
            (nameof(ObjectionListPage.Search), search),
            (nameof(ObjectionListPage.WaitingColumns), WaitingColumns(desk.Reader)),
            (nameof(ObjectionListPage.EndedColumns), EndedColumns(desk.Reader)),
            (nameof(ObjectionListPage.Ruled), ruled is null || n is null ? null : Find(tx, desk.Village, ruled, n)));
    });

    /// <summary>All of them: those that wait first.</summary>
    private static IResult Sheet(string? search, PageDesk desk) => desk.Read(tx =>
    {
        var households = HouseholdFinder.Codes(tx, desk.Village, search);
        var waiting = ObjectionService.ListWaiting(tx, desk.Village, households).Select(one => (one.Record, one.Objection));
        var ended = RuledOn(ObjectionService.ListEnded(tx, desk.Village, null, Sheets.MostRows, households));
        return Sheets.Of(desk.Reader, ObjectionWords.Title, EndedColumns(desk.Reader), Shown(tx, desk, waiting.Concat(ended)));
    });

    private static IEnumerable<(ConductRecord Record, Objection Objection)> RuledOn(IEnumerable<ConductRecord> records) =>
        records.SelectMany(record => record.Objections.Where(one => !one.IsWaiting), (record, one) => (record, one));

    private static List<ShownObjection> Shown(Tx tx, PageDesk desk, IEnumerable<(ConductRecord Record, Objection Objection)> objections)
    {
        var list = objections.ToList();
        var names = ShownConduct.NamesOf(tx, desk.Village);
        var shown = ShownConduct.Of(tx, desk.Village, [.. list.Select(one => one.Record)]);
        return [.. list.Zip(shown, (one, record) => new ShownObjection(record, one.Objection, NameOf(names, one.Objection)))];
    }

    private static IResult Show(string id, string n, PageDesk desk) => Page(id, n, desk, PostedForm.New());

    private static Task<IResult> Rule(string id, string n, PostedForm form, PageDesk desk) => desk.Submit<RulingRequest, ConductRecord>(
        form,
        (tx, request) => ObjectionService.Rule(
            tx, desk.Caller, Query.PathNumber(id), Query.PathCount(n), request.Upheld!.Value, request.Reason!.Trim()),
        record => desk.At($"desk/objections?ruled={record.Id}&n={Query.PathCount(n)}"),
        () => Page(id, n, desk, form));

    private static IResult Page(string id, string n, PageDesk desk, PostedForm form) => desk.Read(tx => PageDesk.Page<ObjectionPage>(
        form,
        (nameof(ObjectionPage.Found), Find(tx, desk.Village, id, n)),
        (nameof(ObjectionPage.Details), RecordPages.DetailsOf(tx, desk.Village, Query.PathNumber(id)))));

    private static ShownObjection Find(Tx tx, string village, string id, string n)
    {
        var record = ConductService.Get(tx, village, Query.PathNumber(id));
        var objection = record.Objections.FirstOrDefault(one => one.N == Query.PathCount(n)) ?? throw Refusal.NotFound();
        return new(ShownConduct.Of(tx, village, record), objection, NameOf(ShownConduct.NamesOf(tx, village), objection));
    }

    private static string? NameOf(Dictionary<string, string> names, Objection objection) =>
        objection.RuledBy is { } account ? names.GetValueOrDefault(account) ?? account : null;

    private static IReadOnlyList<Column<ShownObjection>> WaitingColumns(Reader reader) =>
    [
        .. Common(reader),
        new(ConductWords.PublishedUntil, one => one.Shown.Record.PublishedUntil),
    ];

    private static IReadOnlyList<Column<ShownObjection>> EndedColumns(Reader reader) =>
    [
        .. Common(reader),
        new(ObjectionWords.State, one => ObjectionWords.StateOf(one.Objection)),
        new(ObjectionWords.RulingReason, one => one.Objection.Ruling),
        new(ObjectionWords.RuledBy, one => one.RuledBy) { Wide = true },
    ];

    private static IEnumerable<Column<ShownObjection>> Common(Reader reader) =>
    [
        new(ObjectionWords.Record, one => $"{one.Shown.Record.Household} {one.Shown.Head} · {one.Shown.Rule.Title}")
        {
            Link = one => reader.At($"desk/objections/{one.Shown.Id}/{one.Objection.N}"),
        },
        new(ConductWords.Points, one => one.Shown.Points) { IsChange = true, Wide = true },
        new(ObjectionWords.By, one => one.Objection.By),
        new(ObjectionWords.Reason, one => one.Objection.Reason),
        new(ObjectionWords.At, one => one.Objection.At) { Wide = true },
    ];
}
