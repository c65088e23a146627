using PointsMarket.Core.Storage;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Crash;

/// <summary>
/// A disk that loses whatever was not flushed: a few lines of C before the server's own keep each file as it was flushed last,
/// and when the plug is pulled only that is left.
/// </summary>
internal sealed class Plug
{
    private const string Flushed = ".flushed";

    private readonly string _database;
    private readonly string _library;

    private Plug(string database, string library) => (_database, _library) = (database, library);

    /// <summary>The program that starts a server on such a disk, and what it is told.</summary>
    public string[] Within => ["env", $"LD_PRELOAD={_library}", $"PLUG_DATABASE={_database}"];

    /// <summary>For a database that was closed in order: all of it is on the disk.</summary>
    public static async Task<Plug> Of(string database)
    {
        var library = Path.Combine(Path.GetDirectoryName(database)!, "plug.so");
        await Command.Run(await Compiler(), "-shared", "-fPIC", "-O2", "-o", library, Path.Combine(AppContext.BaseDirectory, "Crash", "plug.c"), "-ldl");
        File.Copy(database, database + Flushed);
        return new(database, library);
    }

    /// <summary>When nothing runs any more: what was never flushed was never written.</summary>
    public void Pull()
    {
        File.Delete(_database + "-shm");
        File.Copy(_database + Flushed, _database, overwrite: true);
        File.Delete(_database + DatabaseFiles.Log);
        if (File.Exists(_database + DatabaseFiles.Log + Flushed))
            File.Copy(_database + DatabaseFiles.Log + Flushed, _database + DatabaseFiles.Log);
    }

    private static async Task<string> Compiler()
    {
        if (Find() is { } compiler)
            return compiler;

        await BrowserPackages.InstallWithApt("gcc", "libc6-dev");
        return Find() ?? throw new AssertionException("There is no C compiler: on Debian, apt-get install -y gcc libc6-dev; elsewhere put cc on the PATH.");

        static string? Find() => BrowserFinder.OnPath("cc", "gcc")?.Path;
    }
}
