using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PointsMarket.Core;
using PointsMarket.Tests.Pages;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Web;

/// <summary>Who may use which address: one row an endpoint, one letter a role.</summary>
internal sealed class EndpointRoleTests
{
    private const string Everyone = "SCRKDVO";
    private const string Staff = "SCRKDO";

    private const string Village = "/api/villages/{village}/";

    /// <summary>S secretary, C clerk, R reviewer, K shopkeeper, D cadre, V villager (about their own household), O observer.</summary>
    private static readonly Dictionary<string, string> Table = new()
    {
        ["GET /api/villages/{village}"] = Everyone,
        [$"PUT {Village}settings"] = "S",
        [$"GET {Village}people"] = "SCO",
        [$"GET {Village}people/{{account}}"] = "SCO",
        [$"POST {Village}people"] = "S",
        [$"PUT {Village}people/{{account}}"] = "S",
        [$"PUT {Village}people/{{account}}/password"] = Everyone,
        [$"GET {Village}households"] = Staff,
        [$"POST {Village}households"] = "SC",
        [$"GET {Village}households/{{code}}"] = Everyone,
        [$"PUT {Village}households/{{code}}"] = "SC",
        [$"GET {Village}households/{{code}}/account"] = Everyone,
        [$"GET {Village}households/{{code}}/entries"] = Everyone,
        [$"POST {Village}households/{{code}}/opening"] = "SC",
        [$"PUT {Village}households/{{code}}/departure"] = "SC",
        [$"DELETE {Village}households/{{code}}/departure"] = "SC",
        [$"PUT {Village}households/{{code}}/pin"] = "SC",
        [$"GET {Village}households/{{code}}/card"] = "SC",
        [$"GET {Village}households/cards.pdf"] = "SC",
        [$"POST {Village}households/pins"] = "SC",
        [$"GET {Village}households/{{code}}/statements/{{month}}.pdf"] = Everyone,
        [$"POST {Village}households/{{code}}/card"] = "SC",
        [$"GET {Village}rules"] = Everyone,
        [$"GET {Village}rules/{{code}}"] = Everyone,
        [$"POST {Village}rules"] = "SC",
        [$"PUT {Village}rules/{{code}}"] = "SC",
        [$"PUT {Village}rules/{{code}}/retirement"] = "SC",
        [$"GET {Village}conduct"] = Staff,
        [$"GET {Village}conduct/{{id}}"] = Everyone,
        [$"POST {Village}conduct"] = "SCDV",
        [$"PUT {Village}conduct/{{id}}/withdrawal"] = "SCDV",
        [$"PUT {Village}conduct/{{id}}/reviews/{{account}}"] = "R",
        [$"POST {Village}posting"] = "SC",
        [$"POST {Village}conduct/{{id}}/objections"] = "SCV",
        [$"GET {Village}conduct/{{id}}/objections/{{n}}"] = Everyone,
        [$"PUT {Village}conduct/{{id}}/objections/{{n}}/ruling"] = "S",
        [$"POST {Village}conduct/{{id}}/evidence"] = "SCDV",
        [$"GET {Village}conduct/{{id}}/evidence/{{n}}"] = Staff,
        [$"GET {Village}goods"] = Everyone,
        [$"GET {Village}goods/{{code}}"] = Everyone,
        [$"GET {Village}goods/{{code}}/movements"] = Staff,
        [$"GET {Village}goods/{{code}}/movements/{{id}}"] = Staff,
        [$"GET {Village}goods/valuation"] = Staff,
        [$"GET {Village}goods/prices.pdf"] = Staff,
        [$"POST {Village}goods"] = "SCK",
        [$"PUT {Village}goods/{{code}}"] = "SCK",
        [$"PUT {Village}goods/{{code}}/retirement"] = "SCK",
        [$"POST {Village}goods/{{code}}/receipts"] = "SCK",
        [$"POST {Village}goods/{{code}}/counts"] = "SCK",
        [$"GET {Village}redemptions"] = Staff,
        [$"GET {Village}redemptions/{{id}}"] = Everyone,
        [$"GET {Village}redemptions/{{id}}/receipt.pdf"] = Everyone,
        [$"POST {Village}redemptions"] = "SCK",
        [$"PUT {Village}redemptions/{{id}}/reversal"] = "SCK",
        [$"GET {Village}entries"] = Staff,
        [$"GET {Village}entries/head"] = Staff,
        [$"GET {Village}entries/{{sequence}}"] = Everyone,
        [$"POST {Village}entries/{{sequence}}/reversal"] = "S",
        [$"GET {Village}months"] = Everyone,
        [$"GET {Village}months/{{month}}"] = Everyone,
        [$"PUT {Village}months/{{month}}/closing"] = "S",
        [$"GET {Village}months/{{month}}/ledger.pdf"] = Staff,
        [$"GET {Village}months/{{month}}/notice.pdf"] = Staff,
        ["DELETE /api/sessions"] = Everyone,
    };

