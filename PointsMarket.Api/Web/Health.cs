using Microsoft.AspNetCore.Http.HttpResults;
using PointsMarket.Core;
using PointsMarket.Core.Storage;
using PointsMarket.Core.Villages;

namespace PointsMarket.Api.Web;

internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        var health = app.MapGroup("/health").WithTags("Health");
        health.Get("/live", () => TypedResults.Ok(new HealthResponse("live"))).Says("The program runs");
        health.Get("/ready", Ready).Says("The database can be read, and when it was last backed up");
    }

    private static Ok<ReadyResponse> Ready(Database database, NightlyBackup nightly, HttpContext context)
    {
        database.Read(VillageService.List);
        var standing = nightly.Standing();
        return TypedResults.Ok(new ReadyResponse(
            "ready",
            standing?.LastGood,
            standing is { IsOverdue: true } ? context.Say(BackupSentences.Overdue) : null));
    }
}

internal sealed record HealthResponse(string Status);

/// <summary>The site can work; where its own backup is too old, a sentence says so.</summary>
internal sealed record ReadyResponse(string Status, DateTimeOffset? LastBackup, string? Warning);

internal static class BackupSentences
{
    public static Sentence Overdue { get; } = new(
        "账本超过48小时没有备份。请管理员看看磁盘是否满了。",
        "The book has had no good backup for more than 48 hours. Please have the administrator look whether the disk is full.");

    public static Sentence LastGood(string day) => new($"上一次完好的备份：{day}。", $"The last good backup: {day}.");
}
