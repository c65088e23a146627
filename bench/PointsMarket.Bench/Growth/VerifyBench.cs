using System.Diagnostics;
using System.Globalization;
using PointsMarket.Bench.Harness;

namespace PointsMarket.Bench.Growth;

/// <summary>The verb verify as a process of its own: entries a second, the most memory that it ever held, and what a book takes on the disk.</summary>
internal static class VerifyBench
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    public static async Task Run(Plan plan)
    {
        var books = plan.Quick ? new List<BookPlan> { new(10_000), new(100_000) } : [new(1_000_000), new(10_000_000)];
        var figures = new List<Figure>();
        var memory = new List<List<double>>();
        foreach (var book in books)
        {
            var folder = plan.Fresh("verify");
            await BookMaker.Copy(plan, book, folder);
            figures.AddRange(BookPages.Figures(book, Path.Combine(folder, BenchVillage.File)));
            var (rates, peaks) = (new List<double>(), new List<double>());
            for (var round = 0; round < plan.Rounds; round++)
            {
                Console.WriteLine($"verify of {book}");
                var (seconds, megabytes) = await Verify(folder);
                rates.Add(book.Entries / seconds);
                peaks.Add(megabytes);
            }

            figures.Add(Figure.AtLeast($"verify, {book}", rates, "entries/s", 500_000));
            memory.Add(peaks);
        }

        figures.Add(Figure.Beside($"most memory that verify held, {books[^1]}", memory[^1], $"{books[0]}", memory[0], "MB", atMost: 1.25));
        await Results.Keep(plan, "Proof", figures);
        plan.Fresh("verify");
    }

    private static async Task<(double Seconds, double Megabytes)> Verify(string folder)
    {
        var watch = Stopwatch.StartNew();
        using var verb = Server.StartVerb(folder, "verify");
        var output = verb.StandardOutput.ReadToEndAsync();
        var peak = 0d;
        while (!verb.HasExited)
        {
            peak = Math.Max(peak, PeakMegabytes(verb.Id));
            await Task.WhenAny(verb.WaitForExitAsync(), Task.Delay(Look));
        }

        return verb.ExitCode == 0
            ? (watch.Elapsed.TotalSeconds, peak)
            : throw new InvalidOperationException($"verify ended with {verb.ExitCode}: {await output}");
    }

    /// <summary>What the machine says was the most it held; 0 when it has just ended.</summary>
    private static double PeakMegabytes(int id)
    {
        try
        {
            return File.ReadLines($"/proc/{id}/status")
                .Where(line => line.StartsWith("VmHWM:", StringComparison.Ordinal))
                .Select(line => double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024)
                .FirstOrDefault();
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
