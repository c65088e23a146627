using System.Collections.Concurrent;
using Dapper;
using Microsoft.Data.Sqlite;

namespace PointsMarket.Core.Storage;

/// <summary>The villages' database: writes are queued and durable when answered, reads see one snapshot.</summary>
public sealed class Database : IAsyncDisposable
{
    private const int TriesTogether = 100;

    private readonly ConcurrentBag<Tx> _readers = [];
    private readonly SqliteFile _file;
    private readonly SqliteWriter _writer;
    private readonly Lock _watching = new();
    private SqliteConnection? _watch;

    static Database() => TypeHandlers.Register();

    /// <summary>Opens the file, making it where there is none, and brings its schema up to date.</summary>
    /// <exception cref="UnavailableException">The file cannot be opened, or a newer version wrote it.</exception>
    public Database(DatabaseLocation location, VillageTime time)
    {
        Time = time;
        _file = new(location);
        try
        {
            using var connection = _file.Open();
            Migrations.Run(connection, time);
        }
        catch (SqliteException fault) when (fault.IsRefusal())
        {
            throw new UnavailableException($"The database cannot be opened: {fault.Message}", fault);
        }

        _writer = new(_file, time, location.WritesTogether);
    }

    public VillageTime Time { get; }

    /// <summary>Runs the work inside one transaction: returning commits, throwing takes everything back.</summary>
    public Task<T> Write<T>(Func<Tx, T> work) => _writer.Write(work);

    public Task Write(Action<Tx> work) => _writer.Write(tx =>
    {
        work(tx);
        return true;
    });

    /// <summary>Runs the work on a snapshot: it sees what was committed before, and nothing that comes meanwhile.</summary>
    public T Read<T>(Func<Tx, T> work)
    {
        try
        {
            if (!_readers.TryTake(out var tx))
                tx = new(_file, Time);

            var healthy = false;
            try
            {
                tx.Begin();
                tx.Hot("BEGIN").Execute();
                try
                {
                    return work(tx);
                }
                finally
                {
                    tx.Hot("ROLLBACK").Execute();
                    healthy = true;
                }
            }
            finally
            {
                if (healthy)
                    _readers.Add(tx);
                else
                    tx.Connection.Dispose();
            }
        }
        catch (SqliteException fault) when (fault.IsRefusal())
        {
            throw new UnavailableException("The disk or the database refused this reading.", fault);
        }
    }

    /// <summary>Runs the work on several readers that see one and the same snapshot; on one alone where the file never stands still.</summary>
    public T ReadTogether<T>(int count, Func<IReadOnlyList<Tx>, T> work)
    {
        for (var tries = 0; tries < TriesTogether; tries++)
        {
            var version = Version();
            if (BeginTogether([], count, readers => version == Version() ? (work(readers), true) : (default(T)!, false)) is (var done, true))
                return done;
        }

        return Read(tx => work([tx]));
    }

    /// <summary>A number that changes with every commit, also one of a verb that runs beside the site: what was read before is still so while it is the same.</summary>
    /// <remarks>It is asked on a connection that never writes, since a connection does not count its own commits.</remarks>
    public long Version()
    {
        lock (_watching)
        {
            try
            {
                _watch ??= _file.Open();
                return _watch.ExecuteScalar<long>("PRAGMA data_version");
            }
            catch (SqliteException fault) when (fault.IsRefusal())
            {
                throw new UnavailableException("The disk or the database refused this reading.", fault);
            }
        }
    }

    /// <summary>A snapshot is taken by the first look, not by BEGIN.</summary>
    private T BeginTogether<T>(List<Tx> begun, int count, Func<IReadOnlyList<Tx>, T> work) => Read(tx =>
    {
        tx.Hot("SELECT count(*) FROM migrations").Execute();
        begun.Add(tx);
        return begun.Count < count ? BeginTogether(begun, count, work) : work(begun);
    });

    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        _watch?.Dispose();
        while (_readers.TryTake(out var tx))
            tx.Connection.Dispose();
    }
}
