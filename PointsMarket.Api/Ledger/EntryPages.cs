using PointsMarket.Api.Households;
using PointsMarket.Api.Pages;
using PointsMarket.Api.People;
using PointsMarket.Api.Web;
using PointsMarket.Core;
using PointsMarket.Core.Ledger;
using PointsMarket.Core.Proof;
using PointsMarket.Core.Storage;

namespace PointsMarket.Api.Ledger;

internal static class EntryPages
{
    public static void MapEntryPages(this IEndpointRouteBuilder desk)
    {
        desk.MapPage("/proof", Prove);
        desk.MapPage("/entries.xlsx", Sheet);
        var entries = desk.MapGroup("/entries");
        entries.MapPage("", List);
        entries.MapPage("/{sequence}", (string sequence, PageDesk desk) => Show(sequence, PostedForm.New(), desk));
        entries.MapForm("/{sequence}/reversal", Reverse).RequireAuthorization(Rights.CanReverse);
    }

    private static IResult List([AsParameters] Paging paging, [AsParameters] EntryQuery query, PageDesk desk)
    {
        var filter = query.Filter(paging.AfterNumber, paging.Fetch);
        var (found, names) = desk.Read(tx => (Search(tx, desk, filter), AccountNames.Of(tx, desk.Village)));
        var page = paging.Of(found, entry => entry, entry => entry.Sequence);
        return PageDesk.Page<EntryListPage>(
            null,
            (nameof(EntryListPage.Items), page.Items),
            (nameof(EntryListPage.Next), page.Next),
            (nameof(EntryListPage.Columns), Columns(desk.Reader, names)));
    }

    private static IResult Sheet([AsParameters] EntryQuery query, PageDesk desk)
    {
        var filter = query.Filter(null, Sheets.MostRows);
        var (found, names) = desk.Read(tx => (Search(tx, desk, filter), AccountNames.Of(tx, desk.Village)));
        return Sheets.Of(desk.Reader, EntryWords.Title, Columns(desk.Reader, names), found);
    }

    /// <summary>A household may be named as everywhere at the desk, where that is clear.</summary>
    private static List<Entry> Search(Tx tx, PageDesk desk, EntryFilter filter) => EntryService.Search(
        tx,
        desk.Village,
        filter.Household is { } text && HouseholdFinder.Find(tx, desk.Village, text) is [var one] ? filter with { Household = one.Code } : filter);

    private static IResult Show(string sequence, PostedForm form, PageDesk desk)
    {
        var number = Query.PathNumber(sequence);
        var model = desk.Read(tx =>
        {
            var entry = EntryService.Find(tx, desk.Village, number) ?? throw Refusal.NotFound();
            return new EntryModel(
                entry,
                EntryService.FindReversal(tx, desk.Village, number),
                Book.MonthFor(tx, desk.Village, entry.Month),
                Book.Head(tx, desk.Village).Sequence,
                AccountNames.Of(tx, desk.Village));
        });
        return PageDesk.Page<EntryPage>(form, (nameof(EntryPage.Model), model));
    }

    private static Task<IResult> Reverse(string sequence, PostedForm form, PageDesk desk) => desk.Submit<EntryReversalRequest, string, Entry>(
        form,
        request => form["confirmed"] == "true" ? request.Reason!.Trim() : throw new MalformedException("confirmed", EntryWords.PleaseConfirm),
        (tx, reason) => EntryService.Reverse(tx, desk.Caller, Query.PathNumber(sequence), reason),
        entry => desk.At($"desk/entries/{entry.Sequence}?done=reversed"),
        () => Show(sequence, form, desk));

    /// <summary>Adds the whole book up again: about a second for a hundred thousand entries.</summary>
    private static IResult Prove(string? check, PageDesk desk) => PageDesk.Page<ProofPage>(
        null,
        (nameof(ProofPage.Proof), check is null ? null : desk.Read(tx => ProofService.Check(tx, desk.Village))));

    private static IReadOnlyList<Column<Entry>> Columns(Reader reader, AccountNames names) =>
    [
        new(EntryWords.Sequence, entry => entry.Sequence) { Link = entry => reader.At($"desk/entries/{entry.Sequence}") },
        new(EntryWords.PostedAt, entry => entry.PostedAt) { Wide = true },
        new(EntryWords.Month, entry => entry.Month) { Wide = true },
        new(EntryWords.Household, entry => entry.Household) { Link = entry => reader.At($"desk/households/{entry.Household}") },
        new(EntryWords.Kind, entry => EntryWords.KindOf(entry.Kind)),
        new(EntryWords.Summary, entry => entry.Memo),
        new(EntryWords.Points, entry => entry.Points) { IsChange = true },
        new(EntryWords.Honour, entry => entry.Honour) { Wide = true },
        new(EntryWords.BalanceAfter, entry => entry.BalanceAfter),
        new(EntryWords.PostedBy, entry => names.Of(entry.PostedBy)) { Wide = true },
    ];
}

/// <summary>What is looked for in the book.</summary>
internal sealed record EntryQuery(string? Household, string? Month, string? Kind, string? From, string? Memo)
{
    public EntryFilter Filter(long? before, int limit) => new()
    {
        Household = Query.Words("household", HalfWidth.Of(Household ?? ""))?.Split(' ')[0],
        Month = Query.Month(TypedMonth.Of(Month)),
        Kind = Query.Choice<EntryKind>("kind", Filled(Kind)),
        From = Query.After(Filled(From)),
        Memo = Query.Words("memo", Memo),
        Before = before,
        Limit = limit,
    };

    private static string? Filled(string? text) => HalfWidth.Of(text ?? "").Trim() is { Length: > 0 } filled ? filled : null;
}

/// <summary>An entry as the desk shows it.</summary>
public sealed record EntryModel(Entry Entry, long? Reversal, Month MonthOfReversal, long Last, AccountNames Names);
