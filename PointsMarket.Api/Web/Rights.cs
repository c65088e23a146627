using Microsoft.AspNetCore.Authorization;
using PointsMarket.Core;

namespace PointsMarket.Api.Web;

/// <summary>What may be done, and by which roles: one authorisation policy a right.</summary>
internal static class Rights
{
    public const string CanRead = nameof(CanRead);
    public const string CanReadAll = nameof(CanReadAll);
    public const string CanReadPeople = nameof(CanReadPeople);
    public const string CanSetPassword = nameof(CanSetPassword);
    public const string CanManageVillage = nameof(CanManageVillage);
    public const string CanManageHouseholds = nameof(CanManageHouseholds);
    public const string CanManageRules = nameof(CanManageRules);
    public const string CanSubmit = nameof(CanSubmit);
    public const string CanReview = nameof(CanReview);
    public const string CanObject = nameof(CanObject);
    public const string CanRule = nameof(CanRule);
    public const string CanPost = nameof(CanPost);
    public const string CanManageGoods = nameof(CanManageGoods);
    public const string CanRedeem = nameof(CanRedeem);
    public const string CanReverse = nameof(CanReverse);
    public const string CanClose = nameof(CanClose);
    public const string IsVillager = nameof(IsVillager);

    public static IReadOnlyDictionary<string, Roles> Holders { get; } = new Dictionary<string, Roles>
    {
        [CanRead] = Roles.Staff | Roles.Villager,
        [CanReadAll] = Roles.Staff,
        [CanReadPeople] = Roles.Secretary | Roles.Clerk | Roles.Observer,
        [CanSetPassword] = Roles.Staff | Roles.Villager,
        [CanManageVillage] = Roles.Secretary,
        [CanManageHouseholds] = Roles.Secretary | Roles.Clerk,
        [CanManageRules] = Roles.Secretary | Roles.Clerk,
        [CanSubmit] = Roles.Secretary | Roles.Clerk | Roles.Cadre | Roles.Villager,
        [CanReview] = Roles.Reviewer,
        [CanObject] = Roles.Secretary | Roles.Clerk | Roles.Villager,
        [CanRule] = Roles.Secretary,
        [CanPost] = Roles.Secretary | Roles.Clerk,
        [CanManageGoods] = Roles.Secretary | Roles.Clerk | Roles.Shopkeeper,
        [CanRedeem] = Roles.Secretary | Roles.Clerk | Roles.Shopkeeper,
        [CanReverse] = Roles.Secretary,
        [CanClose] = Roles.Secretary,
        [IsVillager] = Roles.Villager,
    };

    /// <summary>Rights that one has in one's own name only, and who may use them for the other account that the path names.</summary>
    private static readonly Dictionary<string, Roles> ForOthers = new()
    {
        [CanSetPassword] = Roles.Secretary,
        [CanReview] = Roles.None,
    };

    public static void Configure(AuthorizationOptions options)
    {
        foreach (var (right, roles) in Holders)
        {
            var requirement = new RightRequirement(roles, ForOthers.GetValueOrDefault(right, roles));
            options.AddPolicy(right, policy => policy.RequireAuthenticatedUser().AddRequirements(requirement));
        }
    }
}

/// <summary>One of these roles, in the village that the path names; another one where it names another's account.</summary>
internal sealed record RightRequirement(Roles Roles, Roles ForOthers) : IAuthorizationRequirement;
