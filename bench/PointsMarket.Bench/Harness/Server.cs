using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace PointsMarket.Bench.Harness;

/// <summary>A server in a process of its own on a free port of loopback, with its log in a file; stopped by its id.</summary>
internal sealed class Server : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;

    private Server(Process process, Uri address, string folder, TimeSpan startedIn)
    {
        (_process, Address, Folder, StartedIn) = (process, address, folder, startedIn);
    }

    public Uri Address { get; }

    /// <summary>Where its database and its log lie.</summary>
    public string Folder { get; }

    /// <summary>From the start of the process to the first answer that it is ready.</summary>
    public TimeSpan StartedIn { get; }

    public int Id => _process.Id;

    /// <summary>What it holds of the machine's memory now.</summary>
    public double ResidentMegabytes => File.ReadLines($"/proc/{Id}/status")
        .Where(line => line.StartsWith("VmRSS:", StringComparison.Ordinal))
        .Select(line => double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024)
        .Single();

    /// <summary>The site as it is built for release, on the database of a folder.</summary>
    public static Task<Server> Product(string folder, params IEnumerable<(string Name, string Value)> settings) =>
        Start(folder, Beside("PointsMarket.Api.dll"), "/health/ready", [], [.. Site(folder), .. settings]);

    /// <summary>The bare server to compare with: the same web server and collector, and nothing behind it.</summary>
    public static Task<Server> Bare(string folder) => Start(
        folder,
        Beside("PointsMarket.Bench.dll"),
        "/ready",
        ["bare"],
        [("ASPNETCORE_ENVIRONMENT", "Production")]);

    /// <summary>Runs a verb of the operator on the database of a folder.</summary>
    public static Task<string> Verb(string folder, IEnumerable<string> arguments, params IEnumerable<(string Name, string Value)> settings) => Programs.Run(
        Dotnet,
        [Beside("PointsMarket.Api.dll"), .. arguments],
        Site(folder).Concat(settings).ToDictionary(setting => setting.Name, setting => setting.Value),
        AppContext.BaseDirectory);

    /// <summary>Starts a verb of the operator, to be watched while it runs.</summary>
    public static Process StartVerb(string folder, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Dotnet, [Beside("PointsMarket.Api.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        foreach (var (name, value) in Site(folder))
            start.Environment[name] = value;

        return Process.Start(start)!;
    }

    /// <summary>Asks it to end and waits until it has: what is queued is carried out, and the file is closed.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await Programs.Run("kill", ["-TERM", Id.ToString(CultureInfo.InvariantCulture)]);

        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
        _process.Dispose();
    }

    private static string Dotnet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    private static string Beside(string file) => Path.Combine(AppContext.BaseDirectory, file) is var path && File.Exists(path)
        ? path
        : throw new InvalidOperationException($"{file} is not beside the bench: build it with dotnet build -c Release bench/PointsMarket.Bench");

    private static IEnumerable<(string Name, string Value)> Site(string folder) =>
    [
        ("ASPNETCORE_ENVIRONMENT", "Production"),
        ("ConnectionStrings__PointsMarket", $"Data Source={Path.Combine(folder, BenchVillage.File)}"),
    ];

    private static async Task<Server> Start(
        string folder, string program, string ready, string[] arguments, (string Name, string Value)[] settings)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var log = Path.Combine(folder, "server.log");
        var start = new ProcessStartInfo("sh", ["-c", "exec \"$0\" \"$@\" >\"$LOG\" 2>&1", Dotnet, program, .. arguments])
        {
            WorkingDirectory = AppContext.BaseDirectory,
        };
        start.Environment["LOG"] = log;
        start.Environment["ASPNETCORE_URLS"] = address.ToString();
        foreach (var (name, value) in settings)
            start.Environment[name] = value;

        var watch = Stopwatch.StartNew();
        var process = Process.Start(start)!;
        using var http = new HttpClient { BaseAddress = address };
        while (!await Answers(http, ready))
        {
            if (process.HasExited || watch.Elapsed > Patience)
                throw new InvalidOperationException($"The server did not start; its log: {await File.ReadAllTextAsync(log)}");

            await Task.Delay(5);
        }

        return new(process, address, folder, watch.Elapsed);
    }

    private static async Task<bool> Answers(HttpClient http, string path)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
