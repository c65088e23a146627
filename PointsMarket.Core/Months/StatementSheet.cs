namespace PointsMarket.Core.Months;

/// <summary>A line of a household's statement: told in one sentence, with what it changed and what was left.</summary>
public sealed record StatementLine(string Text, Points Points, Points After);

/// <summary>A household's month for its kitchen table (对账单).</summary>
public sealed record StatementSheet
{
    public required string VillageName { get; init; }
    public required string Household { get; init; }
    public required string Head { get; init; }
    public required HouseholdMonth Month { get; init; }

    /// <summary>Up to twelve months that end with this one, oldest first.</summary>
    public required IReadOnlyList<HouseholdMonth> Year { get; init; }

    /// <summary>In the order of the book.</summary>
    public required IReadOnlyList<StatementLine> Lines { get; init; }

    /// <summary>Where to ask; null where the village has set none.</summary>
    public string? ObjectionPhone { get; init; }

    /// <summary>When the month was closed; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; init; }
    public required IReadOnlyList<string> Marks { get; init; }

    /// <summary>What was left after each line of the month, beginning with its opening.</summary>
    /// <remarks>Not the balance in the book, where entries of a later month may stand between those of this one.</remarks>
    public static IReadOnlyList<StatementLine> LinesOf(Points opening, IEnumerable<(string Text, Points Points)> told)
    {
        var after = opening;
        return [.. told.Select(line => new StatementLine(line.Text, line.Points, after += line.Points))];
    }
}
