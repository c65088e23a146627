using System.CommandLine;
using System.Data;
using PointsMarket.Api.Web;
using PointsMarket.Core;
using PointsMarket.Core.Storage;

namespace PointsMarket.Api.Operator;

/// <summary>What the operator does at the machine itself: the first word of the command line is the verb.</summary>
/// <remarks>Exit status 0: done; 1: refused, or a book that is not sound; 2: wrong use.</remarks>
internal static class Verbs
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int WrongUse = 2;

    /// <summary>A verb stands first; anything that begins with a hyphen is the site's configuration.</summary>
    public static bool IsVerb(string[] args) => args is [var first, ..] && (!first.StartsWith('-') || first is "--help" or "-h" or "-?");

    public static async Task<int> Run(string[] args)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Services.AddVillages();
        await using var services = builder.Services.BuildServiceProvider();
        var root = new RootCommand("PointsMarket, the village's points book. Without a verb it starts the site.")
        {
            InitVerb.Command(services),
            PasswordVerb.Command(services),
            VerifyVerb.Command(services),
            BackupVerb.Command(services),
            RestoreVerb.Command(services),
            PostVerb.Command(services),
            PrintVerb.Command(services),
        };

        var parsed = root.Parse(args);
        var status = await parsed.InvokeAsync();
        return parsed.Errors.Count > 0 ? WrongUse : status;
    }

    /// <summary>Runs a verb, and says in one sentence why it could not be done.</summary>
    public static async Task<int> Say(Func<Task<int>> verb)
    {
        try
        {
            return await verb();
        }
        catch (WrongUseException wrong)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return WrongUse;
        }
        catch (Exception refusal) when (refusal is RefusalException or UnavailableException or InvalidOperationException or DataException)
        {
            await Console.Error.WriteLineAsync(refusal is RefusalException said ? $"{said.Sentence.Chinese} {said.Sentence.English}" : refusal.Message);
            return Refused;
        }
    }

    /// <summary>The database that is there: a verb that reads never makes an empty one because of a mistyped path.</summary>
    public static Database Existing(IServiceProvider services)
    {
        var database = services.GetRequiredService<DatabaseLocation>();
        return File.Exists(database.Path)
            ? services.GetRequiredService<Database>()
            : throw new UnavailableException($"There is no database at {database.Path}. Start the site once, or make a village with init.");
    }
}

/// <summary>The verb was called with something it cannot take.</summary>
internal sealed class WrongUseException(string message) : Exception(message);
