using System.CommandLine;
using PointsMarket.Core;
using PointsMarket.Core.Conduct;
using PointsMarket.Core.Storage;
using PointsMarket.Core.Villages;

namespace PointsMarket.Api.Operator;

/// <summary>Posts what is due, for where the site does not run at midnight.</summary>
internal static class PostVerb
{
    public static Command Command(IServiceProvider services)
    {
        var village = new Option<string?>("--village") { Description = "Only this village; default: every one" };
        var command = new Command("post", "Post the records whose publicity is over") { village };
        command.SetAction(parsed => Verbs.Say(() => Run(Verbs.Existing(services), parsed.GetValue(village))));
        return command;
    }

    private static async Task<int> Run(Database database, string? only)
    {
        var villages = database.Read(VillageService.List).Where(village => only is null || village.Code == only).ToList();
        if (only is not null && villages.Count == 0)
            throw Refusal.NotFound();

        foreach (var village in villages)
        {
            var posted = await database.Write(tx => PostingService.PostDue(tx, Caller.Clock(village.Code)));
            Console.WriteLine($"{village.Code}: {posted} posted");
        }

        return Verbs.Done;
    }
}
