using PointsMarket.Core.Villages;

namespace PointsMarket.Core.Months;

/// <summary>How points moved in a month: opening + earned + deducted + redeemed + adjusted = closing.</summary>
/// <remarks>Earned is never negative; deducted and redeemed never positive; adjusted is reversals, openings and expiry.</remarks>
public readonly record struct Movements(Points Opening, Points Earned, Points Deducted, Points Redeemed, Points Adjusted)
{
    public Points Closing => Opening + Earned + Deducted + Redeemed + Adjusted;

    public static Movements operator +(Movements a, Movements b) =>
        new(a.Opening + b.Opening, a.Earned + b.Earned, a.Deducted + b.Deducted, a.Redeemed + b.Redeemed, a.Adjusted + b.Adjusted);
}

/// <summary>One household's row in a month's ledger; head, area and street as they stood at closing.</summary>
public sealed record StatementItem
{
    public required string Household { get; init; }
    public required string Head { get; init; }
    public required string Area { get; init; }
    public required string Street { get; init; }
    public required Movements Movements { get; init; }

    /// <summary>The month's awards, deductions and their reversals; openings are not counted.</summary>
    public required Points Honour { get; init; }

    /// <summary>By the month's honour, equal honour equal rank (1, 2, 2, 4); null for frozen and departed households.</summary>
    public int? Rank { get; init; }
}

/// <summary>What the closing of a month sealed: who, when, and the head of the book at that moment.</summary>
public sealed record Closing
{
    public required DateTimeOffset ClosedAt { get; init; }
    public required string ClosedBy { get; init; }

    /// <summary>The first sequence after the closing before; null where nothing was appended since.</summary>
    public long? FirstSequence { get; init; }

    public required long LastSequence { get; init; }

    /// <summary>64 lower-case hex characters.</summary>
    public required string Hash { get; init; }
}

/// <summary>A month of the village's ledger (月度台账): open while <see cref="Closing"/> is null, and unchangeable after.</summary>
public sealed record MonthStatement
{
    public required string VillageName { get; init; }
    public required Month Month { get; init; }
    public required Settings Settings { get; init; }

    /// <summary>Written under the training clock: every print of it carries 「演练」.</summary>
    public required bool Training { get; init; }

    public Closing? Closing { get; init; }
    public required Movements Totals { get; init; }

    /// <summary>By household code.</summary>
    public required IReadOnlyList<StatementItem> Items { get; init; }
}
