using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace PointsMarket.Core.Storage;

/// <summary>The one writer: requests that wait together are committed together, each in a savepoint of its own.</summary>
/// <remarks>
/// A refusal rolls back to its savepoint and touches none of its neighbours. Nobody is answered before the commit is on the
/// disk; if the commit fails, everybody of the batch is told so. One request's exception never ends the loop.
/// </remarks>
internal sealed class SqliteWriter : IAsyncDisposable
{
    private const int Waiting = 4096;

    private readonly Channel<WriteRequest> _requests =
        Channel.CreateBounded<WriteRequest>(new BoundedChannelOptions(Waiting) { SingleReader = true });

    private readonly SqliteFile _file;
    private readonly VillageTime _time;
    private readonly int _together;
    private readonly Action _onReadOnly;
    private readonly Task _loop;
    private Tx? _tx;

    /// <summary>Calls <paramref name="onReadOnly"/> whenever it finds that the file can only be read.</summary>
    public SqliteWriter(SqliteFile file, VillageTime time, int together, Action onReadOnly)
    {
        _file = file;
        _time = time;
        _together = together;
        _onReadOnly = onReadOnly;
        _loop = Task.Factory.StartNew(Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Queues a request; once queued it is carried out, also when the one who asked has left.</summary>
    public async Task<T> Write<T>(Func<Tx, T> work)
    {
        var request = new WriteRequest<T>(work);
        try
        {
            await _requests.Writer.WriteAsync(request);
        }
        catch (ChannelClosedException fault)
        {
            throw new UnavailableException("The site is shutting down.", fault);
        }

        return await request.Answer;
    }

    /// <summary>Takes no more, carries out what is queued, and closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        _requests.Writer.TryComplete();
        await _loop;
    }

    private void Run()
    {
        while (_requests.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (_requests.Reader.TryRead(out var request))
                CarryOut(request);
        }

        _tx?.Dispose();
    }

    /// <summary>Carries out a request and all that come while the batch runs: who is answered by one commit asks again before the next.</summary>
    private void CarryOut(WriteRequest first)
    {
        var batch = new List<WriteRequest> { first };
        try
        {
            _tx ??= new Tx(_file, _time);
            _tx.Forget();
            _tx.Hot("BEGIN IMMEDIATE").Execute();
            RunInSavepoint(_tx, first);
            while (batch.Count < _together && _requests.Reader.TryRead(out var next))
            {
                batch.Add(next);
                RunInSavepoint(_tx, next);
            }

            _tx.Hot("COMMIT").Execute();
        }
        catch (Exception fault)
        {
            GiveUpConnection();
            var refused = fault as UnavailableException
                ?? new UnavailableException("The disk or the database refused this batch; nothing of it was written.", fault);
            batch.ForEach(request => request.Fail(refused));
        }

        // A file that could only be read when it was opened stays so for who has it open, also when it may be written again.
        if (batch.Exists(request => request.FoundReadOnly))
        {
            GiveUpConnection();
            _onReadOnly();
        }

        batch.ForEach(request => request.Reply());
    }

    private static void RunInSavepoint(Tx tx, WriteRequest request)
    {
        tx.Begin();
        tx.Hot("SAVEPOINT request").Execute();
        try
        {
            request.Run(tx);
        }
        catch (SqliteException fault) when (fault.IsRefusal())
        {
            request.Fail(new UnavailableException("The disk or the database refused this request.", fault));
        }
        catch (Exception fault)
        {
            request.Fail(fault);
        }

        if (request.Failed)
        {
            tx.Hot("ROLLBACK TO request").Execute();
            tx.Forget();
        }

        tx.Hot("RELEASE request").Execute();
    }

    /// <summary>After a failed batch the connection may be anywhere: closing it rolls back, and the next batch opens another.</summary>
    private void GiveUpConnection()
    {
        _tx?.Dispose();
        _tx = null;
    }
}
