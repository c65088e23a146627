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
        await using var site = await BenchVillage.Serve(plan, "together");
        await using var one = await BenchVillage.Serve(plan, "one", [("PointsMarket__WritesTogether", "1")]);
        await Load.Warm(plan, site, one, bare);
        var figures = new List<Figure>();
        var (ofSite, ofOne, ofBare) = (new List<(double, double)>(), new List<(double, double)>(), new List<(double, double)>());
        foreach (var connections in plan.Quick ? new List<int> { Aimed } : [1, 16, Aimed, 256])
        {
            Console.WriteLine($"redemptions at {connections} connections");
            var read = await Rounds.Alternate(plan.Rounds, [
                await Load.Redeem(plan, site, connections), await Load.Redeem(plan, one, connections), await Load.Redeem(plan, bare, connections)]);
            var (together, alone, plain, slowest) = (Load.Rates(read[0]), Load.Rates(read[1]), Load.Rates(read[2]), Load.Slowest(read[0]));
            var (name, aimed) = ($"POST redemptions, {connections} connections", connections == Aimed);
            figures.Add(Figure.Beside(name, together, "bare POST", plain, "/s", atLeast: aimed ? 0.35 : null));
            figures.Add(Figure.Beside(name, together, "a group of one", alone, "/s", atLeast: aimed ? 4 : null));
            figures.Add(aimed ? Figure.AtMost($"{name}, p99", slowest, "ms", 25) : Figure.Of($"{name}, p99", slowest, "ms"));
            ofSite.Add((connections, Spread.Of(together).Median));
            ofOne.Add((connections, Spread.Of(alone).Median));
            ofBare.Add((connections, Spread.Of(plain).Median));
        }

        figures.Add(Figure.AtMost("resident memory after the load", [site.ResidentMegabytes], "MB", 200));
        await Results.Keep(plan, "Redemptions", figures);
        await Results.Keep(plan, "connections.svg", Chart.Lines(
            "Redemptions through HTTP", "connections", "requests a second", [new("bare POST", ofBare), new("PointsMarket", ofSite), new("in groups of one", ofOne)]));
    }
}
