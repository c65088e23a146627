using System.Globalization;
using PointsMarket.Core;

namespace PointsMarket.Api.Web;

/// <summary>The clock as the configuration sets it: the real one, or the training clock (演练).</summary>
internal static class VillageClock
{
    private static readonly TimeOnly Morning = new(9, 0);

    /// <exception cref="WrongSettingException">The training clock is set in Production, or is no day.</exception>
    public static VillageTime From(IConfiguration configuration, IHostEnvironment environment, TimeProvider clock)
    {
        var zone = VillageTime.Zone(configuration["PointsMarket:TimeZone"] ?? "Asia/Shanghai");
        if (configuration["PointsMarket:Today"] is not { Length: > 0 } today)
            return new(clock, zone);

        if (environment.IsProduction())
            throw new WrongSettingException("The training clock (PointsMarket:Today) is refused in Production.");

        if (!DateOnly.TryParseExact(today, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            throw new WrongSettingException($"PointsMarket:Today must be a day like 2026-03-31, not {today}.");

        var start = new VillageTime(clock, zone).At(day, Morning);
        return new(new TrainingClock(clock, start - clock.GetUtcNow()), zone) { Training = true };
    }

    /// <summary>Runs like the real clock, so far before or after it.</summary>
    private sealed class TrainingClock(TimeProvider real, TimeSpan shift) : TimeProvider
    {
        public override long TimestampFrequency => real.TimestampFrequency;

        public override TimeZoneInfo LocalTimeZone => real.LocalTimeZone;

        public override DateTimeOffset GetUtcNow() => real.GetUtcNow() + shift;

        public override long GetTimestamp() => real.GetTimestamp();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            real.CreateTimer(callback, state, dueTime, period);
    }
}
