using System.Collections.Concurrent;

namespace PointsMarket.Core.Storage;

/// <summary>What was read since the last commit, by whatever program: until the next one it is so still.</summary>
/// <remarks>
/// The version is asked for before anything is read: what is read then is of that version or a newer one, and whoever asks after
/// a commit asks with another version.
/// </remarks>
internal sealed class Remembered
{
    private const int Most = 2_000;

    private volatile Kept _kept = new(long.MinValue);

    public T Get<T>(object key, long version, Func<T> read)
        where T : class
    {
        var kept = Of(version);
        if (kept.Things.TryGetValue(key, out var known))
            return (T)known;

        var thing = read();
        kept.Things.TryAdd(key, thing);
        return thing;
    }

    public async Task<T> Get<T>(object key, long version, Func<Task<T>> make)
        where T : class
    {
        var kept = Of(version);
        if (kept.Things.TryGetValue(key, out var known))
            return (T)known;

        var thing = await make();
        kept.Things.TryAdd(key, thing);
        return thing;
    }

    private Kept Of(long version)
    {
        var kept = _kept;
        if (kept.Version != version || kept.Things.Count >= Most)
            _kept = kept = new(version);

        return kept;
    }

    private sealed record Kept(long Version)
    {
        public ConcurrentDictionary<object, object> Things { get; } = new();
    }
}
