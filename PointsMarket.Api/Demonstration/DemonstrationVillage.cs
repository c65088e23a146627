using System.Globalization;
using PointsMarket.Core;
using PointsMarket.Core.Storage;
using PointsMarket.Core.Villages;

namespace PointsMarket.Api.Demonstration;

/// <summary>The village that a first start shows: invented people, real rules and prices, three closed months and one that runs.</summary>
/// <remarks>
/// It is told day by day through the services, into a file of its own that takes the empty database's place when it is whole:
/// a start that is broken off leaves nothing half told.
/// </remarks>
internal sealed partial class DemonstrationVillage(
    IConfiguration configuration, IHostEnvironment environment, VillageTime time, ILogger<DemonstrationVillage> logger)
{
    public const string Code = "demo";

    private const int MonthsBefore = 3;

    /// <summary>Whether this village's accounts and passwords are published: never in Production.</summary>
    public static bool IsOpen(IHostEnvironment environment, string? village) => village == Code && !environment.IsProduction();

    /// <summary>Makes the village where the database has none yet, unless the configuration or Production says no.</summary>
    public async Task MakeWhereNone(DatabaseLocation location)
    {
        if (environment.IsProduction() || !configuration.GetValue("PointsMarket:Demo", true))
            return;

        await using (var database = new Database(location, time))
        {
            if (database.Read(VillageService.List).Count > 0)
                return;
        }

        var draft = location.Beside(".making");
        DatabaseFiles.Delete(draft.Path);
        await Tell(draft);
        DatabaseFiles.Replace(location.Path, draft.Path);
    }

    private async Task Tell(DatabaseLocation location)
    {
        var started = TimeProvider.System.GetTimestamp();
        var clock = new StoryClock(time);
        var storyTime = time.On(clock);
        var today = time.Today;
        var first = Month.Of(today).Plus(-MonthsBefore);
        await using var database = new Database(location, storyTime);

        clock.Day = first.FirstDay;
        await database.Write(tx => VillageFounding.Found(tx, Code, first));
        var story = new VillageStory(database, Code, today);
        for (var day = first.FirstDay; day <= today; day = day.AddDays(1))
        {
            if (day.Day == 1)
                LogMonth(Month.Of(day));

            clock.Day = day;
            await story.Tell(day);
        }

        LogDone(TimeProvider.System.GetElapsedTime(started).TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture));
    }

    [LoggerMessage(1, LogLevel.Information, "Making the demonstration village: {Month} …")]
    private partial void LogMonth(Month month);

    [LoggerMessage(2, LogLevel.Information, "The demonstration village is ready after {Seconds} s: sign in to demo as clerk, secretary, … with demo-1234")]
    private partial void LogDone(string seconds);
}
