namespace PointsMarket.Core;

/// <summary>What a person may do in the village (角色); one person may hold several.</summary>
[Flags]
public enum Roles
{
    None = 0,
    Secretary = 1,
    Clerk = 2,
    Reviewer = 4,
    Shopkeeper = 8,
    Cadre = 16,
    Villager = 32,
    Observer = 64,

    /// <summary>Everyone but villagers.</summary>
    Staff = Secretary | Clerk | Reviewer | Shopkeeper | Cadre | Observer,
}

/// <summary>The spelling of roles outside the code: secretary, clerk, …</summary>
public static class RoleWords
{
    private static readonly Roles[] Single =
        [Roles.Secretary, Roles.Clerk, Roles.Reviewer, Roles.Shopkeeper, Roles.Cadre, Roles.Villager, Roles.Observer];

    public static IReadOnlyList<string> All { get; } = [.. Single.Select(Word.Of)];

    public static IReadOnlyList<string> Of(Roles roles) => [.. Single.Where(role => roles.HasFlag(role)).Select(Word.Of)];

    /// <summary>The roles of these words; a word that is none is an <see cref="ArgumentException"/>.</summary>
    public static Roles Parse(IEnumerable<string> words) =>
        words.Aggregate(Roles.None, (roles, word) => roles | ParseOne(word));

    private static Roles ParseOne(string word) => Single.FirstOrDefault(role => Word.Of(role) == word) is var role and not Roles.None
        ? role
        : throw new ArgumentException($"{word} is no role.", nameof(word));
}
