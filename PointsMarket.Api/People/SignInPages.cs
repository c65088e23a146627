using System.Net;
using PointsMarket.Api.Pages;
using PointsMarket.Api.Web;
using PointsMarket.Core;
using PointsMarket.Core.People;

namespace PointsMarket.Api.People;

internal static class SignInPages
{
    public static void MapSignInPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/sign-in", Form).AllowAnonymous();
        pages.MapPost("/sign-in", SignIn).AllowAnonymous();
        pages.MapPost("/sign-out", SignOut).AllowAnonymous();
    }

    private static IResult Form(Reader reader, string? next, string? account)
    {
        if (reader.Village is null)
            throw Refusal.NotFound();

        return reader.Caller is { } caller
            ? PageDesk.Go(Unfinished.IsLocal(next) ? next! : Starts.Of(caller))
            : PageDesk.Page<SignInPage>(PostedForm.New(("next", next), ("account", account)));
    }

    private static async Task<IResult> SignIn(PostedForm form, Reader reader, SessionService sessions, HttpContext context)
    {
        var village = reader.Village ?? throw Refusal.NotFound();
        try
        {
            var request = SignInRequestOf(form, village.Code, context);
            var address = (context.Connection.RemoteIpAddress ?? IPAddress.None).ToString();
            var session = await sessions.SignIn(village.Code, request.Account!, request.Password!, address, onPages: true);
            SessionCookie.Write(context, session);
            context.Features.Set(session.Caller);
            return Unfinished.After(form) ?? PageDesk.Go(Next(form["next"], session.Caller));
        }
        catch (MalformedException malformed)
        {
            form.Refuse(malformed);
        }
        catch (RefusalException refusal)
        {
            form.Refuse(refusal);
            Problem.SetRetryAfter(context, refusal.RetryAfter);
        }

        return PageDesk.Page<SignInPage>(form);
    }

    private static async Task<IResult> SignOut(Reader reader, SessionService sessions, HttpContext context)
    {
        if (SessionCookie.TokenOf(context) is { } token)
            await sessions.SignOut(token);

        SessionCookie.Remove(context);
        return PageDesk.Go(reader.Village is { } village ? $"/{village.Code}/sign-in?done=out" : "/");
    }

    /// <summary>The page that was asked for, where it is one of this village and of this person; else their own start.</summary>
    private static string Next(string? next, Caller caller)
    {
        var start = Starts.Of(caller);
        return Unfinished.IsLocal(next) && (next == start || next!.StartsWith(start + "/", StringComparison.Ordinal)) ? next : start;
    }

    private static SignInRequest SignInRequestOf(PostedForm form, string village, HttpContext context)
    {
        // An account is typed by hand: spaces around it and full-width digits are not meant.
        var typed = PostedForm.New(
            ("village", village),
            ("account", form["account"] is { } account ? HalfWidth.Of(account).Trim() : null),
            ("password", form["password"]));
        return typed.As<SignInRequest>(context);
    }
}
