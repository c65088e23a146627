using PointsMarket.Bench.Harness;

namespace PointsMarket.Bench;

/// <summary>Redemptions through HTTP, beside a bare POST of the same JSON and beside the site when it commits each write by itself.</summary>
internal static class RedemptionBench
{
    private const int Aimed = 64;

    public static async Task Run(Plan plan)
    {
        await BenchVillage.Make(plan.Fresh("village"));
        await using var bare = await Server.Bare(plan.Fresh("bare"));
        await using var site = await Site(plan, "together", []);
        await using var one = await Site(plan, "one", [("PointsMarket__WritesTogether", "1")]);
        var figures = new List<Figure>();
        var (ofSite, ofOne, ofBare) = (new List<(double, double)>(), new List<(double, double)>(), new List<(double, double)>());
        foreach (var connections in plan.Quick ? new List<int> { Aimed } : [1, 16, Aimed, 256])
        {
            Console.WriteLine($"redemptions at {connections} connections");
            var read = await Rounds.Alternate(plan.Rounds, [await Load(plan, site, connections), await Load(plan, one, connections), await Load(plan, bare, connections)]);
            var (together, alone, plain) = (Rates(read[0]), Rates(read[1]), Rates(read[2]));
            var (name, aimed) = ($"POST redemptions, {connections} connections", connections == Aimed);
            figures.Add(Figure.Beside(name, together, "bare POST", plain, "/s", atLeast: aimed ? 0.35 : null));
            figures.Add(Figure.Beside(name, together, "a group of one", alone, "/s", atLeast: aimed ? 4 : null));
            figures.Add(aimed ? Figure.AtMost($"{name}, p99", Slowest(read[0]), "ms", 25) : Figure.Of($"{name}, p99", Slowest(read[0]), "ms"));
            ofSite.Add((connections, Spread.Of(together).Median));
            ofOne.Add((connections, Spread.Of(alone).Median));
            ofBare.Add((connections, Spread.Of(plain).Median));
        }

        figures.Add(Figure.AtMost("resident memory after the load", [site.ResidentMegabytes], "MB", 200));
        await Results.Keep(plan, "Redemptions", figures);
        await Results.Keep(plan, "connections.svg", Chart.Lines(
            "Redemptions through HTTP", "connections", "requests a second", [new("bare POST", ofBare), new("PointsMarket", ofSite), new("in groups of one", ofOne)]));
    }

    /// <summary>The site on a copy of the village.</summary>
    public static Task<Server> Site(Plan plan, string name, params IEnumerable<(string Name, string Value)> settings)
    {
        var folder = plan.Fresh(name);
        BenchVillage.Copy(Path.Combine(plan.Folder, "village"), folder);
        return Server.Product(folder, settings);
    }

    /// <summary>A load of redemptions by the shopkeeper; the bare server asks for no sign-in and is sent the same bytes.</summary>
    public static async Task<Func<Task<Sample>>> Load(Plan plan, Server server, int connections)
    {
        var token = Directory.EnumerateFiles(server.Folder, BenchVillage.File).Any() ? await Token(server) : new('x', 43);
        return () => Wrk.Run(server, connections, plan.Seconds, Scripts.Redeem(BenchVillage.Code, token));
    }

    public static List<double> Slowest(IEnumerable<Sample> samples) => [.. samples.Select(sample => sample.P99)];

    public static List<double> Rates(IEnumerable<Sample> samples) => [.. samples.Select(sample => sample.PerSecond)];

    private static async Task<string> Token(Server server)
    {
        using var shopkeeper = await Client.SignIn(server, BenchVillage.Code, BenchVillage.Shopkeeper, BenchVillage.Password);
        return shopkeeper.Token;
    }
}
