namespace PointsMarket.Core.Storage;

/// <summary>A database and what lies beside it: its log, its index of the log, and the installation's secret.</summary>
public static class DatabaseFiles
{
    private static readonly string[] Beside = ["", "-wal", "-shm", ".key"];

    public static void Delete(string path)
    {
        foreach (var suffix in Beside)
            File.Delete(path + suffix);
    }

    /// <summary>Puts a database that nobody has open in the place of another one that nobody has open.</summary>
    public static void Replace(string path, string with)
    {
        Delete(path);
        foreach (var suffix in Beside.Where(suffix => File.Exists(with + suffix)))
            File.Move(with + suffix, path + suffix);
    }
}
