using System.Globalization;

namespace PointsMarket.Core.Proof;

/// <summary>The first law of the book that does not hold: its number, where, and what is wrong.</summary>
public sealed record Breach(int Law, long? Sequence, string Fault)
{
    public override string ToString() =>
        Sequence is { } sequence ? $"law {Law} is broken at sequence {sequence}: {Fault}" : $"law {Law} is broken: {Fault}";
}

/// <summary>What the check of one village's book found.</summary>
public sealed record BookProof
{
    public required string Village { get; init; }
    public required long Entries { get; init; }
    public required int ClosedMonths { get; init; }

    /// <summary>64 lower-case hex characters.</summary>
    public required string HeadHash { get; init; }

    /// <summary>Null when the book is sound.</summary>
    public Breach? Breach { get; init; }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Village}: {Entries} entries, {ClosedMonths} months closed, head {HeadHash}: {(Breach is { } breach ? breach : "sound")}");
}

/// <summary>What the check of all the villages found, and of the file that they lie in.</summary>
public sealed record FileProof
{
    public required IReadOnlyList<BookProof> Books { get; init; }

    /// <summary>Null when the file is whole.</summary>
    public Breach? Damage { get; init; }

    /// <summary>The first of all that does not hold, in a village or in the file.</summary>
    public string? Fault => Books.FirstOrDefault(book => book.Breach is not null)?.ToString() ?? Damage?.ToString();
}
