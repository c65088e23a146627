using System.Globalization;
using System.Text.RegularExpressions;

namespace PointsMarket.Tests.Proof;

/// <summary>Another value that could stand in a column just as well.</summary>
internal static partial class Change
{
    /// <summary>Text that stands elsewhere in the column is the most plausible; moments and days go on by one, numbers by one.</summary>
    public static object Of(object? value, string column, bool isFlag, IEnumerable<string> elsewhere) => value switch
    {
        long flag when isFlag => 1 - flag,
        long number => number + 1,
        byte[] bytes => Turned(bytes),
        string text when Instant().IsMatch(text) => Moment(text),
        string text when DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) => day.AddDays(40).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        string text => elsewhere.FirstOrDefault(other => other != text) ?? text + "一",
        _ => column.EndsWith("_at", StringComparison.Ordinal) ? "2026-03-10T01:00:00.000Z" : isFlag || IsNumber(column) ? 1L : "某某",
    };

    private static string Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture)
        .AddMilliseconds(1).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static byte[] Turned(byte[] bytes)
    {
        var turned = (byte[])bytes.Clone();
        turned[^1] ^= 1;
        return turned;
    }

    private static bool IsNumber(string column) => Numbers.Contains(column);

    private static readonly HashSet<string> Numbers =
        ["points", "entry", "counted", "redemption", "unit_cost", "rank", "first_sequence", "cap_per_month", "cap_per_year", "freeze_months"];

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}T")]
    private static partial Regex Instant();
}
