using PointsMarket.Core.Conduct;
using PointsMarket.Core.Ledger;
using PointsMarket.Core.Storage;
using PointsMarket.Core.Villages;

namespace PointsMarket.Core.Months;

/// <summary>A record that closing would post or carry, in words for the one who decides.</summary>
public sealed record WaitingRecord
{
    public required long Id { get; init; }
    public required string Household { get; init; }
    public required string Head { get; init; }
    public required string Title { get; init; }
    public required DateOnly HappenedOn { get; init; }
    public required ConductStatus Status { get; init; }

    /// <summary>What the caps left of it; what was asked while it is not published.</summary>
    public required Points Points { get; init; }
    public DateOnly? PublishedUntil { get; init; }
}

/// <summary>What closing a month would do now: what blocks it, what is posted with it, what goes on to a later month, and what it seals.</summary>
public sealed record ClosingPreview
{
    public required Month Month { get; init; }

    /// <summary>What stands against closing now; null where nothing does.</summary>
    public RefusalException? Refusal { get; init; }

    /// <summary>The sums as they would be sealed, with what is due and what expires.</summary>
    public required Movements Totals { get; init; }
    public required int Households { get; init; }

    /// <summary>Posted with the closing, since their publicity is over.</summary>
    public required IReadOnlyList<WaitingRecord> Due { get; init; }

    /// <summary>Happened in or before the month and still on its way: entered in a later month.</summary>
    public required IReadOnlyList<WaitingRecord> Carried { get; init; }

    /// <summary>What expires with December, by household; empty in every other month.</summary>
    public required IReadOnlyDictionary<string, Points> Expiring { get; init; }

    /// <summary>Households that take no place in this month, since a veto freezes them.</summary>
    public required IReadOnlyList<StatementItem> Frozen { get; init; }

    /// <summary>Households that would end the month with less than nothing.</summary>
    public required IReadOnlyList<StatementItem> InDebt { get; init; }
    public Budget? Budget { get; init; }

    public Points ExpiringSum => Sum(Expiring.Values);

    /// <summary>Null before the village's first month and in the future.</summary>
    public static ClosingPreview? Find(Tx tx, string village, Month month)
    {
        if (MonthService.Find(tx, village, month) is not { } statement)
            return null;

        var settings = VillageService.SettingsNow(tx, village);
        var open = statement.Closing is null;
        var due = open ? DueSql.List(tx, village) : [];
        var posted = due.ToLookup(record => Book.MonthFor(tx, village, Month.Of(record.HappenedOn)));
        var items = statement.Items.Select(item => With(item, posted[month])).ToList();
        var expiring = open && ClosingService.Expires(month, settings)
            ? ExpirySql.ListLeft(tx, village, month, statement with { Items = [.. items.Select(item => With(item, SpentLater(posted, month)))] })
            : [];
        var totals = posted[month].Aggregate(statement.Totals, (sum, record) => With(sum, record.Points));
        var frozen = FreezeService.FrozenIn(tx, village, month);
        return new()
        {
            Month = month,
            Refusal = ClosingService.RefusalOf(tx, village, month),
            Totals = totals with { Adjusted = totals.Adjusted - Sum(expiring.Select(one => one.Left)) },
            Households = items.Count,
            Due = due,
            Carried = DueSql.ListCarried(tx, village, month),
            Expiring = expiring.ToDictionary(one => one.Household, one => one.Left),
            Frozen = [.. items.Where(item => frozen.Contains(item.Household))],
            InDebt = [.. items.Where(item => item.Movements.Closing < Points.Zero)],
            Budget = VillageService.BudgetOf(tx, village, month, settings) is { } budget ? budget with { Awarded = totals.Earned } : null,
        };
    }

    /// <summary>What happened in or before a month and is still on its way.</summary>
    public static List<WaitingRecord> ListCarried(Tx tx, string village, Month month) => DueSql.ListCarried(tx, village, month);

    /// <summary>Deductions that posting puts into later months: they have spent of December's points already.</summary>
    private static IEnumerable<WaitingRecord> SpentLater(ILookup<Month, WaitingRecord> posted, Month month) =>
        posted.Where(later => later.Key > month).SelectMany(records => records).Where(record => record.Points < Points.Zero);

    private static StatementItem With(StatementItem item, IEnumerable<WaitingRecord> records) => item with
    {
        Movements = records.Where(record => record.Household == item.Household)
            .Aggregate(item.Movements, (movements, record) => With(movements, record.Points)),
    };

    private static Movements With(Movements movements, Points points) => points > Points.Zero
        ? movements with { Earned = movements.Earned + points }
        : movements with { Deducted = movements.Deducted + points };

    private static Points Sum(IEnumerable<Points> points) => points.Aggregate(Points.Zero, (sum, one) => sum + one);
}

internal static class DueSql
{
    private const string Select =
        """
        SELECT c.id, c.household, h.head, v.title, c.happened_on, c.status, coalesce(c.points, c.asked) AS points, c.published_until
        FROM conduct_records c INDEXED BY conduct_by_status
        JOIN households h ON h.village = c.village AND h.code = c.household
        JOIN rule_versions v ON v.village = c.village AND v.code = c.rule AND v.version = c.version
        WHERE c.village = @village
        """;

    /// <summary>What closing posts, into this month or a later one.</summary>
    public static List<WaitingRecord> List(Tx tx, string village) => tx.List<WaitingRecord>(
        $"{Select} AND c.status = 'published' AND c.published_until < @Today ORDER BY c.id",
        new { village, tx.Today });

    /// <summary>What closing does not post and the month does not wait for.</summary>
    public static List<WaitingRecord> ListCarried(Tx tx, string village, Month month) => tx.List<WaitingRecord>(
        $"""
        {Select} AND c.happened_on <= @last
            AND (c.status IN ('submitted', 'objected') OR (c.status = 'published' AND c.published_until >= @Today))
        ORDER BY c.id
        """,
        new { village, last = month.LastDay, tx.Today });
}
