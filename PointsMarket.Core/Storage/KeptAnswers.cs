using System.Security.Cryptography;

namespace PointsMarket.Core.Storage;

/// <summary>The first answer to a request with an idempotency key: given again, to the byte, to whoever repeats it.</summary>
public sealed record KeptAnswer
{
    /// <summary>What the request was: the same key with another one is refused.</summary>
    public required byte[] Fingerprint { get; init; }
    public required int Status { get; init; }
    public string? Location { get; init; }
    public required byte[] Body { get; init; }
}

/// <summary>Answers kept in the transaction that made them, so that a retry after a crash finds either both or neither.</summary>
public static class KeptAnswers
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    /// <summary>What a request is known by again: 32 bytes from which nobody without the installation's secret finds a PIN that stood in it.</summary>
    public static byte[] Seal(Database database, byte[] request) => HMACSHA256.HashData(database.Secret, request);

    public static KeptAnswer? Find(Tx tx, string village, string account, string key) => tx
        .Hot("""
            SELECT fingerprint, status, location, body FROM kept_answers
            WHERE village = @village AND account = @account AND key = @key AND at > @since
            """)
        .With("@village", village)
        .With("@account", account)
        .With("@key", key)
        .With("@since", VillageTime.Write(tx.Now - Kept))
        .Find(row => new KeptAnswer
        {
            Fingerprint = row.GetBytes(0),
            Status = row.GetInt32(1),
            Location = row.FindString(2),
            Body = row.GetBytes(3),
        });

    public static void Keep(Tx tx, string village, string account, string key, KeptAnswer answer) => tx
        .Hot("""
            INSERT INTO kept_answers (village, account, key, fingerprint, status, location, body, at)
            VALUES (@village, @account, @key, @fingerprint, @status, @location, @body, @now)
            ON CONFLICT (village, account, key) DO UPDATE SET fingerprint = excluded.fingerprint, status = excluded.status,
                location = excluded.location, body = excluded.body, at = excluded.at
            """)
        .With("@village", village)
        .With("@account", account)
        .With("@key", key)
        .With("@fingerprint", answer.Fingerprint)
        .With("@status", answer.Status)
        .With("@location", answer.Location)
        .With("@body", answer.Body)
        .With("@now", VillageTime.Write(tx.Now))
        .Execute();

    /// <summary>Forgets what is older than 7 days, up to the first that is not: a small index keeps writing fast.</summary>
    public static void Prune(Tx tx) => tx.Execute(
        """
        DELETE FROM kept_answers
        WHERE at <= @before AND id < coalesce((SELECT min(id) FROM kept_answers WHERE at > @before), @all)
        """,
        new { before = tx.Now - Kept, all = long.MaxValue });
}
