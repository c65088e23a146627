using System.CommandLine;
using PointsMarket.Core;
using PointsMarket.Core.Backups;
using PointsMarket.Core.Storage;

namespace PointsMarket.Api.Operator;

/// <summary>Puts a backup in the place of the database, while nobody uses that.</summary>
internal static class RestoreVerb
{
    public static Command Command(IServiceProvider services)
    {
        var file = new Argument<string>("file") { Description = "The backup; its secret lies beside it, with .key behind the name" };
        var discard = new Option<bool>("--discard") { Description = "Also where the database that lies there holds what the backup does not" };
        var command = new Command("restore", "Prove a backup and put it in the place of the database; what lies there is put aside, never removed") { file, discard };
        command.SetAction(parsed => Verbs.Say(() => Run(
            services.GetRequiredService<DatabaseLocation>(),
            services.GetRequiredService<VillageTime>(),
            parsed.GetRequiredValue(file),
            parsed.GetValue(discard))));
        return command;
    }

    private static async Task<int> Run(DatabaseLocation database, VillageTime time, string file, bool discard)
    {
        var restoration = await RestoreService.Restore(database, time, file, discard);
        foreach (var proof in restoration.Proofs)
            Console.WriteLine(proof);

        Console.WriteLine($"{Path.GetFullPath(file)} is now the database at {database.Path}; everybody signs in again.");
        if (restoration.Replaced is { } replaced)
            Console.WriteLine($"What lay there before is kept as {replaced}.");

        return Verbs.Done;
    }
}
