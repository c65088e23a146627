namespace PointsMarket.Core.Households;

/// <summary>A household (户): the account that points belong to, whoever of it earned them.</summary>
public sealed record Household
{
    public required string Code { get; init; }

    /// <summary>The head (户主) as it stands on the door plate.</summary>
    public required string Head { get; init; }
    public required string Area { get; init; }
    public required string Street { get; init; }
    public string? Phone { get; init; }
    public IReadOnlyList<Resident> Residents { get; init; } = [];
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>The last day of belonging; null while they belong.</summary>
    public DateOnly? DepartedOn { get; init; }
    public string? DepartureReason { get; init; }

    /// <summary>Whether they no longer belong on that day: the day of departure itself is still theirs.</summary>
    public bool HasDepartedBy(DateOnly day) => DepartedOn < day;

    /// <summary>Refuses what happens on a day after the departure.</summary>
    public void MustBelongOn(DateOnly day)
    {
        if (RefusalOn(day) is { } refusal)
            throw refusal;
    }

    /// <summary>What is said where something is to happen after the departure; null while they belong.</summary>
    internal RefusalException? RefusalOn(DateOnly day) =>
        HasDepartedBy(day) ? new(Reason.HouseholdDeparted, HouseholdSentences.Departed(Head, DepartedOn!.Value)) : null;
}

/// <summary>Someone who lives in a household (家庭成员); elder and mobile only steer who is visited and how they read.</summary>
public sealed record Resident
{
    public required string Name { get; init; }
    public int? BirthYear { get; init; }
    public bool Elder { get; init; }
    public bool Mobile { get; init; }
}

/// <summary>What a household brings along into the book.</summary>
public sealed record Opening(Points Balance, Points Honour)
{
    public bool IsEmpty => Balance.IsZero && Honour.IsZero;
}

/// <summary>A household's passbook card (积分卡): the newest number opens its page, older ones no longer do.</summary>
public sealed record Card(int Number, string Token);
