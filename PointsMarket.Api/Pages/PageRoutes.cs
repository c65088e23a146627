using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Antiforgery;
using PointsMarket.Api.Web;

namespace PointsMarket.Api.Pages;

/// <summary>Pages are read by GET, and forms sent by POST with the token of a page of this site.</summary>
internal static class PageRoutes
{
    public static IEndpointConventionBuilder MapPage(this IEndpointRouteBuilder pages, [StringSyntax("Route")] string pattern, Delegate handler)
    {
        Routes.MustHoldNothing(handler);
        return pages.MapMethods(pattern, [HttpMethods.Get], context => Call(handler, context));
    }

    public static IEndpointConventionBuilder MapForm(this IEndpointRouteBuilder pages, [StringSyntax("Route")] string pattern, Delegate handler)
    {
        Routes.MustHoldNothing(handler);
        return pages.MapMethods(pattern, [HttpMethods.Post], async context =>
        {
            // Read here, a form that is too large is refused as such, and not as one without a token.
            if (context.Request.HasFormContentType)
                await context.Request.ReadFormAsync(context.RequestAborted);

            if (await IsOwn(context))
                await Call(handler, context);
            else
                await (await Unfinished.Stale(context)).ExecuteAsync(context);
        });
    }

    /// <summary>A form of this site, made out to whoever is signed in; one that ends a session is harmless where there is none.</summary>
    private static async Task<bool> IsOwn(HttpContext context) =>
        (context.GetEndpoint()?.Metadata.GetMetadata<EndsSession>() is not null && context.Features.Get<Core.Caller>() is null)
        || await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context);

    private static Task Call(Delegate handler, HttpContext context) => Routes.Call(handler, context, infersBody: false);
}

/// <summary>A form that does nothing to anybody once its session has ended.</summary>
internal sealed record EndsSession;
