using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;

namespace PointsMarket.Tests.Support;

/// <summary>Brings what the journeys need where the machine lacks it: a Chromium, and a typeface with Chinese characters.</summary>
internal static class BrowserPackages
{
    private const string Package = "@sparticuz/chromium@153.0.0";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static string Cache => Path.Combine(Path.GetTempPath(), "pointsmarket-chromium-153");

    /// <summary>Under root on Debian and its kin; false where it is not our place to install.</summary>
    public static async Task<bool> InstallWithApt(params string[] packages)
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root" || BrowserFinder.OnPath("apt-get") is not { } apt)
            return false;

        using var alone = await Alone("apt");
        await Run(apt.Path, ["update"]);
        await Run(apt.Path, ["install", "-y", "--no-install-recommends", .. packages]);
        return true;
    }

    /// <summary>Without Chinese characters a screenshot shows boxes; what the tests hold does not depend on it.</summary>
    public static async Task BringTypeface()
    {
        if (BrowserFinder.OnPath("fc-list") is not { } list || await Run(list.Path, [":lang=zh"]) != "")
            return;

        try
        {
            await InstallWithApt("fonts-wqy-microhei");
        }
        catch (Exception fault) when (fault is InvalidOperationException or TimeoutException)
        {
            await TestContext.Progress.WriteLineAsync($"No Chinese typeface for screenshots: {fault.Message}");
        }
    }

    /// <summary>A Chromium that needs neither root nor a package manager: its archive is unpacked here, with the libraries it brings.</summary>
    public static async Task<FoundBrowser?> UnpackFromNpm()
    {
        if (!OperatingSystem.IsLinux() || BrowserFinder.OnPath("npm") is not { } npm)
            return null;

        Directory.CreateDirectory(Cache);
        using var alone = await Alone("npm");
        var browser = Path.Combine(Cache, "chromium");
        var libraries = Path.Combine(Cache, "al2023", "lib");
        if (File.Exists(browser) && Directory.Exists(libraries))
            return new(browser, libraries);

        await Run(npm.Path, ["install", "--prefix", Cache, "--ignore-scripts", "--no-audit", "--no-fund", Package]);
        var archives = Path.Combine(Cache, "node_modules", "@sparticuz", "chromium", "bin");
        await using (var packed = Unpack(Path.Combine(archives, "al2023.tar.br")))
        {
            Directory.CreateDirectory(Path.Combine(Cache, "al2023"));
            await TarFile.ExtractToDirectoryAsync(packed, Path.Combine(Cache, "al2023"), overwriteFiles: true);
        }

        var making = browser + ".making";
        await using (var packed = Unpack(Path.Combine(archives, "chromium.br")))
        await using (var file = File.Create(making))
            await packed.CopyToAsync(file);

        File.SetUnixFileMode(making, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        File.Move(making, browser, overwrite: true);
        return new(browser, libraries);
    }

    private static BrotliStream Unpack(string archive) => new(File.OpenRead(archive), CompressionMode.Decompress);

    /// <summary>Two runs of the tests at once wait for each other.</summary>
    private static async Task<FileStream> Alone(string name)
    {
        var path = Path.Combine(Path.GetTempPath(), $"pointsmarket-{name}.lock");
        for (var started = Stopwatch.StartNew(); ; await Task.Delay(500))
        {
            try
            {
                return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (started.Elapsed < Patience)
            {
                // Another run is installing.
            }
        }
    }

    private static async Task<string> Run(string program, IReadOnlyList<string> arguments)
    {
        await TestContext.Progress.WriteLineAsync($"{program} {string.Join(' ', arguments)}");
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var errors = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            if (process.ExitCode == 0)
                return await output;

            await TestContext.Progress.WriteLineAsync(await output + await errors);
            throw new InvalidOperationException($"{Path.GetFileName(program)} {arguments[0]} ended with {process.ExitCode}");
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{Path.GetFileName(program)} {arguments[0]} took longer than {Patience.TotalMinutes} minutes");
        }
    }
}
