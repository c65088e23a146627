using PointsMarket.Core.Storage;
using PointsMarket.Core.Trail;

namespace PointsMarket.Core.People;

/// <summary>Signing in and out, for people by account and password and for villagers by household code and PIN.</summary>
/// <remarks>
/// Five wrong tries in 15 minutes close an account, 50 an address, also for the right password; only wrong tries count, and
/// a right one clears its account's. Tries for one account are taken one after another, so that many at once get no more.
/// </remarks>
public sealed class SessionService(Database database)
{
    private const int TriesPerAccount = 5;
    private const int TriesPerAddress = 50;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    private readonly SemaphoreSlim[] _gates = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];

    /// <exception cref="RefusalException">Wrong account or password (the same words), or too many tries.</exception>
    public async Task<Session> SignIn(string village, string account, string secret, string address)
    {
        var gate = _gates[unchecked((uint)HashCode.Combine(village, account)) % _gates.Length];
        await gate.WaitAsync();
        try
        {
            var credential = database.Read(tx =>
            {
                RefuseTooManyTries(tx, village, account, address);
                return SessionSql.FindCredential(tx, village, account);
            });

            return Secrets.Matches(credential?.Hash, secret)
                ? await database.Write(tx => Begin(tx, village, credential!, address))
                : throw await database.Write(tx => Fail(tx, village, account, address));
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Ends a session: its token stops working at once.</summary>
    public Task SignOut(string token) => database.Write(tx => SessionSql.Delete(tx, Secrets.HashOfToken(token)));

    /// <summary>Who holds this token, as they stand now, or null.</summary>
    public Caller? Find(string token) => database.Read(tx => SessionSql.FindCaller(tx, Secrets.HashOfToken(token)));

    /// <summary>Forgets what has run out: sessions past their time, and wrong tries that no longer count.</summary>
    public static void Prune(Tx tx)
    {
        SessionSql.DeleteExpired(tx);
        SessionSql.DeleteFailuresBefore(tx, tx.Now - Window);
    }

    /// <summary>What was looked at still holds: no old password opens anything, and no try beyond the last one counts as the first.</summary>
    private static Session Begin(Tx tx, string village, Credential credential, string address)
    {
        RefuseTooManyTries(tx, village, credential.Account, address);
        if (SessionSql.FindCredential(tx, village, credential.Account) != credential)
            throw Wrong();

        var token = Secrets.NewToken();
        var expiresAt = tx.Now + Lifetime;
        SessionSql.ClearFailures(tx, village, credential.Account);
        SessionSql.Insert(tx, Secrets.HashOfToken(token), village, credential, expiresAt);
        var caller = SessionSql.FindCaller(tx, Secrets.HashOfToken(token))!;
        TrailService.Note(tx, caller with { From = address }, Deed.SignedIn, credential.Subject);
        return new(token, expiresAt, caller);
    }

    /// <summary>Counts again: tries from one address for many accounts run side by side.</summary>
    private static RefusalException Fail(Tx tx, string village, string account, string address)
    {
        RefuseTooManyTries(tx, village, account, address);
        SessionSql.InsertFailure(tx, village, account, address);
        NoteLockOut(tx, village, account, address);
        return Wrong();
    }

    /// <summary>Notes the try that closes an account or an address.</summary>
    /// <remarks>A name that is nobody's is not noted: it may be a secret in the wrong field.</remarks>
    private static void NoteLockOut(Tx tx, string village, string account, string address)
    {
        var since = tx.Now - Window;
        var by = Caller.Clock(village) with { From = address };
        if (SessionSql.NthFailureOfAccount(tx, village, account, since, TriesPerAccount) is not null
            && SessionSql.FindCredential(tx, village, account) is { } credential)
        {
            TrailService.Note(tx, by, Deed.SignInRefused, credential.Subject);
        }

        if (SessionSql.NthFailureOfAddress(tx, address, since, TriesPerAddress) is not null && PeopleSql.VillageExists(tx, village))
            TrailService.Note(tx, by, Deed.SignInRefused, $"address:{address}");
    }

    private static RefusalException Wrong() => new(Reason.Unauthenticated, PeopleSentences.WrongSecret);

    private static void RefuseTooManyTries(Tx tx, string village, string account, string address)
    {
        var since = tx.Now - Window;
        var waits = new[]
        {
            SessionSql.NthFailureOfAccount(tx, village, account, since, TriesPerAccount),
            SessionSql.NthFailureOfAddress(tx, address, since, TriesPerAddress),
        };
        if (waits.Max() is not { } oldest)
            return;

        var wait = oldest + Window - tx.Now;
        throw new RefusalException(Reason.TooManyTries, PeopleSentences.TooManyTries((int)Math.Ceiling(wait.TotalMinutes)))
        {
            RetryAfter = wait,
        };
    }
}
