using System.Diagnostics;

namespace PointsMarket.Bench.Harness;

/// <summary>Programs of this machine: found, installed where they are missing and that is possible, and run.</summary>
internal static class Programs
{
    public static string? Find(params string[] names)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return names.SelectMany(_ => folders, (name, folder) => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
    }

    /// <summary>A program of one of these names; under root on Debian it is installed from its package where it is missing.</summary>
    public static async Task<string> Need(string package, params string[] names)
    {
        if (Find(names) is { } found)
            return found;

        if (Environment.UserName == "root" && Find("apt-get") is { } apt)
        {
            Console.WriteLine($"installing {package}");
            var quiet = new Dictionary<string, string> { ["DEBIAN_FRONTEND"] = "noninteractive" };
            await Run(apt, ["update"], quiet);
            await Run(apt, ["install", "-y", "--no-install-recommends", package], quiet);
        }

        return Find(names) ?? throw new InvalidOperationException(
            $"{names[0]} is missing. On Debian: apt-get install -y {package}; elsewhere install {package} and put it on the PATH.");
    }

    /// <summary>What a program printed; what it said against itself is in the exception where it failed.</summary>
    public static async Task<string> Run(
        string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null, string? folder = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder ?? "",
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? await output
            : throw new InvalidOperationException($"{Path.GetFileName(program)} ended with {process.ExitCode}: {await errors} {await output}");
    }
}
