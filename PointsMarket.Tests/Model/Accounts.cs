using PointsMarket.Core;

namespace PointsMarket.Tests.Model;

/// <summary>Who works for a model village. The cadre reviews as well, and a reviewer belongs to a household.</summary>
internal static class Accounts
{
    public const string Secretary = "secretary";
    public const string Clerk = "clerk";
    public const string Cadre = "cadre";
    public const string Shopkeeper = "shopkeeper";
    public const string Neighbour = "neighbour";

    /// <summary>The household of the reviewer who has one; it is there from the start.</summary>
    public const string FirstHousehold = "01-001";

    public static IReadOnlyDictionary<string, Roles> People { get; } = new Dictionary<string, Roles>
    {
        [Secretary] = Roles.Secretary,
        [Clerk] = Roles.Clerk,
        [Cadre] = Roles.Cadre | Roles.Reviewer,
        [Shopkeeper] = Roles.Shopkeeper,
        [Neighbour] = Roles.Reviewer,
        ["reviewer1"] = Roles.Reviewer,
        ["reviewer2"] = Roles.Reviewer,
    };

    public static IReadOnlyCollection<string> All { get; } = [.. People.Keys];

    public static IReadOnlyList<string> Reviewers { get; } = [Cadre, Neighbour, "reviewer1", "reviewer2"];

    public static IReadOnlyList<string> Office { get; } = [Secretary, Clerk];

    public static IReadOnlyList<string> Counter { get; } = [Secretary, Clerk, Shopkeeper, Shopkeeper];

    public static string? HouseholdOf(string account) => account == Neighbour ? FirstHousehold : null;
}
