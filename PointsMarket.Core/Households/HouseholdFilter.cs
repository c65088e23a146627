namespace PointsMarket.Core.Households;

/// <summary>Which households a list shows, and which page of them.</summary>
public sealed record HouseholdFilter(string? Search, string? Area, string? After, int Limit)
{
    /// <summary>Leaves out who had departed before today.</summary>
    public bool OnlyBelonging { get; init; }

    /// <summary>Only who has no PIN yet.</summary>
    public bool WithoutPin { get; init; }
}
