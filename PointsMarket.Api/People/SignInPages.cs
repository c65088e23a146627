using Microsoft.AspNetCore.Mvc;
using PointsMarket.Api.Pages;
using PointsMarket.Api.Web;
using PointsMarket.Core;
using PointsMarket.Core.Households;
using PointsMarket.Core.People;

namespace PointsMarket.Api.People;

internal static class SignInPages
{
    /// <summary>An account, a password, and what somebody had filled in when their session ended.</summary>
    private const int MostBytes = 2 * Unfinished.MostBytes;

    public static void MapSignInPages(this IEndpointRouteBuilder pages)
    {
        pages.MapPage("/sign-in", Form).AllowAnonymous();
        pages.MapForm("/sign-in", SignIn).AllowAnonymous().WithMetadata(new RequestSizeLimitAttribute(MostBytes));
        pages.MapForm("/sign-out", SignOut).AllowAnonymous().WithMetadata(new EndsSession());
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
            var request = SignInRequestOf(form, village.Code, reader, context);
            var session = await sessions.SignIn(village.Code, request.Account!, request.Password!, context.Address(), onPages: true);
            if (SessionCookie.TokenOf(context) is { } before)
                await sessions.SignOut(before);

            SessionCookie.Write(context, session);
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

    private static SignInRequest SignInRequestOf(PostedForm form, string village, Reader reader, HttpContext context)
    {
        // An account is typed by hand: spaces around it, full-width digits and a phone's capital at its beginning are not meant.
        var typed = PostedForm.New(
            ("village", village),
            ("account", form["account"] is { } account ? AccountOf(HalfWidth.Of(account).Trim(), village, reader) : null),
            ("password", form["password"]));
        return typed.As<SignInRequest>(context);
    }

    /// <summary>Accounts are written small; the code of a household is as it is.</summary>
    private static string AccountOf(string typed, string village, Reader reader) =>
        reader.Read(tx => HouseholdService.Find(tx, village, typed)) is null ? typed.ToLowerInvariant() : typed;
}
