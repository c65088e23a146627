using PointsMarket.Core.Storage;

namespace PointsMarket.Core.Conduct;

internal static class FreezeSql
{
    /// <summary>A freeze lasts while its record is published, objected or posted, and its entry not reversed.</summary>
    private const string Standing =
        """
        FROM conduct_records c INDEXED BY conduct_freezing
        WHERE c.village = @village AND c.frozen_until IS NOT NULL AND c.status IN ('published', 'objected', 'posted')
            AND NOT EXISTS (SELECT 1 FROM reversals r WHERE r.village = c.village AND r.reversed = c.entry)
        """;

    /// <summary>Asked by every redemption, so it is kept compiled.</summary>
    public static DateOnly? FrozenUntil(Tx tx, string village, string household, DateOnly day) => tx
        .Hot($"SELECT c.frozen_until {Standing} AND c.household = @household AND c.frozen_until >= @day ORDER BY c.frozen_until DESC LIMIT 1")
        .With("@village", village)
        .With("@household", household)
        .With("@day", TypeHandlers.Day(day))
        .Find(row => row.GetString(0)) is { } until ? DateOnly.ParseExact(until, "yyyy-MM-dd") : null;

    public static HashSet<string> FrozenIn(Tx tx, string village, Month month) => [.. tx.List<string>(
        $"SELECT c.household {Standing} AND c.happened_on <= @last AND c.frozen_until >= @first",
        new { village, first = month.FirstDay, last = month.LastDay })];

    /// <summary>What freezes a household on that day, the longest first.</summary>
    public static List<Freeze> List(Tx tx, string village, string household, DateOnly day) => [.. tx.List<Row>(
        $"""
        SELECT f.id, v.title, f.happened_on, f.frozen_until AS until
        FROM (SELECT c.id, c.village, c.rule, c.version, c.happened_on, c.frozen_until {Standing}
            AND c.household = @household AND c.frozen_until >= @day) f
        JOIN rule_versions v ON v.village = f.village AND v.code = f.rule AND v.version = f.version
        ORDER BY f.frozen_until DESC, f.id
        """,
        new { village, household, day }).Select(row => new Freeze(row.Id, row.Title, row.HappenedOn, row.Until))];

    private sealed record Row
    {
        public required long Id { get; init; }
        public required string Title { get; init; }
        public required DateOnly HappenedOn { get; init; }
        public required DateOnly Until { get; init; }
    }
}
