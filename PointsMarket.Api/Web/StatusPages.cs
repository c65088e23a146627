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
            StatusCodes.Status405MethodNotAllowed when Problem.IsPage(context) && HttpMethods.IsGet(context.Request.Method) => GoUp(context),
            StatusCodes.Status405MethodNotAllowed => Problem.Write(context, Reason.MethodNotAllowed, ProblemSentences.MethodNotAllowed),
            StatusCodes.Status413PayloadTooLarge =>
                Problem.Write(context, Reason.TooLarge, ProblemSentences.TooLarge(RequestBody.MostMegabytes)),
            StatusCodes.Status415UnsupportedMediaType => Problem.Write(context, Reason.UnsupportedMediaType, ProblemSentences.NotJson),
            StatusCodes.Status404NotFound => Refuse(context, Refusal.NotFound()),
            _ => Task.CompletedTask,
        };
    }

    /// <summary>An address that only takes a form was opened again: by a link on the form that was refused there. The page above it has the form.</summary>
    private static Task GoUp(HttpContext context)
    {
        var path = Pages.PageGroup.Local(context.Request.Path).TrimEnd('/');
        context.Response.Redirect(path[..Math.Max(1, path.LastIndexOf('/'))]);
        return Task.CompletedTask;
    }

    private static Task Refuse(HttpContext context, RefusalException refusal) =>
        Problem.Write(context, refusal.Reason, refusal.Sentence);
}
