using PointsMarket.Core.Ledger;
using PointsMarket.Core.Storage;

namespace PointsMarket.Core.Months;

/// <summary>A line of the book behind a month's ledger: when, whose, what for, and how many points.</summary>
public sealed record LedgerLine
{
    public required long Sequence { get; init; }

    /// <summary>When the conduct happened, else when it was entered.</summary>
    public required DateOnly On { get; init; }
    public required string Household { get; init; }
    public required EntryKind Kind { get; init; }

    /// <summary>A rule's title, a receipt's number, a reason.</summary>
    public required string Memo { get; init; }
    public required Points Points { get; init; }
}

/// <summary>A month's ledger with the entries that it adds up (月度台账附账目).</summary>
public sealed record LedgerSheet(MonthStatement Statement, IReadOnlyList<LedgerLine> Lines)
{
    /// <summary>Null before the village's first month and in the future.</summary>
    public static LedgerSheet? Find(Tx tx, string village, Month month) => MonthService.Find(tx, village, month) is { } statement
        ? new(statement, LedgerSql.List(tx, village, month))
        : null;
}

internal static class LedgerSql
{
    /// <summary>In order of sequence.</summary>
    public static List<LedgerLine> List(Tx tx, string village, Month month) => [.. tx.List<Row>(
        $"""
        SELECT e.sequence, e.household, e.kind, e.points, e.memo, e.posted_at, c.happened_on
        {EntrySql.ByHousehold} AND e.month = @month
        LEFT JOIN conduct_records c ON c.village = e.village AND c.entry = e.sequence
        WHERE h.village = @village ORDER BY e.sequence
        """,
        new { village, month }).Select(row => row.ToLine(tx.Time))];

    private sealed record Row
    {
        public required long Sequence { get; init; }
        public required string Household { get; init; }
        public required EntryKind Kind { get; init; }
        public required Points Points { get; init; }
        public required string Memo { get; init; }
        public required DateTimeOffset PostedAt { get; init; }
        public DateOnly? HappenedOn { get; init; }

        public LedgerLine ToLine(VillageTime time) => new()
        {
            Sequence = Sequence,
            On = HappenedOn ?? time.DayOf(PostedAt),
            Household = Household,
            Kind = Kind,
            Memo = Memo,
            Points = Points,
        };
    }
}
