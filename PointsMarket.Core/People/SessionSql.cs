using PointsMarket.Core.Storage;

namespace PointsMarket.Core.People;

/// <summary>What a sign-in is checked against.</summary>
internal sealed record Credential
{
    public required string Account { get; init; }
    public required string Hash { get; init; }
    public required bool Villager { get; init; }

    /// <summary>Whose it is, as the trail names them.</summary>
    public string Subject => Villager ? $"household:{Account}" : $"person:{Account}";
}

/// <summary>A session as it lies in the file.</summary>
internal sealed record HeldSession
{
    public required Caller Caller { get; init; }
    public required DateTimeOffset MadeAt { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>How long it may lie unused; zero where its end is fixed.</summary>
    public required TimeSpan Idle { get; init; }
}

internal static class SessionSql
{
    public static Credential? FindCredential(Tx tx, string village, string account) => tx.Find<Credential>(
        """
        SELECT account, password_hash AS hash, 0 AS villager FROM people
        WHERE village = @village AND account = @account AND roles <> ''
        UNION ALL
        SELECT code, pin_hash, 1 FROM households
        WHERE village = @village AND code = @account AND pin_hash IS NOT NULL
        """,
        new { village, account });

    public static void Insert(
        Tx tx, byte[] tokenHash, string village, Credential credential, DateTimeOffset expiresAt, TimeSpan idle = default) => tx.Execute(
        """
        INSERT INTO sessions (token_hash, village, account, villager, made_at, expires_at, idle_minutes)
        VALUES (@tokenHash, @village, @Account, @Villager, @now, @expiresAt, @idleMinutes)
        """,
        new { tokenHash, village, credential.Account, credential.Villager, now = tx.Now, expiresAt, idleMinutes = (int)idle.TotalMinutes });

    /// <summary>The session with its caller as they stand now: roles that were taken away are gone at the next request.</summary>
    public static HeldSession? Find(Tx tx, byte[] tokenHash) => tx
        .Hot("""
            SELECT s.village, s.account, s.villager, coalesce(p.name, h.head), coalesce(p.roles, ''), coalesce(p.household, h.code),
                s.made_at, s.expires_at, s.idle_minutes
            FROM sessions s
            LEFT JOIN people p ON s.villager = 0 AND p.village = s.village AND p.account = s.account
            LEFT JOIN households h ON s.villager = 1 AND h.village = s.village AND h.code = s.account
            WHERE s.token_hash = @tokenHash AND s.expires_at > @now
            """)
        .With("@tokenHash", tokenHash)
        .With("@now", VillageTime.Write(tx.Now))
        .Find(row => new HeldSession
        {
            Caller = new()
            {
                Village = row.GetString(0),
                Account = row.GetString(1),
                Roles = row.GetBoolean(2) ? Roles.Villager : PeopleSql.Read(row.GetString(4)),
                Name = row.GetString(3),
                Household = row.FindString(5),
            },
            MadeAt = VillageTime.Read(row.GetString(6)),
            ExpiresAt = VillageTime.Read(row.GetString(7)),
            Idle = TimeSpan.FromMinutes(row.GetInt32(8)),
        });

    public static void Move(Tx tx, byte[] tokenHash, DateTimeOffset expiresAt) =>
        tx.Execute("UPDATE sessions SET expires_at = @expiresAt WHERE token_hash = @tokenHash", new { tokenHash, expiresAt });

    public static int CountOfHousehold(Tx tx, string village, string household) => tx.Get<int>(
        "SELECT count(*) FROM sessions WHERE village = @village AND account = @household AND villager = 1 AND expires_at > @now",
        new { village, household, now = tx.Now });

    public static void Delete(Tx tx, byte[] tokenHash) =>
        tx.Execute("DELETE FROM sessions WHERE token_hash = @tokenHash", new { tokenHash });

    public static void DeleteOfAccount(Tx tx, string village, string account, bool villager) => tx.Execute(
        "DELETE FROM sessions WHERE village = @village AND account = @account AND villager = @villager",
        new { village, account, villager });

    public static void DeleteAll(Tx tx) => tx.Execute("DELETE FROM sessions");

    public static void DeleteExpired(Tx tx) => tx.Execute("DELETE FROM sessions WHERE expires_at <= @now", new { now = tx.Now });

    public static void InsertFailure(Tx tx, string village, string account, string address) => tx.Execute(
        "INSERT INTO failed_sign_ins (village, account, address, at) VALUES (@village, @account, @address, @now)",
        new { village, account, address, now = tx.Now });

    /// <summary>When the n-th newest wrong try of the account was, within so long of now; null while there are fewer.</summary>
    /// <remarks>On both sides of now: under a clock set back by months, tries of a time to come lock nobody out for months.</remarks>
    public static DateTimeOffset? NthFailureOfAccount(Tx tx, string village, string account, TimeSpan window, int n) =>
        tx.Find<DateTimeOffset?>(
            """
            SELECT at FROM failed_sign_ins WHERE village = @village AND account = @account AND at > @since AND at < @until
            ORDER BY at DESC LIMIT 1 OFFSET @skip
            """,
            new { village, account, since = tx.Now - window, until = tx.Now + window, skip = n - 1 });

    public static DateTimeOffset? NthFailureOfAddress(Tx tx, string address, TimeSpan window, int n) =>
        tx.Find<DateTimeOffset?>(
            "SELECT at FROM failed_sign_ins WHERE address = @address AND at > @since AND at < @until ORDER BY at DESC LIMIT 1 OFFSET @skip",
            new { address, since = tx.Now - window, until = tx.Now + window, skip = n - 1 });

    /// <summary>Clears the account's count; the address it came from keeps its own.</summary>
    public static void ClearFailures(Tx tx, string village, string account) => tx.Execute(
        "UPDATE failed_sign_ins SET account = '' WHERE village = @village AND account = @account",
        new { village, account });

    public static void DeleteFailuresBefore(Tx tx, DateTimeOffset moment) =>
        tx.Execute("DELETE FROM failed_sign_ins WHERE at <= @moment", new { moment });
}
