using PointsMarket.Bench.Harness;

namespace PointsMarket.Bench.Growth;

/// <summary>From the start of the process to the first answer that it is ready, on a large book.</summary>
internal static class StartBench
{
    public static async Task Run(Plan plan)
    {
        var book = new BookPlan(plan.Quick ? 100_000 : 1_000_000);
        var folder = plan.Fresh("start");
        await BookMaker.Copy(plan, book, folder);
        var times = new List<double>();
        for (var round = 0; round < plan.Rounds + 1; round++)
        {
            await using var server = await Server.Product(folder);
            if (round > 0)
                times.Add(server.StartedIn.TotalSeconds);
        }

        await Results.Keep(plan, "Start", [Figure.AtMost($"start to /health/ready, {book}", times, "s", 1.5)]);
        plan.Fresh("start");
    }
}
