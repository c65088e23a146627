using FluentValidation;
using PointsMarket.Api.Web;
using PointsMarket.Core;
using PointsMarket.Core.Ledger;

namespace PointsMarket.Api.Ledger;

internal static class EntryApi
{
    public static void MapEntries(this IEndpointRouteBuilder village)
    {
        var entries = village.MapGroup("/entries").WithTags("Book");
        entries.Get("", List).Says("The book in order of sequence, behind a sequence (0: from the start)")
            .RequireAuthorization(Rights.CanRead).Refuses(Reason.NotYourHousehold);
        entries.Get("/head", Head).Says("The end of the book: its last sequence and hash")
            .RequireAuthorization(Rights.CanRead).Refuses(Reason.NotYourHousehold);
        entries.Get("/{sequence}", Find).Says("One entry").RequireAuthorization(Rights.CanRead).Refuses(Reason.NotYourHousehold);
        entries.Post("/{sequence}/reversal", Reverse).Says("Correct an award, a deduction or an opening by its mirror entry")
            .RequireAuthorization(Rights.CanReverse)
            .Refuses(Reason.AlreadyReversed, Reason.NotReversible)
            .Example(new EntryReversalRequest("登记时看错了户号"));
    }

    private static Page<EntryResponse> List([AsParameters] Paging paging, Desk desk)
    {
        desk.Caller.MayReadAll();
        var (after, limit) = (paging.AfterNumber ?? 0, paging.Fetch);
        return paging.Of(
            desk.Read(tx => EntryService.List(tx, desk.Village, after, limit)),
            EntryResponse.From,
            entry => entry.Sequence);
    }

    private static Thing<HeadResponse> Head(Desk desk)
    {
        desk.Caller.MayReadAll();
        return desk.Show(tx => Book.Head(tx, desk.Village), head => new HeadResponse(head.Sequence, Convert.ToHexStringLower(head.Hash)));
    }

    private static Thing<EntryResponse> Find(string sequence, Desk desk) => desk.Show(
        tx =>
        {
            var entry = EntryService.Find(tx, desk.Village, Query.PathNumber(sequence)) ?? throw Refusal.NotFound();
            desk.Caller.MayRead(entry.Household);
            return entry;
        },
        EntryResponse.From);

    private static Task<Made<EntryResponse>> Reverse(string sequence, Body<EntryReversalRequest> body, Desk desk) => desk.Make(
        tx => EntryService.Reverse(tx, desk.Caller, Query.PathNumber(sequence), body.Value.Reason!.Trim()),
        EntryResponse.From,
        entry => desk.Address($"entries/{entry.Sequence}"));
}

internal sealed record EntryReversalRequest(string? Reason);

internal sealed class EntryReversalRequestValidator : AbstractValidator<EntryReversalRequest>
{
    public EntryReversalRequestValidator() => RuleFor(request => request.Reason).Required().Text();
}

internal sealed record HeadResponse(long Sequence, string Hash);

internal sealed record EntryResponse(
    long Sequence,
    string Household,
    Month Month,
    EntryKind Kind,
    Points Points,
    Points Honour,
    Points BalanceAfter,
    string Source,
    DateTimeOffset PostedAt,
    string PostedBy,
    string Memo,
    string PreviousHash,
    string Hash)
{
    public static EntryResponse From(Entry entry) => new(
        entry.Sequence,
        entry.Household,
        entry.Month,
        entry.Kind,
        entry.Points,
        entry.Honour,
        entry.BalanceAfter,
        entry.Source,
        entry.PostedAt,
        entry.PostedBy,
        entry.Memo,
        Convert.ToHexStringLower(entry.PreviousHash),
        Convert.ToHexStringLower(entry.Hash));
}
