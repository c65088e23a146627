using System.Diagnostics;
using PointsMarket.Core.Households;
using PointsMarket.Core.Months;
using PointsMarket.Core.Prints;
using PointsMarket.Tests.Months;

namespace PointsMarket.Bench;

/// <summary>How long the prints take, how large they are, and what memory they hold, as ratios to a village of 500 households.</summary>
internal static class PrintBench
{
    private const int Runs = 9;
    private const int Yardstick = 500;

    /// <summary>So many times before it is measured, as on a site that has run for a while.</summary>
    private const int Warm = 20;

    public static void Run()
    {
        Measure("ledger without entries", Ledger);
        Measure("ledger with its entries", households => LedgerPrint.Of(SampleMonth.Sheet(SampleMonth.ClosedMonth(households))));
        Measure("notice", households => NoticePrint.Of(SampleMonth.Board(SampleMonth.ClosedMonth(households))));
        Measure("cards", Cards);
        Console.WriteLine($"peak memory of all of it: {Process.GetCurrentProcess().PeakWorkingSet64 / 1_048_576} MB");
    }

    private static void Measure(string name, Func<int, Printout> compose)
    {
        var yardstick = 0d;
        foreach (var households in new List<int> { Yardstick, 1, 30, 5_000 })
        {
            var bytes = compose(households).Pdf().Length;
            for (var warm = 0; households <= Yardstick && warm < Warm; warm++)
                compose(households).Pdf();

            var times = new List<double>();
            for (var run = 0; run < (households > Yardstick ? 3 : Runs); run++)
            {
                GC.Collect();
                var clock = Stopwatch.StartNew();
                compose(households).Pdf();
                times.Add(clock.Elapsed.TotalMilliseconds);
            }

            var median = times.Order().ElementAt(times.Count / 2);
            if (households == Yardstick)
                yardstick = median;

            Console.WriteLine($"{name,-24} {households,5} households {median,8:0.0} ms  × {median / yardstick,6:0.00}  {bytes / 1024d,8:0.0} KB  {Environment.WorkingSet / 1_048_576,5} MB held");
        }
    }

    /// <summary>A quiet month: nothing moved, so no entries stand behind it.</summary>
    private static Printout Ledger(int households)
    {
        var month = SampleMonth.ClosedMonth(households);
        var still = month.Items.Select(item => item with { Movements = new(item.Movements.Opening, default, default, default, default) });
        return LedgerPrint.Of(new(SampleMonth.Of([.. still]) with { Closing = SampleMonth.Closed }, []));
    }

    private static Printout Cards(int households) => CardPrint.Of(new(
        "示范村",
        [.. SampleMonth.Open(households).Items.Select((item, i) => new PrintedCard(item.Household, item.Head, $"https://village.example/yunxi/card/{i:0000000000000000000000}"))],
        []));
}
