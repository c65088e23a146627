using PointsMarket.Core.Storage;

namespace PointsMarket.Core.People;

internal static class PeopleSql
{
    private const string Columns = "account, name, roles, phone, household";

    public static List<Person> List(Tx tx, string village, string? search, string? after, int limit) => [.. tx.List<Row>(
        $"""
        SELECT {Columns} FROM people WHERE village = @village AND account > @after
            AND (@search IS NULL OR instr(account, lower(@search)) > 0 OR instr(name, @search) > 0)
        ORDER BY account LIMIT @limit
        """,
        new { village, search, after = after ?? "", limit }).Select(row => row.ToPerson())];

    public static Person? Find(Tx tx, string village, string account) => tx.Find<Row>(
        $"SELECT {Columns} FROM people WHERE village = @village AND account = @account",
        new { village, account })?.ToPerson();

    /// <summary>By a person, by a household, or by the clock, whose name stands in the book for what time did.</summary>
    public static bool IsTaken(Tx tx, string village, string account) => account == Caller.ClockAccount || tx.Get<bool>(
        """
        SELECT EXISTS (SELECT 1 FROM people WHERE village = @village AND account = @account)
            OR EXISTS (SELECT 1 FROM households WHERE village = @village AND code = @account)
        """,
        new { village, account });

    public static bool HouseholdExists(Tx tx, string village, string household) => tx.Get<bool>(
        "SELECT EXISTS (SELECT 1 FROM households WHERE village = @village AND code = @household)",
        new { village, household });

    public static bool VillageExists(Tx tx, string village) => tx.Get<bool>(
        "SELECT EXISTS (SELECT 1 FROM villages WHERE village = @village)",
        new { village });

    public static void Insert(Tx tx, string village, Person person, string passwordHash) => tx.Execute(
        """
        INSERT INTO people (village, account, name, password_hash, roles, phone, household)
        VALUES (@village, @Account, @Name, @passwordHash, @roles, @Phone, @Household)
        """,
        new { village, person.Account, person.Name, passwordHash, roles = Text(person.Roles), person.Phone, person.Household });

    public static void Update(Tx tx, string village, Person person) => tx.Execute(
        """
        UPDATE people SET name = @Name, roles = @roles, phone = @Phone, household = @Household
        WHERE village = @village AND account = @Account
        """,
        new { village, person.Account, person.Name, roles = Text(person.Roles), person.Phone, person.Household });

    public static bool SetPassword(Tx tx, string village, string account, string passwordHash) => tx.Execute(
        "UPDATE people SET password_hash = @passwordHash WHERE village = @village AND account = @account",
        new { village, account, passwordHash }) == 1;

    public static int CountSecretaries(Tx tx, string village) => tx.Get<int>(
        "SELECT count(*) FROM people WHERE village = @village AND ',' || roles || ',' LIKE '%,secretary,%'",
        new { village });

    public static string Text(Roles roles) => string.Join(',', RoleWords.Of(roles));

    public static Roles Read(string roles) => RoleWords.Parse(roles.Split(',', StringSplitOptions.RemoveEmptyEntries));

    private sealed record Row
    {
        public required string Account { get; init; }
        public required string Name { get; init; }
        public required string Roles { get; init; }
        public string? Phone { get; init; }
        public string? Household { get; init; }

        public Person ToPerson() => new()
        {
            Account = Account,
            Name = Name,
            Roles = Read(Roles),
            Phone = Phone,
            Household = Household,
        };
    }
}
