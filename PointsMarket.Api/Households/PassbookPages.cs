using PointsMarket.Api.Conduct;
using PointsMarket.Api.Pages;
using PointsMarket.Api.Web;
using PointsMarket.Core;
using PointsMarket.Core.Conduct;
using PointsMarket.Core.Households;
using PointsMarket.Core.Months;
using PointsMarket.Core.Shop;
using PointsMarket.Core.Storage;
using PointsMarket.Core.Villages;

namespace PointsMarket.Api.Households;

/// <summary>All that a household's first page tells it, at one moment.</summary>
public sealed record Passbook
{
    public required Household Household { get; init; }
    public required HouseholdAccount Account { get; init; }
    public required DateTimeOffset At { get; init; }
    public required Settings Settings { get; init; }
    public required IReadOnlyList<Freeze> Freezes { get; init; }
    public required IReadOnlyList<OwnRecord> Waiting { get; init; }
    public required IReadOnlyList<PassbookLine> Recent { get; init; }
    public required IReadOnlyList<Offer> Offers { get; init; }
    public required IReadOnlyList<DateOnly> RedemptionDays { get; init; }
}

internal static class PassbookPages
{
    private const int RecentShown = 5;
    private const int WaitingShown = 20;
    private const int DaysShown = 3;
    private const int LinesShown = 30;

    public static void MapPassbookPages(this IEndpointRouteBuilder me)
    {
        me.MapPage("", Show);
        me.MapPage("/entries", Entries);
        me.MapPage("/household", Home);
    }

    /// <summary>What was read since the last change in the village stands as of now.</summary>
    private static Task<IResult> Show(PageDesk desk, KeptPages pages)
    {
        var (household, now) = (desk.Caller.Household!, desk.Now);
        return pages.Own<PassbookPage>((household, Minute: now.Ticks / TimeSpan.TicksPerMinute), () =>
        {
            var book = desk.Remember((nameof(Passbook), household), tx => Open(tx, desk.Village, household));
            return [(nameof(PassbookPage.Book), book with { At = now })];
        });
    }

    private static Passbook Open(Tx tx, string village, string code)
    {
        var settings = VillageService.SettingsNow(tx, village);
        return new()
        {
            Household = HouseholdService.Get(tx, village, code),
            Account = AccountService.Get(tx, village, code),
            At = tx.Now,
            Settings = settings,
            Freezes = FreezeService.List(tx, village, code, tx.Today),
            Waiting = OwnRecord.ListWaiting(tx, village, code, WaitingShown),
            Recent = PassbookService.List(tx, village, code, null, null, RecentShown),
            Offers = OfferService.List(tx, village, code),
            RedemptionDays = settings.NextRedemptionDays(tx.Today, DaysShown),
        };
    }

    private static IResult Entries(string? month, string? after, PageDesk desk)
    {
        var (wanted, before) = (Query.Month(month == "" ? null : month), Query.After(after));
        var (lines, months) = desk.Read(tx => (
            PassbookService.List(tx, desk.Village, desk.Caller.Household!, wanted, before, LinesShown + 1),
            HouseholdMonths.List(tx, desk.Village, desk.Caller.Household!, Month.Of(tx.Today), HouseholdMonths.MonthsShown)));
        return PageDesk.Page<EntriesPage>(
            null,
            (nameof(EntriesPage.Lines), lines.Take(LinesShown).ToList()),
            (nameof(EntriesPage.Next), lines.Count > LinesShown ? lines[LinesShown - 1].Entry.Sequence : (long?)null),
            (nameof(EntriesPage.Month), wanted),
            (nameof(EntriesPage.Months), months.Select(one => one.Month).Reverse().ToList()));
    }

    private static IResult Home(PageDesk desk)
    {
        var (household, card) = desk.Read(tx => (
            HouseholdService.Get(tx, desk.Village, desk.Caller.Household!),
            CardService.Find(tx, desk.Village, desk.Caller.Household!)));
        return PageDesk.Page<HomePage>(null, (nameof(HomePage.Household), household), (nameof(HomePage.CardNumber), card?.Number));
    }
}
