using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;

namespace PointsMarket.Core.People;

/// <summary>Passwords, PINs and tokens: only what cannot be turned back is kept.</summary>
public static class Secrets
{
    private const int TokenBytes = 32;

    private static readonly PasswordHasher<Person> Hasher = new();

    /// <summary>Compared against where there is no account, so that a wrong name takes as long as a wrong password.</summary>
    private static readonly string Nobody = Hash(NewToken());

    /// <summary>Slow by design (PBKDF2): never to be called inside a transaction.</summary>
    public static string Hash(string secret) => Hasher.HashPassword(null!, secret);

    public static bool Matches(string? hash, string secret) =>
        Hasher.VerifyHashedPassword(null!, hash ?? Nobody, secret) != PasswordVerificationResult.Failed && hash is not null;

    public static string NewToken() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(TokenBytes))
        .Replace('+', '-').Replace('/', '_').TrimEnd('=');

    /// <summary>A PIN that nobody thought of: six digits.</summary>
    public static string NewPin() => RandomNumberGenerator.GetInt32(1_000_000).ToString("000000", System.Globalization.CultureInfo.InvariantCulture);

    public static byte[] HashOfToken(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
