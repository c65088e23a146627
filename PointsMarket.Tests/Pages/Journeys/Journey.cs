using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Pages.Journeys;

/// <summary>A way through the site with a browser, each over a village of its own; what the browser complains about fails it.</summary>
internal abstract class Journey
{
    private readonly List<Tab> _tabs = [];

    protected BrowserSite Site { get; private set; } = null!;

    [SetUp]
    public async Task Open() => Site = await BrowserSite.Start();

    [TearDown]
    public async Task Close()
    {
        try
        {
            await Assert.MultipleAsync(async () =>
            {
                foreach (var tab in _tabs)
                    await tab.Close();
            });
        }
        finally
        {
            _tabs.Clear();
            await Site.DisposeAsync();
        }
    }

    protected Task<Tab> AtTheDesk(string? account = null, bool scripts = true, bool english = false) => Open(Screen.Desk, account, scripts, english);

    protected Task<Tab> OnAPhone(string? account = null, bool scripts = true, bool english = false) => Open(Screen.Phone, account, scripts, english);

    private async Task<Tab> Open(Screen screen, string? account, bool scripts, bool english)
    {
        var tab = await Site.Open(screen, account, scripts, english);
        _tabs.Add(tab);
        return tab;
    }
}
