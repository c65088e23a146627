using System.Net;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Crash;

/// <summary>A request as its sender wrote it down before it was sent, and what became of it.</summary>
internal sealed class JournalLine(string account, HttpMethod method, string path, string body)
{
    public string Account { get; } = account;

    public HttpMethod Method { get; } = method;

    public string Path { get; } = path;

    public string Body { get; } = body;

    public string Key { get; } = Guid.NewGuid().ToString();

    /// <summary>Null while it is not known what became of it.</summary>
    public Answer? Answer { get; private set; }

    /// <summary>How often it was sent and nothing came back.</summary>
    public int Unknown { get; private set; }

    /// <summary>How often the disk refused it.</summary>
    public int Unavailable { get; private set; }

    public bool IsAcknowledged => Answer is { Status: HttpStatusCode.OK or HttpStatusCode.Created };

    /// <summary>It had been done before its sender was told.</summary>
    public bool WasReplayed => Answer is not null && IsReplay(Answer);

    public bool IsRedemption => Path == "redemptions";

    public bool IsReceipt => Path.EndsWith("/receipts", StringComparison.Ordinal);

    public bool IsConduct => Path == "conduct";

    public bool IsReview => Path.Contains("/reviews/", StringComparison.Ordinal);

    public bool IsTakenBack => IsRedemptionTakenBack || Path.StartsWith("entries/", StringComparison.Ordinal);

    public bool IsRedemptionTakenBack => Path.StartsWith("redemptions/", StringComparison.Ordinal);

    public bool IsClosing => Path.EndsWith("/closing", StringComparison.Ordinal);

    /// <summary>The sequence that its answer says it has in the book.</summary>
    public long? Entry => !IsAcknowledged ? null : this switch
    {
        { IsRedemption: true } or { IsReview: true } => (long?)Answer!["entry"],
        { IsRedemptionTakenBack: true } => (long?)Answer!["reversal"]!["entry"],
        { IsTakenBack: true } => (long?)Answer!["sequence"],
        _ => null,
    };

    /// <summary>Where what it made or changed can be read: the address that was answered, or what stands before its own last words.</summary>
    public string Thing => Answer!.Location ?? $"/api/villages/{TestVillage.Code}/{string.Join('/', Path.Split('/')[..2])}";

    public static bool IsReplay(Answer answer) => answer.Headers.Contains("Idempotency-Replayed");

    /// <summary>Sends it once, and writes down what came back; false where it has to be sent again.</summary>
    public async Task<bool> Send(SiteClient client)
    {
        try
        {
            var answer = await SendTo(client);
            if (answer.Status == HttpStatusCode.ServiceUnavailable)
            {
                Unavailable++;
                RefusedForNow.Check(answer);
                return false;
            }

            Answer = answer;
            return true;
        }
        catch (HttpRequestException)
        {
            Unknown++;
            return false;
        }
    }

    /// <summary>Sends it, and never learns the answer: it is lost on the way, or the sender has left before it came.</summary>
    public async Task SendAndLeave(SiteClient client, TimeSpan patience)
    {
        Unknown++;
        client.Http.Timeout = patience;
        try
        {
            await SendTo(client);
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
        {
            // Nothing is known of it either way.
            return;
        }
    }

    public Task<Answer> SendTo(SiteClient client) =>
        Method == HttpMethod.Post ? client.PostRaw(Path, Body, key: Key) : client.PutRaw(Path, Body, Key);
}
