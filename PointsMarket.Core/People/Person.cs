namespace PointsMarket.Core.People;

/// <summary>Someone who works for the village (工作人员): an account with roles. Without roles, the account has ended.</summary>
public sealed record Person
{
    public required string Account { get; init; }
    public required string Name { get; init; }
    public required Roles Roles { get; init; }
    public string? Phone { get; init; }

    /// <summary>The code of the household they live in.</summary>
    public string? Household { get; init; }
}
