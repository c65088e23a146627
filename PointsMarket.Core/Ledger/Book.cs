using PointsMarket.Core.Storage;

namespace PointsMarket.Core.Ledger;

/// <summary>The end of a village's book: the last sequence and its hash, the sums, and the earliest open month.</summary>
public sealed record Head
{
    public required long Sequence { get; init; }
    public required byte[] Hash { get; init; }
    public required DateTimeOffset PostedAt { get; init; }
    public required Points Balance { get; init; }
    public required Points Honour { get; init; }
    public required Month OpenMonth { get; init; }
}

/// <summary>A household's place in the book: what it can spend, and what it has earned in all.</summary>
public sealed record Account(Points Balance, Points Honour)
{
    public static Account Empty { get; } = new(Points.Zero, Points.Zero);
}

/// <summary>The village's book (台账): the one way in for points. It only ever grows.</summary>
public static class Book
{
    /// <summary>Begins the book of a new village with its first month.</summary>
    public static void Open(Tx tx, string village, Month firstMonth) => BookSql.InsertHead(tx, village, firstMonth);

    /// <summary>The end of the book; the village must exist.</summary>
    public static Head Head(Tx tx, string village) =>
        BookSql.FindHead(tx, village) ?? throw new InvalidOperationException($"The village {village} has no book.");

    public static Account Account(Tx tx, string village, string household) =>
        BookSql.FindAccount(tx, village, household) ?? Ledger.Account.Empty;

    /// <summary>The balances of the households from one code to another; a household without entries has none.</summary>
    public static Dictionary<string, Points> Balances(Tx tx, string village, string first, string last) =>
        BookSql.ListBalances(tx, village, first, last);

    /// <summary>The month that an event of the given month is entered in: that month while it is open, else the earliest open one.</summary>
    public static Month MonthFor(Tx tx, string village, Month happened)
    {
        var open = Head(tx, village).OpenMonth;
        return happened < open ? open : happened;
    }

    /// <summary>Writes an entry at the end of the book, and the household's and the village's sums with it.</summary>
    /// <remarks>
    /// The callers have refused what the rules refuse. What is checked here again would be a mistake in the program, and
    /// is an exception: nothing into a closed month, no redemption below zero.
    /// The book's moments never go back: under a clock set back, the moment of the entry before is taken again.
    /// </remarks>
    public static Entry Append(Tx tx, Draft draft)
    {
        var entry = Place(tx, draft);
        if (draft.Kind is EntryKind.Award or EntryKind.Deduction)
            BookSql.AddYearHonour(tx, draft);

        return entry;
    }

    /// <summary>Writes the mirror of an entry (红字冲销): the other sign, the same honour, once for each entry.</summary>
    public static Entry AppendReversal(Tx tx, Entry reversed, Month month, string by, string memo)
    {
        if (IsReversed(tx, reversed.Village, reversed.Sequence))
            throw new RefusalException(Reason.AlreadyReversed, LedgerSentences.AlreadyReversed(reversed.Sequence));

        var draft = new Draft
        {
            Village = reversed.Village,
            Household = reversed.Household,
            Month = month,
            Kind = EntryKind.Reversal,
            Points = -reversed.Points,
            Honour = -reversed.Honour,
            Source = $"entry:{reversed.Sequence}",
            PostedBy = by,
            Memo = memo,
        };
        var entry = Place(tx, draft);
        BookSql.InsertReversal(tx, reversed, entry);
        if (reversed.Kind is EntryKind.Award or EntryKind.Deduction)
            BookSql.AddYearHonour(tx, draft);

        return entry;
    }

    public static bool IsReversed(Tx tx, string village, long sequence) => BookSql.IsReversed(tx, village, sequence);

    /// <summary>Closes the earliest open month for ever: from now on entries carry the next one.</summary>
    public static void CloseMonth(Tx tx, string village) =>
        BookSql.SetOpenMonth(tx, village, Head(tx, village).OpenMonth.Next);

    private static Entry Place(Tx tx, Draft draft)
    {
        var head = Head(tx, draft.Village);
        var account = Account(tx, draft.Village, draft.Household);
        if (draft.Month < head.OpenMonth)
            throw new InvalidOperationException($"{draft.Month} is closed; {draft.Source} must carry {head.OpenMonth} or later.");

        var balance = account.Balance + draft.Points;
        if (draft.Kind == EntryKind.Redemption && balance < Points.Zero)
            throw new InvalidOperationException($"{draft.Source} would leave {draft.Household} with {balance}.");

        var sequence = head.Sequence + 1;
        var postedAt = tx.Now < head.PostedAt ? head.PostedAt : tx.Now;
        var entry = new Entry
        {
            Village = draft.Village,
            Sequence = sequence,
            Household = draft.Household,
            Month = draft.Month,
            Kind = draft.Kind,
            Points = draft.Points,
            Honour = draft.Honour,
            BalanceAfter = balance,
            Source = draft.Source,
            PostedAt = postedAt,
            PostedBy = draft.PostedBy,
            Memo = draft.Memo,
            PreviousHash = head.Hash,
            Hash = Entry.HashOf(head.Hash, draft, sequence, postedAt),
        };
        BookSql.Insert(tx, entry);
        BookSql.SetAccount(tx, entry, account.Honour + draft.Honour);
        BookSql.SetHead(tx, draft.Village, head with
        {
            Sequence = sequence,
            Hash = entry.Hash,
            PostedAt = postedAt,
            Balance = head.Balance + draft.Points,
            Honour = head.Honour + draft.Honour,
        });
        return entry;
    }
}
