namespace PointsMarket.Core.Storage;

/// <summary>A database and what lies beside it: its log, its index of the log, the installation's secret, and the mark that it is in use.</summary>
public static class DatabaseFiles
{
    internal const string Log = "-wal";
    internal const string Secret = ".key";
    internal const string Lock = ".lock";

    /// <summary>A backup that is proved before it takes the database's place.</summary>
    internal const string Restoring = ".restoring";

    private static readonly string[] Content = ["", Log, "-shm", Secret];

    public static void Delete(string path)
    {
        foreach (var suffix in Content.Append(Lock).Where(suffix => File.Exists(path + suffix)))
            File.Delete(path + suffix);
    }

    /// <summary>Puts a database that nobody has open in the place of another one that nobody has open.</summary>
    public static void Replace(string path, string with)
    {
        Delete(path);
        Move(with, path);
        Delete(with);
    }

    /// <summary>Copies a database that nobody has open, with what of its log was not taken in, and its secret.</summary>
    internal static void Copy(string from, string to)
    {
        foreach (var suffix in new[] { "", Log, Secret }.Where(suffix => File.Exists(from + suffix)))
            File.Copy(from + suffix, to + suffix, overwrite: true);
    }

    /// <summary>Gives a database that nobody has open its name: itself last, so that whoever finds it finds its log and its secret.</summary>
    internal static void Move(string from, string to) => Move(from, to, Content.Reverse());

    /// <summary>Takes a database that nobody has open out of the way: itself first, so that nobody finds it without its log or its secret.</summary>
    /// <returns>False where nothing of one lay there.</returns>
    internal static bool PutAside(string from, string to) => Move(from, to, Content);

    private static bool Move(string from, string to, IEnumerable<string> suffixes)
    {
        var there = suffixes.Where(suffix => File.Exists(from + suffix)).ToList();
        foreach (var suffix in there)
            File.Move(from + suffix, to + suffix, overwrite: true);

        return there.Count > 0;
    }
}
