using System.Globalization;
using System.Text.RegularExpressions;
using PointsMarket.Api.Pages;

namespace PointsMarket.Api.Shop;

/// <summary>What was scanned or typed at the counter: goods, and of how many pieces: 3*S01 is three.</summary>
internal sealed partial record Scan(int Pieces, string Text)
{
    /// <summary>Null where the field is empty.</summary>
    public static Scan? Of(string? typed)
    {
        var plain = HalfWidth.Of(typed ?? "").Trim();
        if (plain == "")
            return null;

        return Times().Match(plain) is { Success: true } times
            ? new(int.Parse(times.Groups[1].Value, CultureInfo.InvariantCulture), times.Groups[2].Value)
            : new(1, plain);
    }

    [GeneratedRegex(@"^([1-9][0-9]{0,2})\s*[*×]\s*(.+)$")]
    private static partial Regex Times();
}
