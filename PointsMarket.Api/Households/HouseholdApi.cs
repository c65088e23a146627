using Microsoft.AspNetCore.Http.HttpResults;
using PointsMarket.Api.Ledger;
using PointsMarket.Api.Months;
using PointsMarket.Api.Web;
using PointsMarket.Core;
using PointsMarket.Core.Households;
using PointsMarket.Core.Ledger;
using PointsMarket.Core.Months;
using PointsMarket.Core.People;

namespace PointsMarket.Api.Households;

internal static class HouseholdApi
{
    public static void MapHouseholds(this IEndpointRouteBuilder village)
    {
        var households = village.MapGroup("/households").WithTags("Households");
        households.Get("", List).Says("Households by code; a search matches code, head, resident, and pinyin initials")
            .RequireAuthorization(Rights.CanRead).Refuses(Reason.NotYourHousehold);
        households.Get("/{code}", Find).Says("One household").RequireAuthorization(Rights.CanRead).Refuses(Reason.NotYourHousehold);
        households.Get("/{code}/account", Account).Says("Balance, honour, rank, what is pending, and today's month")
            .RequireAuthorization(Rights.CanRead).Refuses(Reason.NotYourHousehold);
        households.Get("/{code}/entries", Entries).Says("A household's entries in the book, newest first")
            .RequireAuthorization(Rights.CanRead).Refuses(Reason.NotYourHousehold);

        var managed = village.MapGroup("/households").WithTags("Households").RequireAuthorization(Rights.CanManageHouseholds);
        managed.Post("", Add).Says("Make a household, with what it brings along")
            .Refuses(Reason.DuplicateCode).Example(HouseholdExamples.Add);
        managed.Put("/{code}", Change).Says("Replace a household").Example(HouseholdExamples.Change);
        managed.Post("/{code}/opening", AddOpening).Says("Write the opening where none stands")
            .Refuses(Reason.OpeningStands).Example(new OpeningRequest(12.5m, 30));
        managed.Put("/{code}/departure", Depart).Says("Note that a household leaves")
            .Example(new DepartureRequest(new(2026, 3, 31), "随子女迁居县城"));
        managed.Delete("/{code}/departure", TakeBackDeparture).Says("Take a departure back");
        households.Get("/{code}/statements/{month}.pdf", Statement).Says("A household's month in plain words, to print")
            .RequireAuthorization(Rights.CanRead).Refuses(Reason.NotYourHousehold).Prints();
        managed.Put("/{code}/pin", SetPin).Says("A new PIN; ends the household's sessions").Example(new NewPin("246810"));
        managed.Post("/{code}/card", IssueCard).Says("Make the next card; the one before it no longer opens anything")
            .Example(new CardRequest("旧卡遗失"));
        managed.Get("/cards.pdf", PrintCards).Says("The cards in use of all households, or of an area, ten a sheet; changes nothing").Prints();
        managed.Post("/pins", MakePins).Says("Make PINs where there is none, and answer them, this once, as slips to hand out")
            .Example(new PinsRequest("一组")).Prints();
        managed.Get("/{code}/card", FindCard).Says("The card in use, with its token");
    }

    private static Page<HouseholdResponse> List(
        [AsParameters] Paging paging, string? search, string? area, Desk desk)
    {
        desk.Caller.MayReadAll();
        var filter = new HouseholdFilter(Query.Words("search", search), Query.Words("area", area), paging.After, paging.Fetch);
        return paging.Of(
            desk.Read(tx => HouseholdService.List(tx, desk.Village, filter)),
            household => HouseholdResponse.From(household, desk.Caller),
            household => household.Code);
    }

    private static Thing<HouseholdResponse> Find(string code, Desk desk)
    {
        desk.Caller.MayRead(code);
        return desk.Show(
            tx => HouseholdService.Find(tx, desk.Village, code),
            household => HouseholdResponse.From(household, desk.Caller));
    }

    private static Thing<AccountResponse> Account(string code, Desk desk)
    {
        desk.Caller.MayRead(code);
        return new(desk.Remember(
            (nameof(AccountService), code),
            tx => Thing<AccountResponse>.Shown(AccountResponse.From(AccountService.Get(tx, desk.Village, code)))));
    }

