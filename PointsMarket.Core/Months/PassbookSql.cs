using PointsMarket.Core.Ledger;
using PointsMarket.Core.Storage;

namespace PointsMarket.Core.Months;

internal static class PassbookSql
{
    /// <summary>By the sequence of a reversal, the sequence that it takes back.</summary>
    public static Dictionary<long, long> ListReversed(Tx tx, string village, long[] sequences) => tx.List<(long Sequence, long Reversed)>(
        "SELECT sequence, reversed FROM reversals WHERE village = @village AND sequence IN @sequences",
        new { village, sequences }).ToDictionary(row => row.Sequence, row => row.Reversed);

    /// <summary>Which of these entries were taken back.</summary>
    public static HashSet<long> ListTakenBack(Tx tx, string village, long[] sequences) => [.. tx.List<long>(
        "SELECT reversed FROM reversals WHERE village = @village AND reversed IN @sequences",
        new { village, sequences })];

    /// <summary>By sequence, the conduct behind awards and deductions.</summary>
    public static Dictionary<long, PassbookConduct> ListConduct(Tx tx, string village, long[] sequences) => tx.List<ConductRow>(
        """
        SELECT c.entry AS sequence, c.id, c.happened_on, v.title, c.quantity, v.unit, c.asked, c.points, c.published_until,
            c.submitted_by, p.name
        FROM conduct_records c
        JOIN rule_versions v ON v.village = c.village AND v.code = c.rule AND v.version = c.version
        LEFT JOIN people p ON p.village = c.village AND p.account = c.submitted_by
        WHERE c.village = @village AND c.entry IN @sequences
        """,
        new { village, sequences }).ToDictionary(row => row.Sequence, row => row.ToConduct());

    /// <summary>By sequence, the redemptions, goods in the order of the receipt.</summary>
    public static Dictionary<long, PassbookRedemption> ListRedemptions(Tx tx, string village, long[] sequences) => tx.List<GoodsRow>(
        $"""
        SELECT r.entry AS sequence, r.number, r.collector, r.relation, l.name, l.quantity, g.unit
        FROM entries e
        JOIN redemptions r ON r.village = e.village AND r.id = {EntrySql.RedemptionOf}
        JOIN redemption_lines l ON l.village = r.village AND l.redemption = r.id
        JOIN goods g ON g.village = l.village AND g.code = l.goods
        WHERE e.village = @village AND e.sequence IN @sequences AND e.kind = 'redemption'
        ORDER BY r.entry, l.position
        """,
        new { village, sequences }).GroupBy(row => row.Sequence).ToDictionary(
            rows => rows.Key,
            rows => new PassbookRedemption(
                rows.First().Number,
                rows.First().Collector,
                rows.First().Relation,
                [.. rows.Select(row => new PassbookGoods(row.Name, row.Quantity, row.Unit))]));

    private sealed record ConductRow
    {
        public required long Sequence { get; init; }
        public required long Id { get; init; }
        public required DateOnly HappenedOn { get; init; }
        public required string Title { get; init; }
        public required decimal Quantity { get; init; }
        public required string Unit { get; init; }
        public required Points Asked { get; init; }
        public required Points Points { get; init; }
        public required DateOnly PublishedUntil { get; init; }
        public required string SubmittedBy { get; init; }
        public string? Name { get; init; }

        public PassbookConduct ToConduct() => new()
        {
            Record = Id,
            HappenedOn = HappenedOn,
            Title = Title,
            Quantity = Quantity,
            Unit = Unit,
            Asked = Asked,
            Points = Points,
            PublishedUntil = PublishedUntil,
            SubmittedBy = SubmittedBy,
            RecordedBy = Name,
        };
    }

    private sealed record GoodsRow
    {
        public required long Sequence { get; init; }
        public required string Number { get; init; }
        public string? Collector { get; init; }
        public string? Relation { get; init; }
        public required string Name { get; init; }
        public required int Quantity { get; init; }
        public required string Unit { get; init; }
    }
}
