using System.Diagnostics;
using PointsMarket.Bench.Harness;
using PointsMarket.Core;
using PointsMarket.Core.Months;
using PointsMarket.Core.Storage;

namespace PointsMarket.Bench.Growth;

/// <summary>The open month's statement of 500 households, and one household's month, as the book behind them grows.</summary>
internal static class StatementBench
{
    /// <summary>A household's month is read so often for one figure.</summary>
    private const int Lookups = 200;

    private static readonly string Village = BookPlan.VillageCode(1);

    public static async Task Run(Plan plan)
    {
        var largest = new BookPlan(plan.Quick ? 1_000_000 : 10_000_000);
        var inMonth = largest.EntriesIn(largest.Months - 1);
        var smaller = plan.Quick ? new List<long> { 20_000, 100_000 } : [100_000, 1_000_000];
        List<BookPlan> books = [.. smaller.Select(entries => new BookPlan(entries, InOpenMonth: inMonth)), largest];
        var databases = new List<Database>();
        foreach (var book in books)
            databases.Add(new(await BookMaker.Find(plan, book), new(TimeProvider.System, VillageTime.Zone("Asia/Shanghai"))));

        var statements = await Rounds.Alternate(plan.Rounds * 3, [.. databases.Select(Statement)]);
        var months = await Rounds.Alternate(plan.Rounds * 3, [.. databases.Select(HouseholdsMonth)]);
        foreach (var database in databases)
            await database.DisposeAsync();

        var last = books.Count - 1;
        await Results.Keep(plan, "Statements", [
            Figure.Beside($"a month's statement, {Describe(books[last])}", statements[last], Describe(books[0]), statements[0], "ms", atMost: 1.3),
            .. books.Select((book, i) => Figure.AtMost($"a month's statement, {Describe(book)}", statements[i], "ms", 100)),
            .. books.Select((book, i) => Figure.AtMost($"one household's month, {Describe(book)}", months[i], "ms", 1)),
        ]);
    }

    private static string Describe(BookPlan book) => $"{book}, {book.EntriesIn(book.Months - 1):N0} of them in the month";

    private static Func<Task<double>> Statement(Database database) => () => Task.FromResult(Milliseconds(() =>
    {
        if (database.Read(tx => MonthService.Find(tx, Village, BookPlan.Open)) is not { Items.Count: BookPlan.Households })
            throw new InvalidOperationException("The statement does not hold every household.");
    }));

    private static Func<Task<double>> HouseholdsMonth(Database database) => () => Task.FromResult(Milliseconds(() =>
    {
        for (var lookup = 0; lookup < Lookups; lookup++)
            database.Read(tx => HouseholdMonths.Find(tx, Village, BenchVillage.Household(lookup * 37 % BookPlan.Households), BookPlan.Open));
    }) / Lookups);

    private static double Milliseconds(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalMilliseconds;
    }
}
