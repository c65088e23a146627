using PointsMarket.Core.Storage;

namespace PointsMarket.Core.Ledger;

/// <summary>Which entries a search shows, newest first, from the one before <see cref="Before"/> on.</summary>
public sealed record EntryFilter
{
    public string? Household { get; init; }
    public Month? Month { get; init; }
    public EntryKind? Kind { get; init; }

    /// <summary>The earliest sequence that counts, itself included.</summary>
    public long? From { get; init; }

    /// <summary>A part of the memo.</summary>
    public string? Memo { get; init; }
    public long? Before { get; init; }
    public required int Limit { get; init; }
}

internal static class EntrySearch
{
    public static List<Entry> List(Tx tx, string village, EntryFilter filter)
    {
        var conditions = new List<string> { "x.village = @village", "x.sequence < @before" };
        if (filter.From is not null)
            conditions.Add("x.sequence >= @From");

        if (filter.Household is not null)
            conditions.Add("x.household = @Household");

        if (filter.Month is not null)
            conditions.Add("x.month = @Month");

        if (filter.Kind is not null)
            conditions.Add("x.kind = @kind");

        if (filter.Memo is not null)
            conditions.Add(@"x.memo LIKE @memo ESCAPE '\'");

        return tx.List<Entry>(
            $"""
            {EntrySql.Select}
            WHERE e.village = @village AND e.sequence IN (
                SELECT x.sequence FROM {Where(filter)}
                WHERE {string.Join(" AND ", conditions)} ORDER BY x.sequence DESC LIMIT @Limit)
            ORDER BY e.sequence DESC
            """,
            new
            {
                village,
                before = filter.Before ?? long.MaxValue,
                filter.From,
                filter.Household,
                filter.Month,
                kind = filter.Kind is { } kind ? Word.Of(kind) : null,
                memo = $"%{Escaped(filter.Memo)}%",
                filter.Limit,
            });
    }

    /// <summary>Without being told, the planner walks the village's book backwards until the page is full, however few fit.</summary>
    private static string Where(EntryFilter filter) => filter switch
    {
        { Household: not null } => "entries x INDEXED BY entries_by_household",
        { Month: not null } =>
            """
            households h
            CROSS JOIN entries x INDEXED BY entries_by_household ON h.village = @village AND x.household = h.code
            """,
        _ => "entries x",
    };

    private static string? Escaped(string? text) => text?
        .Replace(@"\", @"\\", StringComparison.Ordinal)
        .Replace("%", @"\%", StringComparison.Ordinal)
        .Replace("_", @"\_", StringComparison.Ordinal);
}
