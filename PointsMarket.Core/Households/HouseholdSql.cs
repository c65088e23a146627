using PointsMarket.Core.Storage;

namespace PointsMarket.Core.Households;

internal static class HouseholdSql
{
    private const string Columns = "code, head, area, street, phone, categories, departed_on, departure_reason";

    public static List<Household> List(Tx tx, string village, HouseholdFilter filter)
    {
        var conditions = new List<string> { "village = @village", "code > @after" };
        if (filter.Area is not null)
            conditions.Add("area = @Area");

        if (filter.OnlyBelonging)
            conditions.Add("(departed_on IS NULL OR departed_on >= @Today)");

        if (filter.WithoutPin)
            conditions.Add("pin_hash IS NULL");

        if (filter.Search is not null)
        {
            conditions.Add(
                """
                (code LIKE @part ESCAPE '\' OR head LIKE @part ESCAPE '\' OR ' ' || initials LIKE @initials ESCAPE '\'
                    OR EXISTS (SELECT 1 FROM residents r
                        WHERE r.village = households.village AND r.household = households.code AND r.name LIKE @part ESCAPE '\'))
                """);
        }

        var search = Escaped(filter.Search);
        var rows = tx.List<HouseholdRow>(
            $"SELECT {Columns} FROM households WHERE {string.Join(" AND ", conditions)} ORDER BY code LIMIT @Limit",
            new { village, after = filter.After ?? "", filter.Area, part = $"%{search}%", initials = $"% {search}%", tx.Today, filter.Limit });
        return WithResidents(tx, village, rows);
    }

    /// <summary>Asked by nearly every request, so both statements are kept compiled.</summary>
    public static Household? Find(Tx tx, string village, string code) => tx.Known(nameof(Household), village, code, () => tx
        .Hot($"SELECT {Columns} FROM households WHERE village = @village AND code = @code")
        .With("@village", village)
        .With("@code", code)
        .Find(HouseholdRow.Read)?
        .ToHousehold(tx
            .Hot("SELECT household, name, birth_year, elder, mobile FROM residents WHERE village = @village AND household = @code ORDER BY position")
            .With("@village", village)
            .With("@code", code)
            .List(ResidentRow.Read)));

    public static Dictionary<string, string> Heads(Tx tx, string village, IReadOnlyCollection<string> codes) => codes.Count == 0 ? [] : tx.List<(string Code, string Head)>(
        "SELECT code, head FROM households WHERE village = @village AND code IN @codes",
        new { village, codes }).ToDictionary(row => row.Code, row => row.Head);

    /// <summary>Every area and street that stands in the register, each once.</summary>
    public static List<(string Area, string Street)> ListStreets(Tx tx, string village) => tx.List<(string, string)>(
        "SELECT DISTINCT area, street FROM households WHERE village = @village ORDER BY area, street",
        new { village });

    public static void Insert(Tx tx, string village, Household household)
    {
        tx.Execute(
            """
            INSERT INTO households (village, code, head, initials, area, street, phone, categories, made_at)
            VALUES (@village, @Code, @Head, @initials, @Area, @Street, @Phone, @categories, @now)
            """,
            Values(tx, village, household));
        InsertResidents(tx, village, household);
    }

    public static void Update(Tx tx, string village, Household household)
    {
        tx.Execute(
            """
            UPDATE households SET head = @Head, initials = @initials, area = @Area, street = @Street, phone = @Phone, categories = @categories
            WHERE village = @village AND code = @Code
            """,
            Values(tx, village, household));
        tx.Execute("DELETE FROM residents WHERE village = @village AND household = @Code", new { village, household.Code });
        InsertResidents(tx, village, household);
        tx.Unlearn(nameof(Household), village, household.Code);
    }

    public static void SetDeparture(Tx tx, string village, string code, DateOnly? on, string? reason)
    {
        tx.Execute(
            "UPDATE households SET departed_on = @on, departure_reason = @reason WHERE village = @village AND code = @code",
            new { village, code, on, reason });
        tx.Unlearn(nameof(Household), village, code);
    }

    public static bool SetPin(Tx tx, string village, string code, string pinHash) => tx.Execute(
        "UPDATE households SET pin_hash = @pinHash WHERE village = @village AND code = @code",
        new { village, code, pinHash }) == 1;

    /// <summary>The sequence of the household's opening that stands, or null: never given, or reversed.</summary>
    public static long? FindOpening(Tx tx, string village, string code) => tx.Find<long?>(
        """
        SELECT e.sequence FROM entries e
        WHERE e.village = @village AND e.household = @code AND e.kind = 'opening'
            AND NOT EXISTS (SELECT 1 FROM reversals r WHERE r.village = e.village AND r.reversed = e.sequence)
        """,
        new { village, code });

    /// <summary>The number of the card in use; 0 where there is none.</summary>
    public static int CardNumber(Tx tx, string village, string household) => tx.Get<int>(
        "SELECT coalesce(max(number), 0) FROM cards WHERE village = @village AND household = @household",
        new { village, household });

    /// <summary>Whose newest card it is; an older card is nobody's.</summary>
    public static string? FindByCard(Tx tx, string village, byte[] tokenHash) => tx.Find<string>(
        """
        SELECT c.household FROM cards c
        WHERE c.village = @village AND c.token_hash = @tokenHash
            AND c.number = (SELECT max(n.number) FROM cards n WHERE n.village = c.village AND n.household = c.household)
        """,
        new { village, tokenHash });

    public static void InsertCard(Tx tx, Caller by, string household, int number, byte[] tokenHash, string reason) => tx.Execute(
        """
        INSERT INTO cards (village, household, number, token_hash, reason, made_at, made_by)
        VALUES (@Village, @household, @number, @tokenHash, @reason, @now, @Account)
        """,
        new { by.Village, household, number, tokenHash, reason, now = tx.Now, by.Account });

    private static object Values(Tx tx, string village, Household household) => new
    {
        village,
        household.Code,
        household.Head,
        initials = Pinyin.Initials(household.Head),
        household.Area,
        household.Street,
        household.Phone,
        categories = string.Join('\n', household.Categories),
        now = tx.Now,
    };

    private static void InsertResidents(Tx tx, string village, Household household) => tx.Execute(
        """
        INSERT INTO residents (village, household, position, name, birth_year, elder, mobile)
        VALUES (@village, @Code, @position, @Name, @BirthYear, @Elder, @Mobile)
        """,
        household.Residents.Select((resident, position) => new
        {
            village,
            household.Code,
            position,
            resident.Name,
            resident.BirthYear,
            resident.Elder,
            resident.Mobile,
        }));

    private static List<Household> WithResidents(Tx tx, string village, List<HouseholdRow> rows)
    {
        if (rows.Count == 0)
            return [];

        var residents = tx.List<ResidentRow>(
            """
            SELECT household, name, birth_year, elder, mobile FROM residents
            WHERE village = @village AND household IN @codes ORDER BY household, position
            """,
            new { village, codes = rows.Select(row => row.Code) }).ToLookup(row => row.Household);
        return [.. rows.Select(row => row.ToHousehold(residents[row.Code]))];
    }

    private static string Escaped(string? text) =>
        (text ?? "").Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_");
}
