using PointsMarket.Api.Households;
using PointsMarket.Api.Pages;
using PointsMarket.Api.Web;
using PointsMarket.Core;
using PointsMarket.Core.Conduct;
using PointsMarket.Core.Storage;
using PointsMarket.Core.Villages;

namespace PointsMarket.Api.Conduct;

/// <summary>What a reviewer needs to know before deciding: the record, what the panel has said, why this reviewer may not, what was awarded.</summary>
public sealed record ReviewCase(RecordDetails Details, int Required, Sentence? WhyNot, Budget? Budget);

/// <summary>What a reviewer has just decided, for the page that follows.</summary>
public sealed record DecidedCase(ShownConduct Shown, Decision Decision);

/// <summary>The panel's pages: what waits, and one record after the other.</summary>
internal static class ReviewPages
{
    public static void MapReviewPages(this IEndpointRouteBuilder desk)
    {
        var reviews = desk.MapGroup("/reviews").RequireAuthorization(Rights.CanReview);
        reviews.MapPage("", List);
        desk.MapPage("/reviews.xlsx", Sheet).RequireAuthorization(Rights.CanReview);
        reviews.MapPage("/next", Next);
        reviews.MapPage("/{id}", Show);
        reviews.MapForm("/{id}", Decide);
    }

    private static IResult List([AsParameters] Paging paging, string? search, string? decided, PageDesk desk) => desk.Read(tx =>
    {
        var households = HouseholdFinder.Codes(tx, desk.Village, search);
        var page = paging.Of(
            ReviewService.ListWaiting(tx, desk.Caller, paging.AfterNumber, paging.Fetch, households), record => record, record => record.Id);
        return PageDesk.Page<ReviewListPage>(
            null,
            (nameof(ReviewListPage.Items), ShownConduct.Of(tx, desk.Village, page.Items)),
            (nameof(ReviewListPage.Next), page.Next),
            (nameof(ReviewListPage.Search), search),
            (nameof(ReviewListPage.Columns), Columns(desk.Reader)),
            (nameof(ReviewListPage.Decided), DecidedBefore(tx, desk, decided)));
    });

    private static IResult Sheet(string? search, PageDesk desk) => desk.Read(tx => Sheets.Of(
        desk.Reader,
        ReviewWords.Waiting,
        Columns(desk.Reader),
        ShownConduct.Of(tx, desk.Village, ReviewService.ListWaiting(tx, desk.Caller, null, Sheets.MostRows, HouseholdFinder.Codes(tx, desk.Village, search)))));

    /// <summary>On to the next one behind a number; at the end back to the list.</summary>
    private static IResult Next(string? after, string? decided, PageDesk desk)
    {
        var next = desk.Read(tx => ReviewService.FindNext(tx, desk.Caller, Query.After(after)));
        var told = decided is null ? "" : $"decided={Query.PathNumber(decided)}";
        return PageDesk.Go(next is null ? desk.At($"desk/reviews?round=over&{told}").TrimEnd('&') : desk.At($"desk/reviews/{next.Id}?{told}").TrimEnd('?'));
    }

    private static IResult Show(string id, string? decided, PageDesk desk) => Page(id, desk, PostedForm.New(), decided);

    private static Task<IResult> Decide(string id, PostedForm form, PageDesk desk) => desk.Submit<ReviewRequest, ReviewRequest, ConductRecord>(
        form,
        request => request.Decision == Decision.Reject && string.IsNullOrWhiteSpace(request.Reason)
            ? throw new MalformedException("reason", ReviewWords.ReasonMissing)
            : request,
        (tx, request) => ReviewService.Review(tx, desk.Caller, Query.PathNumber(id), request.Decision!.Value, request.Reason.Trimmed()),
        record => desk.At($"desk/reviews/next?after={record.Id}&decided={record.Id}"),
        () => Page(id, desk, form, null));

    private static IResult Page(string id, PageDesk desk, PostedForm form, string? decided) => desk.Read(tx =>
    {
        var details = RecordPages.DetailsOf(tx, desk.Village, Query.PathNumber(id));
        var settings = VillageService.SettingsNow(tx, desk.Village);
        var budget = VillageService.BudgetOf(tx, desk.Village, Month.Of(tx.Today), settings);
        return PageDesk.Page<ReviewPage>(
            form,
            (nameof(ReviewPage.Case), new ReviewCase(details, settings.ReviewersRequired, ReviewService.WhyNot(desk.Caller, details.Shown.Record)?.Sentence, budget)),
            (nameof(ReviewPage.Decided), DecidedBefore(tx, desk, decided)));
    });

    private static DecidedCase? DecidedBefore(Tx tx, PageDesk desk, string? id)
    {
        if (id is null || ConductService.Find(tx, desk.Village, Query.PathNumber(id)) is not { } record)
            return null;

        return record.Reviews.FirstOrDefault(review => review.Account == desk.Caller.Account) is { } own
            ? new(ShownConduct.Of(tx, desk.Village, record), own.Decision)
            : null;
    }

    private static IReadOnlyList<Column<ShownConduct>> Columns(Reader reader) =>
    [
        new(ConductWords.Number, shown => shown.Id) { Link = shown => reader.At($"desk/reviews/{shown.Id}") },
        new(ConductWords.HappenedOn, shown => shown.Record.HappenedOn),
        new(ConductWords.Household, shown => $"{shown.Record.Household} {shown.Head}") { Link = shown => reader.At($"desk/reviews/{shown.Id}") },
        new(ConductWords.Rule, shown => shown.Rule.Title),
        new(ConductWords.Points, shown => shown.Points) { IsChange = true },
        new(ConductWords.Status, shown => shown.Status) { Wide = true },
        new(ConductWords.SubmittedBy, shown => shown.Submitter) { Wide = true },
    ];
}
