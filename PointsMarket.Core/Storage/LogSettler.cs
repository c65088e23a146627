using Dapper;
using Microsoft.Data.Sqlite;

namespace PointsMarket.Core.Storage;

/// <summary>Puts what was committed from the log (the -wal file) to its place, beside the writer, so that hardly any commit has to wait for it.</summary>
/// <remarks>It goes on until it has caught up with the writer, who then begins the log anew. Nothing depends on it: what is not in its place is read from the log.</remarks>
internal sealed class LogSettler : IAsyncDisposable
{
    /// <summary>Behind a writer who is faster, it gives up for now; the writer settles a log of 80 MB itself.</summary>
    private const int Tries = 20;

    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(500);

    private readonly SqliteFile _file;
    private readonly SemaphoreSlim _written = new(0, 1);
    private readonly CancellationTokenSource _end = new();
    private readonly Task _loop;
    private bool _ended;

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

    /// <summary>Whoever closes a database twice closes this twice, so nothing is asked of it that has gone.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _ended, true))
            return;

        await _end.CancelAsync();
        await _loop;
        _written.Dispose();
        _end.Dispose();
    }

    private async Task Run()
    {
        try
        {
            while (true)
            {
                await _written.WaitAsync(_end.Token);
                await Task.Delay(Rest, _end.Token);
                Settle();
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
            for (var tries = 0; tries < Tries; tries++)
            {
                var (_, written, settled) = connection.QuerySingle<(int Busy, int Written, int Settled)>("PRAGMA wal_checkpoint(PASSIVE)");
                if (written == settled)
                    return;
            }
        }
        catch (Exception fault) when (fault is SqliteException or UnavailableException)
        {
            // Whoever writes next is told what the disk says; the log stands.
        }
    }
}
