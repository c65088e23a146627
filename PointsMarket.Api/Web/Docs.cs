using PointsMarket.Core;

namespace PointsMarket.Api.Web;

/// <summary>What an operation is refused with besides what every operation is.</summary>
internal sealed record Refusals(IReadOnlyList<Reason> Reasons);

/// <summary>A request as somebody would write it; a test sends each one to its validator.</summary>
internal sealed record Example(object Value);

internal static class Docs
{
    public static RouteHandlerBuilder Says(this RouteHandlerBuilder endpoint, string summary) => endpoint.WithSummary(summary);

    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder endpoint, params Reason[] reasons) =>
        endpoint.WithMetadata(new Refusals(reasons));

    /// <summary>Its answer is a sheet of paper.</summary>
    public static RouteHandlerBuilder Prints(this RouteHandlerBuilder endpoint) =>
        endpoint.Produces(StatusCodes.Status200OK, contentType: Bytes.PdfType);

    public static RouteHandlerBuilder Example(this RouteHandlerBuilder endpoint, object request) =>
        endpoint.WithMetadata(new Example(request));
}
