using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using PointsMarket.Api.Pages;
using PointsMarket.Core;

namespace PointsMarket.Api.Web;

/// <summary>A refusal as problem+json (RFC 9457): a code for programs, a sentence for the person at the desk.</summary>
internal static class Problem
{
    public const string ContentType = "application/problem+json";

    private static readonly PathString[] Machine = ["/api", "/health", "/openapi", "/docs"];

    /// <summary>Whether this address answers people; programs are answered in problem+json.</summary>
    public static bool IsPage(HttpContext context) => !Machine.Any(part => context.Request.Path.StartsWithSegments(part));

    /// <summary>The one status of each reason: a rule of the village is a 409.</summary>
    public static int StatusOf(Reason reason) => reason switch
    {
        Reason.Validation => StatusCodes.Status400BadRequest,
        Reason.Unauthenticated => StatusCodes.Status401Unauthorized,
        Reason.Forbidden or Reason.NotYourHousehold => StatusCodes.Status403Forbidden,
        Reason.NotFound => StatusCodes.Status404NotFound,
        Reason.MethodNotAllowed => StatusCodes.Status405MethodNotAllowed,
        Reason.TooLarge => StatusCodes.Status413PayloadTooLarge,
        Reason.UnsupportedMediaType => StatusCodes.Status415UnsupportedMediaType,
        Reason.IdempotencyKeyReused => StatusCodes.Status422UnprocessableEntity,
        Reason.TooManyTries => StatusCodes.Status429TooManyRequests,
        Reason.Internal => StatusCodes.Status500InternalServerError,
        Reason.Unavailable => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status409Conflict,
    };

    public static ProblemDetails Of(Reason reason, string detail, bool english)
    {
        var status = StatusOf(reason);
        return new()
        {
            Type = $"urn:pointsmarket:reason:{Word.Of(reason)}",
            Title = english ? ProblemSentences.Title(status).English : ProblemSentences.Title(status).Chinese,
            Status = status,
            Detail = detail,
            Extensions = { ["reason"] = Word.Of(reason) },
        };
    }

    public static Task Write(HttpContext context, Reason reason, Sentence sentence, TimeSpan? retryAfter = null) => IsPage(context)
        ? ErrorPage.Write(context, StatusOf(reason), sentence, retryAfter)
        : Write(context, Of(reason, context.Say(sentence), context.WantsEnglish()), retryAfter);

    /// <summary>A 400 that says, field by field, what is wrong with it.</summary>
    public static Task Write(HttpContext context, MalformedException malformed)
    {
        if (IsPage(context))
            return ErrorPage.Write(context, StatusCodes.Status400BadRequest, malformed.Errors.Values.First()[0], null);

        var problem = Of(Reason.Validation, context.Say(ProblemSentences.Malformed), context.WantsEnglish());
        problem.Extensions["errors"] = malformed.Errors.ToDictionary(
            error => error.Key,
            error => error.Value.Select(context.Say).ToArray());
        return Write(context, problem, null);
    }

    private static Task Write(HttpContext context, ProblemDetails problem, TimeSpan? retryAfter)
    {
        context.Response.StatusCode = problem.Status!.Value;
        SetRetryAfter(context, retryAfter);

        // Without a token of ours the framework ends quietly when who asked has left.
        return context.Response.WriteAsJsonAsync(problem, Json.Options, ContentType);
    }

    public static void SetRetryAfter(HttpContext context, TimeSpan? retryAfter)
    {
        if (retryAfter is { } wait)
            context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
    }
}

/// <summary>A request that is not of the form it should be, with what is wrong in each field (camelCase, lines[0].quantity).</summary>
internal sealed class MalformedException(IReadOnlyDictionary<string, IReadOnlyList<Sentence>> errors) : Exception("The request is malformed.")
{
    public MalformedException(string field, Sentence sentence)
        : this(new Dictionary<string, IReadOnlyList<Sentence>> { [field] = [sentence] })
    {
    }

    public IReadOnlyDictionary<string, IReadOnlyList<Sentence>> Errors { get; } = errors;
}
