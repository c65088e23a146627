using PointsMarket.Core;
using PointsMarket.Core.Conduct;
using PointsMarket.Core.People;
using PointsMarket.Core.Storage;
using PointsMarket.Core.Villages;

namespace PointsMarket.Api.Web;

/// <summary>What happens by itself: posting at start and within a minute after midnight, and forgetting what has run out.</summary>
internal sealed partial class Keeper(Database database, ILogger<Keeper> logger) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(20);

    private DateOnly? _postedOn;
    private DateTimeOffset _prunedAt = DateTimeOffset.MinValue;

    /// <summary>Posts what is due in every village, and prunes; once a day and once an hour.</summary>
    public async Task KeepUp()
    {
        var now = database.Time.Now;
        if (_postedOn != database.Time.Today)
        {
            foreach (var village in database.Read(VillageService.List))
                await Post(village.Code);

            _postedOn = database.Time.DayOf(now);
        }

        // A clock that was set back is as good a reason to look again as one that went on.
        if ((now - _prunedAt).Duration() >= TimeSpan.FromHours(1))
        {
            await database.Write(tx =>
            {
                KeptAnswers.Prune(tx);
                SessionService.Prune(tx);
            });
            _prunedAt = now;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Look, database.Time.Clock);
        do
        {
            try
            {
                await KeepUp();
            }
            catch (Exception fault)
            {
                // The next look tries again: a full disk at midnight must not stop posting for good.
                LogFault(fault);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Post(string village)
    {
        var posted = await database.Write(tx => PostingService.PostDue(tx, Caller.Clock(village)));
        if (posted > 0)
            LogPosted(village, posted);
    }

    [LoggerMessage(3, LogLevel.Information, "{Village}: posted {Count} records whose publicity is over")]
    private partial void LogPosted(string village, int count);

    [LoggerMessage(4, LogLevel.Error, "Posting or pruning failed; it is tried again")]
    private partial void LogFault(Exception fault);
}
