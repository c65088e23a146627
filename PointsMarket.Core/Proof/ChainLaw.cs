using System.Security.Cryptography;
using System.Text;
using PointsMarket.Core.Ledger;
using PointsMarket.Core.Storage;

namespace PointsMarket.Core.Proof;

/// <summary>Laws 1 and 3: no gap, every hash follows, every balance is what the entries before it add up to.</summary>
internal static class ChainLaw
{
    /// <summary>The commonest first.</summary>
    private static readonly byte[][] Kinds =
        [.. Enum.GetValues<EntryKind>().OrderBy(kind => kind == EntryKind.Opening).Select(kind => Encoding.UTF8.GetBytes(Word.Of(kind)))];

    public static Breach? FirstBreach(Tx tx, string village, BookSums sums)
    {
        var text = new EntryText();
        Span<byte> expected = stackalloc byte[SHA256.HashSizeInBytes];
        using var entries = EntrySql.Walk(tx, village);
        while (entries.Next())
        {
            entries.ExpectedHash(text, sums.Hash, expected);
            if (BreachOf(entries, sums, expected) is { } breach)
                return breach;

            sums.Add(entries);
        }

        return null;
    }

    private static Breach? BreachOf(StoredEntries entry, BookSums sums, ReadOnlySpan<byte> expectedHash)
    {
        if (entry.Sequence != sums.Sequence + 1)
            return new(1, entry.Sequence, $"sequence {sums.Sequence + 1} is missing");

        if (!entry.Hash.SequenceEqual(expectedHash))
            return new(1, entry.Sequence, "the hash does not follow from this entry and the one before it");

        if (Unreadable(entry) is { } unreadable)
            return new(1, entry.Sequence, unreadable);

        if (entry.PostedAt.SequenceCompareTo(sums.PostedAt) < 0)
            return new(1, entry.Sequence, "it was posted before the entry before it");

        var balanceAfter = entry.BalanceAfter;
        if (balanceAfter != sums.BalanceOf(entry.Household) + entry.Points)
            return new(3, entry.Sequence, $"the balance after it is not that of {Text(entry.Household)}");

        if (balanceAfter < 0 && entry.Kind.SequenceEqual("redemption"u8))
            return new(3, entry.Sequence, "a redemption leaves a balance below zero");

        return null;
    }

    /// <summary>A hash may follow and the entry still say nothing; a field of two lines could be read as two fields.</summary>
    private static string? Unreadable(StoredEntries entry)
    {
        if (!Month.IsMonth(entry.Month))
            return $"{Text(entry.Month)} is no month";

        if (!IsKind(entry.Kind))
            return $"{Text(entry.Kind)} is no kind of entry";

        if (!VillageTime.IsInstant(entry.PostedAt))
            return $"{Text(entry.PostedAt)} is no instant";

        return HasLines(entry.Household) || HasLines(entry.Source) || HasLines(entry.PostedBy) || HasLines(entry.Memo)
            ? "a field of it has more than one line"
            : null;
    }

    private static bool IsKind(ReadOnlySpan<byte> kind)
    {
        foreach (var known in Kinds)
        {
            if (kind.SequenceEqual(known))
                return true;
        }

        return false;
    }

    private static bool HasLines(ReadOnlySpan<byte> field) => field.Contains((byte)'\n');

    private static string Text(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8);
}
