using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace PointsMarket.Core.Storage;

/// <summary>Tells whether anything was committed since, by whatever program.</summary>
/// <remarks>It looks on a connection that never writes, since a connection does not count its own commits.</remarks>
internal sealed class VersionWatch(SqliteFile file, VillageTime time) : IDisposable
{
    /// <summary>Looking takes longer than most readings.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMilliseconds(1);

    private readonly Lock _looking = new();
    private Tx? _tx;
    private long _opened;
    private long _version;
    private long _commits = -1;
    private long _lookedAt;

    /// <summary>The version as it was less than a millisecond ago, and after the site's own last commit.</summary>
    public long Glance(long commits)
    {
        lock (_looking)
        {
            if (commits != _commits || Stopwatch.GetElapsedTime(_lookedAt) >= Fresh)
                (_lookedAt, _version, _commits) = (Stopwatch.GetTimestamp(), Look(), commits);

            return _version;
        }
    }

    /// <summary>The version as it is in the file.</summary>
    public long Look()
    {
        lock (_looking)
        {
            try
            {
                if (_tx is null)
                {
                    _tx = new(file, time);
                    _opened++;
                }

                // Each connection counts from its own beginning: the number of the connection stands before its count.
                return (_opened << 32) + _tx.Hot("PRAGMA data_version").Number();
            }
            catch (SqliteException fault) when (fault.IsRefusal())
            {
                throw new UnavailableException("The disk or the database refused this reading.", fault);
            }
        }
    }

    /// <summary>Closes the connection; the next look opens another.</summary>
    public void Dispose()
    {
        lock (_looking)
        {
            _tx?.Dispose();
            _tx = null;
            _commits = -1;
        }
    }
}
