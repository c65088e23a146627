using PointsMarket.Api.Web;

namespace PointsMarket.Api.Pages;

/// <summary>What every page keeps to: its headers, its language and size of type, and no form from elsewhere.</summary>
internal static class PageGroup
{
    private const string Policy =
        "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    public static RouteGroupBuilder MapPageGroup(this IEndpointRouteBuilder site, string prefix) => site.MapGroup(prefix).ExcludeFromDescription();

    /// <summary>Headers of every answer that is not the API's, and the switches that any page's address may carry.</summary>
    public static IApplicationBuilder UsePages(this IApplicationBuilder site) => site.Use((context, next) =>
    {
        // Whoever asks for the head alone is answered as with the whole, without its body.
        if (HttpMethods.IsHead(context.Request.Method))
        {
            context.Request.Method = HttpMethods.Get;
            context.Response.Body = Stream.Null;
        }

        if (!Problem.IsPage(context))
            return next(context);

        // At the start of the answer: what went wrong clears the headers that were set before it.
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = Policy;
            headers.XContentTypeOptions = "nosniff";
            if (headers["Referrer-Policy"].Count == 0)
                headers["Referrer-Policy"] = "same-origin";

            if (headers.CacheControl.Count == 0)
                headers.CacheControl = "private, no-store";

            return Task.CompletedTask;
        });
        return HttpMethods.IsGet(context.Request.Method) && Switched(context) is { } here ? Go(context, here) : next(context);
    });

    /// <summary>Remembers ?language= or ?size= and goes to the address without it.</summary>
    private static string? Switched(HttpContext context)
    {
        var query = context.Request.Query;
        var found = false;
        foreach (var (name, values) in new[] { ("language", "zh en"), ("size", "large normal") })
        {
            if (query[name].ToString() is not { Length: > 0 } value)
                continue;

            found = true;
            if (values.Split(' ').Contains(value))
                context.Response.Cookies.Append(name, value, new() { MaxAge = Kept, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps });
        }

        if (!found)
            return null;

        var rest = query.Where(pair => pair.Key is not ("language" or "size"))
            .SelectMany(pair => pair.Value, (pair, one) => KeyValuePair.Create(pair.Key, one));
        return Local(context.Request.Path) + QueryString.Create(rest);
    }

    /// <summary>A path as an address of this site: one that begins with two slashes would lead to another one.</summary>
    public static string Local(PathString path) => "/" + path.ToUriComponent().TrimStart('/', '\\');

    private static Task Go(HttpContext context, string address)
    {
        context.Response.Redirect(address);
        return Task.CompletedTask;
    }
}
