using PointsMarket.Api.Pages;
using PointsMarket.Api.Web;
using PointsMarket.Core;
using PointsMarket.Core.Households;
using PointsMarket.Core.People;
using PointsMarket.Core.Prints;

namespace PointsMarket.Api.Households;

/// <summary>What opens a household's page: its PIN, the phones that are signed in, and its card.</summary>
internal static class AccessPages
{
    public static void MapAccessPages(this IEndpointRouteBuilder households)
    {
        households.MapPage("/{code}/access", (string code, PageDesk desk) => Access(desk, code, PostedForm.New()));
        households.MapPage("/{code}/pin", (string code, PageDesk desk) => PageDesk.Go(desk.At($"desk/households/{code}/access")));
        households.MapForm("/{code}/pin", SetPin);
        households.MapPage("/{code}/phones", (string code, PageDesk desk) => PageDesk.Go(desk.At($"desk/households/{code}/access")));
        households.MapForm("/{code}/phones", EndPhones);
        households.MapPrint("/cards.pdf", (desk, at) => CardPrint.Of(
            desk.Read(tx => CardPrints.Sheet(tx, desk.Village, Query.Words("area", at.Asked("area")), desk.Context.RequestServices.GetRequiredService<PublicAddress>()))));
        households.MapPage("/pins", (string? area, PageDesk desk) => Pins(desk, PostedForm.New(("area", area ?? ""))));
        households.MapForm("/pins", MakePins);
        households.MapPage("/{code}/card", (string code, PageDesk desk, PublicAddress address) => Card(desk, code, address, PostedForm.New()));
        households.MapForm("/{code}/card", IssueCard);
        households.MapPage("/{code}/card.svg", Picture);
    }

    private static Task<IResult> SetPin(string code, PostedForm form, PageDesk desk) => form["made"] is null
        ? desk.Submit<NewPin, string, string>(
            form,
            request => Secrets.Hash(request.Pin!),
            (tx, hash) =>
            {
                HouseholdService.SetPin(tx, desk.Caller, code, hash);
                return code;
            },
            _ => desk.At($"desk/households/{code}/access?done=pin"),
            () => Access(desk, code, form))
        : MakePin(code, form, desk);

    /// <summary>A PIN made here stands in this one answer and nowhere else: a second press learns that it was shown already.</summary>
    private static async Task<IResult> MakePin(string code, PostedForm form, PageDesk desk)
    {
        var pin = Secrets.NewPin();
        var hash = Secrets.Hash(pin);
        var made = false;
        var next = await desk.Submit(
            form,
            tx =>
            {
                HouseholdService.SetPin(tx, desk.Caller, code, hash);
                return made = true;
            },
            _ => desk.At($"desk/households/{code}/access?done=made"),
            () => Access(desk, code, form));
        return made && !form.WasRefused
            ? PageDesk.Page<PinMadePage>(null, (nameof(PinMadePage.Household), Household(desk, code)), (nameof(PinMadePage.Pin), pin))
            : next;
    }

    /// <summary>The slips stand in this one answer and nowhere else: a second press finds nobody left without a PIN.</summary>
    private static async Task<IResult> MakePins(PostedForm form, PageDesk desk, PublicAddress address)
    {
        var area = Query.Words("area", form["area"]);
        var pins = desk.Read(tx => FirstPins.Prepare(tx, desk.Village, area)).Hashed();
        SecretPdf? made = null;
        var next = await desk.Submit(
            form,
            tx => pins.Set(tx, desk.Caller, address) is { Slips.Count: > 0 } slips ? made = SecretPdf.Of(PinPrint.Of(slips)) : null,
            _ => desk.At($"desk/households/pins?done=slips"),
            () => Pins(desk, form));
        return made is not null && !form.WasRefused ? made : next;
    }

    private static IResult Pins(PageDesk desk, PostedForm form)
    {
        var (without, areas) = desk.Read(tx => (
            HouseholdService.ListWithoutPin(tx, desk.Village, null),
            HouseholdService.ListStreets(tx, desk.Village).Select(street => street.Area).Distinct().ToList()));
        return PageDesk.Page<PinSlipsPage>(form, (nameof(PinSlipsPage.Without), without), (nameof(PinSlipsPage.Areas), areas));
    }

    private static Task<IResult> EndPhones(string code, PostedForm form, PageDesk desk) => desk.Submit(
        form,
        tx =>
        {
            HouseholdService.Get(tx, desk.Village, code);
            SessionService.EndOfHousehold(tx, desk.Caller, code);
            return code;
        },
        _ => desk.At($"desk/households/{code}/access?done=phones"),
        () => Access(desk, code, form));

    private static Task<IResult> IssueCard(string code, PostedForm form, PageDesk desk, PublicAddress address) => desk.Submit<CardRequest, Card>(
        form,
        (tx, request) =>
        {
            HouseholdService.Get(tx, desk.Village, code);
            return CardService.Issue(tx, desk.Caller, code, request.Reason!.Trim());
        },
        _ => desk.At($"desk/households/{code}/card?done=card"),
        () => Card(desk, code, address, form));

    private static IResult Picture(string code, PageDesk desk, PublicAddress address)
    {
        var card = desk.Read(tx => CardService.Find(tx, desk.Village, code)) ?? throw Refusal.NotFound();
        return Results.Text(QrCode.Svg(CardResponse.From(card, desk.Village, address).Address), "image/svg+xml");
    }

    private static IResult Access(PageDesk desk, string code, PostedForm form) => PageDesk.Page<AccessPage>(
        form,
        (nameof(AccessPage.Household), Household(desk, code)),
        (nameof(AccessPage.Phones), desk.Read(tx => SessionService.CountOfHousehold(tx, desk.Village, code))));

    private static IResult Card(PageDesk desk, string code, PublicAddress address, PostedForm form)
    {
        var card = desk.Read(tx => CardService.Find(tx, desk.Village, code));
        return PageDesk.Page<HouseholdCardPage>(
            form,
            (nameof(HouseholdCardPage.Household), Household(desk, code)),
            (nameof(HouseholdCardPage.Number), card?.Number),
            (nameof(HouseholdCardPage.Address), card is null ? null : CardResponse.From(card, desk.Village, address).Address));
    }

    private static Household Household(PageDesk desk, string code) => desk.Read(tx => HouseholdService.Get(tx, desk.Village, code));
}
