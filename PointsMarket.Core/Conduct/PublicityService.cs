using PointsMarket.Core.Storage;

namespace PointsMarket.Core.Conduct;

/// <summary>A record under publicity (公示中) as the village may see it: who, for what, how much, until when; nothing of its notes or pictures.</summary>
public sealed record PublishedRecord
{
    public required long Id { get; init; }
    public required string Household { get; init; }

    /// <summary>The head as registered; a page shows it as the village's settings say.</summary>
    public required string Head { get; init; }
    public required string Title { get; init; }
    public required decimal Quantity { get; init; }
    public required string Unit { get; init; }
    public required DateOnly HappenedOn { get; init; }
    public required ConductStatus Status { get; init; }
    public required Points Points { get; init; }
    public required DateOnly PublishedUntil { get; init; }
}

/// <summary>What is open to objection in the village now.</summary>
public static class PublicityService
{
    /// <summary>Newest first, from the one before <paramref name="before"/> on.</summary>
    public static List<PublishedRecord> List(Tx tx, string village, long? before, int limit) => tx.List<PublishedRecord>(
        $"{Select} AND c.status IN ('published', 'objected') AND c.id < @before ORDER BY c.id DESC LIMIT @limit",
        new { village, before = before ?? long.MaxValue, limit });

    /// <summary>A record that is or was under publicity; null where it never was.</summary>
    public static PublishedRecord? Find(Tx tx, string village, long id) => tx.Find<PublishedRecord>(
        $"{Select} AND c.id = @id AND c.published_until IS NOT NULL",
        new { village, id });

    private const string Select =
        """
        SELECT c.id, c.household, h.head, v.title, c.quantity, v.unit, c.happened_on, c.status, c.points, c.published_until
        FROM conduct_records c
        JOIN households h ON h.village = c.village AND h.code = c.household
        JOIN rule_versions v ON v.village = c.village AND v.code = c.rule AND v.version = c.version
        WHERE c.village = @village
        """;
}
