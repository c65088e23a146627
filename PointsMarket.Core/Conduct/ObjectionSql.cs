using PointsMarket.Core.Storage;

namespace PointsMarket.Core.Conduct;

internal static class ObjectionSql
{
    public static ILookup<long, Objection> List(Tx tx, string village, long[] records) => tx.List<Row>(
        """
        SELECT record, n, account, by, reason, at, upheld, ruling, ruled_by, ruled_at FROM objections
        WHERE village = @village AND record IN @records ORDER BY record, n
        """,
        new { village, records }).ToLookup(row => row.Record, row => row.ToObjection());

    public static List<ObjectedRecord> ListWaiting(Tx tx, string village, IReadOnlyCollection<string>? households) => WithRecords(tx, village, tx.List<Key>(
        """
        SELECT o.record, o.n FROM conduct_records c INDEXED BY conduct_by_status
        JOIN objections o ON o.village = c.village AND o.record = c.id
        WHERE c.village = @village AND c.status = 'objected' AND o.ruled_at IS NULL AND (@all OR c.household IN @households)
        ORDER BY o.record, o.n
        """,
        new { village, all = households is null, households = households ?? [] }));

    /// <summary>Walks the village's objections backwards: few of them wait.</summary>
    public static List<ConductRecord> ListEnded(Tx tx, string village, IReadOnlyCollection<string>? households, long before, int limit) => [.. ConductSql.ListOf(tx, village, tx.List<long>(
        """
        SELECT DISTINCT record FROM objections o
        WHERE village = @village AND record < @before AND ruled_at IS NOT NULL
            AND (@all OR EXISTS (SELECT 1 FROM conduct_records c
                WHERE c.village = o.village AND c.id = o.record AND c.household IN @households))
        ORDER BY record DESC LIMIT @limit
        """,
        new { village, all = households is null, households = households ?? [], before, limit })).OrderByDescending(record => record.Id)];

    /// <summary>The records that an account has objected to, newest first.</summary>
    public static List<long> ListObjectedBy(Tx tx, string village, string account, int limit) => tx.List<long>(
        "SELECT DISTINCT record FROM objections WHERE village = @village AND account = @account ORDER BY record DESC LIMIT @limit",
        new { village, account, limit });

    public static void Insert(Tx tx, Caller by, long record, Objection objection) => tx.Execute(
        """
        INSERT INTO objections (village, record, n, account, by, reason, at)
        VALUES (@Village, @record, @N, @Account, @By, @Reason, @At)
        """,
        new { by.Village, record, objection.N, objection.Account, objection.By, objection.Reason, objection.At });

    public static void SetRuling(Tx tx, Caller by, long record, int n, bool upheld, string ruling) => tx.Execute(
        """
        UPDATE objections SET upheld = @upheld, ruling = @ruling, ruled_by = @Account, ruled_at = @now
        WHERE village = @Village AND record = @record AND n = @n
        """,
        new { by.Village, record, n, upheld, ruling, by.Account, now = tx.Now });

    /// <summary>Closes what waits without a ruling of its own: its record has ended.</summary>
    public static void CloseWaiting(Tx tx, Caller by, long record) => tx.Execute(
        """
        UPDATE objections SET ruled_by = @Account, ruled_at = @now
        WHERE village = @Village AND record = @record AND ruled_at IS NULL
        """,
        new { by.Village, record, by.Account, now = tx.Now });

    private static List<ObjectedRecord> WithRecords(Tx tx, string village, List<Key> keys)
    {
        var records = ConductSql.ListOf(tx, village, [.. keys.Select(key => key.Record).Distinct()]).ToDictionary(record => record.Id);
        return [.. keys.Select(key => new ObjectedRecord(records[key.Record], records[key.Record].Objections.First(one => one.N == key.N)))];
    }

    private sealed record Key
    {
        public required long Record { get; init; }
        public required int N { get; init; }
    }

    private sealed record Row
    {
        public required long Record { get; init; }
        public required int N { get; init; }
        public required string Account { get; init; }
        public required string By { get; init; }
        public required string Reason { get; init; }
        public required DateTimeOffset At { get; init; }
        public bool? Upheld { get; init; }
        public string? Ruling { get; init; }
        public string? RuledBy { get; init; }
        public DateTimeOffset? RuledAt { get; init; }

        public Objection ToObjection() => new()
        {
            N = N,
            Account = Account,
            By = By,
            Reason = Reason,
            At = At,
            Upheld = Upheld,
            Ruling = Ruling,
            RuledBy = RuledBy,
            RuledAt = RuledAt,
        };
    }
}
