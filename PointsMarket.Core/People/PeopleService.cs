using PointsMarket.Core.Storage;

namespace PointsMarket.Core.People;

/// <summary>Who works for the village, in which roles.</summary>
public static class PeopleService
{
    public static List<Person> List(Tx tx, string village, string? after, int limit) => PeopleSql.List(tx, village, after, limit);

    public static Person? Find(Tx tx, string village, string account) => PeopleSql.Find(tx, village, account);

    /// <summary>Makes an account; accounts and household codes are unique together, since both sign in.</summary>
    public static Person Add(Tx tx, string village, Person person, string passwordHash)
    {
        CheckHousehold(tx, village, person);
        if (PeopleSql.IsTaken(tx, village, person.Account))
            throw new RefusalException(Reason.DuplicateCode, PeopleSentences.AccountTaken(person.Account));

        PeopleSql.Insert(tx, village, person, passwordHash);
        return person;
    }

    /// <summary>Replaces name, roles, phone and household; without roles the account and its sessions end.</summary>
    public static Person Change(Tx tx, string village, Person person)
    {
        CheckHousehold(tx, village, person);
        var before = PeopleSql.Find(tx, village, person.Account) ?? throw Refusal.NotFound();
        var loses = before.Roles.HasFlag(Roles.Secretary) && !person.Roles.HasFlag(Roles.Secretary);
        if (loses && PeopleSql.CountSecretaries(tx, village) == 1)
            throw new RefusalException(Reason.LastSecretary, PeopleSentences.LastSecretary);

        PeopleSql.Update(tx, village, person);
        if (person.Roles == Roles.None)
            SessionSql.DeleteOfAccount(tx, village, person.Account, villager: false);

        return person;
    }

    /// <summary>A new password ends the account's sessions.</summary>
    public static void SetPassword(Tx tx, string village, string account, string passwordHash)
    {
        if (!PeopleSql.SetPassword(tx, village, account, passwordHash))
            throw Refusal.NotFound();

        SessionSql.DeleteOfAccount(tx, village, account, villager: false);
        SessionSql.ClearFailures(tx, village, account);
    }

    private static void CheckHousehold(Tx tx, string village, Person person)
    {
        if (person.Household is { } household && !PeopleSql.HouseholdExists(tx, village, household))
            throw Refusal.UnknownCode("household", household);
    }
}
