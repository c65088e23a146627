using PointsMarket.Api.Months;
using PointsMarket.Api.People;
using PointsMarket.Core;
using PointsMarket.Core.Households;
using PointsMarket.Core.Months;

namespace PointsMarket.Api.Households;

internal sealed record HouseholdResponse(
    string Code,
    string Head,
    string Area,
    string Street,
    string? Phone,
    IReadOnlyList<Resident> Residents,
    IReadOnlyList<string> Categories,
    DateOnly? DepartedOn,
    string? DepartureReason)
{
    public static HouseholdResponse From(Household household, Caller reader) => new(
        household.Code,
        household.Head,
        household.Area,
        household.Street,
        Phones.MaySee(reader) || reader.Household == household.Code ? household.Phone : null,
        household.Residents,
        household.Categories,
        household.DepartedOn,
        household.DepartureReason);
}

internal sealed record AccountMonth(
    Month Month, Points Opening, Points Earned, Points Deducted, Points Redeemed, Points Adjusted, Points Closing);

internal sealed record AccountResponse(
    string Household,
    Points Balance,
    Points Honour,
    Points YearHonour,
    int? Rank,
    int Households,
    Points Pending,
    DateOnly? FrozenUntil,
    AccountMonth Month)
{
    public static AccountResponse From(HouseholdAccount account)
    {
        var totals = MovementsResponse.From(account.Movements);
        return new(
            account.Household,
            account.Balance,
            account.Honour,
            account.YearHonour,
            account.Rank,
            account.Households,
            account.Pending,
            account.FrozenUntil,
            new(account.Month, totals.Opening, totals.Earned, totals.Deducted, totals.Redeemed, totals.Adjusted, totals.Closing));
    }
}

/// <summary>A card with what its QR says.</summary>
internal sealed record CardResponse(int Number, string Token, string Address)
{
    public static CardResponse From(Card card, string village, PublicAddress address) =>
        new(card.Number, card.Token, AddressOf(village, card.Token, address));

    public static string AddressOf(string village, string token, PublicAddress address) => address.Of($"/{village}/card/{token}");
}

/// <summary>Where the village is reached from outside: what stands in QR codes.</summary>
internal sealed record PublicAddress(string Origin)
{
    public string Of(string path) => Origin.TrimEnd('/') + path;
}
