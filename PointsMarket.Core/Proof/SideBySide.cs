using PointsMarket.Core.Storage;

namespace PointsMarket.Core.Proof;

/// <summary>Work that several readers take from one list, each the next piece when it is done with its last.</summary>
internal static class SideBySide
{
    public static void Do(IReadOnlyList<Tx> readers, IReadOnlyList<Action<Tx>> work)
    {
        var taken = -1;
        Task.WhenAll(readers.Select(reader => Task.Factory.StartNew(
            () =>
            {
                for (var next = Interlocked.Increment(ref taken); next < work.Count; next = Interlocked.Increment(ref taken))
                    work[next](reader);
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default))).GetAwaiter().GetResult();
    }
}
