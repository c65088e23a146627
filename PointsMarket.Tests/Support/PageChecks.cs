using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace PointsMarket.Tests.Support;

/// <summary>What holds of every page as a browser shows it.</summary>
internal static partial class PageChecks
{
    /// <summary>One run of axe, in the page itself: the way over its driver takes several times as long.</summary>
    private const string Run =
        """
        async () => {
          const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
          const result = await axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'], iframes: false, preload: false });
          return result.violations.map(one => `${one.id}: ${one.help}: ${one.nodes.slice(0, 3).map(node => node.html).join(' | ')}`);
        }
        """;

    private static readonly Lazy<string> Axes = new(() => new BundledAxeScriptProvider().GetScript());

    /// <summary>What overlaps the window's right edge, for who has to mend it.</summary>
    private const string Widest =
        """
        () => {
          const root = document.documentElement;
          if (root.scrollWidth <= root.clientWidth) return '';
          const out = Array.from(document.querySelectorAll('body *')).filter(one => {
            if (one.getBoundingClientRect().right <= root.clientWidth + 1) return false;
            for (let up = one.parentElement; up; up = up.parentElement) if (getComputedStyle(up).overflowX !== 'visible') return false;
            return true;
          });
          return `${root.scrollWidth} > ${root.clientWidth}: ` + out.slice(0, 4).map(one => `<${one.tagName.toLowerCase()} class="${one.className}"> ${(one.textContent || '').trim().slice(0, 30)}`).join(' | ');
        }
        """;

    /// <summary>No violation of WCAG 2.2, levels A and AA, that a machine can find.</summary>
    public static async Task Axe(this Tab tab)
    {
        await tab.Tell(Axes.Value);
        Expect.Nothing(await tab.Ask<string[]>(Run), tab.Address);
    }

    /// <summary>Nothing scrolls sideways: as it is, in large type, and with the text at 200 %.</summary>
    public static async Task FitsWidth(this Tab tab)
    {
        Assert.That(await tab.Ask<string>(Widest), Is.Empty, $"{tab.Address} as it is");
        await tab.Tell("() => document.documentElement.classList.add('large')");
        Assert.That(await tab.Ask<string>(Widest), Is.Empty, $"{tab.Address} in large type");
        await tab.Tell("() => { document.documentElement.classList.remove('large'); document.documentElement.style.fontSize = '200%'; }");
        Assert.That(await tab.Ask<string>(Widest), Is.Empty, $"{tab.Address} at 200 %");
        await tab.Tell("() => { document.documentElement.style.fontSize = ''; }");
    }

    /// <summary>No name of the program's own stands where people read.</summary>
    public static async Task NoRawKeys(this Tab tab) =>
        Expect.Nothing(RawKeysIn(await tab.Page.Locator("body").InnerTextAsync()), tab.Address);

    public static IEnumerable<string> RawKeysIn(string text) => RawKey().Matches(text).Select(match => match.Value).Distinct();

    /// <summary>A picture of the whole page, kept beside the test's results.</summary>
    public static async Task Photograph(this Tab tab, string language, string size, string name)
    {
        var folder = Path.Combine(Results(), "pages", $"{language}-{size}");
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, name + ".png");
        await tab.Page.ScreenshotAsync(new() { Path = path, FullPage = true, Animations = ScreenshotAnimations.Disabled });
        TestContext.AddTestAttachment(path);
    }

    private static string Results()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (folder.GetFiles("*.sln").Length > 0)
                return Path.Combine(folder.FullName, "TestResults");
        }

        return Path.Combine(TestContext.CurrentContext.WorkDirectory, "TestResults");
    }

    [GeneratedRegex(@"Sentence \{|\b(?:PointsMarket|System|Microsoft)\.[A-Z]\w+|\b[a-z]+[A-Z]\w*\b|\{\w*\}|\bnull\b|\bNaN\b|\bundefined\b")]
    private static partial Regex RawKey();
}
