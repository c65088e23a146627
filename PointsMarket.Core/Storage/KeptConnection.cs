using Microsoft.Data.Sqlite;

namespace PointsMarket.Core.Storage;

/// <summary>A connection that keeps the command of each statement it has run: the driver compiles SQL anew for each command object.</summary>
internal sealed class KeptConnection(string connectionString) : SqliteConnection(connectionString)
{
    /// <summary>Statements whose text is made at run time come in any number.</summary>
    private const int Most = 500;

    private readonly Dictionary<string, KeptCommand> _kept = [];
    private string? _next;

    /// <summary>Says which statement the command is for that is asked for next.</summary>
    public KeptConnection For(string sql)
    {
        _next = sql;
        return this;
    }

    /// <summary>The command kept for the statement; another one where that is being read.</summary>
    public override SqliteCommand CreateCommand()
    {
        var sql = _next;
        _next = null;
        if (sql is null || (!_kept.TryGetValue(sql, out var kept) && _kept.Count >= Most))
            return base.CreateCommand();

        if (kept is null)
            _kept.Add(sql, kept = new() { Connection = this });

        return kept.Take() ? kept : base.CreateCommand();
    }

    /// <summary>The kept statements go with their connection; else the file would stay open behind it.</summary>
    public override void Close()
    {
        foreach (var kept in _kept.Values)
            kept.GiveUp();

        _kept.Clear();
        base.Close();
    }

    private sealed class KeptCommand : SqliteCommand
    {
        private bool _taken;
        private bool _givenUp;

        public bool Take() => !_taken && (_taken = true);

        public void GiveUp()
        {
            _givenUp = true;
            Dispose();
        }

        /// <summary>Whoever is done with it leaves it for the next.</summary>
        protected override void Dispose(bool disposing)
        {
            if (_givenUp)
            {
                base.Dispose(disposing);
                return;
            }

            Parameters.Clear();
            _taken = false;
        }
    }
}
