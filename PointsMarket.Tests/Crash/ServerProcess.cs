using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace PointsMarket.Tests.Crash;

/// <summary>The API as it was built, as a program of its own on a free port, that can be killed as a pulled plug would.</summary>
internal sealed class ServerProcess : IDisposable
{
    private const string Listening = "Now listening on: ";

    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2);
    private static readonly string Api = typeof(Program).Assembly.Location;

    // The program that runs this test, wherever it was installed: the runtime lies in dotnet/shared/Microsoft.NETCore.App/10.0.x.
    private static readonly string Dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../../dotnet"));

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _said = [];
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServerProcess(string database, string today, string[] within, params string[] arguments)
    {
        string[] line = [.. within, Dotnet, "exec", Api, .. arguments];
        _process = new() { StartInfo = new(line[0], line[1..]) };
        var start = _process.StartInfo;
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.WorkingDirectory = Path.GetDirectoryName(Api);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ConnectionStrings__PointsMarket"] = $"Data Source={database}";
        start.Environment["PointsMarket__Demo"] = "false";
        start.Environment["PointsMarket__Today"] = today;
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public int Id => _process.Id;

    /// <summary>All that it wrote to its log.</summary>
    public string Said => string.Join('\n', _said);

    /// <summary>Starts the site; <paramref name="within"/> is a program that turns into it, and what that is told.</summary>
    public static ServerProcess Start(string database, string today, params string[] within) =>
        new(database, today, within, "--urls", "http://127.0.0.1:0");

    /// <summary>Runs an operator's verb to its end.</summary>
    public static async Task<(int Status, string Said)> Run(string database, string today, params string[] verb)
    {
        using var process = new ServerProcess(database, today, [], verb);
        return (await process.Ended(), process.Said);
    }

    /// <summary>Where it listens, as soon as it answers.</summary>
    public async Task<Uri> Ready()
    {
        var ended = _process.WaitForExitAsync();
        if (await Task.WhenAny(_address.Task, ended, Task.Delay(LongestStart)) != _address.Task)
            throw new AssertionException($"The server did not start: {Said}");

        return await _address.Task;
    }

    /// <summary>SIGKILL: nothing of it runs any more, and nothing was asked.</summary>
    public Task Kill()
    {
        _process.Kill();
        return _process.WaitForExitAsync();
    }

    /// <summary>SIGTERM, as an operator stops it; its exit status.</summary>
    public async Task<int> Stop()
    {
        await Command.Run("sh", "-c", string.Create(CultureInfo.InvariantCulture, $"kill -TERM {Id}"));
        return await Ended();
    }

    public async Task<int> Ended()
    {
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();

        _process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null)
            return;

        _said.Enqueue(line);
        if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at)
            _address.TrySetResult(new(line[(at + Listening.Length)..].Trim()));
    }
}
