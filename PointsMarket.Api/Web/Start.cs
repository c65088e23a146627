using PointsMarket.Api.Demonstration;
using PointsMarket.Core.Storage;
using PointsMarket.Core.Villages;

namespace PointsMarket.Api.Web;

/// <summary>What is wrong with the clock, the file or the setting is said at start, in a sentence, and not at the first request.</summary>
internal static partial class Start
{
    /// <summary>False where the site cannot begin.</summary>
    public static async Task<bool> Check(IServiceProvider services)
    {
        try
        {
            await services.GetRequiredService<DemonstrationVillage>().MakeWhereNone(services.GetRequiredService<DatabaseLocation>());
            services.GetRequiredService<NightlyBackup>();
            var villages = services.GetRequiredService<Database>().Read(VillageService.List);
            if (services.GetRequiredService<IHostEnvironment>().IsProduction() && villages.Any(village => village.Code == DemonstrationVillage.Code))
                LogDemonstration(services.GetRequiredService<ILogger<Database>>());

            return true;
        }
        catch (Exception fault) when (fault is UnavailableException or InvalidOperationException)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return false;
        }
    }

    [LoggerMessage(7, LogLevel.Warning, "This file holds the demonstration village, whose passwords are published: a real village needs a file of its own")]
    private static partial void LogDemonstration(ILogger logger);
}

/// <summary>The configuration asks for something that cannot be.</summary>
internal sealed class WrongSettingException(string message) : InvalidOperationException(message);
