using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace PointsMarket.Tests.Support;

/// <summary>The chain as an outsider checks it: from the contract's text and the answers of the site, with nothing of the product.</summary>
internal static class BookText
{
    public static readonly string Zeros = new('0', 64);

    /// <summary>The hash that the fields of an entry must have, by the contract.</summary>
    public static string HashOf(string previous, string village, JsonNode entry) => Hash(
        previous,
        village,
        Text(entry["sequence"]),
        Text(entry["household"]),
        Text(entry["month"]),
        Text(entry["kind"]),
        Hundredths(entry["points"]),
        Hundredths(entry["honour"]),
        Text(entry["source"]),
        Text(entry["postedAt"]),
        Text(entry["postedBy"]),
        Text(entry["memo"]));

    public static string Hash(params string[] fields) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', fields))));

    public static async Task<List<JsonNode>> Read(SiteClient reader, int limit = 500)
    {
        var entries = new List<JsonNode>();
        for (var after = "0"; after is not null;)
        {
            var page = await reader.Get($"entries?after={after}&limit={limit}");
            entries.AddRange(page["items"]!.AsArray().Select(item => item!));
            after = (string?)page["next"];
        }

        return entries;
    }

    private static string Text(JsonNode? node) => node!.ToString();

    private static string Hundredths(JsonNode? node) => ((long)((decimal)node! * 100)).ToString(CultureInfo.InvariantCulture);
}
