using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using PointsMarket.Core;

namespace PointsMarket.Api.Web;

/// <summary>Whether the one who is signed in holds the right, in their own village.</summary>
internal sealed class Doorkeeper : AuthorizationHandler<RightRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, RightRequirement requirement)
    {
        if (context.Resource is HttpContext http && http.Features.Get<Caller>() is { } caller
            && IsOwnVillage(http, caller) && caller.Is(requirement.Roles)
            && (IsOwnAccount(http, caller) || caller.Is(requirement.ForOthers)))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }

    public static bool IsOwnVillage(HttpContext context, Caller caller) =>
        context.Request.RouteValues["village"] is not string village || village == caller.Village;

    private static bool IsOwnAccount(HttpContext context, Caller caller) =>
        context.Request.RouteValues["account"] is not string account || account == caller.Account;
}

/// <summary>Says no in the order of the contract: not signed in, another village's (as if it were not there), not your role.</summary>
internal sealed class DoorkeeperAnswers : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _standard = new();

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (!authorizeResult.Forbidden)
            return _standard.HandleAsync(next, context, policy, authorizeResult);

        var refusal = context.Features.Get<Caller>() is { } caller && Doorkeeper.IsOwnVillage(context, caller)
            ? Refusal.Forbidden()
            : Refusal.NotFound();
        return Problem.Write(context, refusal.Reason, refusal.Sentence);
    }
}
