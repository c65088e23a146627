using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace PointsMarket.Api.Web;

/// <summary>The verbs of the API, and how what answers them is called.</summary>
/// <remarks>
/// How a handler binds its parameters is worked out when it is first asked for, once in a program: three hundred of them at each
/// start would cost seconds.
/// </remarks>
internal static class Routes
{
    private static readonly ConcurrentDictionary<MethodInfo, RequestDelegate> Called = new();

    public static RouteHandlerBuilder Get(this IEndpointRouteBuilder api, [StringSyntax("Route")] string pattern, Delegate handler) =>
        api.Map(HttpMethods.Get, pattern, handler);

    public static RouteHandlerBuilder Post(this IEndpointRouteBuilder api, [StringSyntax("Route")] string pattern, Delegate handler) =>
        api.Map(HttpMethods.Post, pattern, handler);

    public static RouteHandlerBuilder Put(this IEndpointRouteBuilder api, [StringSyntax("Route")] string pattern, Delegate handler) =>
        api.Map(HttpMethods.Put, pattern, handler);

    public static RouteHandlerBuilder Delete(this IEndpointRouteBuilder api, [StringSyntax("Route")] string pattern, Delegate handler) =>
        api.Map(HttpMethods.Delete, pattern, handler);

    /// <summary>Runs a handler with what it asks for: parts of the address, the body, a form, services.</summary>
    /// <remarks>It is known by its method, so it holds nothing of its own: of two that do, the second would answer as the first.</remarks>
    public static Task Call(Delegate handler, HttpContext context, bool infersBody) =>
        Called.GetOrAdd(handler.Method, _ => RequestDelegateFactory.Create(handler, Options(context, infersBody)).RequestDelegate)(context);

    /// <summary>Refuses, when the site starts, a handler that holds something of its own.</summary>
    public static void MustHoldNothing(Delegate handler)
    {
        if (handler.Target?.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Length > 0)
            throw new InvalidOperationException($"{handler.Method} holds something of its own; let it stand in the endpoint's metadata.");
    }

    private static RequestDelegateFactoryOptions Options(HttpContext context, bool infersBody) => new()
    {
        ServiceProvider = context.RequestServices,
        RouteParameterNames = context.GetEndpoint() is RouteEndpoint endpoint ? Names(endpoint.RoutePattern) : null,
        DisableInferBodyFromParameters = !infersBody,
    };

    private static RouteHandlerBuilder Map(this IEndpointRouteBuilder api, string method, string pattern, Delegate handler)
    {
        MustHoldNothing(handler);
        var infersBody = method == HttpMethods.Post || method == HttpMethods.Put;
        var endpoint = api.MapMethods(pattern, [method], context => Call(handler, context, infersBody));
        endpoint.Add(builder => Describe(builder, api.ServiceProvider, handler.Method, infersBody));
        return new([endpoint]);
    }

    /// <summary>What the reading page of the API says of it: parameters, body and answer.</summary>
    private static void Describe(EndpointBuilder builder, IServiceProvider services, MethodInfo handler, bool infersBody)
    {
        builder.Metadata.Add(handler);
        RequestDelegateFactory.InferMetadata(handler, new()
        {
            ServiceProvider = services,
            RouteParameterNames = Names(((RouteEndpointBuilder)builder).RoutePattern),
            DisableInferBodyFromParameters = !infersBody,
            EndpointBuilder = builder,
        });
    }

    private static List<string> Names(Microsoft.AspNetCore.Routing.Patterns.RoutePattern pattern) =>
        [.. pattern.Parameters.Select(parameter => parameter.Name)];
}
