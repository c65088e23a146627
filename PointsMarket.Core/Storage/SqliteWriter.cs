using System.Threading.Channels;

namespace PointsMarket.Core.Storage;

/// <summary>The one writer: requests that wait together are committed together, and each stands or falls by itself.</summary>
/// <remarks>
/// A refusal touches none of its neighbours: most come before anything is written, and after one that did not, the batch is
/// carried out again, each request in a savepoint. So the work of a request may run twice, and changes nothing but through
/// its transaction. Nobody is answered before the commit is on the disk; if the commit fails, everybody of the batch is told
/// so. One request's exception never ends the loop.
/// </remarks>
internal sealed class SqliteWriter : IAsyncDisposable
{
    private const int MostWaiting = 4096;
    private const int MostKnown = 20_000;

    private readonly Channel<WriteRequest> _requests =
        Channel.CreateBounded<WriteRequest>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });

    private readonly SqliteFile _file;
    private readonly VillageTime _time;
    private readonly int _together;
    private readonly Action _onReadOnly;
    private readonly LogSettler _settler;
    private readonly Task _loop;
    private Tx? _tx;
    private long _version;
    private long _commits;

    /// <summary>Calls <paramref name="onReadOnly"/> whenever it finds that the file can only be read.</summary>
    public SqliteWriter(SqliteFile file, VillageTime time, int together, Action onReadOnly)
    {
        _file = file;
        _time = time;
        _together = together;
        _onReadOnly = onReadOnly;
        _settler = new(file);
        _loop = Task.Factory.StartNew(Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>How many batches were committed; counted before anybody is answered.</summary>
    public long Commits => Interlocked.Read(ref _commits);

    /// <summary>How many requests are queued behind the batch that runs.</summary>
    public int Waiting => _requests.Reader.Count;

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
        await _settler.DisposeAsync();
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
            _tx ??= new Tx(_file, _time, isWriter: true);
            Begin(_tx);
            if (!RunTogether(_tx, batch))
                RunApart(_tx, batch);

            _tx.Hot("COMMIT").Execute();
            Interlocked.Increment(ref _commits);
            _settler.Written();
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

    /// <summary>What was known before is so still, unless another program has written since.</summary>
    private void Begin(Tx tx)
    {
        tx.Hot("BEGIN IMMEDIATE").Execute();
        var version = tx.Hot("PRAGMA data_version").Number();
        if (version != _version || tx.Knowledge > MostKnown)
            tx.Forget();

        _version = version;
    }

    /// <summary>False as soon as one has failed after it wrote: there is no way back to before it but the beginning.</summary>
    private bool RunTogether(Tx tx, List<WriteRequest> batch)
    {
        var next = batch[0];
        while (true)
        {
            var before = tx.Changes;
            next.CarryOut(tx);
            MustStand(tx);
            if (next.Failed && tx.Changes != before)
                return false;

            if (batch.Count >= _together || !_requests.Reader.TryRead(out next!))
                return true;

            batch.Add(next);
        }
    }

    /// <summary>From the beginning, each with a way back of its own: rare, so that all others need not pay for one.</summary>
    /// <remarks>For a savepoint, SQLite copies each page that is touched behind it.</remarks>
    private static void RunApart(Tx tx, List<WriteRequest> batch)
    {
        tx.Hot("ROLLBACK").Execute();
        tx.Forget();
        tx.Hot("BEGIN IMMEDIATE").Execute();
        foreach (var request in batch)
        {
            tx.Hot("SAVEPOINT request").Execute();
            request.CarryOut(tx);
            MustStand(tx);
            if (request.Failed)
            {
                tx.Hot("ROLLBACK TO request").Execute();
                tx.Forget();
            }

            tx.Hot("RELEASE request").Execute();
        }
    }

    private static void MustStand(Tx tx)
    {
        if (!tx.Stands)
            throw new UnavailableException("The database took this batch back by itself; nothing of it was written.");
    }

    /// <summary>After a failed batch the connection may be anywhere: closing it rolls back, and the next batch opens another.</summary>
    private void GiveUpConnection()
    {
        _tx?.Dispose();
        _tx = null;
    }
}
