using PointsMarket.Bench.Harness;

namespace PointsMarket.Bench.Growth;

/// <summary>Redemptions through HTTP as the book grows, in one village and in a thousand.</summary>
/// <remarks>Without the site's own daily backup, which copies and proves the whole book soon after a start: minutes with 10,000,000 entries, on both cores.</remarks>
internal static class GrowthBench
{
    private const int Connections = 64;

    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(2);

    public static async Task Run(Plan plan)
    {
        var books = Books(plan);
        var servers = new List<Server>();
        try
        {
            foreach (var book in books)
                servers.Add(await Serve(plan, book));

            // Each was just started, and is compiled anew while it works: one reading more than Alternate's that is not counted.
            List<Func<Task<Sample>>> loads = [.. books.Zip(servers, Redeem)];
            foreach (var warm in loads)
                await warm();

            Console.WriteLine($"redemptions on {books.Count} books, alternating");
            var read = await Rounds.Alternate(plan.Rounds, [.. loads]);
            var rates = read.Select(Load.Rates).ToList();
            await Results.Keep(plan, "Growth", [
                .. books.Select((book, i) => Compare(books, rates, i)),
                .. books.Zip(servers, (book, server) => Figure.Of($"resident memory after the load, {book}", [server.ResidentMegabytes], "MB")),
            ]);
            await Results.Keep(plan, "growth.svg", Chart.Lines(
                $"Redemptions through HTTP, {Connections} connections", "entries in the book", "requests a second",
                [.. books.Zip(rates).GroupBy(one => one.First.Villages).Select(group => new Series(
                    group.Key == 1 ? "one village" : $"{group.Key:N0} villages",
                    [.. group.Select(one => ((double)one.First.Entries, Spread.Of(one.Second).Median))]))]));
        }
        finally
        {
            foreach (var server in servers)
                await server.DisposeAsync();
        }

        for (var i = 0; i < books.Count; i++)
            plan.Fresh($"grown-{i}");

        Func<Task<Sample>> Redeem(BookPlan book, Server server) => async () =>
        {
            await Settle();
            return await Wrk.Run(server, Connections, plan.Seconds, VillagesScript.Of(book));
        };

        async Task<Server> Serve(Plan plan, BookPlan book)
        {
            var folder = plan.Fresh($"grown-{servers.Count}");
            await BookMaker.Copy(plan, book, folder);
            return await Server.Product(folder, ("PointsMarket__Backups", "false"));
        }
    }

    /// <summary>What the load before has left to be put to its place would be written while this one is measured.</summary>
    private static async Task Settle()
    {
        await Task.Delay(Rest);
        await Programs.Run("sync", []);
    }

    private static List<BookPlan> Books(Plan plan) => plan.Quick
        ? [new(10_000), new(100_000), new(40_000, 20), new(100_000, 20)]
        : [new(10_000), new(1_000_000), new(10_000_000), new(1_000_000, 1_000), new(10_000_000, 1_000)];

    /// <summary>The largest with as many villages is judged beside the smallest of all.</summary>
    private static Figure Compare(List<BookPlan> books, List<List<double>> rates, int i)
    {
        var what = $"POST redemptions, {books[i]}";
        var largest = i + 1 == books.Count || books[i + 1].Villages != books[i].Villages;
        return i == 0 ? Figure.Of(what, rates[0], "/s") : Figure.Beside(what, rates[i], $"{books[0]}", rates[0], "/s", atLeast: largest ? 0.85 : null);
    }
}
