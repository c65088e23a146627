using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PointsMarket.Core;
using PointsMarket.Core.Conduct;
using PointsMarket.Core.Households;
using PointsMarket.Core.Months;
using PointsMarket.Core.People;
using PointsMarket.Core.Storage;

namespace PointsMarket.Tests.Support;

/// <summary>The site on a port of its own, over a copy of the demonstration village, for whoever comes with a browser.</summary>
internal sealed class BrowserSite : IAsyncDisposable
{
    private readonly string _folder;
    private readonly SiteFactory _factory;
    private readonly Uri _address;

    private BrowserSite(string folder, DatabaseLocation location)
    {
        _folder = folder;
        var time = new VillageTime(Clock, DemonstrationFile.Zone);
        Database = new(location, time);
        _factory = new(location, time, Database);
        // Named as an option: the factory sets a port given by itself only after the start, which sometimes is too late.
        _factory.UseKestrel(options => options.Listen(IPAddress.Loopback, 0));
        _factory.StartServer();
        _address = new UriBuilder(_factory.ClientOptions.BaseAddress) { Host = "localhost" }.Uri;
    }

    public static string Village => DemonstrationFile.Village;

    public FakeTimeProvider Clock { get; } = new(DemonstrationFile.Morning);

    public Database Database { get; }

    public DateOnly Today => Database.Time.Today;

    public static async Task<BrowserSite> Start()
    {
        var folder = Directory.CreateTempSubdirectory("pointsmarket-").FullName;
        return new(folder, await DemonstrationFile.CopyTo(folder));
    }

    /// <summary>The account as it stands in the village.</summary>
    public Caller Who(string account) => Database.Read(tx => PeopleService.Find(tx, Village, account) is { } person
        ? new Caller { Village = Village, Account = account, Name = person.Name, Roles = person.Roles, Household = person.Household }
        : new Caller { Village = Village, Account = account, Name = HouseholdService.Get(tx, Village, account).Head, Roles = Roles.Villager, Household = account });

    /// <summary>A record handed in by the clerk that waits for its review.</summary>
    public Task<ConductRecord> Submit(string household, string rule, decimal quantity = 1, string by = "clerk") => Database.Write(tx =>
        ConductService.Submit(tx, Who(by), new() { Household = household, Rule = rule, Quantity = quantity, HappenedOn = tx.Today }));

    /// <summary>A record that was approved today and is under publicity.</summary>
    public async Task<ConductRecord> Publish(string household, string rule, decimal quantity = 1)
    {
        var record = await Submit(household, rule, quantity);
        return await Database.Write(tx => ReviewService.Review(tx, Who("reviewer2"), record.Id, Decision.Approve, null));
    }

    public ConductRecord Record(long id) => Database.Read(tx => ConductService.Get(tx, Village, id));

    public List<ConductRecord> RecordsOf(string household) => Database.Read(tx => ConductService.List(tx, Village, new() { Household = household, Limit = 500 }));

    public Points BalanceOf(string household) => Database.Read(tx => AccountService.Get(tx, Village, household).Balance);

    /// <summary>Moves the clock to 9:00 of a day.</summary>
    public void MoveTo(DateOnly day) => Clock.SetUtcNow(Database.Time.At(day, new(9, 0)));

    /// <summary>A browser of somebody's own, with nothing in it from before; signed in where an account is named.</summary>
    public async Task<Tab> Open(Screen screen, string? account = null, bool scripts = true, bool english = false)
    {
        var page = await SharedBrowser.Open(new()
        {
            BaseURL = _address.ToString(),
            Locale = english ? "en-GB" : "zh-CN",
            TimezoneId = "Asia/Shanghai",
            ViewportSize = new() { Width = screen.Width, Height = screen.Height },
            IsMobile = screen.IsTouched,
            HasTouch = screen.IsTouched,
            JavaScriptEnabled = scripts,
        });
        page.Context.SetDefaultTimeout(15_000);
        if (account is not null)
        {
            await page.Context.AddCookiesAsync(
            [
                new() { Name = "session", Value = Sessions.Issue(Database, Village, account), Url = _address.ToString(), HttpOnly = true },
            ]);
        }

        return new(page, Village);
    }

    /// <summary>The same site for who comes without a browser.</summary>
    public Visitor Visit(string? account = null)
    {
        var cookies = new CookieContainer();
        if (account is not null)
            cookies.Add(_address, new Cookie("session", Sessions.Issue(Database, Village, account)));

        return new(new(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = _address }, cookies, Village);
    }

    public async ValueTask DisposeAsync()
    {
        await _factory.DisposeAsync();
        await Database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private sealed class SiteFactory(DatabaseLocation location, VillageTime time, Database database) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseSetting("PointsMarket:Demo", "false");
            builder.UseSetting("PointsMarket:Backups", "false");
            builder.UseSetting("Logging:LogLevel:Default", "Warning");
            builder.ConfigureTestServices(services =>
            {
                services.AddSingleton(location);
                services.AddSingleton(time);
                services.AddSingleton(time.Clock);
                services.AddSingleton(_ => database);
            });
        }
    }
}

/// <summary>What somebody sits or stands before.</summary>
internal sealed record Screen(string Name, int Width, int Height, bool IsTouched)
{
    /// <summary>A cheap phone.</summary>
    public static Screen Phone { get; } = new("phone", 360, 780, true);

    /// <summary>The clerk's old PC.</summary>
    public static Screen Desk { get; } = new("desk", 1366, 768, false);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name} {Width}×{Height}");
}
