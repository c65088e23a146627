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

    private const int Tries = 3;

    private static Lazy<Task<(IPlaywright Playwright, IBrowser Browser)>> _started = new(Start);

    /// <summary>How long the browser may take for what has no limit of its own: a stuck one would hold up the whole run.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromMinutes(1);

    /// <summary>A page with nothing in it from before; where the browser is stuck, of another browser.</summary>
    public static async Task<IPage> Open(BrowserNewContextOptions options)
    {
        for (var tries = 1; ; tries++)
        {
            var started = _started;
            var browser = (await started.Value).Browser;
            try
            {
                return await OpenIn(browser, options).WaitAsync(Patience);
            }
            catch (Exception fault) when (tries < Tries && fault is TimeoutException or PlaywrightException)
            {
                await TestContext.Progress.WriteLineAsync($"The browser opens no page; another one is started. {fault.Message}");
                if (Interlocked.CompareExchange(ref _started, new(Start), started) == started)
                    await PutAway(started);
            }
        }
    }

    public static async Task Close()
    {
        var started = Interlocked.Exchange(ref _started, new(Start));
        if (started.IsValueCreated && started.Value.IsCompletedSuccessfully)
            await PutAway(started);
    }

    private static async Task<IPage> OpenIn(IBrowser browser, BrowserNewContextOptions options) =>
        await (await browser.NewContextAsync(options)).NewPageAsync();

    /// <summary>Without the driver it goes too, if it does not by itself.</summary>
    private static async Task PutAway(Lazy<Task<(IPlaywright Playwright, IBrowser Browser)>> started)
    {
        var (playwright, browser) = await started.Value;
        await Task.WhenAny(browser.CloseAsync(), Task.Delay(Patience));
        playwright.Dispose();
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
