using PointsMarket.Core.Ledger;
using PointsMarket.Core.Storage;

namespace PointsMarket.Core.Months;

/// <summary>What one category of rules brought and cost in a month; its sums are those of the ledger's awards and deductions.</summary>
public sealed record CategoryFigure
{
    public required string Category { get; init; }
    public required Points Earned { get; init; }
    public required Points Deducted { get; init; }

    /// <summary>How many times.</summary>
    public required long Entries { get; init; }
}

/// <summary>Figures of a month that no household's row shows.</summary>
public static class MonthFigures
{
    /// <summary>By what brought most. What was reversed stands in it, as in the ledger, whose adjustments take it back.</summary>
    public static List<CategoryFigure> ByCategory(Tx tx, string village, Month month) => tx.List<CategoryFigure>(
        $"""
        SELECT v.category, sum(CASE WHEN e.points > 0 THEN e.points ELSE 0 END) AS earned,
            sum(CASE WHEN e.points < 0 THEN e.points ELSE 0 END) AS deducted, count(*) AS entries
        {EntrySql.ByHousehold} AND e.month = @month AND e.kind IN ('award', 'deduction')
        JOIN conduct_records c ON c.village = e.village AND c.entry = e.sequence
        JOIN rule_versions v ON v.village = c.village AND v.code = c.rule AND v.version = c.version
        WHERE h.village = @village
        GROUP BY v.category ORDER BY earned DESC, deducted, v.category
        """,
        new { village, month });
}
