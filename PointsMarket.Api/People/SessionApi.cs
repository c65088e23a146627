using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using PointsMarket.Api.Web;
using PointsMarket.Core;
using PointsMarket.Core.People;

namespace PointsMarket.Api.People;

internal static class SessionApi
{
    public static void MapSessions(this IEndpointRouteBuilder api)
    {
        var sessions = api.MapGroup("/sessions").WithTags("Signing in");
        sessions.Post("", SignIn).Says("Sign in with account and password, or with household code and PIN")
            .Refuses(Reason.Unauthenticated, Reason.TooManyTries).Produces<SessionResponse>()
            .Example(new SignInRequest("demo", "clerk", "demo-1234"));
        sessions.Delete("", SignOut).Says("Sign out: the token stops working at once").RequireAuthorization();
    }

    private static async Task<IResult> SignIn(Body<SignInRequest> body, SessionService sessions, HttpContext context)
    {
        var request = body.Value;
        var session = await sessions.SignIn(request.Village!, request.Account!, request.Password!, context.Address());
        return Results.Json(SessionResponse.From(session), Json.Options);
    }

    private static async Task<NoContent> SignOut(SessionService sessions, HttpContext context)
    {
        await sessions.SignOut(Bearer.TokenOf(context)!);
        return TypedResults.NoContent();
    }
}

internal sealed record SignInRequest(string? Village, string? Account, string? Password);

internal sealed class SignInRequestValidator : AbstractValidator<SignInRequest>
{
    /// <summary>No longer than any password may be, each of its characters taking at most two: hashing it costs time.</summary>
    private const int LongestSecret = 2 * Limits.LongestPassword;

    public SignInRequestValidator()
    {
        RuleFor(request => request.Village).Required().Text();
        RuleFor(request => request.Account).Required().Text();
        RuleFor(request => request.Password).Required().Must(password => password is not { Length: > LongestSecret }).Say(new(
            $"密码最多{LongestSecret}个字符。",
            $"A password has at most {LongestSecret} characters."));
    }
}

internal sealed record SessionResponse(
    string AccessToken, DateTimeOffset ExpiresAt, string Account, string Name, IReadOnlyList<string> Roles, string Village)
{
    public static SessionResponse From(Session session) => new(
        session.Token,
        session.ExpiresAt,
        session.Caller.Account,
        session.Caller.Name,
        RoleWords.Of(session.Caller.Roles),
        session.Caller.Village);
}
