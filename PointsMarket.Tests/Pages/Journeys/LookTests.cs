using PointsMarket.Tests.Pages.Crawl;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Pages.Journeys;

/// <summary>One page of every kind that somebody can come to, looked at as a browser shows it, on the PC and on the phone.</summary>
/// <remarks>The pictures lie in TestResults/pages/&lt;language&gt;-&lt;size&gt;.</remarks>
internal sealed class LookTests : Journey
{
    [TestCase("secretary")]
    [TestCase("reviewer1")]
    [TestCase("shopkeeper")]
    [TestCase("01-001")]
    [TestCase(null)]
    public async Task Every_kind_of_page_can_be_read_by_everybody_and_fits(string? reader)
    {
        var isStaff = reader is not null && !char.IsDigit(reader[0]);
        var home = isStaff ? Screen.Desk : Screen.Phone;
        var addresses = await AddressesOf(reader, isStaff ? "desk" : reader is null ? "" : "me");
        foreach (var screen in new[] { home, home == Screen.Desk ? Screen.Phone : Screen.Desk })
        {
            var tab = await (screen == Screen.Desk ? AtTheDesk(reader) : OnAPhone(reader));
            await Assert.MultipleAsync(async () =>
            {
                foreach (var (name, address) in addresses)
                    await Look(tab, name, address, screen, withAxe: screen == home);
            });
        }
    }

    private static async Task Look(Tab tab, string name, string address, Screen screen, bool withAxe)
    {
        await tab.Go(address);
        await tab.Photograph("zh", screen.Name, name);
        await tab.FitsWidth();
        if (withAxe)
            await tab.Axe();
    }

    /// <summary>The first address of each kind, by a name for its picture; what the secretary sees, others need not look at again.</summary>
    private async Task<List<(string Name, string Address)>> AddressesOf(string? reader, string start)
    {
        var pages = await PagesOf(reader);
        var seen = reader is "secretary" || start != "desk" ? [] : (await PagesOf("secretary")).Select(Crawler.KindOf).ToHashSet();
        return
        [
            .. pages.GroupBy(Crawler.KindOf).Where(kind => !seen.Contains(kind.Key))
                .Select(kind => (NameOf(kind.Key, reader), kind.First())).DistinctBy(page => page.Item1),
        ];

        async Task<IEnumerable<string>> PagesOf(string? who) =>
            (await Crawler.From(Site.Visit(who), $"/{BrowserSite.Village}/{start}", mostOfAKind: 1)).Pages.Keys;
    }

    private static string NameOf(string kind, string? reader)
    {
        var path = kind.Split('?')[0].Trim('/').Replace('/', '-').Replace("{}", "one");
        return (reader ?? "anybody") + "-" + (path.StartsWith(BrowserSite.Village, StringComparison.Ordinal) ? path[BrowserSite.Village.Length..].Trim('-') : path);
    }
}
