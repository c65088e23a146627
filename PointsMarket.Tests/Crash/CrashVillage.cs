using System.Globalization;
using PointsMarket.Core;
using PointsMarket.Core.Households;
using PointsMarket.Core.Shop;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Crash;

/// <summary>A village under load: forty rich households, full shelves, records that post at their approval, and ten years of months to close.</summary>
/// <remarks>Only one at a time has the file: the servers that <see cref="Start"/>, or, after them, <see cref="Book"/>.</remarks>
internal sealed class CrashVillage : IAsyncDisposable
{
    /// <summary>The servers' day; each start begins at 9:00 again, so that the clock goes back at every restart.</summary>
    public const string Today = "2036-03-10";

    private static readonly string[] Accounts = ["shopkeeper", "clerk", "reviewer2", "secretary"];

    private readonly TestVillage _village;
    private readonly Dictionary<string, string> _tokens = [];
    private readonly SocketsHttpHandler _handler = new() { PooledConnectionLifetime = TimeSpan.FromMinutes(5) };

    private CrashVillage(TestVillage village) => _village = village;

    public static IReadOnlyList<string> Households { get; } =
        [.. Enumerable.Range(1, 40).Select(number => string.Create(CultureInfo.InvariantCulture, $"03-{number:000}")), "01-001"];

    public static IReadOnlyList<string> Goods { get; } = ["S05", "S20", "S21"];

    public string Path => _village.Location.Path;

    public static async Task<CrashVillage> Make()
    {
        var village = new CrashVillage(await TestVillage.Make());
        await village.Furnish();
        return village;
    }

    public ServerProcess Start(params string[] within) => ServerProcess.Start(Path, Today, within);

    public Task<(int Status, string Said)> Verify() => Run("verify");

    public Task<(int Status, string Said)> Run(params string[] verb) => ServerProcess.Run(Path, Today, verb);

    /// <summary>Somebody's program, at the server that listens there.</summary>
    public SiteClient As(string account, Uri server)
    {
        var client = new HttpClient(_handler, disposeHandler: false) { BaseAddress = server };
        client.DefaultRequestHeaders.Authorization = new("Bearer", _tokens[account]);
        return new(client, TestVillage.Code);
    }

    /// <summary>Somebody who opens pages.</summary>
    public HttpRequestMessage Page(string account, string path) =>
        new(HttpMethod.Get, $"/{TestVillage.Code}/{path}") { Headers = { { "Cookie", $"session={_tokens[account]}" } } };

    /// <summary>The file itself, when no server has it.</summary>
    public RawFile Book() => new(Path);

    public async ValueTask DisposeAsync()
    {
        _handler.Dispose();
        await _village.DisposeAsync();
    }

    private async Task Furnish()
    {
        await _village.Change(settings => settings with { PublicityDays = 0 });
        await _village.Write(tx =>
        {
            foreach (var code in Households.Where(code => code.StartsWith("03", StringComparison.Ordinal)))
            {
                HouseholdService.Add(
                    tx, _village.Clerk, new() { Code = code, Head = "王明", Area = "西片", Street = "三街" }, new(Points.Of(1_000_000), Points.Of(0)));
            }

            AddGoods("S20", 1);
            AddGoods("S21", 12.5m);
            GoodsService.Receive(tx, _village.Clerk, "S05", 1_000_000, null, null, null);

            void AddGoods(string code, decimal points)
            {
                GoodsService.Add(tx, _village.Clerk, new() { Code = code, Name = $"商品{code}", Unit = "件", Points = Points.From(points) });
                GoodsService.Receive(tx, _village.Clerk, code, 1_000_000, null, null, null);
            }
        });
        foreach (var account in Accounts)
            _tokens.Add(account, Sessions.Issue(_village.Database, TestVillage.Code, account));

        await _village.Database.DisposeAsync();
    }
}
