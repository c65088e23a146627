namespace PointsMarket.Core.Rules;

/// <summary>A version of a rule (积分细则): what a kind of conduct earns or costs from a day on.</summary>
public sealed record Rule
{
    /// <summary>In force for every earlier day too.</summary>
    public static readonly DateOnly Always = DateOnly.MinValue;

    public required string Code { get; init; }

    /// <summary>Counts 1, 2, 3 … within the rule, in the order of writing.</summary>
    public int Version { get; init; }
    public required string Category { get; init; }
    public required string Title { get; init; }

    /// <summary>For one unit; positive for an award, negative for a deduction, never zero.</summary>
    public required Points Points { get; init; }
    public required string Unit { get; init; }

    /// <summary>The most that one household may be awarded under this rule in a month.</summary>
    public Points? CapPerMonth { get; init; }
    public Points? CapPerYear { get; init; }

    /// <summary>Villagers may submit it for their own household.</summary>
    public bool SelfReport { get; init; }

    /// <summary>No approval without a picture.</summary>
    public bool EvidenceRequired { get; init; }

    /// <summary>A veto (一票否决): redemption is frozen for so many calendar months after the month it happened in.</summary>
    public int? FreezeMonths { get; init; }
    public DateOnly EffectiveFrom { get; init; } = Always;

    /// <summary>The first day on which no version counts any more.</summary>
    public DateOnly? RetiredOn { get; init; }

    public bool IsVeto => FreezeMonths is not null;

    /// <summary>The last frozen day of a veto for what happened on that day.</summary>
    public DateOnly? FrozenUntil(DateOnly happenedOn) =>
        FreezeMonths is { } months ? Month.Of(happenedOn).Plus(months).LastDay : null;

    /// <summary>What is left of an award under the caps, given what is used up; a deduction has none.</summary>
    public Points Capped(Points asked, Points usedThisMonth, Points usedThisYear)
    {
        var left = asked;
        if (CapPerMonth is { } month)
            left = Points.Min(left, month - usedThisMonth);

        if (CapPerYear is { } year)
            left = Points.Min(left, year - usedThisYear);

        return left;
    }
}
