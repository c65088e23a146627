using PointsMarket.Core.Proof;
using PointsMarket.Core.Storage;

namespace PointsMarket.Core.Backups;

/// <summary>Makes backups (备份): a copy is one only after it was read again and found sound.</summary>
public static class BackupService
{
    /// <summary>Copies the database while others go on writing, proves the copy, and only then gives it its name.</summary>
    /// <remarks><paramref name="atLeisure"/> proves on one processor, so that whoever works beside it waits less.</remarks>
    /// <exception cref="BackupException">Something lies there already, or the book is not sound.</exception>
    /// <exception cref="UnavailableException">The disk refuses.</exception>
    public static async Task<Backup> Make(Database database, string file, bool replace = false, bool atLeisure = false)
    {
        var path = Path.GetFullPath(file);
        if (path == database.Location.Path)
            throw new BackupException($"{path} is the database itself: name another file.");

        if (!replace && File.Exists(path) && new FileInfo(path).Length > 0)
            throw new BackupException($"{path} is there already: name another file, or say --replace.");

        var draft = new DatabaseLocation($"Data Source={path}.draft", ".");
        try
        {
            database.CopyTo(draft.Path);
            var proofs = await Prove(draft, database.Time, atLeisure: atLeisure);
            DatabaseFiles.Move(draft.Path, path);
            return new() { File = path, Size = new FileInfo(path).Length, Proofs = proofs };
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UnavailableException($"The backup cannot be written to {path}: {fault.Message}", fault);
        }
        finally
        {
            DatabaseFiles.Delete(draft.Path);
        }
    }

    /// <summary>Opens a copy, holds every village's book in it against every law, and leaves it as one whole file.</summary>
    /// <exception cref="BackupException">One of them is not sound.</exception>
    internal static async Task<IReadOnlyList<BookProof>> Prove(DatabaseLocation copy, VillageTime time, Func<Database, Task>? then = null, bool atLeisure = false)
    {
        FileProof proof;
        await using (var database = new Database(copy, time, isCopy: true))
        {
            proof = ProofService.CheckAll(database, atLeisure);
            if (proof.Fault is { } fault)
                throw new BackupException($"The book is not sound, and nothing is made of it. {fault}");

            if (then is not null)
                await then(database);
        }

        DatabaseCopy.Settle(copy.Path);
        return proof.Books;
    }
}
