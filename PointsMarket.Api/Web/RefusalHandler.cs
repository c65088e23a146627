using Microsoft.AspNetCore.Diagnostics;
using PointsMarket.Api.Pages;
using PointsMarket.Core;
using PointsMarket.Core.Storage;

namespace PointsMarket.Api.Web;

/// <summary>The one place where what went wrong becomes an answer.</summary>
internal sealed partial class RefusalHandler(ILogger<RefusalHandler> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException && context.RequestAborted.IsCancellationRequested)
            return true;

        await (exception switch
        {
            MalformedException malformed => Problem.Write(context, malformed),
            RefusalException { Field: { } field } refusal => Problem.Write(context, new MalformedException(field, refusal.Sentence)),
            RefusalException refusal => Problem.Write(context, refusal.Reason, refusal.Sentence, refusal.RetryAfter),
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } or InvalidDataException when Problem.IsPage(context) =>
                Problem.Write(context, Reason.TooLarge, PageWords.FormTooLarge),
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } =>
                Problem.Write(context, Reason.TooLarge, ProblemSentences.TooLarge(RequestBody.MostMegabytes)),
            BadHttpRequestException => Problem.Write(context, new MalformedException("body", ProblemSentences.WrongForm)),
            UnavailableException unavailable => Unavailable(context, unavailable),
            _ => Internal(context, exception),
        });
        return true;
    }

    private Task Unavailable(HttpContext context, UnavailableException exception)
    {
        LogUnavailable(context.Request.Method, Shown(context.Request.Path), exception);
        return Problem.Write(context, Reason.Unavailable, ProblemSentences.Unavailable, TimeSpan.FromSeconds(5));
    }

    private Task Internal(HttpContext context, Exception exception)
    {
        LogInternal(context.Request.Method, Shown(context.Request.Path), exception);
        return Problem.Write(context, Reason.Internal, ProblemSentences.Internal);
    }

    /// <summary>The address of a card is its key, and stands in no log.</summary>
    internal static string Shown(PathString path) =>
        path.Value!.Split("/card/", 2) is [var before, _] ? $"{before}/card/…" : path.Value;

    [LoggerMessage(5, LogLevel.Error, "{Method} {Path}: the disk or the database refuses")]
    private partial void LogUnavailable(string method, string path, Exception exception);

    [LoggerMessage(6, LogLevel.Error, "{Method} {Path} failed")]
    private partial void LogInternal(string method, string path, Exception exception);
}
