using System.Reflection;
using System.Text.Json;
using FluentValidation;
using Microsoft.AspNetCore.Http.Metadata;
using PointsMarket.Core;

namespace PointsMarket.Api.Web;

/// <summary>A request's JSON, of the right form and within its limits: what is not becomes a 400 that names the field.</summary>
/// <remarks>In this order: too large, not JSON by its type, malformed, outside a limit. A request without a validator cannot be bound.</remarks>
internal sealed record Body<T>(T Value) : IEndpointParameterMetadataProvider
    where T : class
{
    private const int Megabytes = 1;

    public static async ValueTask<Body<T>?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var bytes = await RequestBody.Read(context, Megabytes);
        if (bytes.Length > 0 && !context.Request.HasJsonContentType())
            throw new RefusalException(Reason.UnsupportedMediaType, ProblemSentences.NotJson);

        var value = Parse(bytes);
        var result = context.RequestServices.GetRequiredService<IValidator<T>>().Validate(value);
        return result.IsValid ? new Body<T>(value) : throw Field.OutsideLimits(result);
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata(["application/json"], typeof(T)));

    private static T Parse(byte[] bytes)
    {
        if (bytes.Length == 0 && typeof(T) == typeof(Nothing))
            return (T)(object)new Nothing();

        try
        {
            return JsonSerializer.Deserialize<T>(bytes, Json.Options)
                ?? throw new MalformedException("body", ProblemSentences.NotJsonBody);
        }
        catch (JsonException fault)
        {
            throw Field.Malformed(fault);
        }
    }
}

/// <summary>A body without fields: {}, or none at all.</summary>
internal sealed record Nothing;

internal sealed class NothingValidator : AbstractValidator<Nothing>;
