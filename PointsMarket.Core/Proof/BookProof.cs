using PointsMarket.Core.Ledger;
using PointsMarket.Core.Storage;

namespace PointsMarket.Core.Proof;

/// <summary>The first law of the book that does not hold: its number, where, and what is wrong.</summary>
public sealed record Breach(int Law, long? Sequence, string Fault)
{
    public override string ToString() =>
        Sequence is { } sequence ? $"law {Law} is broken at sequence {sequence}: {Fault}" : $"law {Law} is broken: {Fault}";
}

/// <summary>What the check of one village's book found.</summary>
public sealed record BookProof
{
    public required string Village { get; init; }
    public required long Entries { get; init; }
    public required int ClosedMonths { get; init; }

    /// <summary>64 lower-case hex characters.</summary>
    public required string HeadHash { get; init; }

    /// <summary>Null when the book is sound.</summary>
    public Breach? Breach { get; init; }
}

/// <summary>Adds a village's book up again, entry by entry, and holds it against every law.</summary>
public static class ProofService
{
    public static BookProof Check(Tx tx, string village)
    {
        var head = Book.Head(tx, village);
        var sums = new BookSums();
        var breach = ChainLaw.FirstBreach(tx, village, sums)
            ?? SumLaw.FirstBreach(tx, village, head, sums)
            ?? SourceLaw.FirstBreach(tx, village)
            ?? StockLaw.FirstBreach(tx, village)
            ?? MonthLaw.FirstBreach(tx, village, head.OpenMonth)
            ?? FileLaw.FirstBreach(tx);
        return new()
        {
            Village = village,
            Entries = sums.Sequence,
            ClosedMonths = MonthLaw.CountClosed(tx, village),
            HeadHash = Convert.ToHexStringLower(sums.Hash),
            Breach = breach,
        };
    }
}

/// <summary>What the entries add up to, carried along while they are read.</summary>
internal sealed class BookSums
{
    private readonly Dictionary<string, (long Balance, long Honour)> _accounts = [];

    public long Sequence { get; private set; }

    public byte[] Hash { get; private set; } = Entry.FirstPreviousHash;

    public string PostedAt { get; private set; } = "";

    public IEnumerable<string> Households => _accounts.Keys;

    public long BalanceOf(string household) => _accounts.GetValueOrDefault(household).Balance;

    public Account AccountOf(string household)
    {
        var (balance, honour) = _accounts.GetValueOrDefault(household);
        return new(Points.FromHundredths(balance), Points.FromHundredths(honour));
    }

    public void Add(StoredEntry entry)
    {
        var (balance, honour) = _accounts.GetValueOrDefault(entry.Household);
        _accounts[entry.Household] = (balance + entry.Points, honour + entry.Honour);
        Sequence = entry.Sequence;
        Hash = entry.Hash;
        PostedAt = entry.PostedAt;
    }
}
