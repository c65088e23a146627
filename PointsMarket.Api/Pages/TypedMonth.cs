using System.Globalization;
using System.Text.RegularExpressions;

namespace PointsMarket.Api.Pages;

/// <summary>A month as people type it into a search.</summary>
internal static partial class TypedMonth
{
    /// <summary>2026-3, 2026/03, 202603 and 2026年3月 as 2026-03; anything else as it is, and null for nothing.</summary>
    public static string? Of(string? typed)
    {
        var plain = HalfWidth.Of(typed ?? "").Trim();
        if (plain == "")
            return null;

        return Parts().Match(plain) is { Success: true } parts
            ? $"{parts.Groups[1].Value}-{int.Parse(parts.Groups[parts.Groups[2].Success ? 2 : 3].ValueSpan, CultureInfo.InvariantCulture):00}"
            : plain;
    }

    [GeneratedRegex("^([0-9]{4})(?:[-/.年 ]([0-9]{1,2})月?|([0-9]{2}))$")]
    private static partial Regex Parts();
}
