using PointsMarket.Core.Proof;

namespace PointsMarket.Core.Backups;

/// <summary>A copy of the whole database that was held against every law, with the installation's secret beside it.</summary>
public sealed record Backup
{
    /// <summary>Where it lies; the secret is the same with <c>.key</c> behind it.</summary>
    public required string File { get; init; }

    /// <summary>Bytes.</summary>
    public required long Size { get; init; }

    /// <summary>What the copy proves, village by village: all of it sound.</summary>
    public required IReadOnlyList<BookProof> Proofs { get; init; }
}

/// <summary>A backup cannot be made or restored, and why; nothing was changed.</summary>
public sealed class BackupException(string message) : InvalidOperationException(message);
