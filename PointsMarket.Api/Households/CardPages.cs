using PointsMarket.Api.Pages;
using PointsMarket.Api.Web;
using PointsMarket.Core;
using PointsMarket.Core.Households;
using PointsMarket.Core.Ledger;
using PointsMarket.Core.Months;
using PointsMarket.Core.Storage;
using PointsMarket.Core.Villages;

namespace PointsMarket.Api.Households;

/// <summary>What a card opens to whoever holds it: balance and entries, and the head as the village shows names.</summary>
public sealed record CardView
{
    public required string Household { get; init; }
    public required string Head { get; init; }
    public required Points Balance { get; init; }
    public required DateTimeOffset At { get; init; }
    public required PublicNames Names { get; init; }
    public required IReadOnlyList<PassbookLine> Lines { get; init; }
    public long? Next { get; init; }
}

/// <summary>The page that the QR of a passbook card leads to: reading only, without signing in.</summary>
internal static class CardPages
{
    private const int LinesShown = 20;

    public static void MapCardPages(this IEndpointRouteBuilder village) =>
        village.MapPage("/card/{token}", Show).AllowAnonymous().RequireRateLimiting(PageServices.PublicLimit);

    private static IResult Show(string token, string? after, Reader reader)
    {
        var village = reader.Village ?? throw Refusal.NotFound();
        KeepToItself(reader.Context);
        var before = Query.After(after);
        return reader.Read(tx => CardService.FindByToken(tx, village.Code, token) is { } household ? Open(tx, village.Code, household, before) : null) is { } view
            ? PageDesk.Page<CardPage>(null, (nameof(CardPage.View), view))
            : PageDesk.Page<CardReplacedPage>(StatusCodes.Status404NotFound);
    }

    /// <summary>The address is the key: it goes nowhere else, into no cache and no index.</summary>
    private static void KeepToItself(HttpContext context)
    {
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        context.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        context.Response.Headers.CacheControl = "private, no-store";
    }

    private static CardView Open(Tx tx, string village, string household, long? before)
    {
        var names = VillageService.SettingsNow(tx, village).PublicNames;
        var lines = PassbookService.List(tx, village, household, null, before, LinesShown + 1);
        return new()
        {
            Household = household,
            Head = PublicName.Show(HouseholdService.Get(tx, village, household).Head, names),
            Balance = Book.Account(tx, village, household).Balance,
            At = tx.Now,
            Names = names,
            Lines = [.. lines.Take(LinesShown)],
            Next = lines.Count > LinesShown ? lines[LinesShown - 1].Entry.Sequence : null,
        };
    }
}
