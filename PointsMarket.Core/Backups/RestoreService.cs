using System.Globalization;
using PointsMarket.Core.People;
using PointsMarket.Core.Proof;
using PointsMarket.Core.Storage;

namespace PointsMarket.Core.Backups;

/// <summary>What was put back, and where that lies which it replaced.</summary>
public sealed record Restoration
{
    public required IReadOnlyList<BookProof> Proofs { get; init; }

    /// <summary>Null where no database lay before.</summary>
    public string? Replaced { get; init; }
}

/// <summary>Puts a backup back in the place of the database (恢复), after proving it beside that.</summary>
public static class RestoreService
{
    /// <summary>Nothing of the database that lies there changes before the backup is proved; then it is put aside, never removed.</summary>
    /// <remarks>With <paramref name="discard"/> also where what lies there holds more than the backup, or cannot be read.</remarks>
    /// <exception cref="BackupException">The site runs, the backup is none or not sound, or something would be lost.</exception>
    /// <exception cref="UnavailableException">The disk refuses, or a newer version wrote the backup.</exception>
    public static async Task<Restoration> Restore(DatabaseLocation database, VillageTime time, string file, bool discard)
    {
        var backup = Path.GetFullPath(file);
        if (!File.Exists(backup))
            throw new BackupException($"There is no file {backup}.");

        if (backup == database.Path)
            throw new BackupException($"{backup} is the database itself: name a backup of it.");

        Directory.CreateDirectory(Path.GetDirectoryName(database.Path)!);
        using var alone = DatabaseUse.TryAlone(database)
            ?? throw new BackupException("The database is in use: stop the site (and wait for any verb) before restoring.");
        var draft = database.Beside(DatabaseFiles.Restoring);
        try
        {
            DatabaseFiles.Delete(draft.Path);
            DatabaseFiles.Copy(backup, draft.Path);
            TakeSecret(backup, draft.Path, database.Path);
            Loss.RefuseWhatIsNoBook(draft.Path, backup);
            var proofs = await BackupService.Prove(draft, time, async restored =>
            {
                if (!discard && restored.Read(tx => Loss.Find(tx, database.Path)) is { } loss)
                    throw new BackupException($"{loss} Say --discard to restore the backup all the same; what lies there now is put aside.");

                await restored.Write(SessionService.EndAll);
            });
            var replaced = PutAside(database, time);
            DatabaseFiles.Move(draft.Path, database.Path);
            return new() { Proofs = proofs, Replaced = replaced };
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UnavailableException($"The backup cannot be put in place: {fault.Message}", fault);
        }
        finally
        {
            DatabaseFiles.Delete(draft.Path);
        }
    }

    /// <summary>The backup's own secret; where a copy was made without it, the one that lies beside the database.</summary>
    private static void TakeSecret(string backup, string draft, string database)
    {
        if (File.Exists(draft + DatabaseFiles.Secret))
            return;

        if (!File.Exists(database + DatabaseFiles.Secret))
            throw new BackupException($"{backup}{DatabaseFiles.Secret} is missing: it belongs to the backup, and cards could not be printed again without it.");

        File.Copy(database + DatabaseFiles.Secret, draft + DatabaseFiles.Secret);
    }

    private static string? PutAside(DatabaseLocation database, VillageTime time)
    {
        var aside = database.Path + time.WallOf(time.Now).ToString("'.replaced-'yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        return DatabaseFiles.PutAside(database.Path, aside) ? aside : null;
    }
}
