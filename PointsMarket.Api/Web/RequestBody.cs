using PointsMarket.Core;

namespace PointsMarket.Api.Web;

/// <summary>The bytes of a request, read once, up to a limit that is checked before anything else about them.</summary>
internal static class RequestBody
{
    /// <summary>The most that any request may bring; JSON and pictures have lower limits of their own.</summary>
    public const int MostMegabytes = 10;

    public const int Megabyte = 1024 * 1024;

    private static readonly object Key = new();

    /// <exception cref="RefusalException">More than so many megabytes.</exception>
    public static async Task<byte[]> Read(HttpContext context, int megabytes)
    {
        var most = megabytes * Megabyte;
        if (context.Request.ContentLength > most)
            throw TooLarge(megabytes);

        using var bytes = new MemoryStream((int)(context.Request.ContentLength ?? 0));
        var buffer = new byte[16 * 1024];
        while (await context.Request.Body.ReadAsync(buffer, context.RequestAborted) is > 0 and var read)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > most)
                throw TooLarge(megabytes);
        }

        var body = bytes.ToArray();
        context.Items[Key] = body;
        return body;
    }

    /// <summary>What was read of this request; nothing where nothing was.</summary>
    public static byte[] Of(HttpContext context) => context.Items[Key] as byte[] ?? [];

    private static RefusalException TooLarge(int megabytes) => new(Reason.TooLarge, ProblemSentences.TooLarge(megabytes));
}
