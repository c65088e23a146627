using PointsMarket.Bench;
using PointsMarket.Bench.Bare;
using PointsMarket.Bench.Growth;
using PointsMarket.Bench.Harness;
using PointsMarket.Bench.Postgres;

// dotnet run -c Release --project bench/PointsMarket.Bench -- VERB
var verbs = new OrderedDictionary<string, Func<Plan, Task>>
{
    ["redemptions"] = RedemptionBench.Run,
    ["reads"] = ReadBench.Run,
    ["disk"] = DiskBench.Run,
    ["ledger"] = LedgerBench.Run,
    ["growth"] = GrowthBench.Run,
    ["statements"] = StatementBench.Run,
    ["verify"] = VerifyBench.Run,
    ["start"] = StartBench.Run,
    ["postgres"] = PostgresBench.Run,
};

try
{
    switch (args)
    {
        case ["prints"]:
            PrintBench.Run();
            return 0;
        case ["bare"]:
            await BareServer.Run();
            return 0;
        case ["all", .. var options]:
            var every = Plan.Of("all", options);
            foreach (var (_, run) in verbs)
                await run(every);

            return 0;
        case [var verb, .. var options] when verbs.TryGetValue(verb, out var run):
            await run(Plan.Of(verb, options));
            return 0;
        default:
            return Usage();
    }
}
catch (ArgumentException wrong)
{
    await Console.Error.WriteLineAsync(wrong.Message);
    return Usage();
}
catch (InvalidOperationException failed)
{
    await Console.Error.WriteLineAsync(failed.Message);
    return 1;
}

static int Usage()
{
    Console.Error.WriteLine(
        """
        usage: dotnet run -c Release --project bench/PointsMarket.Bench -- VERB [--quick] [--rounds 5] [--seconds 5] [--folder DIR] [--pgledger DIR]

          all            every measurement but prints, one after another
          redemptions    POST redemptions at 1 to 256 connections, beside a bare POST and beside a group of one
          reads          an account and a villager's first page, beside a bare GET and a bare Razor page
          disk           redemptions where each flush of the disk takes 5 ms, beside a group of one
          ledger         the ledger of 500 households as PDF, beside headless Chromium printing the same table
          growth         redemptions on books of 10,000 to 10,000,000 entries, in one village and in 1,000
          statements     a month's statement and one household's month, as the book grows
          verify         entries a second that verify proves, its memory, and bytes an entry on the disk
          start          from the start to /health/ready on 1,000,000 entries
          postgres       redemptions beside PostgreSQL with pgledger (--pgledger DIR: a checkout of pgr0ss/pgledger)
          prints         how long the prints take, how large they are, what memory they hold

        --quick runs everything once and briefly, and leaves bench/RESULTS.md as it is.
        """);
    return 2;
}
