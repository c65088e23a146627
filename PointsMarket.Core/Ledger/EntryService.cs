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

    /// <summary>Newest first, those that fit all that is asked for.</summary>
    public static List<Entry> Search(Tx tx, string village, EntryFilter filter) => EntrySearch.List(tx, village, filter);

    /// <summary>The sequence of the mirror that takes an entry back; null while it stands.</summary>
    public static long? FindReversal(Tx tx, string village, long sequence) => BookSql.FindReversal(tx, village, sequence);

    /// <summary>
    /// Takes back an award, a deduction or an opening by its mirror, in the month of the entry it reverses if that is
    /// still open, else in the earliest open month.
    /// </summary>
    public static Entry Reverse(Tx tx, Caller by, long sequence, string reason)
    {
        var entry = Find(tx, by.Village, sequence) ?? throw Refusal.NotFound();
        if (Book.IsReversed(tx, by.Village, sequence))
            throw new RefusalException(Reason.AlreadyReversed, LedgerSentences.AlreadyReversed(sequence));

        if (!IsReversible(entry.Kind))
            throw new RefusalException(Reason.NotReversible, LedgerSentences.NotReversible(entry.Kind));

        return Book.AppendReversal(tx, entry, Book.MonthFor(tx, by.Village, entry.Month), by.Account, reason);
    }

    /// <summary>Whether entries of this kind are taken back here: a redemption is as a redemption, and a correction or an expiry not at all.</summary>
    public static bool IsReversible(EntryKind kind) => kind is EntryKind.Award or EntryKind.Deduction or EntryKind.Opening;
}
