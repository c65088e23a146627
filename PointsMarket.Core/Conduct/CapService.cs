using PointsMarket.Core.Rules;
using PointsMarket.Core.Storage;

namespace PointsMarket.Core.Conduct;

/// <summary>How far a household has used up what a rule gives it at most, in the month and the year of a day.</summary>
public sealed record CapUse(Rule Rule, Points UsedThisMonth, Points UsedThisYear)
{
    /// <summary>What may still be awarded, never below zero; null where the rule has no cap.</summary>
    public Points? Left => (Rule.CapPerMonth, Rule.CapPerYear) switch
    {
        (null, null) => null,
        ({ } month, null) => NotNegative(month - UsedThisMonth),
        (null, { } year) => NotNegative(year - UsedThisYear),
        ({ } month, { } year) => NotNegative(Points.Min(month - UsedThisMonth, year - UsedThisYear)),
    };

    /// <summary>What the caps leave of an award; a deduction has none.</summary>
    public Points Capped(Points asked) => asked < Points.Zero ? asked : Rule.Capped(asked, UsedThisMonth, UsedThisYear);

    private static Points NotNegative(Points points) => Points.Max(points, Points.Zero);
}

/// <summary>The caps (封顶) of rules, as households have used them.</summary>
public static class CapService
{
    /// <summary>What counts is what is published or posted for conduct of that month and year, and not reversed.</summary>
    public static CapUse Find(Tx tx, string village, string household, Rule rule, DateOnly day)
    {
        if (rule.Points < Points.Zero || (rule.CapPerMonth ?? rule.CapPerYear) is null)
            return new(rule, default, default);

        var month = Month.Of(day);
        return new(rule, Used(month.FirstDay, month.LastDay), Used(new(month.Year, 1, 1), new(month.Year, 12, 31)));

        Points Used(DateOnly first, DateOnly last) => ConductSql.Used(tx, village, household, rule.Code, first, last);
    }
}
