using PointsMarket.Core.Storage;

namespace PointsMarket.Core.Ledger;

internal static class BookSql
{
    public static void InsertHead(Tx tx, string village, Month firstMonth) => tx.Execute(
        """
        INSERT INTO heads (village, sequence, hash, posted_at, balance, honour, open_month)
        VALUES (@village, 0, @hash, @postedAt, 0, 0, @firstMonth)
        """,
        new { village, hash = Entry.FirstPreviousHash, postedAt = tx.Now, firstMonth });

    public static Head? FindHead(Tx tx, string village) => tx.Known(nameof(Head), village, "", () => tx
        .Hot("SELECT sequence, hash, posted_at, balance, honour, open_month FROM heads WHERE village = @village")
        .With("@village", village)
        .Find(row => new Head
        {
            Sequence = row.GetInt64(0),
            Hash = row.GetBytes(1),
            PostedAt = VillageTime.Read(row.GetString(2)),
            Balance = Points.FromHundredths(row.GetInt64(3)),
            Honour = Points.FromHundredths(row.GetInt64(4)),
            OpenMonth = Month.Parse(row.GetString(5))!.Value,
        }));

    public static Account? FindAccount(Tx tx, string village, string household) => tx.Known(nameof(Account), village, household, () => tx
        .Hot("SELECT balance, honour FROM accounts WHERE village = @village AND household = @household")
        .With("@village", village)
        .With("@household", household)
        .Find(row => new Account(Points.FromHundredths(row.GetInt64(0)), Points.FromHundredths(row.GetInt64(1)))));

    public static Dictionary<string, Points> ListBalances(Tx tx, string village, string first, string last) => tx.List<(string Household, long Balance)>(
        "SELECT household, balance FROM accounts WHERE village = @village AND household BETWEEN @first AND @last",
        new { village, first, last }).ToDictionary(row => row.Household, row => Points.FromHundredths(row.Balance));

    public static void Insert(Tx tx, Entry entry) => tx
        .Hot($"""
            {Dialect.InsertRow} entries (village, sequence, household, month, kind, points, honour, balance_after, source, posted_at, posted_by, memo, hash)
            VALUES (@village, @sequence, @household, @month, @kind, @points, @honour, @balance, @source, @postedAt, @postedBy, @memo, @hash)
            """)
        .With("@village", entry.Village)
        .With("@sequence", entry.Sequence)
        .With("@household", entry.Household)
        .With("@month", entry.Month.ToString())
        .With("@kind", Word.Of(entry.Kind))
        .With("@points", entry.Points.Hundredths)
        .With("@honour", entry.Honour.Hundredths)
        .With("@balance", entry.BalanceAfter.Hundredths)
        .With("@source", entry.Source)
        .With("@postedAt", VillageTime.Write(entry.PostedAt))
        .With("@postedBy", entry.PostedBy)
        .With("@memo", entry.Memo)
        .With("@hash", entry.Hash)
        .Execute();

    public static void SetAccount(Tx tx, Entry entry, Points honour)
    {
        tx.Hot("""
            INSERT INTO accounts (village, household, balance, honour)
            VALUES (@village, @household, @balance, @honour)
            ON CONFLICT (village, household) DO UPDATE SET balance = excluded.balance, honour = excluded.honour
            """)
            .With("@village", entry.Village)
            .With("@household", entry.Household)
            .With("@balance", entry.BalanceAfter.Hundredths)
            .With("@honour", honour.Hundredths)
            .Execute();
        tx.Know(nameof(Account), entry.Village, entry.Household, new Account(entry.BalanceAfter, honour));
    }

    public static void SetHead(Tx tx, string village, Head head)
    {
        tx.Hot("""
            UPDATE heads SET sequence = @sequence, hash = @hash, posted_at = @postedAt, balance = @balance, honour = @honour
            WHERE village = @village
            """)
            .With("@village", village)
            .With("@sequence", head.Sequence)
            .With("@hash", head.Hash)
            .With("@postedAt", VillageTime.Write(head.PostedAt))
            .With("@balance", head.Balance.Hundredths)
            .With("@honour", head.Honour.Hundredths)
            .Execute();
        tx.Know(nameof(Head), village, "", head);
    }

    public static void AddYearHonour(Tx tx, Draft draft) => tx.Execute(
        """
        INSERT INTO year_honours (village, year, household, honour) VALUES (@Village, @year, @Household, @Honour)
        ON CONFLICT (village, year, household) DO UPDATE SET honour = year_honours.honour + excluded.honour
        """,
        new { draft.Village, year = draft.Month.Year, draft.Household, draft.Honour });

    public static void InsertReversal(Tx tx, Entry reversed, Entry reversal) => tx.Execute(
        "INSERT INTO reversals (village, reversed, sequence, kind) VALUES (@Village, @reversed, @sequence, @kind)",
        new { reversed.Village, reversed = reversed.Sequence, sequence = reversal.Sequence, kind = Word.Of(reversed.Kind) });

    public static bool IsReversed(Tx tx, string village, long sequence) => tx.Get<bool>(
        "SELECT EXISTS (SELECT 1 FROM reversals WHERE village = @village AND reversed = @sequence)",
        new { village, sequence });

    public static long? FindReversal(Tx tx, string village, long sequence) => tx.Find<long?>(
        "SELECT sequence FROM reversals WHERE village = @village AND reversed = @sequence",
        new { village, sequence });

    public static void SetOpenMonth(Tx tx, string village, Month month)
    {
        tx.Execute("UPDATE heads SET open_month = @month WHERE village = @village", new { village, month });
        tx.Unlearn(nameof(Head), village, "");
    }
}
