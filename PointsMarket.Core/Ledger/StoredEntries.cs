using PointsMarket.Core.Storage;

namespace PointsMarket.Core.Ledger;

/// <summary>The lines of a book as they lie in the file, for the proof: nothing in them is trusted to be readable.</summary>
/// <remarks>It stands on one line after the other, and what it gives is that line's; texts are UTF-8.</remarks>
internal sealed class StoredEntries(HotCommand walk) : IDisposable
{
    public long Sequence => walk.Row.GetInt64(1);

    public ReadOnlySpan<byte> Household => walk.Row.SpanOf(2);

    public ReadOnlySpan<byte> Month => walk.Row.SpanOf(3);

    public ReadOnlySpan<byte> Kind => walk.Row.SpanOf(4);

    public long Points => walk.Row.GetInt64(5);

    public long Honour => walk.Row.GetInt64(6);

    public long BalanceAfter => walk.Row.GetInt64(7);

    public ReadOnlySpan<byte> Source => walk.Row.SpanOf(8);

    public ReadOnlySpan<byte> PostedAt => walk.Row.SpanOf(9);

    public ReadOnlySpan<byte> PostedBy => walk.Row.SpanOf(10);

    public ReadOnlySpan<byte> Memo => walk.Row.SpanOf(11);

    public ReadOnlySpan<byte> Hash => walk.Row.SpanOf(12);

    /// <summary>Steps to the next line; false behind the last.</summary>
    public bool Next() => walk.Next();

    /// <summary>The hash that the line must have after the one before it.</summary>
    public void ExpectedHash(EntryText text, ReadOnlySpan<byte> previousHash, Span<byte> hash) => text
        .After(previousHash)
        .Then(walk.Row.SpanOf(0))
        .Then(Sequence)
        .Then(Household)
        .Then(Month)
        .Then(Kind)
        .Then(Points)
        .Then(Honour)
        .Then(Source)
        .Then(PostedAt)
        .Then(PostedBy)
        .Then(Memo)
        .Hash(hash);

    public void Dispose() => walk.Reset();
}
