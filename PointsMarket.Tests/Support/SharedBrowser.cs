using System.Runtime.InteropServices;
using Microsoft.Playwright;

namespace PointsMarket.Tests.Support;

/// <summary>The one browser of a run, started when the first journey asks for it.</summary>
internal static class SharedBrowser
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
    ];

    private static Lazy<Task<(IPlaywright Playwright, IBrowser Browser)>> _started = new(Start);

    public static async Task<IBrowser> Get() => (await _started.Value).Browser;

    public static async Task Close()
    {
        if (!_started.IsValueCreated || !_started.Value.IsCompletedSuccessfully)
            return;

        var (playwright, browser) = await _started.Value;
        await browser.CloseAsync();
        playwright.Dispose();
        _started = new(Start);
    }

    private static async Task<(IPlaywright Playwright, IBrowser Browser)> Start()
    {
        var found = await BrowserFinder.Find();
        await BrowserPackages.BringTypeface();
        await TestContext.Progress.WriteLineAsync($"The journeys use {found.Path}");
        MakeRunnable();
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = found.Path,
            Args = Arguments,
            Env = found.Libraries is null ? null : [.. Environment(found.Libraries)],
        });
        return (playwright, browser);
    }

    private static IEnumerable<KeyValuePair<string, string>> Environment(string libraries)
    {
        foreach (System.Collections.DictionaryEntry variable in System.Environment.GetEnvironmentVariables())
        {
            if ((string)variable.Key != "LD_LIBRARY_PATH")
                yield return KeyValuePair.Create((string)variable.Key, (string)variable.Value!);
        }

        yield return KeyValuePair.Create("LD_LIBRARY_PATH", libraries);
    }

    /// <summary>Playwright's node comes out of its package as a plain file on some machines.</summary>
    private static void MakeRunnable()
    {
        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
            return;

        foreach (var node in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, ".playwright", "node"), "node", SearchOption.AllDirectories))
            File.SetUnixFileMode(node, File.GetUnixFileMode(node) | UnixFileMode.UserExecute);
    }
}
