using PointsMarket.Core.Storage;

namespace PointsMarket.Core.Conduct;

internal static class ConductSql
{
    private const string Columns =
        """
        id, household, resident, rule, version, quantity, happened_on, note, status, asked, points, submitted_by, submitted_at,
        published_until, frozen_until, entry
        """;

    public static ConductRecord? Find(Tx tx, string village, long id) => WithParts(tx, village, tx.List<ConductRecord>(
        $"SELECT {Columns} FROM conduct_records WHERE village = @village AND id = @id",
        new { village, id })).FirstOrDefault();

    public static List<ConductRecord> List(Tx tx, string village, ConductFilter filter)
    {
        var conditions = new List<string> { "village = @village", "id < @before" };
        if (filter.Status is not null)
            conditions.Add("status = @status");

        if (filter.Household is not null)
            conditions.Add("household = @Household");

        if (filter.Month is not null)
            conditions.Add("happened_on BETWEEN @first AND @last");

        return WithParts(tx, village, tx.List<ConductRecord>(
            $"SELECT {Columns} FROM conduct_records {IndexFor(filter)} WHERE {string.Join(" AND ", conditions)} ORDER BY id DESC LIMIT @Limit",
            new
            {
                village,
                before = filter.Before ?? long.MaxValue,
                status = filter.Status is { } status ? Word.Of(status) : null,
                filter.Household,
                first = filter.Month?.FirstDay,
                last = filter.Month?.LastDay,
                filter.Limit,
            }));
    }

    public static ConductRecord? FindSame(Tx tx, string village, Submission submission) => WithParts(tx, village, tx.List<ConductRecord>(
        $"""
        SELECT {Columns} FROM conduct_records INDEXED BY conduct_by_household
        WHERE village = @village AND household = @Household AND happened_on = @HappenedOn AND rule = @Rule
            AND resident IS NOT DISTINCT FROM @Resident AND status NOT IN ('rejected', 'withdrawn')
        ORDER BY id DESC LIMIT 1
        """,
        new { village, submission.Household, submission.HappenedOn, submission.Rule, submission.Resident })).FirstOrDefault();

    /// <summary>The records with these numbers, by number.</summary>
    public static List<ConductRecord> ListOf(Tx tx, string village, IReadOnlyCollection<long> ids) => ids.Count == 0 ? [] : WithParts(tx, village, tx.List<ConductRecord>(
        $"SELECT {Columns} FROM conduct_records WHERE village = @village AND id IN @ids ORDER BY id",
        new { village, ids }));

    /// <summary>Newest first, among the village's last <paramref name="among"/> records: whoever hands nothing in costs no walk through all.</summary>
    public static List<ConductRecord> ListBySubmitter(Tx tx, Caller by, int limit, int among) => WithParts(tx, by.Village, tx.List<ConductRecord>(
        $"""
        SELECT {Columns} FROM conduct_records
        WHERE village = @Village AND id > (SELECT coalesce(max(id), 0) FROM conduct_records WHERE village = @Village) - @among
            AND submitted_by = @Account
        ORDER BY id DESC LIMIT @limit
        """,
        new { by.Village, by.Account, limit, among }));

    /// <summary>Without being told, the planner walks the village's records backwards until the page is full, however few fit.</summary>
    private static string IndexFor(ConductFilter filter) => filter switch
    {
        { Household: not null } => "INDEXED BY conduct_by_household",
        { Status: not null } => "INDEXED BY conduct_by_status",
        { Month: not null } => "INDEXED BY conduct_by_day",
        _ => "",
    };

    /// <summary>The records whose publicity is over, oldest first.</summary>
    public static List<ConductRecord> ListDue(Tx tx, string village) => WithParts(tx, village, tx.List<ConductRecord>(
        $"""
        SELECT {Columns} FROM conduct_records
        WHERE village = @village AND status = 'published' AND published_until < @Today ORDER BY id
        """,
        new { village, tx.Today }));

    public static long Insert(Tx tx, Caller by, Submission submission, int version, Points asked) => tx.Get<long>(
        """
        INSERT INTO conduct_records (village, id, household, resident, rule, version, quantity, happened_on, note, status, asked,
            submitted_by, submitted_at)
        SELECT @Village, coalesce(max(id), 0) + 1, @Household, @Resident, @Rule, @version, @Quantity, @HappenedOn, @Note, 'submitted',
            @asked, @Account, @now
        FROM conduct_records WHERE village = @Village
        RETURNING id
        """,
        new
        {
            by.Village,
            submission.Household,
            submission.Resident,
            submission.Rule,
            version,
            submission.Quantity,
            submission.HappenedOn,
            submission.Note,
            asked,
            by.Account,
            now = tx.Now,
        });

    public static void SetStatus(Tx tx, string village, long id, ConductStatus status) => tx.Execute(
        "UPDATE conduct_records SET status = @status WHERE village = @village AND id = @id",
        new { village, id, status = Word.Of(status) });

    public static void SetPublished(Tx tx, string village, long id, Points points, DateOnly until, DateOnly? frozenUntil) => tx.Execute(
        """
        UPDATE conduct_records SET status = 'published', points = @points, published_until = @until, frozen_until = @frozenUntil
        WHERE village = @village AND id = @id
        """,
        new { village, id, points, until, frozenUntil });

    public static void SetPosted(Tx tx, string village, long id, long entry) => tx.Execute(
        "UPDATE conduct_records SET status = 'posted', entry = @entry WHERE village = @village AND id = @id",
        new { village, id, entry });

    public static void InsertWithdrawal(Tx tx, Caller by, long record, string reason) => tx.Execute(
        "INSERT INTO withdrawals (village, record, reason, by, at) VALUES (@Village, @record, @reason, @Account, @now)",
        new { by.Village, record, reason, by.Account, now = tx.Now });

    public static Withdrawal? FindWithdrawal(Tx tx, string village, long record) => tx.Find<Withdrawal>(
        "SELECT reason, by, at FROM withdrawals WHERE village = @village AND record = @record",
        new { village, record });

    /// <summary>What a household has been awarded under a rule for conduct on those days: no deductions, and nothing reversed.</summary>
    public static Points Used(Tx tx, string village, string household, string rule, DateOnly first, DateOnly last) => tx.Get<Points>(
        """
        SELECT coalesce(sum(c.points), 0) FROM conduct_records c
        WHERE c.village = @village AND c.household = @household AND c.rule = @rule AND c.happened_on BETWEEN @first AND @last
            AND c.status IN ('published', 'objected', 'posted') AND c.points > 0
            AND NOT EXISTS (SELECT 1 FROM reversals r WHERE r.village = c.village AND r.reversed = c.entry)
        """,
        new { village, household, rule, first, last });

    private static List<ConductRecord> WithParts(Tx tx, string village, List<ConductRecord> records)
    {
        if (records.Count == 0)
            return [];

        var ids = records.Select(record => record.Id).ToArray();
        var reviews = ReviewSql.List(tx, village, ids);
        var objections = ObjectionSql.List(tx, village, ids);
        var evidence = EvidenceSql.List(tx, village, ids);
        return [.. records.Select(record => record with
        {
            Reviews = [.. reviews[record.Id]],
            Objections = [.. objections[record.Id]],
            Evidence = [.. evidence[record.Id]],
        })];
    }
}
