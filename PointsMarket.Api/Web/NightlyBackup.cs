using PointsMarket.Core;
using PointsMarket.Core.Backups;
using PointsMarket.Core.Storage;

namespace PointsMarket.Api.Web;

/// <summary>How the site's own backups stand.</summary>
public sealed record BackupStanding(DateTimeOffset? LastGood, bool IsOverdue);

/// <summary>The site's own backup, one a day: after midnight, or soon after the start where it does not run at night.</summary>
/// <remarks>It goes by the real clock, also while the village trains. A failure is tried again each hour, and said once a day when it lasts.</remarks>
internal sealed partial class NightlyBackup(
    Database database, DatabaseLocation location, TimeProvider clock, IConfiguration configuration, ILogger<NightlyBackup> logger) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromHours(1);
    private static readonly TimeSpan Overdue = TimeSpan.FromHours(48);

    private readonly BackupFolder _folder = new(location);
    private readonly VillageTime _time = database.Time.On(clock);
    private readonly bool _on = configuration.GetValue("PointsMarket:Backups", true);
    private readonly int _kept = KeptOf(configuration);
    private DateTimeOffset? _failedAt;
    private DateOnly? _warnedOn;

    /// <summary>Null where the site makes no backups. Without any, it is overdue once one could not be made.</summary>
    public BackupStanding? Standing()
    {
        if (!_on)
            return null;

        var now = _time.Now;
        var newest = _folder.Newest(now);
        return new(newest, newest is { } made ? now - made > Overdue : _failedAt is not null);
    }

    /// <summary>Makes the day's backup where there is none yet, and warns where the last one is too old.</summary>
    public async Task KeepUp()
    {
        if (!_on)
            return;

        var today = _time.Today;
        if (!File.Exists(_folder.FileOf(today)) && (_failedAt is null || (_time.Now - _failedAt.Value).Duration() >= BetweenTries))
            await Make(_folder.FileOf(today));

        if (_warnedOn != today && Standing() is { IsOverdue: true } standing)
        {
            LogOverdue(standing.LastGood is { } last ? VillageTime.Write(last) : "never");
            _warnedOn = today;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Look, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await KeepUp();
            }
            catch (Exception fault)
            {
                // A folder that cannot be listed for once must not end the site.
                LogFailed(fault);
            }
        }
    }

    private async Task Make(string file)
    {
        try
        {
            var backup = await Task.Run(() => BackupService.Make(database, file, atLeisure: true));
            File.SetLastWriteTimeUtc(backup.File, _time.Now.UtcDateTime);
            _folder.Rotate(_kept);
            _failedAt = null;
            LogMade(backup.File, backup.Size);
        }
        catch (Exception fault)
        {
            _failedAt = _time.Now;
            LogFailed(fault);
        }
    }

    private static int KeptOf(IConfiguration configuration)
    {
        var kept = configuration.GetValue("PointsMarket:BackupsKept", 14);
        return kept >= 1 ? kept : throw new WrongSettingException($"PointsMarket:BackupsKept must be 1 or more, not {kept}.");
    }

    [LoggerMessage(8, LogLevel.Information, "Backup made and proved: {File} ({Size} bytes)")]
    private partial void LogMade(string file, long size);

    [LoggerMessage(9, LogLevel.Error, "The backup could not be made; it is tried again")]
    private partial void LogFailed(Exception fault);

    [LoggerMessage(10, LogLevel.Warning, "The last good backup is more than 48 hours old: {Last}")]
    private partial void LogOverdue(string last);
}
