using PointsMarket.Api.Web;
using PointsMarket.Core;
using PointsMarket.Core.Conduct;
using PointsMarket.Core.Villages;

namespace PointsMarket.Api.Conduct;

internal static class ConductApi
{
    public static void MapConduct(this IEndpointRouteBuilder village)
    {
        var conduct = village.MapGroup("/conduct").WithTags("Conduct");
        conduct.Get("", List).Says("Conduct records, newest first").RequireAuthorization(Rights.CanRead).Refuses(Reason.NotYourHousehold);
        conduct.Get("/{id}", Find).Says("One record with its reviews and objections")
            .RequireAuthorization(Rights.CanRead).Refuses(Reason.NotYourHousehold);
        conduct.Post("", Submit).Says("Hand in conduct").RequireAuthorization(Rights.CanSubmit)
            .Refuses(Reason.NotYourHousehold, Reason.HouseholdDeparted, Reason.RuleRetired)
            .Example(new SubmitConduct("01-001", null, "H05", 2.5m, new(2026, 3, 5), "交回废纸箱和饮料瓶"));
        conduct.Put("/{id}/withdrawal", Withdraw).Says("Take a record back before it is in the book")
            .RequireAuthorization(Rights.CanSubmit)
            .Refuses(Reason.AlreadyPosted, Reason.AlreadyReviewed)
            .Example(new WithdrawalRequest("记错了人家"));
        conduct.Put("/{id}/reviews/{account}", Review).Says("Review a record in one's own name")
            .RequireAuthorization(Rights.CanReview)
            .Refuses(
                Reason.OwnSubmission,
                Reason.ConflictOfInterest,
                Reason.AlreadyReviewed,
                Reason.HouseholdDeparted,
                Reason.EvidenceMissing,
                Reason.CapReached)
            .Example(new ReviewRequest(Decision.Approve, null));
        village.Post("/posting", Post).WithTags("Conduct").Says("Post what is due").RequireAuthorization(Rights.CanPost)
            .Example(new Nothing());
    }

    private static Page<ConductResponse> List(
        [AsParameters] Paging paging, string? status, string? household, string? month, Desk desk)
    {
        var wanted = Query.Choice<ConductStatus>("status", status);
        var isPublic = wanted is ConductStatus.Published or ConductStatus.Objected;
        if (!desk.Caller.IsStaff && !isPublic && household != desk.Caller.Household)
            throw Refusal.NotYourHousehold();

        var filter = new ConductFilter
        {
            Status = wanted,
            Household = household,
            Month = Query.Month(month),
            Before = paging.AfterNumber,
            Limit = paging.Fetch,
        };
        return desk.Read(tx =>
        {
            var names = VillageService.SettingsNow(tx, desk.Village).PublicNames;
            return paging.Of(
                ConductService.List(tx, desk.Village, filter),
                record => ConductResponse.From(record, desk.Caller, names),
                record => record.Id);
        });
    }

    private static Thing<ConductResponse> Find(string id, Desk desk) => desk.Show(
        tx =>
        {
            var record = ConductService.Get(tx, desk.Village, Query.PathNumber(id));
            if (!record.IsOpenToObjection)
                desk.Caller.MayRead(record.Household);

            return ConductResponse.From(record, desk.Caller, VillageService.SettingsNow(tx, desk.Village).PublicNames);
        },
        record => record);

    private static Task<Made<ConductResponse>> Submit(Body<SubmitConduct> body, Desk desk) => desk.Make(
        tx => ConductService.Submit(tx, desk.Caller, body.Value.ToSubmission()),
        ConductResponse.From,
        record => desk.Address($"conduct/{record.Id}"));

    private static Task<Done<ConductResponse>> Withdraw(string id, Body<WithdrawalRequest> body, Desk desk) => desk.Do(
        tx => ConductService.Withdraw(tx, desk.Caller, Query.PathNumber(id), body.Value.Reason!.Trim()),
        ConductResponse.From);

    /// <summary>The account is the caller's own; the right sees to that before the body is read.</summary>
    private static Task<Done<ConductResponse>> Review(string id, string account, Body<ReviewRequest> body, Desk desk) => desk.Do(
        tx =>
        {
            var record = ReviewService.Review(
                tx, desk.Caller, Query.PathNumber(id), body.Value.Decision!.Value, body.Value.Reason.Trimmed());
            var settings = VillageService.SettingsNow(tx, desk.Village);
            return (record, VillageService.BudgetOf(tx, desk.Village, Month.Of(tx.Today), settings));
        },
        ConductResponse.FromReview);

    private static Task<Done<PostingResponse>> Post(Body<Nothing> body, Desk desk) => desk.Do(
        tx => PostingService.PostDue(tx, desk.Caller),
        posted => new PostingResponse(posted));
}
