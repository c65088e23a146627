using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Options;
using PointsMarket.Core;
using PointsMarket.Core.People;

namespace PointsMarket.Api.Pages;

/// <summary>Signing in to pages: the session's token in a cookie that no script can read.</summary>
/// <remarks>At the desk a session ends after 30 minutes without a request; on a villager's phone it holds 90 days.</remarks>
internal sealed class SessionCookie(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, SessionService sessions)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "SessionCookie";

    private const string Cookie = "session";

    public static string? TokenOf(HttpContext context) => context.Request.Cookies[Cookie];

    public static void Write(HttpContext context, Session session)
    {
        var options = Attributes(context);
        if (!session.Caller.IsStaff)
            options.MaxAge = SessionService.PhoneLifetime;

        context.Response.Cookies.Append(Cookie, session.Token, options);
        SignIn(context, session.Caller);
    }

    public static void Remove(HttpContext context) => context.Response.Cookies.Delete(Cookie, Attributes(context));

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (TokenOf(Context) is not { } token)
            return AuthenticateResult.NoResult();

        if (await sessions.Use(token) is not { } caller)
            return AuthenticateResult.Fail("The session has ended.");

        SignIn(Context, caller);
        return AuthenticateResult.Success(new AuthenticationTicket(Context.User, Name));
    }

    /// <summary>From here on the request is this person's; the forms of its page are made out to them.</summary>
    private static void SignIn(HttpContext context, Caller caller)
    {
        context.Features.Set(caller with { From = context.Connection.RemoteIpAddress?.ToString() });
        context.User = new(new ClaimsIdentity([new Claim(ClaimTypes.Name, caller.Account)], Name));
    }

    /// <summary>Whoever only looks is sent to sign in and comes back; what was filled in is kept until they have.</summary>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (!HttpMethods.IsPost(Request.Method))
        {
            Response.Redirect(SignInAddress());
            return Task.CompletedTask;
        }

        return Unfinished.AskToSignIn(Context);
    }

    private string SignInAddress()
    {
        var village = Request.RouteValues["village"] as string;
        var back = Request.Path + Request.QueryString;
        return UriHelper.Encode(new Uri($"/{village}/sign-in", UriKind.Relative)) + QueryString.Create("next", back);
    }

    private static CookieOptions Attributes(HttpContext context) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
        Path = "/",
        IsEssential = true,
    };
}
