using System.Diagnostics;
using Dapper;
using Microsoft.Data.Sqlite;

namespace PointsMarket.Core.Storage;

/// <summary>Puts what was committed from the log (the -wal file) to its place, beside the writer, so that hardly any commit has to wait for it.</summary>
/// <remarks>
/// Once all is in its place, the writer begins the log anew; where it is never all, the writer puts the rest there itself when the
/// log has 400 MB. Nothing depends on it: what is not in its place is read from the log.
/// </remarks>
internal sealed class LogSettler : IAsyncDisposable
{
    /// <summary>It rests so many times as long as it worked: pages that are written again and again are put to their place once.</summary>
    private const int RestsForWork = 4;

    /// <summary>The shortest rest.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(500);

    private readonly SqliteFile _file;
    private readonly SemaphoreSlim _written = new(0, 1);
    private readonly CancellationTokenSource _end = new();
    private readonly Task _loop;

    public LogSettler(SqliteFile file)
    {
        _file = file;
        _loop = Run();
    }

    /// <summary>Said by the writer, and by nobody else, after each commit.</summary>
    public void Written()
    {
        if (_written.CurrentCount == 0)
            _written.Release();
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _loop;
        _written.Dispose();
        _end.Dispose();
    }

    private async Task Run()
    {
        var rest = Rest;
        try
        {
            while (true)
            {
                await _written.WaitAsync(_end.Token);
                await Task.Delay(rest, _end.Token);
                var began = Stopwatch.GetTimestamp();
                Settle();
                var earned = Stopwatch.GetElapsedTime(began) * RestsForWork;
                rest = earned > Rest ? earned : Rest;
            }
        }
        catch (OperationCanceledException)
        {
            // The last one to close the file settles what is left.
        }
    }

    private void Settle()
    {
        try
        {
            using var connection = _file.Open();
            connection.Execute("PRAGMA wal_checkpoint(PASSIVE)");
        }
        catch (Exception fault) when (fault is SqliteException or UnavailableException)
        {
            // Whoever writes next is told what the disk says; the log stands.
        }
    }
}
