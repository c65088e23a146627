using System.Globalization;
using System.Text.Json;

namespace PointsMarket.Bench.Harness;

/// <summary>What a load came to; times in milliseconds.</summary>
internal sealed record Sample(double PerSecond, double P50, double P99);

/// <summary>Drives a server with wrk under a script; what was not answered as it should be makes the figure void.</summary>
internal static class Wrk
{
    private const int Threads = 2;

    /// <summary>What a script ends with: the figures as one line of JSON.</summary>
    private const string Report =
        """

        function done(summary, latency, requests)
          local e = summary.errors
          print(string.format('{"requests":%d,"microseconds":%d,"p50":%d,"p99":%d,"refused":%d,"errors":%d}',
            summary.requests, summary.duration, latency:percentile(50), latency:percentile(99), e.status, e.connect + e.read + e.write + e.timeout))
        end
        """;

    /// <summary>One run; the script makes each request in its function request.</summary>
    public static async Task<Sample> Run(Server server, int connections, int seconds, string script)
    {
        var wrk = await Programs.Need("wrk", "wrk");
        var file = Path.Combine(server.Folder, "load.lua");
        await File.WriteAllTextAsync(file, script + Report);
        var output = await Programs.Run(wrk, [
            "-c", Text(connections), "-t", Text(Math.Min(connections, Threads)), "-d", $"{Text(seconds)}s", "--timeout", "30s",
            "-s", file, server.Address.ToString()]);
        var line = output.Split('\n').Last(one => one.StartsWith('{'));
        var report = JsonSerializer.Deserialize<Outcome>(line, JsonSerializerOptions.Web)!;
        return report is { Refused: 0, Errors: 0 }
            ? new(report.Requests / (report.Microseconds / 1e6), report.P50 / 1000d, report.P99 / 1000d)
            : throw new InvalidOperationException($"This run counts for nothing: {line} (log: {server.Folder}/server.log)");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record Outcome(long Requests, double Microseconds, double P50, double P99, long Refused, long Errors);
}
