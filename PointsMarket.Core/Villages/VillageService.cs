using PointsMarket.Core.Ledger;
using PointsMarket.Core.Storage;
using PointsMarket.Core.Trail;

namespace PointsMarket.Core.Villages;

/// <summary>A village (村): its name and the month in which its book begins.</summary>
public sealed record Village
{
    public required string Code { get; init; }
    public required string Name { get; init; }
    public required Month FirstMonth { get; init; }
}

/// <summary>The village at a glance: its open month, its sums, and the month's budget where it keeps one.</summary>
public sealed record VillageOverview
{
    public required Village Village { get; init; }
    public required DateOnly Today { get; init; }
    public required Month OpenMonth { get; init; }
    public required Settings Settings { get; init; }

    /// <summary>Households that have not departed; the balance counts the departed ones' too.</summary>
    public required int Households { get; init; }
    public required Points Balance { get; init; }
    public required Points Honour { get; init; }
    public Budget? Budget { get; init; }
}

/// <summary>A version of the settings, with the account whose call made it.</summary>
public sealed record SettingsChange(DateTimeOffset At, string By, Settings Settings);

/// <summary>A month's planned points and what was awarded of them; past the limit everything still works.</summary>
public sealed record Budget(Month Month, Points Limit, Points Awarded)
{
    public Points ExceededBy => Points.Max(Awarded - Limit, Points.Zero);
}

public static class VillageService
{
    private static readonly HashSet<string> ReservedCodes = ["api", "docs", "health", "openapi", "assets", "set-up"];

    public static bool IsReserved(string code) => ReservedCodes.Contains(code);

    public static List<Village> List(Tx tx) => VillageSql.List(tx);

    public static Village? Find(Tx tx, string code) => VillageSql.Find(tx, code);

    /// <summary>Makes a village with its default settings; its book begins with <paramref name="firstMonth"/>.</summary>
    public static Village Add(Tx tx, string code, string name, Month firstMonth)
    {
        if (VillageSql.Find(tx, code) is not null)
            throw new RefusalException(Reason.DuplicateCode, VillageSentences.VillageExists(code));

        var village = new Village { Code = code, Name = name, FirstMonth = firstMonth };
        VillageSql.Insert(tx, village);
        VillageSql.InsertSettings(tx, code, new Settings(), Caller.ClockAccount);
        Book.Open(tx, code, firstMonth);
        TrailService.Note(tx, Caller.Clock(code), Deed.VillageMade, "village", FieldChanges.Between(null, village));
        return village;
    }

    public static Settings SettingsNow(Tx tx, string village) => VillageSql.GetSettings(tx, village).Settings;

    /// <summary>The settings now, with the number of their version: what a closing remembers.</summary>
    public static (int Version, Settings Settings) SettingsVersion(Tx tx, string village) => VillageSql.GetSettings(tx, village);

    /// <summary>The newest versions of the settings, each with who made it and when.</summary>
    public static List<SettingsChange> SettingsHistory(Tx tx, string village, int limit) => VillageSql.ListSettings(tx, village, limit);

    public static Settings SettingsOf(Tx tx, string village, int version) => VillageSql.GetSettings(tx, village, version).Settings;

    /// <summary>Replaces the settings; they count from now on and move no record by themselves.</summary>
    public static Settings Change(Tx tx, Caller by, Settings settings)
    {
        var before = SettingsNow(tx, by.Village);
        VillageSql.InsertSettings(tx, by.Village, settings, by.Account);
        TrailService.Note(tx, by, Deed.SettingsChanged, "settings", FieldChanges.Between(before, settings));
        return settings;
    }

    public static VillageOverview Overview(Tx tx, string code)
    {
        var village = VillageSql.Find(tx, code) ?? throw Refusal.NotFound();
        var head = Book.Head(tx, code);
        var settings = SettingsNow(tx, code);
        return new()
        {
            Village = village,
            Today = tx.Today,
            OpenMonth = head.OpenMonth,
            Settings = settings,
            Households = VillageSql.CountHouseholds(tx, code, tx.Today),
            Balance = head.Balance,
            Honour = head.Honour,
            Budget = BudgetOf(tx, code, Month.Of(tx.Today), settings),
        };
    }

    /// <summary>The budget of a month, or null where the village keeps none.</summary>
    public static Budget? BudgetOf(Tx tx, string village, Month month, Settings settings) =>
        settings.MonthlyBudget is { } limit ? new(month, limit, VillageSql.Awarded(tx, village, month)) : null;
}
