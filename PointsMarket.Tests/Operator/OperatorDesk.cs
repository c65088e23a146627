using PointsMarket.Api.Operator;

namespace PointsMarket.Tests.Operator;

/// <summary>Where the operator's verbs are called from: the environment they read, and what they say.</summary>
internal static class OperatorDesk
{
    public const string Place = "ConnectionStrings__PointsMarket";
    public const string Password = "POINTSMARKET_PASSWORD";

    private const string Surroundings = "ASPNETCORE_ENVIRONMENT";
    private const string Today = "PointsMarket__Today";

    /// <summary>The verbs work on this database, on the last day of March.</summary>
    public static void Sit(string database)
    {
        Environment.SetEnvironmentVariable(Place, $"Data Source={database}");
        Environment.SetEnvironmentVariable(Password, "new-password-9");
        Environment.SetEnvironmentVariable(Surroundings, "Development");
        Environment.SetEnvironmentVariable(Today, "2026-03-31");
    }

    public static void Leave()
    {
        foreach (var name in (string[])[Place, Password, Surroundings, Today])
            Environment.SetEnvironmentVariable(name, null);
    }

    public static async Task<(int Status, string Out, string Error)> Run(string line)
    {
        var (output, error) = (Console.Out, Console.Error);
        using var said = new StringWriter();
        using var complained = new StringWriter();
        Console.SetOut(said);
        Console.SetError(complained);
        try
        {
            return (await Verbs.Run(line.Split(' ')), said.ToString(), complained.ToString());
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
        }
    }
}
