using PointsMarket.Api.Pages;
using PointsMarket.Api.Web;
using PointsMarket.Core;
using PointsMarket.Core.Households;
using PointsMarket.Core.Ledger;
using PointsMarket.Core.Months;

namespace PointsMarket.Api.Households;

/// <summary>A household as the desk sees it: the register, the passbook, and the months.</summary>
public sealed record HouseholdGlance
{
    public required Household Household { get; init; }

    /// <summary>Null also to who may not see it.</summary>
    public string? Phone { get; init; }
    public required HouseholdAccount Account { get; init; }
    public required IReadOnlyList<Entry> Latest { get; init; }

    /// <summary>Up to twelve, oldest first.</summary>
    public required IReadOnlyList<HouseholdMonth> Months { get; init; }
}

internal static class GlancePages
{
    private const int Latest = 6;

    public static void MapGlancePages(this IEndpointRouteBuilder households)
    {
        households.MapPage("/{code}", Show);
        households.MapPage("/{code}/entries", Entries);
        households.MapPage("/{code}/entries.xlsx", Sheet);
    }

    private static IResult Show(string code, PageDesk desk)
    {
        var glance = desk.Read(tx =>
        {
            var household = HouseholdService.Get(tx, desk.Village, code);
            return new HouseholdGlance
            {
                Household = household,
                Phone = HouseholdResponse.From(household, desk.Caller).Phone,
                Account = AccountService.Get(tx, desk.Village, code),
                Latest = EntryService.ListOfHousehold(tx, desk.Village, code, null, null, Latest),
                Months = HouseholdMonths.List(tx, desk.Village, code, Month.Of(tx.Today), HouseholdMonths.MonthsShown),
            };
        });
        return PageDesk.Page<HouseholdGlancePage>(
            null, (nameof(HouseholdGlancePage.Glance), glance), (nameof(HouseholdGlancePage.Columns), Columns(desk.Reader)));
    }

    private static IResult Entries([AsParameters] Paging paging, string code, string? month, PageDesk desk)
    {
        var wanted = MonthOf(month);
        var (before, limit) = (paging.AfterNumber, paging.Fetch);
        var (household, entries, months) = desk.Read(tx => (
            HouseholdService.Get(tx, desk.Village, code),
            EntryService.ListOfHousehold(tx, desk.Village, code, wanted, before, limit),
            HouseholdMonths.List(tx, desk.Village, code, Month.Of(tx.Today), HouseholdMonths.MonthsShown)));
        var page = paging.Of(entries, entry => entry, entry => entry.Sequence);
        return PageDesk.Page<HouseholdEntriesPage>(
            null,
            (nameof(HouseholdEntriesPage.Household), household),
            (nameof(HouseholdEntriesPage.Items), page.Items),
            (nameof(HouseholdEntriesPage.Next), page.Next),
            (nameof(HouseholdEntriesPage.Columns), Columns(desk.Reader)),
            (nameof(HouseholdEntriesPage.Months), months),
            (nameof(HouseholdEntriesPage.Month), wanted));
    }

    private static IResult Sheet(string code, string? month, PageDesk desk)
    {
        var wanted = MonthOf(month);
        var (household, entries) = desk.Read(tx => (
            HouseholdService.Get(tx, desk.Village, code),
            EntryService.ListOfHousehold(tx, desk.Village, code, wanted, null, Sheets.MostRows)));
        return Sheets.Of(desk.Reader, new(household.Code, household.Code), Columns(desk.Reader), entries);
    }

    /// <summary>A choice that was left at all months asks for none.</summary>
    private static Month? MonthOf(string? month) => Query.Month(month is "" ? null : month);

    private static IReadOnlyList<Column<Entry>> Columns(Reader reader) =>
    [
        new(GlanceWords.Sequence, entry => entry.Sequence) { Link = entry => reader.At($"desk/entries/{entry.Sequence}") },
        new(GlanceWords.EnteredAt, entry => entry.PostedAt),
        new(GlanceWords.Month, entry => entry.Month) { Wide = true },
        new(GlanceWords.Kind, entry => GlanceWords.OfKind(entry.Kind)),
        new(GlanceWords.Memo, entry => entry.Memo) { Wide = true },
        new(GlanceWords.Points, entry => entry.Points) { IsChange = true },
        new(GlanceWords.BalanceAfter, entry => entry.BalanceAfter),
    ];
}
