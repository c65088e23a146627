using PointsMarket.Core.Ledger;
using PointsMarket.Core.Storage;

namespace PointsMarket.Core.Proof;

/// <summary>Law 2: the sums kept beside the book are those of the book.</summary>
internal static class SumLaw
{
    public static Breach? FirstBreach(Tx tx, string village, Head head, BookSums sums)
    {
        if (head.Sequence != sums.Sequence || !head.Hash.AsSpan().SequenceEqual(sums.Hash))
            return new(1, sums.Sequence + 1, $"the book ends here, but its head says {head.Sequence}");

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
        if (balance != head.Balance || honour != head.Honour)
            return new(2, null, $"the village's totals say {head.Balance}, its households add up to {balance}");

        return ProofSql.FindWrongYearHonour(tx, village) is { } wrong
            ? new(2, null, $"the honour of the year of {wrong} is not what its entries add up to")
            : null;
    }
}
