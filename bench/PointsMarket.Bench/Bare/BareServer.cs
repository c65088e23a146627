using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace PointsMarket.Bench.Bare;

/// <summary>What the web server alone can do: the same requests parsed, the same answers written, and no village behind them.</summary>
internal static class BareServer
{
    private static readonly DateTimeOffset At = new(2026, 3, 31, 1, 0, 0, TimeSpan.Zero);

    public static Task Run()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddRazorComponents();
        var app = builder.Build();
        app.MapGet("/ready", () => TypedResults.Ok());
        app.MapPost("/api/villages/{village}/redemptions", Redeem);
        app.MapGet("/api/villages/{village}/households/{code}/account", Account);
        app.MapGet("/{village}/me", () => new RazorComponentResult<BarePage> { PreventStreamingRendering = true });
        return app.RunAsync();
    }

    private static Created<BareRedemption> Redeem(string village, BareOrder order)
    {
        var line = order.Lines[0];
        return TypedResults.Created(
            $"/api/villages/{village}/redemptions/1",
            new BareRedemption(
                1, "2026-03-0001", order.Household, [new(line.Goods, "大米（1公斤）", line.Quantity, 1, 1)], 1, 99_999_999, null, At, "shopkeeper", 501, null));
    }

    private static Ok<BareAccount> Account(string village, string code) => TypedResults.Ok(new BareAccount(
        code, 99_999_999, 499, 0, 1, 500, 0, null, new("2026-03", 0, 0, 0, -1, 100_000_000, 99_999_999)));
}

internal sealed record BareOrder(string Household, IReadOnlyList<BareOrderLine> Lines);

internal sealed record BareOrderLine(string Goods, int Quantity);

internal sealed record BareRedemption(
    long Id,
    string Number,
    string Household,
    IReadOnlyList<BareLine> Lines,
    decimal Total,
    decimal BalanceAfter,
    object? CollectedBy,
    DateTimeOffset At,
    string By,
    long Entry,
    object? Reversal);

internal sealed record BareLine(string Goods, string Name, int Quantity, decimal Points, decimal Total);

internal sealed record BareAccount(
    string Household,
    decimal Balance,
    decimal Honour,
    decimal YearHonour,
    int? Rank,
    int Households,
    decimal Pending,
    string? FrozenUntil,
    BareMonth Month);

internal sealed record BareMonth(
    string Month, decimal Opening, decimal Earned, decimal Deducted, decimal Redeemed, decimal Adjusted, decimal Closing);
