using System.Globalization;
using System.Text;

namespace PointsMarket.Core;

/// <summary>The village's clock and calendar: instants are UTC, days and months begin at the village's midnight.</summary>
public sealed class VillageTime(TimeProvider clock, TimeZoneInfo zone)
{
    private const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
    private const int InstantLength = 24;

    [ThreadStatic]
    private static string? _written;

    [ThreadStatic]
    private static DateTimeOffset _instant;

    public TimeProvider Clock { get; } = clock;

    /// <summary>Set under the training clock (演练), which every page and print then says.</summary>
    public bool Training { get; init; }

    /// <summary>This moment, in whole milliseconds as the book writes them.</summary>
    public DateTimeOffset Now
    {
        get
        {
            var now = Clock.GetUtcNow();
            return new(now.Ticks - now.Ticks % TimeSpan.TicksPerMillisecond, TimeSpan.Zero);
        }
    }

    public DateOnly Today => DayOf(Now);

    public DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(WallOf(instant));

    /// <summary>What a clock on the village's wall shows at that instant.</summary>
    public DateTime WallOf(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, zone).DateTime;

    /// <summary>The instant at which a clock on the village's wall shows this day and time.</summary>
    public DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var wall = day.ToDateTime(time);
        return new DateTimeOffset(wall, zone.GetUtcOffset(wall)).ToUniversalTime();
    }

    /// <summary>The same calendar on another clock.</summary>
    public VillageTime On(TimeProvider other) => new(other, zone) { Training = Training };

    /// <summary>The zone of that name; Asia/Shanghai is UTC+8 also on a machine without time zone data.</summary>
    public static TimeZoneInfo Zone(string id)
    {
        if (TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone))
            return zone;

        return id == "Asia/Shanghai"
            ? TimeZoneInfo.CreateCustomTimeZone(id, TimeSpan.FromHours(8), id, id)
            : throw new ArgumentException($"This machine does not know the time zone {id}.", nameof(id));
    }

    /// <summary>2026-03-31T01:00:00.000Z, as it stands in the book and is hashed.</summary>
    public static string Write(DateTimeOffset instant)
    {
        // A redemption writes its one moment six times.
        if (_written is null || instant != _instant)
            (_instant, _written) = (instant, instant.UtcDateTime.ToString(InstantFormat, CultureInfo.InvariantCulture));

        return _written;
    }

    /// <summary>Whether a text is an instant as the book writes it.</summary>
    public static bool IsInstant(string text) => IsInstant(Encoding.UTF8.GetBytes(text));

    /// <summary>The same of text in UTF-8, without making an instant of it: a proof asks it of every entry.</summary>
    public static bool IsInstant(ReadOnlySpan<byte> utf8) =>
        utf8.Length == InstantLength
        && utf8[4] == '-' && utf8[7] == '-' && utf8[10] == 'T' && utf8[13] == ':' && utf8[16] == ':' && utf8[19] == '.' && utf8[23] == 'Z'
        && Digits(utf8[..4]) is >= 1 and var year
        && Digits(utf8[5..7]) is >= 1 and <= 12 and var month
        && Digits(utf8[8..10]) is >= 1 and var day && day <= DateTime.DaysInMonth(year, month)
        && Digits(utf8[11..13]) is >= 0 and < 24
        && Digits(utf8[14..16]) is >= 0 and < 60
        && Digits(utf8[17..19]) is >= 0 and < 60
        && Digits(utf8[20..23]) >= 0;

    public static DateTimeOffset Read(string text) =>
        new(DateTime.ParseExact(text, InstantFormat, CultureInfo.InvariantCulture), TimeSpan.Zero);

    /// <summary>The number that is written so, and nothing but digits; else less than zero.</summary>
    internal static int Digits(ReadOnlySpan<byte> utf8)
    {
        var number = 0;
        foreach (var digit in utf8)
        {
            if (digit is < (byte)'0' or > (byte)'9')
                return -1;

            number = number * 10 + digit - '0';
        }

        return number;
    }
}
