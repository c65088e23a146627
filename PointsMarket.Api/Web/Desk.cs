using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using PointsMarket.Core;
using PointsMarket.Core.Storage;

namespace PointsMarket.Api.Web;

/// <summary>Where one request meets the village: who asks, in which village, and the transaction it runs in.</summary>
/// <remarks>
/// What is made and its kept answer are written in the same transaction: a request repeated with its idempotency key after
/// a crash finds both or neither.
/// </remarks>
internal sealed class Desk
{
    public const string KeyHeader = "Idempotency-Key";

    private const int LongestKey = 100;

    private readonly HttpContext _context;
    private readonly Database _database;

    /// <summary>Takes the request at once: the work runs on the writer's thread, where there is no current request.</summary>
    public Desk(IHttpContextAccessor accessor, Database database)
    {
        _context = accessor.HttpContext!;
        _database = database;
        Caller = _context.Features.Get<Caller>()!;
    }

    public Caller Caller { get; }

    public string Village => Caller.Village;

    /// <summary>The address of something in this village.</summary>
    public string Address(FormattableString path) => $"/api/villages/{Village}/{FormattableString.Invariant(path)}";

    /// <summary>Reads on a snapshot.</summary>
    public T Read<T>(Func<Tx, T> work) => _database.Read(work);

    /// <summary>Reads, or says again what was read since the last commit; the key names the thing within the village.</summary>
    public T Remember<T>(object key, Func<Tx, T> read)
        where T : class => _database.Remember((Village, _database.Time.Today, key), read);

    /// <summary>One thing, or 404 where the reading finds none.</summary>
    public Thing<TShown> Show<T, TShown>(Func<Tx, T?> find, Func<T, TShown> show)
        where T : class => new(show(Read(find) ?? throw Refusal.NotFound()));

    /// <summary>Makes something: 201, its address, and the thing.</summary>
    public async Task<Made<TShown>> Make<T, TShown>(Func<Tx, T> work, Func<T, TShown> show, Func<T, string> address)
    {
        var (answer, replayed) = await Write(StatusCodes.Status201Created, work, show, address);
        return new(answer, replayed);
    }

    /// <summary>Changes something: 200, and the thing.</summary>
    public async Task<Done<TShown>> Do<T, TShown>(Func<Tx, T> work, Func<T, TShown> show)
    {
        var (answer, replayed) = await Write(StatusCodes.Status200OK, work, show, _ => null);
        return new(answer, replayed);
    }

    /// <summary>Does what leaves nothing to show: 204. No answer is kept of it.</summary>
    public async Task<NoContent> End(Action<Tx> work)
    {
        await _database.Write(work);
        return TypedResults.NoContent();
    }

    /// <summary>Does something whose answer is given once and kept nowhere.</summary>
    public Task<T> Once<T>(Func<Tx, T> work) => _database.Write(work);

    /// <summary>Makes something whose answer must not be kept, since it holds a secret.</summary>
    public async Task<Made<TShown>> MakeSecret<T, TShown>(Func<Tx, T> work, Func<T, TShown> show, string address) =>
        new(Answer(StatusCodes.Status201Created, show(await _database.Write(work)), address, []), Replayed: false);

    /// <summary>Refuses a request that comes without a key, where repeating it unawares would do harm.</summary>
    public void RequireKey()
    {
        if (Key() is null)
            throw new MalformedException(KeyHeader, ProblemSentences.KeyMissing);
    }

    /// <summary>A key that stands in the path may stand in the body too, and then says the same.</summary>
    public static void MustEqual(string field, string? inBody, string inPath)
    {
        if (inBody is not null && inBody != inPath)
            throw new MalformedException(field, ProblemSentences.MustEqualPath(field));
    }

    private async Task<(KeptAnswer Answer, bool Replayed)> Write<T, TShown>(
        int status, Func<Tx, T> work, Func<T, TShown> show, Func<T, string?> address)
    {
        if (Key() is not { } key)
            return (await _database.Write(tx => Carry(tx, [])), false);

        var fingerprint = KeptAnswers.Seal(_database, Whole());
        var (village, account) = (Village, Caller.Account);
        return await _database.Write(tx =>
        {
            if (KeptAnswers.Find(tx, village, account, key) is { } kept)
            {
                return kept.Fingerprint.AsSpan().SequenceEqual(fingerprint)
                    ? (kept, true)
                    : throw new RefusalException(Reason.IdempotencyKeyReused, ProblemSentences.KeyReused);
            }

            var answer = Carry(tx, fingerprint);
            KeptAnswers.Keep(tx, village, account, key, answer);
            return (answer, false);
        });

        KeptAnswer Carry(Tx tx, byte[] print)
        {
            var result = work(tx);
            return Answer(status, show(result), address(result), print);
        }
    }

    private static KeptAnswer Answer<TShown>(int status, TShown shown, string? address, byte[] fingerprint) => new()
    {
        Fingerprint = fingerprint,
        Status = status,
        Location = address,
        Body = JsonSerializer.SerializeToUtf8Bytes(shown, Json.Options),
    };

    private string? Key()
    {
        if (!_context.Request.Headers.TryGetValue(KeyHeader, out var values))
            return null;

        var key = values.ToString();
        return values.Count == 1 && key.Length is > 0 and <= LongestKey && key.All(c => c is > ' ' and <= '~')
            ? key
            : throw new MalformedException(KeyHeader, ProblemSentences.KeyMalformed);
    }

    /// <summary>Method, path with query, and the body byte for byte.</summary>
    private byte[] Whole()
    {
        var request = _context.Request;
        var head = Encoding.UTF8.GetBytes($"{request.Method} {request.Path}{request.QueryString}\n");
        return [.. head, .. RequestBody.Of(_context)];
    }
}
