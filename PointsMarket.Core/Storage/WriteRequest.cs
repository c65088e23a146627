using Microsoft.Data.Sqlite;

namespace PointsMarket.Core.Storage;

/// <summary>A piece of work waiting for the writer, answered only after its batch is committed.</summary>
internal abstract class WriteRequest
{
    private const int ReadOnly = 8;

    protected Exception? Fault { get; private set; }

    public bool Failed => Fault is not null;

    /// <summary>Whether it was refused because the file can only be read.</summary>
    public bool FoundReadOnly => Fault?.InnerException is SqliteException { SqliteErrorCode: ReadOnly };

    /// <summary>Does the work, or keeps why it could not be done; done again, it is as if for the first time.</summary>
    public void CarryOut(Tx tx)
    {
        Fault = null;
        tx.Begin();
        try
        {
            Run(tx);
        }
        catch (SqliteException fault) when (fault.IsRefusal())
        {
            Fail(new UnavailableException("The disk or the database refused this request.", fault));
        }
        catch (Exception fault)
        {
            Fail(fault);
        }
    }

    public abstract void Reply();

    /// <summary>Keeps the first fault: a request that was refused stays refused when its batch fails as well.</summary>
    public void Fail(Exception fault) => Fault ??= fault;

    protected abstract void Run(Tx tx);
}

internal sealed class WriteRequest<T>(Func<Tx, T> work) : WriteRequest
{
    private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T _result = default!;

    public Task<T> Answer => _answer.Task;

    protected override void Run(Tx tx) => _result = work(tx);

    public override void Reply()
    {
        if (Fault is null)
            _answer.SetResult(_result);
        else
            _answer.SetException(Fault);
    }
}
