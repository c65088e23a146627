using System.CommandLine;
using PointsMarket.Api.Web;
using PointsMarket.Core;
using PointsMarket.Core.People;
using PointsMarket.Core.Storage;
using PointsMarket.Core.Villages;

namespace PointsMarket.Api.Operator;

/// <summary>Makes a village and its secretary.</summary>
internal static class InitVerb
{
    private const string SecretarysName = "书记";

    public static Command Command(IServiceProvider services)
    {
        var village = new Option<string>("--village") { Required = true, Description = "The village's code: 2 to 32 of a-z, 0-9 and hyphen" };
        var name = new Option<string>("--name") { Required = true, Description = "The village's name as it stands on prints" };
        var account = new Option<string>("--account") { Required = true, Description = "The secretary's account" };
        var firstMonth = new Option<string?>("--first-month") { Description = "The month in which the book begins, like 2025-12; default: the current one" };
        var command = new Command("init", "Make a village and its secretary; the password comes from POINTSMARKET_PASSWORD or is asked for")
        {
            village, name, account, firstMonth,
        };
        command.SetAction(parsed => Verbs.Say(() => Run(
            services,
            parsed.GetRequiredValue(village),
            parsed.GetRequiredValue(name),
            parsed.GetRequiredValue(account),
            parsed.GetValue(firstMonth))));
        return command;
    }

    private static async Task<int> Run(IServiceProvider services, string code, string name, string account, string? firstMonth)
    {
        if (!Limits.IsVillageCode(code) || VillageService.IsReserved(code))
            throw new WrongUseException("A village's code is 2 to 32 of a-z, 0-9 and hyphen, and none of api, docs, health, openapi, assets, set-up.");

        if (!Limits.IsText(name))
            throw new WrongUseException("A village's name has 1 to 200 characters, none of them a control character.");

        if (!Limits.IsAccount(account))
            throw new WrongUseException("An account is 2 to 32 of a-z, 0-9, dot, underscore and hyphen, and not clock.");

        var current = Month.Of(services.GetRequiredService<VillageTime>().Today);
        var first = firstMonth is null ? current : Month.Parse(firstMonth) ?? throw new WrongUseException("A month is written like 2025-12.");
        if (first > current)
            throw new WrongUseException($"The first month may not be later than {current}.");

        var hash = Secrets.Hash(Ask.Password(account));
        await services.GetRequiredService<Database>().Write(tx =>
        {
            VillageService.Add(tx, code, name.Trim(), first);
            PeopleService.Add(tx, Caller.Clock(code), new() { Account = account, Name = SecretarysName, Roles = Roles.Secretary }, hash);
        });
        Console.WriteLine($"The village {code} begins with {first}; its secretary signs in as {account}.");
        return Verbs.Done;
    }
}
