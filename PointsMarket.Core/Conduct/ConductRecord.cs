namespace PointsMarket.Core.Conduct;

public enum ConductStatus
{
    Submitted,
    Published,
    Objected,
    Posted,
    Rejected,
    Withdrawn,
}

public enum Decision
{
    Approve,
    Reject,
}

/// <summary>What a household did (行为记录), on its way into the book: submitted, reviewed, published, posted.</summary>
public sealed record ConductRecord
{
    public const int EvidenceLimit = 5;

    /// <summary>How many days back conduct may be submitted.</summary>
    public const int DaysBack = 366;

    public required long Id { get; init; }
    public required string Household { get; init; }
    public string? Resident { get; init; }
    public required string Rule { get; init; }

    /// <summary>The version of the rule in force on the day it happened, fixed when it was submitted.</summary>
    public required int Version { get; init; }
    public required decimal Quantity { get; init; }
    public required DateOnly HappenedOn { get; init; }
    public string? Note { get; init; }
    public required ConductStatus Status { get; init; }

    /// <summary>Rule points × quantity, rounded to two decimals, half away from zero.</summary>
    public required Points Asked { get; init; }

    /// <summary>What the caps left of it; null until it is published, and never enlarged after.</summary>
    public Points? Points { get; init; }
    public required string SubmittedBy { get; init; }
    public required DateTimeOffset SubmittedAt { get; init; }

    /// <summary>The last day of publicity (公示期), that whole day included; it does not move.</summary>
    public DateOnly? PublishedUntil { get; init; }

    /// <summary>Of a published veto: the last day on which redemption is frozen.</summary>
    public DateOnly? FrozenUntil { get; init; }

    /// <summary>Its sequence in the book.</summary>
    public long? Entry { get; init; }
    public IReadOnlyList<Review> Reviews { get; init; } = [];
    public IReadOnlyList<Objection> Objections { get; init; } = [];

    /// <summary>The numbers of its pictures.</summary>
    public IReadOnlyList<int> Evidence { get; init; } = [];

    public bool IsOpenToObjection => Status is ConductStatus.Published or ConductStatus.Objected;

    /// <summary>Its publicity is over: from the day after on it is posted.</summary>
    public bool IsDue(DateOnly today) => PublishedUntil < today;
}

/// <summary>What one member of the panel decided (评议), in their own name, once.</summary>
public sealed record Review
{
    public required string Account { get; init; }
    public required Decision Decision { get; init; }
    public string? Reason { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>Someone disagrees with a published record (异议); it waits until the secretary has ruled (裁定).</summary>
public sealed record Objection
{
    /// <summary>Counts from 1 within the record.</summary>
    public required int N { get; init; }

    /// <summary>The account that brought it: a household's code, or the clerk's.</summary>
    public required string Account { get; init; }
    public required string By { get; init; }
    public required string Reason { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Null while it waits, and where it was closed without a ruling of its own.</summary>
    public bool? Upheld { get; init; }

    /// <summary>The reason of the ruling.</summary>
    public string? Ruling { get; init; }
    public string? RuledBy { get; init; }

    /// <summary>When it was ruled on or closed.</summary>
    public DateTimeOffset? RuledAt { get; init; }

    public bool IsWaiting => RuledAt is null;
}

/// <summary>An objection beside the record that it is against.</summary>
public sealed record ObjectedRecord(ConductRecord Record, Objection Objection);

/// <summary>Who took a record back, and why (撤回).</summary>
public sealed record Withdrawal
{
    public required string Reason { get; init; }
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>What is handed in, before any rule was asked.</summary>
public sealed record Submission
{
    public required string Household { get; init; }
    public string? Resident { get; init; }
    public required string Rule { get; init; }
    public decimal Quantity { get; init; } = 1;
    public required DateOnly HappenedOn { get; init; }
    public string? Note { get; init; }
}

/// <summary>Which records a list shows, newest first, from the one before <see cref="Before"/> on.</summary>
public sealed record ConductFilter
{
    public ConductStatus? Status { get; init; }
    public string? Household { get; init; }

    /// <summary>The month it happened in.</summary>
    public Month? Month { get; init; }
    public long? Before { get; init; }
    public required int Limit { get; init; }
}
