namespace PointsMarket.Core.Storage;

/// <summary>Says that a database is in use: the site and the verbs share it, a restoration has it alone.</summary>
/// <remarks>A lock on a file beside it, which goes with its holder, whatever becomes of that.</remarks>
internal static class DatabaseUse
{
    public static FileStream Share(DatabaseLocation location) =>
        Lock(location, FileShare.Read) ?? throw new UnavailableException("The database is being restored; wait until that is done.");

    /// <summary>Null while any other program uses the database.</summary>
    public static FileStream? TryAlone(DatabaseLocation location) => Lock(location, FileShare.None);

    private static FileStream? Lock(DatabaseLocation location, FileShare share)
    {
        var path = location.Path + DatabaseFiles.Lock;
        try
        {
            return new(path, FileMode.OpenOrCreate, FileAccess.Read, share, bufferSize: 1);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UnavailableException($"The folder of the database cannot be written: {fault.Message}", fault);
        }
    }
}
