using PointsMarket.Core.Storage;

namespace PointsMarket.Core.Ledger;

/// <summary>The lines of a book as they lie in the file, for the proof: nothing in them is trusted to be readable.</summary>
/// <remarks>It stands on one line after the other, and what it gives is that line's; texts are UTF-8.</remarks>
internal sealed class StoredEntries(RowReader row) : IDisposable
{
    public long Sequence => row.Number(1);

    public ReadOnlySpan<byte> Household => row.Bytes(2);

    public ReadOnlySpan<byte> Month => row.Bytes(3);

    public ReadOnlySpan<byte> Kind => row.Bytes(4);

    public long Points => row.Number(5);

    public long Honour => row.Number(6);

    public long BalanceAfter => row.Number(7);

    public ReadOnlySpan<byte> Source => row.Bytes(8);

    public ReadOnlySpan<byte> PostedAt => row.Bytes(9);

    public ReadOnlySpan<byte> PostedBy => row.Bytes(10);

    public ReadOnlySpan<byte> Memo => row.Bytes(11);

    public ReadOnlySpan<byte> Hash => row.Bytes(12);

    /// <summary>Steps to the next line; false behind the last.</summary>
    public bool Next() => row.Read();

    /// <summary>The hash that the line must have after the one before it.</summary>
    public void ExpectedHash(EntryText text, ReadOnlySpan<byte> previousHash, Span<byte> hash) => text
        .After(previousHash)
        .Then(row.Bytes(0))
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

    public void Dispose() => row.Dispose();
}
