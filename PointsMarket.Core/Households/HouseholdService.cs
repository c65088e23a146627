using PointsMarket.Core.Ledger;
using PointsMarket.Core.People;
using PointsMarket.Core.Storage;
using PointsMarket.Core.Trail;

namespace PointsMarket.Core.Households;

/// <summary>The village's households: who belongs, since when, and what they brought along.</summary>
public static class HouseholdService
{
    /// <summary>By code. The search matches a part of the code, the head or a resident, and the head's pinyin initials.</summary>
    public static List<Household> List(Tx tx, string village, HouseholdFilter filter) => HouseholdSql.List(tx, village, filter);

    /// <summary>Every area with its streets, as they stand in the register.</summary>
    public static List<(string Area, string Street)> ListStreets(Tx tx, string village) => HouseholdSql.ListStreets(tx, village);

    /// <summary>The sequence of the opening that stands; null where none was given, or it was reversed.</summary>
    public static long? FindOpening(Tx tx, string village, string code) => HouseholdSql.FindOpening(tx, village, code);

    public static Household? Find(Tx tx, string village, string code) => HouseholdSql.Find(tx, village, code);

    /// <summary>The heads of these households, by code.</summary>
    public static Dictionary<string, string> Heads(Tx tx, string village, IReadOnlyCollection<string> codes) =>
        HouseholdSql.Heads(tx, village, codes);

    /// <summary>The household that the path names; a refusal where there is none.</summary>
    public static Household Get(Tx tx, string village, string code) => Find(tx, village, code) ?? throw Refusal.NotFound();

    /// <summary>The household that a request's field names; a refusal on that field where there is none.</summary>
    public static Household Named(Tx tx, string village, string code) =>
        Find(tx, village, code) ?? throw Refusal.UnknownCode("household", code);

    /// <summary>Makes a household with its first card and, where it brings something along, its opening.</summary>
    public static Household Add(Tx tx, Caller by, Household household, Opening? opening)
    {
        if (PeopleSql.IsTaken(tx, by.Village, household.Code))
            throw new RefusalException(Reason.DuplicateCode, HouseholdSentences.CodeTaken(household.Code));

        HouseholdSql.Insert(tx, by.Village, household);
        TrailService.Note(tx, by, Deed.HouseholdAdded, $"household:{household.Code}", FieldChanges.Between(null, household));
        CardService.Issue(tx, by, household.Code, "");
        if (opening is { IsEmpty: false })
            AddOpening(tx, by, household.Code, opening);

        return household;
    }

    /// <summary>Replaces all but code, departure and what is in the book.</summary>
    public static Household Change(Tx tx, Caller by, Household household)
    {
        var before = Get(tx, by.Village, household.Code);
        HouseholdSql.Update(tx, by.Village, household);
        var changed = household with { DepartedOn = before.DepartedOn, DepartureReason = before.DepartureReason };
        TrailService.Note(tx, by, Deed.HouseholdChanged, $"household:{household.Code}", FieldChanges.Between(before, changed));
        return changed;
    }

    /// <summary>Writes the opening into the earliest open month; only where none stands.</summary>
    public static Entry AddOpening(Tx tx, Caller by, string code, Opening opening)
    {
        Get(tx, by.Village, code);
        if (HouseholdSql.FindOpening(tx, by.Village, code) is { } sequence)
            throw new RefusalException(Reason.OpeningStands, HouseholdSentences.OpeningStands(sequence));

        return Book.Append(tx, new()
        {
            Village = by.Village,
            Household = code,
            Month = Book.Head(tx, by.Village).OpenMonth,
            Kind = EntryKind.Opening,
            Points = opening.Balance,
            Honour = opening.Honour,
            Source = $"household:{code}",
            PostedBy = by.Account,
            Memo = "",
        });
    }

    /// <summary>Notes that they leave: <paramref name="on"/> is the last day of belonging, not later than today.</summary>
    public static Household Depart(Tx tx, Caller by, string code, DateOnly on, string reason)
    {
        if (on > tx.Today)
            throw new RefusalException(Reason.Validation, HouseholdSentences.FutureDeparture, "on");

        var household = Get(tx, by.Village, code);
        HouseholdSql.SetDeparture(tx, by.Village, code, on, reason);
        var departed = household with { DepartedOn = on, DepartureReason = reason };
        TrailService.Note(tx, by, Deed.HouseholdDeparted, $"household:{code}", FieldChanges.Between(household, departed));
        return departed;
    }

    /// <summary>Takes a departure back.</summary>
    public static void TakeBackDeparture(Tx tx, Caller by, string code)
    {
        var departed = Get(tx, by.Village, code);
        if (departed.DepartedOn is null)
            throw Refusal.NotFound();

        HouseholdSql.SetDeparture(tx, by.Village, code, null, null);
        var household = departed with { DepartedOn = null, DepartureReason = null };
        TrailService.Note(tx, by, Deed.DepartureTakenBack, $"household:{code}", FieldChanges.Between(departed, household));
    }

    /// <summary>Those without a PIN that have not departed, by code.</summary>
    public static List<Household> ListWithoutPin(Tx tx, string village, string? area) =>
        List(tx, village, new(null, area, null, int.MaxValue) { OnlyBelonging = true, WithoutPin = true });

    /// <summary>Sets first PINs, and says which of them: a household that has got one meanwhile keeps it.</summary>
    public static IReadOnlyList<Household> SetFirstPins(Tx tx, Caller by, IReadOnlyDictionary<string, string> pinHashes)
    {
        var without = ListWithoutPin(tx, by.Village, null).FindAll(household => pinHashes.ContainsKey(household.Code));
        foreach (var household in without)
            SetPin(tx, by, household.Code, pinHashes[household.Code]);

        return without;
    }

    /// <summary>A new PIN ends the household's sessions.</summary>
    public static void SetPin(Tx tx, Caller by, string code, string pinHash)
    {
        if (!HouseholdSql.SetPin(tx, by.Village, code, pinHash))
            throw Refusal.NotFound();

        SessionSql.DeleteOfAccount(tx, by.Village, code, villager: true);
        SessionSql.ClearFailures(tx, by.Village, code);
        TrailService.Note(tx, by, Deed.PinSet, $"household:{code}");
    }
}
