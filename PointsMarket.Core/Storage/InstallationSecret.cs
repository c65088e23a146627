using System.Security.Cryptography;

namespace PointsMarket.Core.Storage;

/// <summary>32 random bytes of this installation, in a file beside the database: card tokens are derived from it.</summary>
/// <remarks>It belongs to every backup: without it, cards cannot be printed again, though those in use still open.</remarks>
internal static class InstallationSecret
{
    private const int Length = 32;

    public static byte[] ReadOrMake(string databasePath)
    {
        var path = databasePath + ".key";
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

    /// <summary>Written whole under another name first: a second process that starts now sees either nothing or all of it.</summary>
    private static void Make(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

        var draft = $"{path}.{Guid.NewGuid():N}";
        using (var stream = new FileStream(draft, options))
            stream.Write(RandomNumberGenerator.GetBytes(Length));

        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process was faster, and its secret is the one.
            File.Delete(draft);
        }
    }
}
