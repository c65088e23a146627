using PointsMarket.Core.Storage;

namespace PointsMarket.Core.Conduct;

/// <summary>A veto that freezes a household's redemption: which record, for what, and until which day, that day included.</summary>
public sealed record Freeze(long Record, string Title, DateOnly HappenedOn, DateOnly Until);

/// <summary>What vetoes (一票否决) freeze: redemption for one household, from the publication on.</summary>
public static class FreezeService
{
    /// <summary>The last frozen day of the household, or null where it is not frozen on that day.</summary>
    public static DateOnly? FrozenUntil(Tx tx, string village, string household, DateOnly day) =>
        FreezeSql.FrozenUntil(tx, village, household, day);

    /// <summary>The households that are frozen in a month, as known now: from the month it happened in to the last frozen one.</summary>
    public static HashSet<string> FrozenIn(Tx tx, string village, Month month) => FreezeSql.FrozenIn(tx, village, month);

    /// <summary>What freezes the household on that day; nothing where it is not frozen.</summary>
    public static List<Freeze> List(Tx tx, string village, string household, DateOnly day) => FreezeSql.List(tx, village, household, day);
}
