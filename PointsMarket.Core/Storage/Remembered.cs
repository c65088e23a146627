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
        return kept.Find<T>(key) ?? kept.Keep(key, read());
    }

    public async Task<T> Get<T>(object key, long version, Func<Task<T>> make)
        where T : class
    {
        var kept = Of(version);
        return kept.Find<T>(key) ?? kept.Keep(key, await make());
    }

    private Kept Of(long version)
    {
        var kept = _kept;
        if (kept.Version != version || kept.Count >= Most)
            _kept = kept = new(version);

        return kept;
    }

    private sealed class Kept(long version)
    {
        private readonly ConcurrentDictionary<object, object> _things = new();
        private int _count;

        public long Version => version;

        /// <summary>Counted here: the dictionary's own count takes all its locks.</summary>
        public int Count => _count;

        public T? Find<T>(object key)
            where T : class => _things.TryGetValue(key, out var known) ? (T)known : null;

        public T Keep<T>(object key, T thing)
            where T : class
        {
            if (_things.TryAdd(key, thing))
                Interlocked.Increment(ref _count);

            return thing;
        }
    }
}
