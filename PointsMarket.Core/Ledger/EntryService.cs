using PointsMarket.Core.Storage;

namespace PointsMarket.Core.Ledger;

/// <summary>An entry with the hash of the one before it, so that a reader can check the chain.</summary>
public sealed record ChainedEntry(Entry Entry, byte[] PreviousHash);

/// <summary>Reading the book, and correcting it by mirror entries.</summary>
public static class EntryService
{
    public static ChainedEntry? Find(Tx tx, string village, long sequence) =>
        EntrySql.List(tx, village, sequence - 1, 1).FirstOrDefault() is { } found && found.Entry.Sequence == sequence ? found : null;

    /// <summary>In order of sequence, from the one behind <paramref name="after"/> on.</summary>
    public static List<ChainedEntry> List(Tx tx, string village, long after, int limit) => EntrySql.List(tx, village, after, limit);

    /// <summary>A household's entries, newest first, from the one before sequence <paramref name="before"/> on.</summary>
    public static List<ChainedEntry> ListOfHousehold(Tx tx, string village, string household, Month? month, long? before, int limit) =>
        EntrySql.ListOfHousehold(tx, village, household, month, before, limit);

    /// <summary>
    /// Takes back an award, a deduction or an opening by its mirror, in the month of the entry it reverses if that is
    /// still open, else in the earliest open month.
    /// </summary>
    public static ChainedEntry Reverse(Tx tx, Caller by, long sequence, string reason)
    {
        var entry = Find(tx, by.Village, sequence)?.Entry ?? throw Refusal.NotFound();
        if (Book.IsReversed(tx, by.Village, sequence))
            throw new RefusalException(Reason.AlreadyReversed, LedgerSentences.AlreadyReversed(sequence));

        if (entry.Kind is EntryKind.Redemption or EntryKind.Reversal or EntryKind.Expiry)
            throw new RefusalException(Reason.NotReversible, LedgerSentences.NotReversible(entry.Kind));

        var reversal = Book.AppendReversal(tx, entry, Book.MonthFor(tx, by.Village, entry.Month), by.Account, reason);
        return Find(tx, by.Village, reversal.Sequence)!;
    }
}
