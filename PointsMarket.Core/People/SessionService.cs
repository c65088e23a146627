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
    private static readonly TimeSpan MoveAfter = TimeSpan.FromMinutes(1);

    /// <summary>How long a page at the desk may lie untouched.</summary>
    public static TimeSpan DeskIdle { get; } = TimeSpan.FromMinutes(30);

    /// <summary>How long a villager's phone stays signed in.</summary>
    public static TimeSpan PhoneLifetime { get; } = TimeSpan.FromDays(90);

    private readonly SemaphoreSlim[] _gates = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];

    /// <exception cref="RefusalException">Wrong account or password (the same words), or too many tries.</exception>
    public Task<Session> SignIn(string village, string account, string secret, string address, bool onPages = false) =>
        Try(village, account, secret, address, (tx, credential) => Begin(tx, village, credential, address, onPages));

    /// <summary>Whoever is signed in says their password once more; a wrong one counts like one at the door.</summary>
    /// <exception cref="RefusalException">It is another one, or there were too many tries.</exception>
    public Task Prove(Caller caller, string secret, string address) =>
        Try(caller.Village, caller.Account, secret, address, (tx, credential) =>
        {
            SessionSql.ClearFailures(tx, caller.Village, credential.Account);
            return true;
        });

    /// <summary>What was looked at still holds when it is used: no old password opens anything, and no try beyond the last one counts as the first.</summary>
    private async Task<T> Try<T>(string village, string account, string secret, string address, Func<Tx, Credential, T> then)
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
                ? await database.Write(tx =>
                {
                    RefuseTooManyTries(tx, village, account, address);
                    return SessionSql.FindCredential(tx, village, account) == credential ? then(tx, credential!) : throw Wrong();
                })
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
    public Caller? Find(string token) => Held(token)?.Caller;

    /// <summary>The same, and a session that ends when it lies idle begins to do so anew; never for more than 12 hours in all.</summary>
    public async Task<Caller?> Use(string token)
    {
        if (Held(token) is not { } held)
            return null;

        var expiresAt = held.ExpiresAt;
        var moved = database.Time.Now + held.Idle;
        if (held.Idle > TimeSpan.Zero && moved - expiresAt >= MoveAfter && expiresAt < held.MadeAt + Lifetime)
            await Move(Secrets.HashOfToken(token), moved < held.MadeAt + Lifetime ? moved : held.MadeAt + Lifetime);

        return held.Caller;
    }

    /// <summary>What is remembered of a session is what stands in the file; whether it has run out is asked of the clock.</summary>
    private HeldSession? Held(string token)
    {
        var found = database.Remember((nameof(SessionService), token), tx => new Found(SessionSql.Find(tx, Secrets.HashOfToken(token))));
        return found.Session is { } held && held.ExpiresAt > database.Time.Now ? held : null;
    }

    /// <summary>Where the disk refuses, the session keeps its end, and who only reads can go on reading.</summary>
    private async Task Move(byte[] hash, DateTimeOffset expiresAt)
    {
        try
        {
            await database.Write(tx => SessionSql.Move(tx, hash, expiresAt));
        }
        catch (UnavailableException)
        {
            return;
        }
    }

    /// <summary>Ends every session of a household: a phone that was lost or lent.</summary>
    public static void EndOfHousehold(Tx tx, Caller by, string household)
    {
        SessionSql.DeleteOfAccount(tx, by.Village, household, villager: true);
        TrailService.Note(tx, by, Deed.SessionsEnded, $"household:{household}");
    }

    /// <summary>How many phones are signed in for a household now.</summary>
    public static int CountOfHousehold(Tx tx, string village, string household) => SessionSql.CountOfHousehold(tx, village, household);

    /// <summary>Forgets what has run out: sessions past their time, and wrong tries that no longer count.</summary>
    public static void Prune(Tx tx)
    {
        SessionSql.DeleteExpired(tx);
        SessionSql.DeleteFailuresBefore(tx, tx.Now - Window);
    }

    /// <summary>Everybody signs in again: after a restoration, a session that was ended since must not come back.</summary>
    public static void EndAll(Tx tx) => SessionSql.DeleteAll(tx);

    private static Session Begin(Tx tx, string village, Credential credential, string address, bool onPages)
    {
        var token = Secrets.NewToken();
        var (lifetime, idle) = (onPages, credential.Villager) switch
        {
            (false, _) => (Lifetime, TimeSpan.Zero),
            (true, true) => (PhoneLifetime, TimeSpan.Zero),
            (true, false) => (DeskIdle, DeskIdle),
        };
        SessionSql.ClearFailures(tx, village, credential.Account);
        SessionSql.Insert(tx, Secrets.HashOfToken(token), village, credential, tx.Now + lifetime, idle);
        var caller = SessionSql.Find(tx, Secrets.HashOfToken(token))!.Caller;
        TrailService.Note(tx, caller with { From = address }, Deed.SignedIn, credential.Subject);
        return new(token, tx.Now + lifetime, caller);
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
        var by = Caller.Clock(village) with { From = address };
        if (SessionSql.NthFailureOfAccount(tx, village, account, Window, TriesPerAccount) is not null
            && SessionSql.FindCredential(tx, village, account) is { } credential)
        {
            TrailService.Note(tx, by, Deed.SignInRefused, credential.Subject);
        }

        if (SessionSql.NthFailureOfAddress(tx, address, Window, TriesPerAddress) is not null && PeopleSql.VillageExists(tx, village))
            TrailService.Note(tx, by, Deed.SignInRefused, $"address:{address}");
    }

    private static RefusalException Wrong() => new(Reason.Unauthenticated, PeopleSentences.WrongSecret);

    private static void RefuseTooManyTries(Tx tx, string village, string account, string address)
    {
        var waits = new[]
        {
            SessionSql.NthFailureOfAccount(tx, village, account, Window, TriesPerAccount),
            SessionSql.NthFailureOfAddress(tx, address, Window, TriesPerAddress),
        };
        if (waits.Max() is not { } oldest)
            return;

        var wait = oldest + Window - tx.Now;
        throw new RefusalException(Reason.TooManyTries, PeopleSentences.TooManyTries((int)Math.Ceiling(wait.TotalMinutes)))
        {
            RetryAfter = wait,
        };
    }

    /// <summary>That there is none is remembered too.</summary>
    private sealed record Found(HeldSession? Session);
}
