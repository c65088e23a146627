using Microsoft.AspNetCore.Diagnostics;
using PointsMarket.Core;

namespace PointsMarket.Api.Web;

/// <summary>What routing refuses by itself, said in the same words as every other refusal.</summary>
internal static class StatusPages
{
    public static Task Write(StatusCodeContext status)
    {
        var context = status.HttpContext;
        return context.Response.StatusCode switch
        {
            StatusCodes.Status401Unauthorized => Problem.Write(context, Reason.Unauthenticated, ProblemSentences.Unauthenticated),
            StatusCodes.Status403Forbidden => Refuse(context, Refusal.Forbidden()),
            StatusCodes.Status405MethodNotAllowed => Problem.Write(context, Reason.MethodNotAllowed, ProblemSentences.MethodNotAllowed),
            StatusCodes.Status413PayloadTooLarge =>
                Problem.Write(context, Reason.TooLarge, ProblemSentences.TooLarge(RequestBody.MostMegabytes)),
            StatusCodes.Status415UnsupportedMediaType => Problem.Write(context, Reason.UnsupportedMediaType, ProblemSentences.NotJson),
            StatusCodes.Status404NotFound => Refuse(context, Refusal.NotFound()),
            _ => Task.CompletedTask,
        };
    }

    private static Task Refuse(HttpContext context, RefusalException refusal) =>
        Problem.Write(context, refusal.Reason, refusal.Sentence);
}
