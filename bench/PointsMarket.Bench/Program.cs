using PointsMarket.Bench;
using PointsMarket.Bench.Bare;
using PointsMarket.Bench.Harness;

// dotnet run -c Release --project bench/PointsMarket.Bench -- VERB
switch (args)
{
    case ["prints"]:
        PrintBench.Run();
        return 0;
    case ["bare"]:
        await BareServer.Run();
        return 0;
    case ["redemptions", .. var options]:
        await RedemptionBench.Run(Plan.Of(args[0], options));
        return 0;
    default:
        Console.Error.WriteLine(
            """
            usage: dotnet run -c Release --project bench/PointsMarket.Bench -- VERB [--quick] [--rounds 5] [--seconds 5] [--folder DIR]

              redemptions    POST redemptions at 1 to 256 connections, beside a bare POST and beside a group of one
              prints         how long the prints take, how large they are, what memory they hold

            --quick runs everything once and briefly, and leaves bench/RESULTS.md as it is.
            """);
        return 2;
}
