using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PointsMarket.Core.Storage;

namespace PointsMarket.Core.Trail;

internal static class TrailSql
{
    private const string EndOfPrefix = "\U0010FFFF";

    /// <summary>Chinese as it is, so that whoever opens the file can read it.</summary>
    private static readonly JsonSerializerOptions Written = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Insert(Tx tx, Caller by, Deed deed, string subject, IReadOnlyList<FieldChange> changes) => tx.Execute(
        """
        INSERT INTO trail (village, id, at, account, from_address, deed, subject, changes)
        SELECT @Village, coalesce(max(id), 0) + 1, @now, @Account, @From, @deed, @subject, @changes FROM trail WHERE village = @Village
        """,
        new
        {
            by.Village,
            now = tx.Now,
            by.Account,
            by.From,
            deed = Word.Of(deed),
            subject,
            changes = JsonSerializer.Serialize(changes, Written),
        });

    public static List<TrailEntry> List(Tx tx, string village, TrailFilter filter)
    {
        var conditions = new List<string> { "village = @village", "id < @before" };
        if (filter.Account is not null)
            conditions.Add("account = @Account");

        if (filter.Deed is not null)
            conditions.Add("deed = @deed");

        if (filter.Subject is not null)
            conditions.Add("subject = @Subject");

        if (filter.SubjectPrefix is not null)
            conditions.Add("subject >= @SubjectPrefix AND subject < @endOfPrefix");

        if (filter.FirstDay is not null)
            conditions.Add("at >= @first");

        if (filter.LastDay is not null)
            conditions.Add("at < @behind");

        var rows = tx.List<Row>(
            $"""
            SELECT id, at, account, from_address, deed, subject, changes FROM trail {IndexFor(filter)}
            WHERE {string.Join(" AND ", conditions)} ORDER BY id DESC LIMIT @Limit
            """,
            new
            {
                village,
                before = filter.Before ?? long.MaxValue,
                filter.Account,
                deed = filter.Deed is { } deed ? Word.Of(deed) : null,
                filter.Subject,
                filter.SubjectPrefix,
                endOfPrefix = filter.SubjectPrefix + EndOfPrefix,
                first = MidnightOf(filter.FirstDay),
                behind = MidnightOf(filter.LastDay?.AddDays(1)),
                filter.Limit,
            });
        return [.. rows.Select(row => row.ToEntry())];

        DateTimeOffset? MidnightOf(DateOnly? day) => day is { } date ? tx.Time.At(date, TimeOnly.MinValue) : null;
    }

    /// <summary>Without being told, the planner walks the village's trail backwards until the page is full, however few fit.</summary>
    private static string IndexFor(TrailFilter filter) => filter switch
    {
        { Subject: not null } or { SubjectPrefix: not null } => "INDEXED BY trail_by_subject",
        { Account: not null } => "INDEXED BY trail_by_account",
        { Deed: not null } => "INDEXED BY trail_by_deed",
        { FirstDay: not null } or { LastDay: not null } => "INDEXED BY trail_by_day",
        _ => "",
    };

    private sealed record Row
    {
        public required long Id { get; init; }
        public required DateTimeOffset At { get; init; }
        public required string Account { get; init; }
        public string? FromAddress { get; init; }
        public required Deed Deed { get; init; }
        public required string Subject { get; init; }
        public required string Changes { get; init; }

        public TrailEntry ToEntry() => new()
        {
            Id = Id,
            At = At,
            Account = Account,
            From = FromAddress,
            Deed = Deed,
            Subject = Subject,
            Changes = JsonSerializer.Deserialize<IReadOnlyList<FieldChange>>(Changes, Written)!,
        };
    }
}
