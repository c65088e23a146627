using System.Buffers.Text;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;
using PointsMarket.Core.Prints;
using PointsMarket.Core.Storage;

namespace PointsMarket.Api.Web;

/// <summary>201: what was made, and where it can be read.</summary>
internal sealed record Made<T>(KeptAnswer Answer, bool Replayed) : IResult, IEndpointMetadataProvider
{
    public Task ExecuteAsync(HttpContext httpContext) => KeptAnswers.Write(httpContext, Answer, Replayed);

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status201Created, typeof(T), ["application/json"]));
}

/// <summary>200: what was changed, as it stands now.</summary>
internal sealed record Done<T>(KeptAnswer Answer, bool Replayed) : IResult, IEndpointMetadataProvider
{
    public Task ExecuteAsync(HttpContext httpContext) => KeptAnswers.Write(httpContext, Answer, Replayed);

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), ["application/json"]));
}

/// <summary>One thing that is read: with a strong ETag, and 304 to whoever has it already.</summary>
internal sealed record Thing<T>(TaggedBytes Content) : IResult, IEndpointMetadataProvider
{
    public Thing(T value)
        : this(Shown(value))
    {
    }

    /// <summary>How it is answered, for whoever answers it again.</summary>
    public static TaggedBytes Shown(T value) => TaggedBytes.Of(JsonSerializer.SerializeToUtf8Bytes(value, Json.Options));

    public Task ExecuteAsync(HttpContext httpContext) => Content.Write(httpContext, "application/json; charset=utf-8");

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), ["application/json"]));
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status304NotModified));
    }
}

/// <summary>A print, which is the same bytes while its content is the same, or a picture.</summary>
internal sealed record Bytes(byte[] Value, string ContentType, string? FileName = null) : IResult
{
    public const string PdfType = "application/pdf";

    public static Bytes Pdf(Printout print) => new(print.Pdf(), PdfType, print.FileName);

    public static Bytes Png(byte[] picture) => new(picture, "image/png");

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.XContentTypeOptions = "nosniff";
        if (FileName is not null)
            httpContext.Response.Headers.ContentDisposition = Disposition.Of("inline", FileName);

        return TaggedBytes.Of(Value).Write(httpContext, ContentType);
    }
}

/// <summary>A print that holds secrets: to be saved once, and kept nowhere on the way.</summary>
internal sealed record SecretPdf(byte[] Value, string FileName) : IResult
{
    public static SecretPdf Of(Printout print) => new(print.Pdf(), print.FileName);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentDisposition = Disposition.Of("attachment", FileName);
        response.ContentType = Bytes.PdfType;
        response.ContentLength = Value.Length;
        return response.Body.WriteAsync(Value).AsTask();
    }
}

file static class Disposition
{
    public static string Of(string kind, string fileName)
    {
        var disposition = new ContentDispositionHeaderValue(kind);
        disposition.SetHttpFileName(fileName);
        return disposition.ToString();
    }
}

/// <summary>A page of a list, and the key to ask for the next one with.</summary>
internal sealed record Page<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>What is answered, and the strong tag that it is known again by.</summary>
internal sealed record TaggedBytes(byte[] Bytes, string Tag)
{
    public static TaggedBytes Of(byte[] bytes) => new(bytes, $"\"{Base64Url.EncodeToString(SHA256.HashData(bytes).AsSpan(0, 18))}\"");

    public Task Write(HttpContext context, string contentType)
    {
        context.Response.Headers.ETag = Tag;
        context.Response.Headers.CacheControl = "private, no-cache";
        if (IsKnown(context))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        context.Response.ContentType = contentType;
        context.Response.ContentLength = Bytes.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.Body.WriteAsync(Bytes).AsTask();
    }

    /// <summary>Mostly the one tag that was given before; else a list of them, or any.</summary>
    private bool IsKnown(HttpContext context)
    {
        var asked = context.Request.Headers.IfNoneMatch;
        return asked.Count > 0 && (asked == Tag
            || (EntityTagHeaderValue.TryParseList(asked, out var known) && known.Any(one => one == EntityTagHeaderValue.Any || one.Tag == Tag)));
    }
}

file static class KeptAnswers
{
    public static Task Write(HttpContext context, KeptAnswer answer, bool replayed)
    {
        var response = context.Response;
        response.StatusCode = answer.Status;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = answer.Body.Length;
        if (answer.Location is not null)
            response.Headers.Location = answer.Location;

        if (replayed)
            response.Headers["Idempotency-Replayed"] = "true";

        return response.Body.WriteAsync(answer.Body).AsTask();
    }
}
