using PointsMarket.Core.Storage;

namespace PointsMarket.Core.Proof;

/// <summary>Law 2: the sums kept beside the book are those of the book.</summary>
internal static class SumLaw
{
    public static Breach? FirstBreach(Tx tx, string village, BookSums sums)
    {
        if (ProofSql.FindHead(tx, village) is not { } head)
            return new(1, sums.Sequence + 1, "the book has no head");

        if (head.Sequence != sums.Sequence || !head.Hash.AsSpan().SequenceEqual(sums.Hash))
            return new(1, sums.Sequence + 1, $"the book ends here, but its head says {head.Sequence}");

        if (sums.Sequence > 0 ? head.PostedAt != sums.PostedAtText : !VillageTime.IsInstant(head.PostedAt))
            return new(1, sums.Sequence, $"the book's head says {head.PostedAt}, its last entry {sums.PostedAtText}");

        var accounts = ProofSql.ListAccounts(tx, village);
        foreach (var (household, account) in accounts)
        {
            if (account != sums.AccountOf(household))
                return new(2, null, $"the account of {household} says {account.Balance}, its entries add up to {sums.AccountOf(household).Balance}");
        }

        if (sums.Households.FirstOrDefault(household => !accounts.ContainsKey(household)) is { } missing)
            return new(2, null, $"{missing} has entries but no account");

        var balance = accounts.Values.Aggregate(Points.Zero, (sum, account) => sum + account.Balance);
        var honour = accounts.Values.Aggregate(Points.Zero, (sum, account) => sum + account.Honour);
        if (balance.Hundredths != head.Balance || honour.Hundredths != head.Honour)
            return new(2, null, $"the village's totals say {Points.FromHundredths(head.Balance)}, its households add up to {balance}");

        return null;
    }

    /// <summary>The kept honours of the years, against the months that <see cref="ProofSql.AddUpMonths"/> added up.</summary>
    public static Breach? FirstBreachOfYears(Tx tx, string village) => ProofSql.FindWrongYearHonour(tx, village) is { } wrong
        ? new(2, null, $"the honour of the year of {wrong} is not what its entries add up to")
        : null;
}
