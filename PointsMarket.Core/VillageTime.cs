using System.Globalization;

namespace PointsMarket.Core;

/// <summary>The village's clock and calendar: instants are UTC, days and months begin at the village's midnight.</summary>
public sealed class VillageTime(TimeProvider clock, TimeZoneInfo zone)
{
    private const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

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
    public static string Write(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString(InstantFormat, CultureInfo.InvariantCulture);

    /// <summary>Whether a text is an instant as the book writes it.</summary>
    public static bool IsInstant(string text) =>
        DateTime.TryParseExact(text, InstantFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    public static DateTimeOffset Read(string text) =>
        new(DateTime.ParseExact(text, InstantFormat, CultureInfo.InvariantCulture), TimeSpan.Zero);
}
