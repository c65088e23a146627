using System.Data;
using Microsoft.Data.Sqlite;
using PointsMarket.Core.Storage;

namespace PointsMarket.Core.Proof;

/// <summary>The laws of one village's book as pieces of work that can be done one after another or side by side.</summary>
/// <remarks>Nothing in the file is trusted: what cannot be read or added up is a breach, not an exception.</remarks>
internal sealed class BookLaws(string village)
{
    private const int SqlError = 1;
    private const int Damaged = 11;

    private long _entries;
    private string _headHash = "";
    private int _closedMonths;
    private Breach? _entryByEntry;
    private Breach? _years;
    private Breach? _sources;
    private Breach? _stock;
    private Breach? _months;
    private Breach? _records;

    /// <summary>Each on a reader of its own, in any order; all of one snapshot.</summary>
    public IEnumerable<Action<Tx>> Work => [CheckEntries, CheckSources, CheckMonths, CheckRecords, CheckStock];

    /// <summary>What was found, when all of the work is done: of several breaches that of the first law, as they are listed.</summary>
    public BookProof Proof => new()
    {
        Village = village,
        Entries = _entries,
        ClosedMonths = _closedMonths,
        HeadHash = _headHash,
        Breach = _entryByEntry ?? _years ?? _sources ?? _stock ?? _months ?? _records,
    };

    public static Breach? Hold(int law, Func<Breach?> firstBreach, Func<long>? place = null)
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

    private void CheckEntries(Tx tx)
    {
        var sums = new BookSums();
        _entryByEntry = Hold(1, () => ChainLaw.FirstBreach(tx, village, sums), () => sums.Sequence + 1)
            ?? Hold(2, () => SumLaw.FirstBreach(tx, village, sums));
        _entries = sums.Sequence;
        _headHash = Convert.ToHexStringLower(sums.Hash);
    }

    private void CheckSources(Tx tx) => _sources = Hold(4, () => SourceLaw.FirstBreach(tx, village));

    private void CheckStock(Tx tx) => _stock = Hold(5, () => StockLaw.FirstBreach(tx, village));

    private void CheckRecords(Tx tx) => _records = Hold(4, () => RecordLaw.FirstBreach(tx, village))
        ?? Hold(4, () => TrailLaw.FirstBreach(tx, village));

    private void CheckMonths(Tx tx)
    {
        _years = Hold(2, () =>
        {
            ProofSql.AddUpMonths(tx, village);
            return SumLaw.FirstBreachOfYears(tx, village);
        });
        _months = Hold(6, () => MonthLaw.FirstBreach(tx, village));
        _months ??= Hold(6, () =>
        {
            _closedMonths = MonthLaw.CountClosed(tx, village);
            return null;
        });
    }
}
