using PointsMarket.Api.Pages;
using PointsMarket.Api.People;
using PointsMarket.Api.Web;
using PointsMarket.Core;
using PointsMarket.Core.Households;
using PointsMarket.Core.Months;
using PointsMarket.Core.Prints;
using PointsMarket.Core.Storage;

namespace PointsMarket.Api.Months;

internal static class MonthPages
{
    private const string ByRank = "rank";

    public static void MapMonthPages(this IEndpointRouteBuilder desk)
    {
        desk.MapPage("/months.xlsx", Sheet);
        var months = desk.MapGroup("/months");
        months.MapPage("", List);
        months.MapPage("/{month}", Show);
        months.MapPage("/{month}.xlsx", ItemSheet);
        months.MapPrint("/{month}/ledger.pdf", Ledger);
        months.MapPrint("/{month}/notice.pdf", Notice);
        months.MapClosingPages();
        desk.MapStatementPrints();
    }

    private static IResult List([AsParameters] Paging paging, string? search, PageDesk desk)
    {
        var before = paging.After is { } key ? Month.Parse(key) ?? throw Query.MalformedAfter() : (Month?)null;
        var (all, names) = desk.Read(tx => (NewestFirst(tx, desk.Village, search), AccountNames.Of(tx, desk.Village)));
        var page = paging.Of(
            [.. all.Where(month => before is null || month.Month < before).Take(paging.Fetch)], month => month, month => month.Month);
        return PageDesk.Page<MonthListPage>(
            null,
            (nameof(MonthListPage.Items), page.Items),
            (nameof(MonthListPage.Next), page.Next),
            (nameof(MonthListPage.Search), Query.Words("search", search)),
            (nameof(MonthListPage.Columns), Columns(desk.Reader, names)));
    }

    private static IResult Sheet(string? search, PageDesk desk)
    {
        var (all, names) = desk.Read(tx => (NewestFirst(tx, desk.Village, search), AccountNames.Of(tx, desk.Village)));
        return Sheets.Of(desk.Reader, MonthPageWords.Title, Columns(desk.Reader, names), all);
    }

    /// <summary>All, or those of a year or the one month that is looked for.</summary>
    private static List<MonthStatement> NewestFirst(Tx tx, string village, string? search)
    {
        var asked = TypedMonth.Of(Query.Words("search", search))?.TrimEnd('年');
        var months = MonthService.List(tx, village, null, int.MaxValue)
            .FindAll(month => asked is null || month.Month.ToString() == asked || month.Month.ToString().StartsWith($"{asked}-", StringComparison.Ordinal));
        months.Reverse();
        return months;
    }

    private static IResult Show(string month, string? search, string? order, PageDesk desk)
    {
        var words = Query.Words("search", search);
        var model = desk.Read(tx =>
        {
            var statement = MonthPrints.Statement(tx, desk.Village, Query.PathMonth(month));
            return new LedgerModel(
                statement,
                Found(tx, desk.Village, statement, words, order),
                MonthFigures.ByCategory(tx, desk.Village, statement.Month),
                statement.Closing is null ? [] : ClosingPreview.ListCarried(tx, desk.Village, statement.Month),
                AccountNames.Of(tx, desk.Village));
        });
        return PageDesk.Page<LedgerPage>(
            null,
            (nameof(LedgerPage.Model), model),
            (nameof(LedgerPage.Columns), ItemColumns(desk.Reader)),
            (nameof(LedgerPage.Search), words),
            (nameof(LedgerPage.ByRank), order == ByRank));
    }

    private static IResult ItemSheet(string month, string? search, string? order, PageDesk desk)
    {
        var statement = desk.Read(tx => MonthPrints.Statement(tx, desk.Village, Query.PathMonth(month)));
        var items = desk.Read(tx => Found(tx, desk.Village, statement, Query.Words("search", search), order));
        return Sheets.Of(desk.Reader, MonthPageWords.Ledgered(statement.Month.ToString()), ItemColumns(desk.Reader), items);
    }

    /// <summary>Whose name or code fits now, or whose head fitted when the month was closed.</summary>
    private static List<StatementItem> Found(Tx tx, string village, MonthStatement statement, string? search, string? order)
    {
        IEnumerable<StatementItem> items = statement.Items;
        if (search is not null)
        {
            var fit = HouseholdService.List(tx, village, new(search, null, null, Sheets.MostRows)).Select(household => household.Code).ToHashSet();
            items = items.Where(item => fit.Contains(item.Household) || item.Head.Contains(search, StringComparison.Ordinal));
        }

        return [.. order == ByRank ? items.OrderBy(item => item.Rank ?? int.MaxValue).ThenBy(item => item.Household, StringComparer.Ordinal) : items];
    }

    private static Printout Ledger(PageDesk desk, PrintAddress at) =>
        LedgerPrint.Of(desk.Read(tx => MonthPrints.Ledger(tx, desk.Village, at.Month)));

    private static Printout Notice(PageDesk desk, PrintAddress at) =>
        NoticePrint.Of(desk.Read(tx => MonthPrints.Notice(tx, desk.Village, at.Month)));

    private static IReadOnlyList<Column<MonthStatement>> Columns(Reader reader, AccountNames names) =>
    [
        new(MonthPageWords.Month, month => month.Month) { Link = month => reader.At($"desk/months/{month.Month}") },
        new(MonthPageWords.State, month => month.Closing is null ? MonthPageWords.Open : MonthPageWords.Closed),
        new(MonthPageWords.Opening, month => month.Totals.Opening) { Wide = true },
        new(MonthPageWords.Earned, month => month.Totals.Earned) { Wide = true },
        new(MonthPageWords.Deducted, month => month.Totals.Deducted) { Wide = true },
        new(MonthPageWords.Redeemed, month => month.Totals.Redeemed) { Wide = true },
        new(MonthPageWords.Adjusted, month => month.Totals.Adjusted) { Wide = true },
        new(MonthPageWords.Closing, month => month.Totals.Closing),
        new(MonthPageWords.ClosedBy, month => month.Closing is { } closing ? names.Of(closing.ClosedBy) : null),
        new(MonthPageWords.ClosedAt, month => month.Closing?.ClosedAt) { Wide = true },
    ];

    private static IReadOnlyList<Column<StatementItem>> ItemColumns(Reader reader) =>
    [
        new(MonthPageWords.Household, item => item.Household) { Link = item => reader.At($"desk/households/{item.Household}") },
        new(MonthPageWords.Head, item => item.Head),
        new(MonthPageWords.Area, item => item.Area) { Wide = true },
        new(MonthPageWords.Opening, item => item.Movements.Opening) { Wide = true },
        new(MonthPageWords.Earned, item => item.Movements.Earned),
        new(MonthPageWords.Deducted, item => item.Movements.Deducted) { Wide = true },
        new(MonthPageWords.Redeemed, item => item.Movements.Redeemed) { Wide = true },
        new(MonthPageWords.Adjusted, item => item.Movements.Adjusted) { Wide = true },
        new(MonthPageWords.Closing, item => item.Movements.Closing),
        new(MonthPageWords.Honour, item => item.Honour) { Wide = true },
        new(MonthPageWords.Rank, item => item.Rank),
    ];
}

/// <summary>A month's ledger as the desk shows it; the items are those that were looked for.</summary>
public sealed record LedgerModel(
    MonthStatement Statement,
    IReadOnlyList<StatementItem> Items,
    IReadOnlyList<CategoryFigure> Categories,
    IReadOnlyList<WaitingRecord> Carried,
    AccountNames Names);
