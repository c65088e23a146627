using PointsMarket.Core.Storage;

namespace PointsMarket.Core.Months;

internal static class ExpirySql
{
    /// <summary>
    /// What is left of December's closing after what later months carry already: their redemptions and deductions and the
    /// reversals of these, but not their awards nor reversals of awards. Only what is above zero.
    /// </summary>
    public static List<(string Household, Points Left)> ListLeft(Tx tx, string village, Month december, MonthStatement statement)
    {
        var spent = tx.List<(string Household, long Spent)>(
            """
            SELECT e.household, sum(e.points)
            FROM entries e
            LEFT JOIN reversals r ON e.kind = 'reversal' AND r.village = e.village AND r.sequence = e.sequence
            WHERE e.village = @village AND e.month > @december
                AND (e.kind IN ('redemption', 'deduction') OR r.kind IN ('redemption', 'deduction'))
            GROUP BY e.household
            """,
            new { village, december }).ToDictionary(row => row.Household, row => Points.FromHundredths(row.Spent));
        return [.. statement.Items
            .Select(item => (item.Household, Left: item.Movements.Closing + spent.GetValueOrDefault(item.Household)))
            .Where(item => item.Left > Points.Zero)];
    }
}
