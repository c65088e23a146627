using SQLitePCL;

namespace PointsMarket.Bench.Growth;

/// <summary>A book's file opened for writing in bulk: without its triggers, its checks and its safety, all of which it gets back.</summary>
/// <remarks>Indexes stay: they grow as they do in a village, so that the bytes on the disk are those of a book that was lived in.</remarks>
internal sealed class BulkFile : IDisposable
{
    private readonly sqlite3 _file;
    private readonly List<string> _triggers;

    public BulkFile(string path)
    {
        if (raw.sqlite3_open_v2(path, out _file, raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_NOMUTEX, null) != raw.SQLITE_OK)
            throw new InvalidOperationException($"{path} cannot be opened.");

        Run("""
            PRAGMA locking_mode = EXCLUSIVE;
            PRAGMA journal_mode = DELETE;
            PRAGMA journal_mode = OFF;
            PRAGMA synchronous = OFF;
            PRAGMA foreign_keys = OFF;
            PRAGMA ignore_check_constraints = ON;
            PRAGMA cache_size = -600000;
            """);
        _triggers = Texts("SELECT sql FROM sqlite_schema WHERE type = 'trigger'");
        foreach (var trigger in Texts("SELECT name FROM sqlite_schema WHERE type = 'trigger'"))
            Run($"DROP TRIGGER {trigger}");
    }

    public Statement Prepare(string sql) => new(_file, sql);

    /// <summary>An INSERT of whole rows, in the order of the columns named.</summary>
    public Statement PrepareInsert(string table, string columns) =>
        Prepare($"INSERT INTO {table} ({columns}) VALUES ({string.Join(", ", columns.Split(',').Select(_ => "?"))})");

    public void Run(string sql)
    {
        if (raw.sqlite3_exec(_file, sql) != raw.SQLITE_OK)
            throw new InvalidOperationException($"{raw.sqlite3_errmsg(_file).utf8_to_string()}: {sql}");
    }

    /// <summary>Gives every other village what the first one was founded with.</summary>
    public void CopyFirstVillage(int villages)
    {
        var first = BookPlan.VillageCode(1);
        foreach (var table in new List<string> { "villages", "settings", "people", "households", "cards", "rules", "rule_versions", "goods", "stocks", "heads" })
        {
            var columns = Texts($"SELECT name FROM pragma_table_info('{table}')");
            var values = columns.Select(column => column switch { "village" => "?1", "token_hash" => "randomblob(32)", _ => column });
            using var copy = Prepare($"INSERT INTO {table} ({string.Join(", ", columns)}) SELECT {string.Join(", ", values)} FROM {table} WHERE village = '{first}'");
            for (var village = 2; village <= villages; village++)
                copy.Add(BookPlan.VillageCode(village)).Run();
        }
    }

    public List<string> Texts(string sql)
    {
        var texts = new List<string>();
        raw.sqlite3_prepare_v2(_file, sql, out var statement);
        using (statement)
        {
            while (raw.sqlite3_step(statement) == raw.SQLITE_ROW)
                texts.Add(raw.sqlite3_column_text(statement, 0).utf8_to_string());
        }

        return texts;
    }

    /// <summary>Gives the file its triggers and its log back.</summary>
    public void Seal()
    {
        foreach (var trigger in _triggers)
            Run(trigger);

        Run("PRAGMA journal_mode = DELETE; PRAGMA journal_mode = WAL; PRAGMA locking_mode = NORMAL; SELECT count(*) FROM villages;");
    }

    public void Dispose() => _file.Dispose();
}
