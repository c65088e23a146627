using PointsMarket.Core;

namespace PointsMarket.Bench.Growth;

/// <summary>Closes the months of the story as a secretary does: sealed figures, ranks, and at the end the sums beside the book.</summary>
internal sealed class MonthCloser(BookWriter book, List<HouseholdSums> households)
{
    private long _sealed;

    public void Close(Month month)
    {
        book.Now.MoveTo(month.Next.FirstDay.ToDateTime(TimeOnly.MinValue));
        var written = System.Text.Encoding.UTF8.GetBytes(month.ToString());
        book.Tables.Closings.Add(book.Village).Add(written).Add(book.Now.Instant).Add("secretary"u8)
            .Add(book.Sequence > _sealed ? _sealed + 1 : null).Add(book.Sequence).AddBlob(book.Hash).Add("云溪村"u8).Add(2).Add(0)
            .Add(households.Sum(household => household.Opening)).Add(households.Sum(household => household.Earned))
            .Add(households.Sum(household => household.Deducted)).Add(households.Sum(household => household.Redeemed))
            .Add(households.Sum(household => household.Adjusted)).Run();
        _sealed = book.Sequence;
        var ranks = Ranks();
        foreach (var household in households)
        {
            book.Tables.ClosingItems.Add(book.Village).Add(written).Add(household.Code).Add(household.Head).Add(household.Area)
                .Add(household.Street).Add(household.Opening).Add(household.Earned).Add(household.Deducted).Add(household.Redeemed)
                .Add(household.Adjusted).Add(household.MonthHonour).Add(ranks[household.MonthHonour]).Run();
        }

        if (month.Number == 12)
            KeepYear(month.Year);
    }

    /// <summary>What stands beside the book: the accounts, the year's honours, and the head.</summary>
    public void KeepSums(Month open)
    {
        foreach (var household in households)
            book.Tables.Accounts.Add(book.Village).Add(household.Code).Add(household.Balance).Add(household.Honour).Run();

        KeepYear(open.Year);
        book.Tables.Heads.Add(book.Village).Add(book.Sequence).AddBlob(book.Hash).Add(book.Now.Instant).Add(book.Balance).Add(book.Honour)
            .Add(open.ToString()).Run();
    }

    private void KeepYear(int year)
    {
        foreach (var household in households)
        {
            book.Tables.YearHonours.Add(book.Village).Add(year).Add(household.Code).Add(household.YearHonour).Run();
            household.YearHonour = 0;
        }
    }

    /// <summary>Equal honour, equal rank: 1, 2, 2, 4.</summary>
    private Dictionary<long, long> Ranks()
    {
        var ranks = new Dictionary<long, long>();
        var place = 0L;
        foreach (var honour in households.Select(household => household.MonthHonour).OrderDescending())
        {
            place++;
            ranks.TryAdd(honour, place);
        }

        return ranks;
    }
}
