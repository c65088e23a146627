using PointsMarket.Core.Ledger;
using PointsMarket.Core.Storage;
using PointsMarket.Core.Villages;

namespace PointsMarket.Core.Months;

/// <summary>A month of one household: how its points moved, and whether the month is closed (已月结).</summary>
public sealed record HouseholdMonth(Month Month, Movements Movements, bool IsClosed);

/// <summary>The months of one household, closed or still running.</summary>
public static class HouseholdMonths
{
    /// <summary>A year of months: what a household looks back on.</summary>
    public const int MonthsShown = 12;

    /// <summary>Up to so many months that end with <paramref name="last"/>, oldest first; none before the village's first or in the future.</summary>
    public static List<HouseholdMonth> List(Tx tx, string village, string household, Month last, int count)
    {
        var newest = Month.Of(tx.Today) is var today && last > today ? today : last;
        var oldest = newest.Plus(1 - count) is var wanted && VillageService.Find(tx, village)!.FirstMonth is var first && wanted < first ? first : wanted;
        if (newest < oldest)
            return [];

        var open = Book.Head(tx, village).OpenMonth;
        var sums = MonthSql.SumsOfHousehold(tx, village, household, oldest, newest);
        var balance = Book.Account(tx, village, household).Balance - MonthSql.SumOfHousehold(tx, village, household, oldest).Before;
        var months = new List<HouseholdMonth>(count);
        for (var month = oldest; month <= newest; month = month.Next)
        {
            var movements = sums.GetValueOrDefault(month, MonthSum.None).From(balance);
            months.Add(new(month, movements, month < open));
            balance = movements.Closing;
        }

        return months;
    }

    /// <summary>One month; null before the village's first and in the future.</summary>
    public static HouseholdMonth? Find(Tx tx, string village, string household, Month month) =>
        MonthService.Exists(tx, village, month) ? List(tx, village, household, month, 1).FirstOrDefault() : null;
}
