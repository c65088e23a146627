using PointsMarket.Core.Ledger;
using PointsMarket.Core.Storage;

namespace PointsMarket.Core.Months;

/// <summary>What the entries of a month add up to for one household, and what open months before it moved.</summary>
internal sealed record MonthSum
{
    public static MonthSum None { get; } = new();

    public Points Before { get; init; }
    public Points Earned { get; init; }
    public Points Deducted { get; init; }
    public Points Redeemed { get; init; }
    public Points Adjusted { get; init; }
    public Points Honour { get; init; }

    /// <summary>How many entries carry the month.</summary>
    public long Entries { get; init; }

    public Movements From(Points lastClosing) => new(lastClosing + Before, Earned, Deducted, Redeemed, Adjusted);
}

internal sealed record MonthHousehold
{
    public required string Code { get; init; }
    public required string Head { get; init; }
    public required string Area { get; init; }
    public required string Street { get; init; }
    public DateOnly? DepartedOn { get; init; }

    public StatementItem ToItem(Movements movements, Points honour) => new()
    {
        Household = Code,
        Head = Head,
        Area = Area,
        Street = Street,
        Movements = movements,
        Honour = honour,
    };
}

internal static class MonthSql
{
    /// <summary>The sums of what carries @month; honour is that of awards, deductions and their reversals.</summary>
    private const string Sums =
        """
        sum(CASE WHEN e.month = @month AND e.kind = 'award' THEN e.points ELSE 0 END) AS earned,
        sum(CASE WHEN e.month = @month AND e.kind = 'deduction' THEN e.points ELSE 0 END) AS deducted,
        sum(CASE WHEN e.month = @month AND e.kind = 'redemption' THEN e.points ELSE 0 END) AS redeemed,
        sum(CASE WHEN e.month = @month AND e.kind IN ('reversal', 'opening', 'expiry') THEN e.points ELSE 0 END) AS adjusted,
        sum(CASE WHEN e.month = @month AND (e.kind IN ('award', 'deduction') OR r.kind IN ('award', 'deduction')) THEN e.honour ELSE 0 END) AS honour,
        sum(CASE WHEN e.month = @month THEN 1 ELSE 0 END) AS entries
        FROM entries e
        LEFT JOIN reversals r ON e.kind = 'reversal' AND r.village = e.village AND r.sequence = e.sequence
        """;

    /// <summary>By household, from the earliest open month up to <paramref name="month"/>: the cost is that of these months.</summary>
    public static Dictionary<string, MonthSum> Sum(Tx tx, string village, Month open, Month month)
    {
        var sums = tx.List<SumRow>(
            $"""
            SELECT e.household,
                sum(e.points) FILTER (WHERE e.kind = 'award') AS earned,
                sum(e.points) FILTER (WHERE e.kind = 'deduction') AS deducted,
                sum(e.points) FILTER (WHERE e.kind = 'redemption') AS redeemed,
                sum(e.points) FILTER (WHERE e.kind IN ('reversal', 'opening', 'expiry')) AS adjusted,
                sum(e.honour) FILTER (WHERE e.kind IN ('award', 'deduction') OR e.kind = 'reversal' AND (
                    SELECT r.kind FROM reversals r WHERE r.village = e.village AND r.sequence = e.sequence) IN ('award', 'deduction')) AS honour,
                count(*) AS entries
            {EntrySql.ByHousehold} AND e.month = @month
            WHERE h.village = @village GROUP BY h.code
            """,
            new { village, month }).ToDictionary(row => row.Household, row => row.ToSum());
        if (open >= month)
            return sums;

        foreach (var (household, before) in ListMoved(tx, village, open, month))
            sums[household] = sums.GetValueOrDefault(household, MonthSum.None) with { Before = Points.FromHundredths(before) };

        return sums;
    }

    /// <summary>What the months from one to the one before another have moved.</summary>
    private static List<(string Household, long Points)> ListMoved(Tx tx, string village, Month first, Month behind) => tx.List<(string, long)>(
        $"""
        SELECT e.household, sum(e.points) {EntrySql.ByHousehold} AND e.month >= @first AND e.month < @behind
        WHERE h.village = @village GROUP BY h.code
        """,
        new { village, first, behind });

    /// <summary>One household's month and, as Before, what it moved in that month and later.</summary>
    public static MonthSum SumOfHousehold(Tx tx, string village, string household, Month month) => tx.Get<SumRow>(
        $"""
        SELECT @household AS household, coalesce(sum(e.points), 0) AS before, {Sums}
        WHERE e.village = @village AND e.household = @household AND e.month >= @month
        """,
        new { village, household, month }).ToSum();

    /// <summary>One household's months, those that have entries, from the covering index.</summary>
    public static Dictionary<Month, MonthSum> SumsOfHousehold(Tx tx, string village, string household, Month first, Month last) => tx.List<KindRow>(
        """
        SELECT e.month, e.kind, sum(e.points) AS points FROM entries e
        WHERE e.village = @village AND e.household = @household AND e.month BETWEEN @first AND @last
        GROUP BY e.month, e.kind
        """,
        new { village, household, first, last }).GroupBy(row => row.Month).ToDictionary(month => month.Key, month => new MonthSum
        {
            Earned = Of(month, "award"),
            Deducted = Of(month, "deduction"),
            Redeemed = Of(month, "redemption"),
            Adjusted = Of(month, "reversal") + Of(month, "opening") + Of(month, "expiry"),
        });

    private static Points Of(IEnumerable<KindRow> sums, string kind) =>
        sums.FirstOrDefault(sum => sum.Kind == kind)?.Points ?? Points.Zero;

    public static List<MonthHousehold> ListHouseholds(Tx tx, string village) => tx.List<MonthHousehold>(
        "SELECT code, head, area, street, departed_on FROM households WHERE village = @village ORDER BY code",
        new { village });

    private sealed record KindRow
    {
        public required Month Month { get; init; }
        public required string Kind { get; init; }
        public required Points Points { get; init; }
    }

    private sealed record SumRow
    {
        public required string Household { get; init; }
        public Points? Before { get; init; }
        public Points? Earned { get; init; }
        public Points? Deducted { get; init; }
        public Points? Redeemed { get; init; }
        public Points? Adjusted { get; init; }
        public Points? Honour { get; init; }
        public long? Entries { get; init; }

        public MonthSum ToSum() => new()
        {
            Before = Before ?? default,
            Earned = Earned ?? default,
            Deducted = Deducted ?? default,
            Redeemed = Redeemed ?? default,
            Adjusted = Adjusted ?? default,
            Honour = Honour ?? default,
            Entries = Entries ?? 0,
        };
    }
}
