using System.Data;
using System.Globalization;
using Microsoft.Data.Sqlite;
using PointsMarket.Core.Ledger;
using PointsMarket.Core.Storage;
using PointsMarket.Core.Villages;

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

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Village}: {Entries} entries, {ClosedMonths} months closed, head {HeadHash}: {(Breach is { } breach ? breach : "sound")}");
}

/// <summary>Adds a village's book up again, entry by entry, and holds it against every law.</summary>
public static class ProofService
{
    private const int SqlError = 1;
    private const int Damaged = 11;

    /// <summary>Checks the books of all villages one by one, as far as they are asked for; with the last one the file they lie in.</summary>
    public static IEnumerable<BookProof> CheckAll(Database database)
    {
        var villages = database.Read(VillageService.List);
        return villages.Select((village, i) => database.Read(tx => Check(tx, village.Code, withFile: i == villages.Count - 1)));
    }

    /// <remarks>Nothing in the file is trusted: what cannot be read or added up is a breach, not an exception.</remarks>
    public static BookProof Check(Tx tx, string village, bool withFile = true)
    {
        var sums = new BookSums();
        var closed = 0;
        var breach = Hold(1, () => ChainLaw.FirstBreach(tx, village, sums), () => sums.Sequence + 1)
            ?? Hold(2, () => SumLaw.FirstBreach(tx, village, sums))
            ?? Hold(4, () => SourceLaw.FirstBreach(tx, village))
            ?? Hold(5, () => StockLaw.FirstBreach(tx, village))
            ?? Hold(6, () => MonthLaw.FirstBreach(tx, village))
            ?? Hold(4, () => RecordLaw.FirstBreach(tx, village))
            ?? Hold(4, () => TrailLaw.FirstBreach(tx, village))
            ?? (withFile ? Hold(1, () => FileLaw.FirstBreach(tx)) : null);
        var uncounted = Hold(6, () =>
        {
            closed = MonthLaw.CountClosed(tx, village);
            return null;
        });
        return new()
        {
            Village = village,
            Entries = sums.Sequence,
            ClosedMonths = closed,
            HeadHash = Convert.ToHexStringLower(sums.Hash),
            Breach = breach ?? uncounted,
        };
    }

    private static Breach? Hold(int law, Func<Breach?> firstBreach, Func<long>? place = null)
    {
        try
        {
            return firstBreach();
        }
        catch (Exception fault) when (fault is OverflowException or DataException
            or SqliteException { SqliteErrorCode: SqlError or Damaged })
        {
            return new(law, place?.Invoke(), $"what stands there cannot be read or added up ({fault.Message})");
        }
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
