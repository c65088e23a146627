using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using PointsMarket.Core;
using PointsMarket.Core.People;

namespace PointsMarket.Api.Web;

/// <summary>Signing in by token: who holds it is looked up anew at every request, so that what was ended is over at once.</summary>
internal sealed class Bearer(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, SessionService sessions)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "Bearer";

    private const string Prefix = "Bearer ";

    public static string? TokenOf(HttpContext context)
    {
        var header = context.Request.Headers.Authorization.ToString();
        return header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? header[Prefix.Length..].Trim() : null;
    }

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (TokenOf(Context) is not { } token)
            return Task.FromResult(AuthenticateResult.NoResult());

        if (sessions.Find(token) is not { } caller)
            return Task.FromResult(AuthenticateResult.Fail("The session has ended."));

        Context.Features.Set(caller with { From = Context.Connection.RemoteIpAddress?.ToString() });
        var principal = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, caller.Account)], Name));
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(principal, Name)));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = Name;
        return Problem.Write(Context, Reason.Unauthenticated, ProblemSentences.Unauthenticated);
    }
}
