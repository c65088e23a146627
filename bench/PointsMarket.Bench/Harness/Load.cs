namespace PointsMarket.Bench.Harness;

/// <summary>The loads that servers are read under; the bare server asks for no sign-in and is sent the same bytes.</summary>
internal static class Load
{
    private const int WarmConnections = 64;

    /// <summary>As long as a real token.</summary>
    private static readonly string NobodysToken = new('x', 43);

    /// <summary>The shopkeeper redeems for all households.</summary>
    public static async Task<Func<Task<Sample>>> Redeem(Plan plan, Server server, int connections)
    {
        var token = await Token(server, BenchVillage.Shopkeeper, BenchVillage.Password);
        return () => Wrk.Run(server, connections, plan.Seconds, Scripts.Redeem(BenchVillage.Code, token));
    }

    /// <summary>Lets servers redeem for a while before anything is read, until their code is compiled as it stays.</summary>
    public static async Task Warm(Plan plan, params IEnumerable<Server> servers)
    {
        foreach (var server in servers)
            await (await Redeem(plan, server, WarmConnections))();
    }

    /// <summary>These requests in turn.</summary>
    public static Func<Task<Sample>> Read(Plan plan, Server server, int connections, IReadOnlyList<string> requests) =>
        () => Wrk.Run(server, connections, plan.Seconds, Scripts.Rotate(requests));

    /// <summary>What somebody signs in to; at the bare server nobody does.</summary>
    public static async Task<string> Token(Server server, string account, string password)
    {
        if (!File.Exists(Path.Combine(server.Folder, BenchVillage.File)))
            return NobodysToken;

        using var person = await Client.SignIn(server, BenchVillage.Code, account, password);
        return person.Token;
    }

    public static List<double> Rates(IEnumerable<Sample> samples) => [.. samples.Select(sample => sample.PerSecond)];

    public static List<double> Slowest(IEnumerable<Sample> samples) => [.. samples.Select(sample => sample.P99)];
}
