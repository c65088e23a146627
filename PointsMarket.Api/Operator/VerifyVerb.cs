using System.CommandLine;
using PointsMarket.Core.Proof;
using PointsMarket.Core.Storage;

namespace PointsMarket.Api.Operator;

/// <summary>Holds every village's book against every law.</summary>
internal static class VerifyVerb
{
    public static Command Command(IServiceProvider services)
    {
        var command = new Command("verify", "Check every law of the book in every village; exit status 1 at the first that is broken");
        command.SetAction(_ => Verbs.Say(() => Task.FromResult(Run(Verbs.Existing(services)))));
        return command;
    }

    private static int Run(Database database)
    {
        foreach (var proof in ProofService.CheckAll(database))
        {
            Console.WriteLine(proof);
            if (proof.Breach is not null)
                return Verbs.Refused;
        }

        return Verbs.Done;
    }
}
