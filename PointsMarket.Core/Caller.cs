namespace PointsMarket.Core;

/// <summary>Who asks: an account that is signed in, with what it may do; or the clock.</summary>
public sealed record Caller
{
    /// <summary>The name in the book for what time or an operator's verb did.</summary>
    public const string ClockAccount = "clock";

    public required string Village { get; init; }
    public required string Account { get; init; }
    public required string Name { get; init; }
    public required Roles Roles { get; init; }

    /// <summary>The household the person lives in: a villager's own, or the one a reviewer may not review.</summary>
    public string? Household { get; init; }

    /// <summary>The address that the request came from; null for the clock and for an operator's verb.</summary>
    public string? From { get; init; }

    public bool IsStaff => Is(Roles.Staff);

    /// <summary>A clerk, or the secretary, who may do all that a clerk may.</summary>
    public bool IsClerk => Is(Roles.Clerk | Roles.Secretary);

    public static Caller Clock(string village) => new()
    {
        Village = village,
        Account = ClockAccount,
        Name = ClockAccount,
        Roles = Roles.Clerk,
    };

    /// <summary>Whether any of these roles is held.</summary>
    public bool Is(Roles any) => (Roles & any) != Roles.None;

    /// <summary>Refuses a villager who asks for another household's matters, or for everybody's.</summary>
    public void MayRead(string? household)
    {
        if (!IsStaff && Household != household)
            throw Refusal.NotYourHousehold();
    }

    /// <summary>Refuses a villager: this is about all households.</summary>
    public void MayReadAll()
    {
        if (!IsStaff)
            throw Refusal.NotYourHousehold();
    }
}
