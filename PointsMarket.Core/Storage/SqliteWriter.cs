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
    private readonly Task _loop;
    private Tx? _tx;

    public SqliteWriter(SqliteFile file, VillageTime time, int together)
    {
        _file = file;
        _time = time;
        _together = together;
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
        var batch = new List<WriteRequest>(_together);
        while (_requests.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            batch.Clear();
            while (batch.Count < _together && _requests.Reader.TryRead(out var request))
                batch.Add(request);

            CarryOut(batch);
        }

        _tx?.Connection.Dispose();
    }

    private void CarryOut(List<WriteRequest> batch)
    {
        try
        {
            _tx ??= new Tx(_file, _time);
            _tx.Hot("BEGIN IMMEDIATE").Execute();
            foreach (var request in batch)
                RunInSavepoint(_tx, request);

            _tx.Hot("COMMIT").Execute();
        }
        catch (Exception fault)
        {
            GiveUpConnection();
            var refused = fault as UnavailableException
                ?? new UnavailableException("The disk or the database refused this batch; nothing of it was written.", fault);
            batch.ForEach(request => request.Fail(refused));
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
            tx.Hot("ROLLBACK TO request").Execute();

        tx.Hot("RELEASE request").Execute();
    }

    /// <summary>After a failed batch the connection may be anywhere: closing it rolls back, and the next batch opens another.</summary>
    private void GiveUpConnection()
    {
        _tx?.Connection.Dispose();
        _tx = null;
    }
}
