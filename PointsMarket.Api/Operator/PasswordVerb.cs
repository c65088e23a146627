using System.CommandLine;
using PointsMarket.Core;
using PointsMarket.Core.People;

namespace PointsMarket.Api.Operator;

/// <summary>A new password for one who forgot it.</summary>
internal static class PasswordVerb
{
    public static Command Command(IServiceProvider services)
    {
        var village = new Option<string>("--village") { Required = true, Description = "The village's code" };
        var account = new Option<string>("--account") { Required = true, Description = "Whose password it is" };
        var command = new Command("password", "Set a new password, from POINTSMARKET_PASSWORD or asked for; it ends the account's sessions")
        {
            village, account,
        };
        command.SetAction(parsed => Verbs.Say(
            () => Run(services, parsed.GetRequiredValue(village), parsed.GetRequiredValue(account))));
        return command;
    }

    private static async Task<int> Run(IServiceProvider services, string village, string account)
    {
        var database = Verbs.Existing(services);
        var hash = Secrets.Hash(Ask.Password(account));
        await database.Write(tx => PeopleService.SetPassword(tx, Caller.Clock(village), account, hash));
        Console.WriteLine($"{account} of {village} signs in with the new password from now on.");
        return Verbs.Done;
    }
}
