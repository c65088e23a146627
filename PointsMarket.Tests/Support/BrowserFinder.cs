namespace PointsMarket.Tests.Support;

/// <summary>A Chromium on this machine, and where the libraries lie that it brings along.</summary>
internal sealed record FoundBrowser(string Path, string? Libraries = null);

/// <summary>Finds a Chromium for the journeys, or brings one: the tests never pass for want of a browser.</summary>
internal static class BrowserFinder
{
    /// <summary>Names the browser's file where it lies elsewhere.</summary>
    public const string Setting = "POINTSMARKET_CHROMIUM";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "msedge"];

    public static async Task<FoundBrowser> Find()
    {
        var tried = new List<string>();
        foreach (var (place, find) in Places)
        {
            try
            {
                if (await find() is { } found)
                    return found;

                tried.Add($"{place}: none");
            }
            catch (Exception fault) when (fault is IOException or InvalidOperationException or InvalidDataException or TimeoutException or UnauthorizedAccessException)
            {
                tried.Add($"{place}: {fault.Message}");
            }
        }

        throw new AssertionException(
            $"""
            The journeys need a Chromium, and none was found:
              {string.Join("\n  ", tried)}
            Install one (Debian: apt-get install -y chromium fonts-wqy-microhei) or name one: export {Setting}=/path/to/chrome
            """);
    }

    private static IEnumerable<(string Place, Func<Task<FoundBrowser?>> Find)> Places =>
    [
        (Setting, () => Task.FromResult(Named())),
        ("PATH", () => Task.FromResult(OnPath(Names))),
        ("Playwright's cache", () => Task.FromResult(InCache())),
        ("apt-get", async () => await BrowserPackages.InstallWithApt("chromium", "fonts-wqy-microhei") ? OnPath(Names) : null),
        ("npm", BrowserPackages.UnpackFromNpm),
    ];

    /// <summary>A program of one of these names on the PATH.</summary>
    public static FoundBrowser? OnPath(params string[] names)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var endings = OperatingSystem.IsWindows() ? new[] { ".exe", ".cmd" } : [""];
        var files = from name in names from folder in folders from ending in endings select Path.Combine(folder, name + ending);
        return files.FirstOrDefault(File.Exists) is { } file ? new(file) : null;
    }

    private static FoundBrowser? Named() => Environment.GetEnvironmentVariable(Setting) switch
    {
        null or "" => null,
        var path when File.Exists(path) => new(path),
        var path => throw new IOException($"{path} does not exist"),
    };

    private static FoundBrowser? InCache()
    {
        var cache = Environment.GetEnvironmentVariable("PLAYWRIGHT_BROWSERS_PATH")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache", "ms-playwright");
        if (!Directory.Exists(cache))
            return null;

        return Directory.EnumerateDirectories(cache, "chromium*").OrderDescending(StringComparer.Ordinal)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "chrome", SearchOption.AllDirectories))
            .FirstOrDefault() is { } file ? new(file) : null;
    }
}
