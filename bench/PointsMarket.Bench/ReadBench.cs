using PointsMarket.Bench.Harness;

namespace PointsMarket.Bench;

/// <summary>Reading an account and a villager's first page, beside a bare GET and a bare Razor page.</summary>
internal static class ReadBench
{
    private const int Connections = 64;

    /// <summary>So that the first page has something to show.</summary>
    private const int RedemptionsEach = 5;

    public static async Task Run(Plan plan)
    {
        await BenchVillage.Make(plan.Fresh("village"));
        await using var bare = await Server.Bare(plan.Fresh("bare"));
        await using var site = await BenchVillage.Serve(plan, "together");
        var (accounts, known, pages) = await Requests(site);

        Console.WriteLine("accounts");
        foreach (var (server, requests) in new List<(Server, List<string>)> { (site, accounts), (bare, accounts), (site, pages), (bare, pages) })
            await Load.Read(plan, server, Connections, requests)();

        var account = await Rounds.Alternate(plan.Rounds, [
            Load.Read(plan, site, Connections, accounts), Load.Read(plan, site, Connections, known), Load.Read(plan, bare, Connections, accounts)]);
        Console.WriteLine("pages");
        var page = await Rounds.Alternate(plan.Rounds, [Load.Read(plan, site, Connections, pages), Load.Read(plan, bare, Connections, pages)]);
        await Results.Keep(
            plan,
            "Reading",
            [
                Figure.Beside("GET account", Load.Rates(account[0]), "bare GET", Load.Rates(account[2]), "/s", atLeast: 0.6),
                Figure.Of("GET account, p99", Load.Slowest(account[0]), "ms"),
                Figure.Beside("GET account with If-None-Match", Load.Rates(account[1]), "bare GET", Load.Rates(account[2]), "/s", atLeast: 0.75),
                Figure.Beside("a villager's first page", Load.Rates(page[0]), "bare Razor page", Load.Rates(page[1]), "/s", atLeast: 0.4),
                Figure.AtMost("a villager's first page, p99", Load.Slowest(page[0]), "ms", 20),
                Figure.AtMost("resident memory after the load", [site.ResidentMegabytes], "MB", 200),
            ],
            $"{Connections} connections. The first page is {await Size(site, pages[0])} bytes of HTML, the bare one {await Size(bare, pages[0])}.");
    }

    /// <summary>For the clerk all accounts, plain and with the tag they carry now; for villagers, each their own page.</summary>
    private static async Task<(List<string> Accounts, List<string> Known, List<string> Pages)> Requests(Server site)
    {
        using var clerk = await Client.SignIn(site, BenchVillage.Code, BenchVillage.Clerk, BenchVillage.Password);
        var (accounts, known, pages) = (new List<string>(), new List<string>(), new List<string>());
        for (var number = 0; number < BenchVillage.Villagers; number++)
        {
            var household = BenchVillage.Household(number);
            for (var time = 0; time < RedemptionsEach; time++)
                await clerk.Redeem(household, BenchVillage.GoodsCode(time));

            var token = await Load.Token(site, household, BenchVillage.Pin);
            pages.Add($"GET /{BenchVillage.Code}/me HTTP/1.1\nHost: bench\nCookie: session={token}");
        }

        for (var number = 0; number < BenchVillage.Households; number++)
        {
            var path = $"households/{BenchVillage.Household(number)}/account";
            accounts.Add($"GET {clerk.At(path)} HTTP/1.1\nHost: bench\nAuthorization: Bearer {clerk.Token}");
            known.Add($"{accounts[^1]}\nIf-None-Match: {await clerk.Tag(path)}");
        }

        return (accounts, known, pages);
    }

    /// <summary>How long the answer to a request is; it must be a page, and none that leads elsewhere.</summary>
    private static async Task<int> Size(Server server, string request)
    {
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = server.Address };
        using var message = new HttpRequestMessage(HttpMethod.Get, new Uri($"/{BenchVillage.Code}/me", UriKind.Relative));
        message.Headers.Add("Cookie", request.Split("Cookie: ")[1]);
        using var answer = await http.SendAsync(message);
        return answer.IsSuccessStatusCode
            ? (await answer.Content.ReadAsByteArrayAsync()).Length
            : throw new InvalidOperationException($"The page answers {(int)answer.StatusCode}.");
    }
}