    private static Page<EntryResponse> Entries([AsParameters] Paging paging, string code, string? month, Desk desk)
    {
        desk.Caller.MayRead(code);
        var wanted = Query.Month(month);
        var (before, limit) = (paging.AfterNumber, paging.Fetch);
        return paging.Of(
            desk.Read(tx =>
            {
                HouseholdService.Get(tx, desk.Village, code);
                return EntryService.ListOfHousehold(tx, desk.Village, code, wanted, before, limit);
            }),
            EntryResponse.From,
            entry => entry.Sequence);
    }

    private static Task<Made<HouseholdResponse>> Add(Body<AddHousehold> body, Desk desk) => desk.Make(
        tx => HouseholdService.Add(tx, desk.Caller, body.Value.ToHousehold(body.Value.Code!), body.Value.Opening?.ToOpening()),
        household => HouseholdResponse.From(household, desk.Caller),
        household => desk.Address($"households/{household.Code}"));

    private static Task<Done<HouseholdResponse>> Change(string code, Body<ChangeHousehold> body, Desk desk)
    {
        Desk.MustEqual("code", body.Value.Code, code);
        return desk.Do(
            tx => HouseholdService.Change(tx, desk.Caller, body.Value.ToHousehold(code)),
            household => HouseholdResponse.From(household, desk.Caller));
    }

    private static Task<Made<EntryResponse>> AddOpening(string code, Body<OpeningRequest> body, Desk desk)
    {
        var opening = body.Value.ToOpening();
        if (opening.IsEmpty)
            throw new MalformedException("balance", HouseholdExamples.EmptyOpening);

        return desk.Make(
            tx => HouseholdService.AddOpening(tx, desk.Caller, code, opening),
            EntryResponse.From,
            entry => desk.Address($"entries/{entry.Sequence}"));
    }

    private static Task<Done<HouseholdResponse>> Depart(string code, Body<DepartureRequest> body, Desk desk) => desk.Do(
        tx => HouseholdService.Depart(tx, desk.Caller, code, body.Value.On!.Value, body.Value.Reason!.Trim()),
        household => HouseholdResponse.From(household, desk.Caller));

    private static Task<NoContent> TakeBackDeparture(string code, Desk desk) =>
        desk.End(tx => HouseholdService.TakeBackDeparture(tx, desk.Caller, code));

    private static Task<NoContent> SetPin(string code, Body<NewPin> body, Desk desk)
    {
        var hash = Secrets.Hash(body.Value.Pin!);
        return desk.End(tx => HouseholdService.SetPin(tx, desk.Caller, code, hash));
    }

    private static Task<Made<CardResponse>> IssueCard(string code, Body<CardRequest> body, Desk desk, PublicAddress address) => desk.MakeSecret(
        tx =>
        {
            HouseholdService.Get(tx, desk.Village, code);
            return CardService.Issue(tx, desk.Caller, code, body.Value.Reason!.Trim());
        },
        card => CardResponse.From(card, desk.Village, address),
        desk.Address($"households/{code}/card"));

    private static Thing<CardResponse> FindCard(string code, Desk desk, PublicAddress address) => desk.Show(
        tx => CardService.Find(tx, desk.Village, code),
        card => CardResponse.From(card, desk.Village, address));

    private static Bytes Statement(string code, string month, Desk desk)
    {
        desk.Caller.MayRead(code);
        return Bytes.Pdf(StatementPrint.Of(desk.Read(tx => StatementPrints.Sheet(tx, desk.Village, code, Query.PathMonth(month)))));
    }

    /// <summary>Printed before the PINs are set: where there is no slip, there is no PIN either.</summary>
    private static async Task<SecretPdf> MakePins(Body<PinsRequest> body, Desk desk, PublicAddress address)
    {
        var pins = desk.Read(tx => FirstPins.Prepare(tx, desk.Village, body.Value.Area.Trimmed())).Hashed();
        return await desk.Once(tx => SecretPdf.Of(PinPrint.Of(pins.Set(tx, desk.Caller, address))));
    }

    private static Bytes PrintCards(string? area, Desk desk, PublicAddress address)
    {
        var wanted = Query.Words("area", area);
        return Bytes.Pdf(CardPrint.Of(desk.Read(tx => CardPrints.Sheet(tx, desk.Village, wanted, address))));
    }
}
