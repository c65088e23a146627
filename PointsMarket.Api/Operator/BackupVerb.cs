using System.CommandLine;
using System.Globalization;
using PointsMarket.Core.Backups;
using PointsMarket.Core.Storage;

namespace PointsMarket.Api.Operator;

/// <summary>A proved copy of the database and its secret, also while the site writes.</summary>
internal static class BackupVerb
{
    public static Command Command(IServiceProvider services)
    {
        var file = new Argument<string>("file") { Description = "The backup's name; the secret comes beside it, with .key behind the name" };
        var replace = new Option<bool>("--replace") { Description = "Put it in the place of a file that is there already" };
        var command = new Command("backup", "Copy the database while it is in use, and prove every law on the copy before it counts") { file, replace };
        command.SetAction(parsed => Verbs.Say(() => Run(Verbs.Existing(services), parsed.GetRequiredValue(file), parsed.GetValue(replace))));
        return command;
    }

    private static async Task<int> Run(Database database, string file, bool replace)
    {
        var backup = await BackupService.Make(database, file, replace);
        foreach (var proof in backup.Proofs)
            Console.WriteLine(proof);

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{backup.File}: {backup.Size} bytes, with its secret in {backup.File}.key"));
        return Verbs.Done;
    }
}
