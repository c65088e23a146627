using System.Security.Cryptography;
using PointsMarket.Core.Ledger;

namespace PointsMarket.Bench.Growth;

/// <summary>Writes a village's entries, each tied to the one before, and carries its sums along.</summary>
internal sealed class BookWriter(byte[] village, BookTables tables)
{
    private readonly EntryText _text = new();
    private readonly byte[] _hash = new byte[SHA256.HashSizeInBytes];

    public ReadOnlySpan<byte> Village => village;

    public BookTables Tables => tables;

    public Moment Now { get; } = new();

    public long Sequence { get; private set; }

    public ReadOnlySpan<byte> Hash => _hash;

    public long Balance { get; private set; }

    public long Honour { get; private set; }

    public void Append(
        HouseholdSums household,
        ReadOnlySpan<byte> kind,
        long points,
        long honour,
        ReadOnlySpan<byte> source,
        ReadOnlySpan<byte> by,
        ReadOnlySpan<byte> memo)
    {
        Sequence++;
        household.Balance += points;
        household.Honour += honour;
        Balance += points;
        Honour += honour;
        _text.After(_hash).Then(village).Then(Sequence).Then(household.Code).Then(Now.Month).Then(kind).Then(points).Then(honour)
            .Then(source).Then(Now.Instant).Then(by).Then(memo).Hash(_hash);
        tables.Entries.Add(village).Add(Sequence).Add(household.Code).Add(Now.Month).Add(kind).Add(points).Add(honour)
            .Add(household.Balance).Add(source).Add(Now.Instant).Add(by).Add(memo).AddBlob(_hash).Run();
    }
}
