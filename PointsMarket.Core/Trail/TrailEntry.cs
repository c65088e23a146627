namespace PointsMarket.Core.Trail;

/// <summary>Who did what, when and from where, and which fields it changed.</summary>
public sealed record TrailEntry
{
    /// <summary>Counts 1, 2, 3 … within the village.</summary>
    public required long Id { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string Account { get; init; }

    /// <summary>The address that the request came from; null for the clock and for an operator's verb.</summary>
    public string? From { get; init; }
    public required Deed Deed { get; init; }

    /// <summary>What it was done to: household:01-001, rule:G01, conduct:12, month:2026-03, settings.</summary>
    public required string Subject { get; init; }
    public IReadOnlyList<FieldChange> Changes { get; init; } = [];
}

/// <summary>Which entries a list shows, newest first, from the one before <see cref="Before"/> on.</summary>
public sealed record TrailFilter
{
    public string? Account { get; init; }
    public Deed? Deed { get; init; }
    public string? Subject { get; init; }

    /// <summary>How the subject begins: household: for all households, household:01- for those of one group.</summary>
    public string? SubjectPrefix { get; init; }
    public DateOnly? FirstDay { get; init; }

    /// <summary>That whole day included.</summary>
    public DateOnly? LastDay { get; init; }
    public long? Before { get; init; }
    public required int Limit { get; init; }
}
