using PointsMarket.Core.Storage;

namespace PointsMarket.Core.Ledger;

/// <summary>Reading the book, and correcting it by mirror entries.</summary>
public static class EntryService
{
    public static Entry? Find(Tx tx, string village, long sequence) => EntrySql.Find(tx, village, sequence);

    /// <summary>In order of sequence, from the one behind <paramref name="after"/> on.</summary>
    public static List<Entry> List(Tx tx, string village, long after, int limit) => EntrySql.List(tx, village, after, limit);

    /// <summary>A household's entries, newest first, from the one before sequence <paramref name="before"/> on.</summary>
    public static List<Entry> ListOfHousehold(Tx tx, string village, string household, Month? month, long? before, int limit) =>
        EntrySql.ListOfHousehold(tx, village, household, month, before, limit);

    /// <summary>
    /// Takes back an award, a deduction or an opening by its mirror, in the month of the entry it reverses if that is
    /// still open, else in the earliest open month.
    /// </summary>
    public static Entry Reverse(Tx tx, Caller by, long sequence, string reason)
    {
        var entry = Find(tx, by.Village, sequence) ?? throw Refusal.NotFound();
        if (Book.IsReversed(tx, by.Village, sequence))
            throw new RefusalException(Reason.AlreadyReversed, LedgerSentences.AlreadyReversed(sequence));

        if (entry.Kind is EntryKind.Redemption or EntryKind.Reversal or EntryKind.Expiry)
            throw new RefusalException(Reason.NotReversible, LedgerSentences.NotReversible(entry.Kind));

        return Book.AppendReversal(tx, entry, Book.MonthFor(tx, by.Village, entry.Month), by.Account, reason);
    }
}
