using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PointsMarket.Tests.Conduct;
using PointsMarket.Tests.Households;
using PointsMarket.Tests.Ledger;
using PointsMarket.Tests.Months;
using PointsMarket.Tests.People;
using PointsMarket.Tests.Rules;
using PointsMarket.Tests.Shop;
using PointsMarket.Tests.Support;
using PointsMarket.Tests.Trail;
using PointsMarket.Tests.Villages;

namespace PointsMarket.Tests.Pages;

/// <summary>Who may open which page and send which form: one row an address, one letter a role, as for the API.</summary>
internal sealed class PageRoleTests
{
    /// <summary>S secretary, C clerk, R reviewer, K shopkeeper, D cadre, O observer; V villager.</summary>
    public const string Staff = "SCRKDO";

    /// <summary>What needs no signing in.</summary>
    private static readonly string[] Public =
        ["GET /", "GET /assets/{name}", "GET /assets/names.ttf", "GET /{village}/sign-in", "POST /{village}/sign-in", "POST /{village}/sign-out", .. BoardPageRoles.Table.Keys];

    private static readonly Dictionary<string, string> Table = new(
    [
        .. TodayPageRoles.Table,
        .. ConductPageRoles.Table,
        .. ShopPageRoles.Table,
        .. HouseholdPageRoles.Table,
        .. RulePageRoles.Table,
        .. PeoplePageRoles.Table,
        .. SettingsPageRoles.Table,
        .. MonthPageRoles.Table,
        .. EntryPageRoles.Table,
        .. TrailPageRoles.Table,
        .. PassbookPageRoles.Table,
        .. OwnConductPageRoles.Table,
    ]);

    private static readonly Dictionary<char, string> Accounts = new()
    {
        ['S'] = "secretary",
        ['C'] = "clerk",
        ['R'] = "reviewer1",
        ['K'] = "shopkeeper",
        ['D'] = "cadre",
        ['V'] = "01-001",
        ['O'] = "observer",
    };

    private Site _site = null!;

    private static IEnumerable<string> Addresses => Table.Keys;

    /// <summary>One site for all of them: without the token of a form, no form does anything.</summary>
    [OneTimeSetUp]
    public async Task Open() => _site = await Site.Start();

    [OneTimeTearDown]
    public async Task Close() => await _site.DisposeAsync();

    /// <summary>Whether an address answers people.</summary>
    public static bool IsPage(string endpoint) =>
        endpoint.Contains(" /{village}", StringComparison.Ordinal) || endpoint.Contains(" /assets", StringComparison.Ordinal) || endpoint == "GET /";

    [Test]
    public void Every_page_of_the_site_stands_in_the_table()
    {
        var found = _site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [])
                .Select(method => $"{method} /{endpoint.RoutePattern.RawText!.Trim('/')}"))
            .Where(IsPage)
            .Distinct();
        Assert.That(found, Is.EquivalentTo(Table.Keys.Concat(Public)));
    }

    [TestCaseSource(nameof(Addresses))]
    public async Task A_page_is_open_to_its_roles_and_to_nobody_else(string address)
    {
        var (method, path) = (address.Split(' ')[0], Path(address));
        await Assert.MultipleAsync(async () =>
        {
            foreach (var (letter, account) in Accounts)
            {
                using var answer = await Send(_site.Visit(account), method, path);
                if (Table[address].Contains(letter))
                    Assert.That(answer.StatusCode, Is.Not.AnyOf(HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden), account);
                else
                    Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden), account);

                Assert.That(answer.StatusCode, Is.Not.EqualTo(HttpStatusCode.InternalServerError), account);
            }

            using var nobody = await Send(_site.Visit(), method, path);
            Assert.That(nobody.StatusCode, Is.EqualTo(method == "GET" ? HttpStatusCode.Redirect : HttpStatusCode.Unauthorized));
            using var stranger = await Send(_site.Visit("clerk", TestVillage.OtherCode), method, path);
            Assert.That(stranger.StatusCode, Is.EqualTo(HttpStatusCode.NotFound), "another village looks as if it were not there");
        });
    }

    private static Task<HttpResponseMessage> Send(Visitor visitor, string method, string path) =>
        method == "GET" ? visitor.Get(path) : visitor.Http.PostAsync(path, new FormUrlEncodedContent([]));

    private static string Path(string address) => address.Split(' ')[1]
        .Replace("{village}", TestVillage.Code)
        .Replace("{account}", "clerk")
        .Replace("{code}", address.Contains("/goods/", StringComparison.Ordinal) ? "S05"
            : address.Contains("/rules/", StringComparison.Ordinal) ? "G01" : "01-001")
        .Replace("{id}", "1")
        .Replace("{n}", "1")
        .Replace("{sequence}", "1")
        .Replace("{month}", "2026-01")
        .Replace("{page}", "1");
}
