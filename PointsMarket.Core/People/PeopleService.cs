using PointsMarket.Core.Storage;
using PointsMarket.Core.Trail;

namespace PointsMarket.Core.People;

/// <summary>Who works for the village, in which roles.</summary>
public static class PeopleService
{
    /// <summary>By account; only those with these words in account or name, where some are given.</summary>
    public static List<Person> List(Tx tx, string village, string? after, int limit, string? search = null) =>
        PeopleSql.List(tx, village, search, after, limit);

    public static Person? Find(Tx tx, string village, string account) => PeopleSql.Find(tx, village, account);

    /// <summary>The name behind an account; of a household, which has none here, its code.</summary>
    public static string NameOf(Tx tx, string village, string account) => Find(tx, village, account)?.Name ?? account;

    /// <summary>Makes an account; accounts and household codes are unique together, since both sign in.</summary>
    public static Person Add(Tx tx, Caller by, Person person, string passwordHash)
    {
        CheckHousehold(tx, by.Village, person);
        if (PeopleSql.IsTaken(tx, by.Village, person.Account))
            throw new RefusalException(Reason.DuplicateCode, PeopleSentences.AccountTaken(person.Account));

        PeopleSql.Insert(tx, by.Village, person, passwordHash);
        TrailService.Note(tx, by, Deed.PersonAdded, $"person:{person.Account}", FieldChanges.Between(null, person));
        return person;
    }

    /// <summary>Replaces name, roles, phone and household; without roles the account and its sessions end.</summary>
    public static Person Change(Tx tx, Caller by, Person person)
    {
        CheckHousehold(tx, by.Village, person);
        var before = PeopleSql.Find(tx, by.Village, person.Account) ?? throw Refusal.NotFound();
        var loses = before.Roles.HasFlag(Roles.Secretary) && !person.Roles.HasFlag(Roles.Secretary);
        if (loses && PeopleSql.CountSecretaries(tx, by.Village) == 1)
            throw new RefusalException(Reason.LastSecretary, PeopleSentences.LastSecretary);

        PeopleSql.Update(tx, by.Village, person);
        TrailService.Note(tx, by, Deed.PersonChanged, $"person:{person.Account}", FieldChanges.Between(before, person));
        if (person.Roles == Roles.None)
            SessionSql.DeleteOfAccount(tx, by.Village, person.Account, villager: false);

        return person;
    }

    /// <summary>A new password ends the account's sessions.</summary>
    public static void SetPassword(Tx tx, Caller by, string account, string passwordHash)
    {
        if (!PeopleSql.SetPassword(tx, by.Village, account, passwordHash))
            throw Refusal.NotFound();

        SessionSql.DeleteOfAccount(tx, by.Village, account, villager: false);
        SessionSql.ClearFailures(tx, by.Village, account);
        TrailService.Note(tx, by, Deed.PasswordSet, $"person:{account}");
    }

    private static void CheckHousehold(Tx tx, string village, Person person)
    {
        if (person.Household is { } household && !PeopleSql.HouseholdExists(tx, village, household))
            throw Refusal.UnknownCode("household", household);
    }
}
