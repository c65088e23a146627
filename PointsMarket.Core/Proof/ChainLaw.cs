using PointsMarket.Core.Ledger;
using PointsMarket.Core.Storage;

namespace PointsMarket.Core.Proof;

/// <summary>Laws 1 and 3: no gap, every hash follows, every balance is what the entries before it add up to.</summary>
internal static class ChainLaw
{
    public static Breach? FirstBreach(Tx tx, string village, BookSums sums)
    {
        foreach (var entry in EntrySql.Stream(tx, village))
        {
            if (BreachOf(entry, sums) is { } breach)
                return breach;

            sums.Add(entry);
        }

        return null;
    }

    private static Breach? BreachOf(StoredEntry entry, BookSums sums)
    {
        if (entry.Sequence != sums.Sequence + 1)
            return new(1, entry.Sequence, $"sequence {sums.Sequence + 1} is missing");

        if (!entry.Hash.AsSpan().SequenceEqual(entry.ExpectedHash(sums.Hash)))
            return new(1, entry.Sequence, "the hash does not follow from this entry and the one before it");

        if (Unreadable(entry) is { } unreadable)
            return new(1, entry.Sequence, unreadable);

        if (string.CompareOrdinal(entry.PostedAt, sums.PostedAt) < 0)
            return new(1, entry.Sequence, "it was posted before the entry before it");

        if (entry.BalanceAfter != sums.BalanceOf(entry.Household) + entry.Points)
            return new(3, entry.Sequence, $"the balance after it is not that of {entry.Household}");

        if (entry.Kind == "redemption" && entry.BalanceAfter < 0)
            return new(3, entry.Sequence, "a redemption leaves a balance below zero");

        return null;
    }

    /// <summary>A hash may follow and the entry still say nothing; a field of two lines could be read as two fields.</summary>
    private static string? Unreadable(StoredEntry entry)
    {
        if (Month.Parse(entry.Month) is null)
            return $"{entry.Month} is no month";

        if (Word.Parse<EntryKind>(entry.Kind) is null)
            return $"{entry.Kind} is no kind of entry";

        if (!VillageTime.IsInstant(entry.PostedAt))
            return $"{entry.PostedAt} is no instant";

        return Array.Exists([entry.Household, entry.Source, entry.PostedBy, entry.Memo], field => field.Contains('\n', StringComparison.Ordinal))
            ? "a field of it has more than one line"
            : null;
    }
}
