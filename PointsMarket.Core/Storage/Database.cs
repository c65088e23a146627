using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace PointsMarket.Core.Storage;

/// <summary>The villages' database: writes are queued and durable when answered, reads see one snapshot.</summary>
public sealed class Database : IAsyncDisposable
{
    private const int TriesTogether = 100;

    private readonly ConcurrentBag<Tx> _readers = [];
    private readonly FileStream _use;
    private readonly SqliteFile _file;
    private readonly SqliteWriter _writer;
    private readonly Remembered _remembered = new();
    private readonly VersionWatch _watch;
    private readonly Lazy<Task> _closed;

    static Database() => TypeHandlers.Register();

    /// <summary>Opens the file, making it where there is none, and brings its schema up to date, after a backup of what it was before.</summary>
    /// <exception cref="UnavailableException">The file cannot be opened, a newer version wrote it, or it is being restored.</exception>
    public Database(DatabaseLocation location, VillageTime time)
        : this(location, time, isCopy: false)
    {
    }

    /// <summary>A copy is its own backup: it is brought up to date without another.</summary>
    internal Database(DatabaseLocation location, VillageTime time, bool isCopy)
    {
        Time = time;
        Location = location;
        _file = new(location);
        _watch = new(_file, time);
        _closed = new(Close);
        _use = DatabaseUse.Share(location);
        try
        {
            using var connection = _file.Open();
            Migrations.Run(connection, time, isCopy ? null : schema => KeepOlder(connection, location, schema));
        }
        catch (SqliteException fault) when (fault.IsRefusal())
        {
            _use.Dispose();
            throw new UnavailableException($"The database cannot be opened: {fault.Message}", fault);
        }
        catch
        {
            _use.Dispose();
            throw;
        }

        _writer = new(_file, time, location.WritesTogether, Forget);
    }

    public VillageTime Time { get; }

    public DatabaseLocation Location { get; }

    /// <summary>How many writes wait for their turn.</summary>
    internal int Waiting => _writer.Waiting;

    internal byte[] Secret => _file.Secret;

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
                tx.Forget();
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
                    tx.Dispose();
            }
        }
        catch (SqliteException fault) when (fault.IsRefusal())
        {
            throw new UnavailableException("The disk or the database refused this reading.", fault);
        }
    }

    /// <summary>Reads on a snapshot, or says again what was read there, as long as nothing was committed since.</summary>
    /// <remarks>The key names all that the answer depends on besides what is written: whose it is, and the day.</remarks>
    public T Remember<T>(object key, Func<Tx, T> read)
        where T : class => _remembered.Get(key, Version(), () => Read(read));

    /// <summary>The same of what is made from readings and takes its time, like a page.</summary>
    public Task<T> Remember<T>(object key, Func<Task<T>> make)
        where T : class => _remembered.Get(key, Version(), make);

    /// <summary>Runs the work on several readers that see one and the same snapshot; on one alone where the file never stands still.</summary>
    public T ReadTogether<T>(int count, Func<IReadOnlyList<Tx>, T> work)
    {
        for (var tries = 0; tries < TriesTogether; tries++)
        {
            var version = _watch.Look();
            if (BeginTogether([], count, readers => version == _watch.Look() ? (work(readers), true) : (default(T)!, false)) is (var done, true))
                return done;
        }

        return Read(tx => work([tx]));
    }

    /// <summary>A number that changes with every commit, also one of a verb that runs beside the site: what was read before is still so while it is the same.</summary>
    /// <remarks>Its own commits it knows at once; another program's within a millisecond.</remarks>
    public long Version() => _watch.Glance(_writer.Commits);

    /// <summary>Writes the database as it stands now, and its secret, to another file, while others go on writing.</summary>
    /// <exception cref="UnavailableException">The disk refuses.</exception>
    public void CopyTo(string path)
    {
        using var connection = _file.Open();
        DatabaseCopy.Make(connection, _file.Secret, path);
    }

    /// <summary>A snapshot is taken by the first look, not by BEGIN.</summary>
    private T BeginTogether<T>(List<Tx> begun, int count, Func<IReadOnlyList<Tx>, T> work) => Read(tx =>
    {
        tx.Hot("SELECT count(*) FROM migrations").Execute();
        begun.Add(tx);
        return begun.Count < count ? BeginTogether(begun, count, work) : work(begun);
    });

    /// <summary>Carries out what waits and closes the file; whoever asks a second time waits for the same.</summary>
    public ValueTask DisposeAsync() => new(_closed.Value);

    private async Task Close()
    {
        await _writer.DisposeAsync();
        Forget();
        await _use.DisposeAsync();
    }

    /// <summary>Closes all that nobody reads with: a file opened for reading alone keeps whoever shares its index from writing.</summary>
    private void Forget()
    {
        _watch.Dispose();
        while (_readers.TryTake(out var tx))
            tx.Dispose();
    }

    private void KeepOlder(SqliteConnection connection, DatabaseLocation location, int schema) => DatabaseCopy.Make(
        connection,
        _file.Secret,
        location.BackupFile(string.Create(CultureInfo.InvariantCulture, $"schema-{schema}-{Time.Today:yyyy-MM-dd}")));
}
