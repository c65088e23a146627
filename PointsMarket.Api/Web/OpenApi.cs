using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Scalar.AspNetCore;

namespace PointsMarket.Api.Web;

/// <summary>The contract as a document (OpenAPI 3.1) for programs, and a page to read it on for people.</summary>
internal static class OpenApi
{
    private const string Bearer = "bearer";

    /// <summary>The page starts from a script of its own in the text; whatever its library would fetch from outside, the browser refuses.</summary>
    private const string NothingFromOutside =
        "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
        + "font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public static IServiceCollection AddOpenApiDocument(this IServiceCollection services) => services.AddOpenApi(options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddDocumentTransformer(Describe);
        options.AddOperationTransformer(OperationDocs.Describe);
        options.AddSchemaTransformer(SchemaDocs.Describe);
    });

    public static void UseDocs(this IApplicationBuilder app) => app.UseWhen(
        context => context.Request.Path.StartsWithSegments("/docs"),
        docs => docs.Use((context, next) =>
        {
            context.Response.Headers.ContentSecurityPolicy = NothingFromOutside;
            return next(context);
        }));

    public static void MapDocs(this IEndpointRouteBuilder app)
    {
        app.MapOpenApi("/openapi/v1.json");
        app.MapScalarApiReference("/docs", options => options
            .WithTitle("PointsMarket")
            .DisableDefaultFonts()
            .DisableTelemetry()
            .DisableAgent()
            .DisableMcp()
            .HideClientButton()
            .HideDeveloperTools()
            .AddPreferredSecuritySchemes(Bearer));
    }

    private static Task Describe(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new()
        {
            Title = "PointsMarket",
            Version = "v1",
            Description =
                """
                The points book of a village: conduct is scored, reviewed and published, points are kept in an append-only book and
                redeemed for goods, months are closed and printed.

                Sign in with `POST /api/sessions` and send the token as `Authorization: Bearer …`. Points are numbers with at most two
                decimals. Every refusal is a problem+json with a `reason` for programs and a `detail` for people, in Chinese, or in
                English where `Accept-Language` asks for it.
                """,
        };
        document.Servers = [new() { Url = "/" }];
        document.Components ??= new();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Bearer] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = Bearer, Description = "The accessToken of POST /api/sessions." },
        };
        document.Security = [new() { [new OpenApiSecuritySchemeReference(Bearer, document)] = [] }];
        return Task.CompletedTask;
    }
}
