using PointsMarket.Core.Conduct;
using PointsMarket.Core.Households;
using PointsMarket.Core.Ledger;
using PointsMarket.Core.Storage;

namespace PointsMarket.Core.Months;

/// <summary>A household's passbook (积分存折) today: what it can spend, what it has earned, and what is on its way.</summary>
public sealed record HouseholdAccount
{
    public required string Household { get; init; }
    public required Points Balance { get; init; }

    /// <summary>All that was ever earned, with what was brought along; redemption does not lower it.</summary>
    public required Points Honour { get; init; }

    /// <summary>The year's awards, deductions and their reversals; openings are not counted.</summary>
    public required Points YearHonour { get; init; }

    /// <summary>By the year's honour; null for frozen and departed households, which take no place.</summary>
    public int? Rank { get; init; }

    /// <summary>How many households are ranked.</summary>
    public required int Households { get; init; }

    /// <summary>The points of published and objected records.</summary>
    public required Points Pending { get; init; }

    /// <summary>The last day on which redemption is frozen; null when it is not today.</summary>
    public DateOnly? FrozenUntil { get; init; }
    public required Month Month { get; init; }
    public required Movements Movements { get; init; }
}

public static class AccountService
{
    /// <summary>The account of a household; a refusal where there is no such household.</summary>
    public static HouseholdAccount Get(Tx tx, string village, string code)
    {
        var household = HouseholdService.Get(tx, village, code);
        var account = Book.Account(tx, village, code);
        var month = Month.Of(tx.Today);
        var frozenUntil = FreezeService.FrozenUntil(tx, village, code, tx.Today);
        var frozen = FreezeService.FrozenIn(tx, village, month);
        var yearHonour = AccountSql.YearHonour(tx, village, code, month.Year);
        var (households, above) = AccountSql.CountRanked(tx, village, month.Year, yearHonour, frozen);
        var sum = MonthSql.SumOfHousehold(tx, village, code, month);
        return new()
        {
            Household = code,
            Balance = account.Balance,
            Honour = account.Honour,
            YearHonour = yearHonour,
            Rank = household.HasDepartedBy(tx.Today) || frozen.Contains(code) ? null : above + 1,
            Households = households,
            Pending = AccountSql.Pending(tx, village, code),
            FrozenUntil = frozenUntil,
            Month = month,
            Movements = (sum with { Before = -sum.Before }).From(account.Balance),
        };
    }
}