    /// <summary>What may be used without signing in.</summary>
    private static readonly string[] Public = ["POST /api/sessions", "GET /health/live", "GET /health/ready", "GET /openapi/v1.json"];

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

    private static IEnumerable<string> Endpoints => Table.Keys;

    [Test]
    public async Task Every_address_of_the_site_stands_in_the_table()
    {
        await using var site = await Site.Start();
        var found = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [])
                .Select(method => $"{method} /{endpoint.RoutePattern.RawText!.Trim('/')}"))
            .Where(endpoint => !endpoint.Contains(" /docs", StringComparison.Ordinal) && !PageRoleTests.IsPage(endpoint))
            .Distinct();
        Assert.That(found, Is.EquivalentTo(Table.Keys.Concat(Public)));
    }

    [TestCaseSource(nameof(Endpoints))]
    public async Task An_address_is_open_to_its_roles_and_to_nobody_else(string endpoint)
    {
        await using var site = await Site.Start();
        var method = endpoint.Split(' ')[0];
        await Assert.MultipleAsync(async () =>
        {
            foreach (var (letter, account) in Accounts)
            {
                var status = (await Send(site.As(account), method, Path(endpoint, account))).Status;
                if (Table[endpoint].Contains(letter))
                    Assert.That(status, Is.Not.AnyOf(HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden), account);
                else
                    Assert.That(status, Is.EqualTo(HttpStatusCode.Forbidden), account);
            }

            (await Send(new(site.Anonymous(), TestVillage.Code), method, Path(endpoint, "clerk"))).Refused(Reason.Unauthenticated);
            if (!endpoint.Contains("{village}", StringComparison.Ordinal))
                return;

            var stranger = site.As("clerk", TestVillage.OtherCode);
            var real = await Send(stranger, method, Path(endpoint, "clerk"));
            var invented = await Send(stranger, method, Path(endpoint, "clerk").Replace(TestVillage.Code, "nowhere"));
            real.Refused(Reason.NotFound);
            Assert.That(real.Bytes, Is.EqualTo(invented.Bytes), "another village looks as if it were not there");
        });
    }

    private static Task<Answer> Send(SiteClient client, string method, string path) =>
        client.Send(new(method), path, method is "GET" or "DELETE" ? null : new StringContent("{}", null, "application/json"));

    private static string Path(string endpoint, string account) => endpoint.Split(' ')[1]
        .Replace("{village}", TestVillage.Code)
        .Replace("{account}", account)
        .Replace("{code}", endpoint.Contains("/goods/", StringComparison.Ordinal) ? "S05"
            : endpoint.Contains("/rules/", StringComparison.Ordinal) ? "G01" : "01-001")
        .Replace("{id}", "1")
        .Replace("{n}", "1")
        .Replace("{sequence}", "1")
        .Replace("{month}", "2030-01");
}
