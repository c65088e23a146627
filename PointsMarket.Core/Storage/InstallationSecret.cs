using System.Security.Cryptography;

namespace PointsMarket.Core.Storage;

/// <summary>32 random bytes of this installation, in a file beside the database: card tokens are derived from it.</summary>
/// <remarks>It belongs to every backup: without it, cards cannot be printed again, though those in use still open.</remarks>
internal static class InstallationSecret
{
    private const int Length = 32;
    private const int MostTries = 500;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    public static byte[] ReadOrMake(string databasePath)
    {
        var path = databasePath + DatabaseFiles.Secret;
        try
        {
            if (!File.Exists(path))
                Make(path);

            var secret = File.ReadAllBytes(path);
            return secret.Length == Length
                ? secret
                : throw new UnavailableException($"The secret file beside the database must hold {Length} bytes; restore it from a backup.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UnavailableException("The secret file beside the database cannot be read.", fault);
        }
    }

    /// <summary>Made under a lock, so that programs which start together make it once. The lock goes with its holder, whatever becomes of that.</summary>
    private static void Make(string path)
    {
        using var alone = Lock(path + ".lock");
        if (!File.Exists(path))
            Write(path, RandomNumberGenerator.GetBytes(Length));
    }

    /// <summary>The secret beside a copy of the database.</summary>
    public static void WriteBeside(string databasePath, byte[] secret) =>
        Write(databasePath + DatabaseFiles.Secret, secret);

    /// <summary>Written whole under another name and moved into place, so that a pulled plug leaves all of it or nothing.</summary>
    private static void Write(string path, byte[] secret)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

        var draft = path + ".draft";
        using (var stream = new FileStream(draft, options))
        {
            stream.Write(secret);
            stream.Flush(flushToDisk: true);
        }

        File.Move(draft, path, overwrite: true);
    }

    private static FileStream Lock(string path)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return new(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (tries < MostTries)
            {
                Thread.Sleep(Pause);
            }
        }
    }
}
