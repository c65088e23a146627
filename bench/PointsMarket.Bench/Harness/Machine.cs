using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace PointsMarket.Bench.Harness;

/// <summary>What the figures were read on.</summary>
internal static class Machine
{
    private const int Flushes = 200;

    public static async Task<string> Describe(string folder)
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1_073_741_824d;
        var sdk = (await Programs.Run("dotnet", ["--version"])).Trim();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Environment.ProcessorCount} cores ({Model()}), {memory:0} GB of memory, {Release()}, .NET SDK {sdk}; fsync of 4 KB takes {Flush(folder):0.00} ms there");
    }

    private static string Model() => Field("/proc/cpuinfo", "model name", ':') ?? RuntimeInformation.ProcessArchitecture.ToString();

    private static string Release() => Field("/etc/os-release", "PRETTY_NAME", '=')?.Trim('"') ?? RuntimeInformation.OSDescription;

    private static string? Field(string file, string name, char separator) => File.Exists(file)
        ? File.ReadLines(file).FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal))?.Split(separator, 2)[1].Trim()
        : null;

    /// <summary>The median time until a small write is on the disk, which is what a commit waits for.</summary>
    private static double Flush(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "flush");
        var times = new List<double>();
        using (var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0))
        {
            var page = new byte[4096];
            for (var flush = 0; flush < Flushes; flush++)
            {
                var watch = Stopwatch.StartNew();
                file.Write(page);
                file.Flush(flushToDisk: true);
                times.Add(watch.Elapsed.TotalMilliseconds);
            }
        }

        File.Delete(path);
        return Spread.Of(times).Median;
    }
}
