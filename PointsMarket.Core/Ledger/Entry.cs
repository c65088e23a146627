using System.Security.Cryptography;

namespace PointsMarket.Core.Ledger;

public enum EntryKind
{
    Opening,
    Award,
    Deduction,
    Redemption,
    Reversal,
    Expiry,
}

/// <summary>What is to be written into the book: the entry before it has its place.</summary>
/// <remarks>
/// Honour is the points of an award or a deduction, as given for an opening, and zero for a redemption and an expiry;
/// a reversal mirrors both.
/// </remarks>
public sealed record Draft
{
    public required string Village { get; init; }
    public required string Household { get; init; }

    /// <summary>The month whose figures it is part of; never a closed one.</summary>
    public required Month Month { get; init; }
    public required EntryKind Kind { get; init; }
    public required Points Points { get; init; }
    public required Points Honour { get; init; }

    /// <summary>What it comes from: conduct:12, redemption:3, entry:7, household:01-001, month:2026-12.</summary>
    public required string Source { get; init; }

    /// <summary>The account whose call wrote it; clock where time or an operator's verb did.</summary>
    public required string PostedBy { get; init; }

    /// <summary>One line: a rule's title, a receipt's number, a reason; empty where there is none.</summary>
    public required string Memo { get; init; }
}

/// <summary>One line of the village's book (账目): appended once, never changed, and tied to the line before it by its hash.</summary>
public sealed record Entry
{
    public static byte[] FirstPreviousHash { get; } = new byte[SHA256.HashSizeInBytes];

    public required string Village { get; init; }
    public required long Sequence { get; init; }
    public required string Household { get; init; }
    public required Month Month { get; init; }
    public required EntryKind Kind { get; init; }
    public required Points Points { get; init; }
    public required Points Honour { get; init; }

    /// <summary>The household's balance at this sequence.</summary>
    public required Points BalanceAfter { get; init; }
    public required string Source { get; init; }
    public required DateTimeOffset PostedAt { get; init; }
    public required string PostedBy { get; init; }
    public required string Memo { get; init; }

    /// <summary>The hash of the entry before it, so that a reader can check the chain; 32 zeros before the first.</summary>
    public byte[] PreviousHash { get; init; } = FirstPreviousHash;

    /// <summary>32 bytes.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>SHA-256 of the canonical text that stands in the contract, field by field on lines of their own.</summary>
    public static byte[] HashOf(byte[] previousHash, Draft draft, long sequence, DateTimeOffset postedAt)
    {
        var hash = new byte[SHA256.HashSizeInBytes];
        new EntryText()
            .After(previousHash)
            .Then(draft.Village)
            .Then(sequence)
            .Then(draft.Household)
            .Then(draft.Month.ToString())
            .Then(Word.Of(draft.Kind))
            .Then(draft.Points.Hundredths)
            .Then(draft.Honour.Hundredths)
            .Then(draft.Source)
            .Then(VillageTime.Write(postedAt))
            .Then(draft.PostedBy)
            .Then(draft.Memo)
            .Hash(hash);
        return hash;
    }
}
