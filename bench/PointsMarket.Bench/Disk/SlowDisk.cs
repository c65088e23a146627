using PointsMarket.Bench.Harness;

namespace PointsMarket.Bench.Disk;

/// <summary>A disk whose every flush takes 5 ms, made of a few lines of C before the server's own.</summary>
internal static class SlowDisk
{
    public const int Milliseconds = 5;

    /// <summary>The settings that put a server on it.</summary>
    public static async Task<IReadOnlyList<(string Name, string Value)>> Build(string folder)
    {
        var compiler = await Programs.Need("gcc", "cc", "gcc");
        var library = Path.Combine(folder, "slow.so");
        await Programs.Run(compiler, ["-shared", "-fPIC", "-O2", "-o", library, Path.Combine(AppContext.BaseDirectory, "slow.c"), "-ldl"]);
        return [("LD_PRELOAD", library), ("SLOW_MILLISECONDS", $"{Milliseconds}")];
    }
}
