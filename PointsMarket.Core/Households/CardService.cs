using System.Security.Cryptography;
using System.Text;
using PointsMarket.Core.People;
using PointsMarket.Core.Storage;
using PointsMarket.Core.Trail;

namespace PointsMarket.Core.Households;

/// <summary>Passbook cards: 128 bits that open one household's page to be read, nothing more.</summary>
public static class CardService
{
    private const int TokenBytes = 16;

    /// <summary>The card in use, its token made again from the installation's secret.</summary>
    public static Card? Find(Tx tx, string village, string household) =>
        HouseholdSql.CardNumber(tx, village, household) is > 0 and var number ? new(number, Token(tx, village, household, number)) : null;

    /// <summary>The household whose card in use has this token; null for one that was replaced or never made.</summary>
    /// <remarks>Looked up by its hash, so that how long it takes says nothing about a token that is nearly right.</remarks>
    public static string? FindByToken(Tx tx, string village, string token) =>
        HouseholdSql.FindByCard(tx, village, Secrets.HashOfToken(token));

    /// <summary>Makes the next card; the one before it no longer opens anything.</summary>
    public static Card Issue(Tx tx, Caller by, string household, string reason)
    {
        var number = HouseholdSql.CardNumber(tx, by.Village, household) + 1;
        var token = Token(tx, by.Village, household, number);
        HouseholdSql.InsertCard(tx, by, household, number, Secrets.HashOfToken(token), reason);
        TrailService.Note(tx, by, Deed.CardIssued, $"household:{household}", FieldChanges.Between(null, new { number, reason }));
        return new(number, token);
    }

    private static string Token(Tx tx, string village, string household, int number)
    {
        var text = Encoding.UTF8.GetBytes($"card\n{village}\n{household}\n{number}");
        return Convert.ToBase64String(HMACSHA256.HashData(tx.Secret, text).AsSpan(0, TokenBytes))
            .Replace('+', '-').Replace('/', '_').TrimEnd('=');
    }
}
