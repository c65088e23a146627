using PointsMarket.Bench.Disk;
using PointsMarket.Bench.Harness;

namespace PointsMarket.Bench;

/// <summary>Redemptions on a clerk's old disk, where each flush takes 5 ms, beside a group of one on the same.</summary>
internal static class DiskBench
{
    private const int Aimed = 64;

    public static async Task Run(Plan plan)
    {
        await BenchVillage.Make(plan.Fresh("village"));
        var slow = await SlowDisk.Build(plan.Fresh("slow"));
        await using var site = await BenchVillage.Serve(plan, "together", slow);
        await using var one = await BenchVillage.Serve(plan, "one", [.. slow, ("PointsMarket__WritesTogether", "1")]);
        await Load.Warm(plan, site, one);
        var figures = new List<Figure>();
        foreach (var connections in plan.Quick ? new List<int> { Aimed } : [1, 16, Aimed, 256])
        {
            Console.WriteLine($"redemptions on a slow disk at {connections} connections");
            var read = await Rounds.Alternate(plan.Rounds, [await Load.Redeem(plan, site, connections), await Load.Redeem(plan, one, connections)]);
            var name = $"POST redemptions, {SlowDisk.Milliseconds} ms a flush, {connections} connections";
            double? aim = connections switch
            {
                1 => 0.9,
                Aimed => 15,
                _ => null,
            };
            figures.Add(Figure.Beside(name, Load.Rates(read[0]), "a group of one", Load.Rates(read[1]), "/s", atLeast: aim));
            figures.Add(Figure.Of($"{name}, p99", Load.Slowest(read[0]), "ms"));
        }

        await Results.Keep(plan, "A slow disk", figures);
    }
}
