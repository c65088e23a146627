using Microsoft.Data.Sqlite;
using PointsMarket.Core.Backups;
using PointsMarket.Core.Proof;
using PointsMarket.Core.Shop;
using PointsMarket.Core.Storage;
using PointsMarket.Tests.Proof;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Backups;

/// <summary>A database of an older version goes forward, after a backup of what it was.</summary>
internal sealed class OlderSchemaTests
{
    private const int Older = 4;

    private TestVillage _village = null!;
    private DatabaseLocation _location = null!;

    [SetUp]
    public async Task Make()
    {
        _village = await TestVillage.Make();
        _location = new("Data Source=older.db", Path.GetDirectoryName(_village.Location.Path)!);
        using var connection = new SqliteFile(_location).Open();
        Migrations.Run(connection, _village.Time, upTo: Older);
        using var insert = new SqliteCommand("INSERT INTO villages (village, name, first_month, made_at) VALUES ('yunxi', '云溪村', '2026-01', '2026-01-01T00:00:00.000Z')", connection);
        insert.ExecuteNonQuery();
    }

    [TearDown]
    public async Task Forget() => await _village.DisposeAsync();

    [Test]
    public async Task It_is_kept_as_it_was_and_then_brought_up_to_date()
    {
        await using (new Database(_location, _village.Time))
        {
        }

        Assert.That(SchemaOf(_location.Path), Is.GreaterThan(Older));
        var kept = _location.BackupFile($"schema-{Older}-2026-03-10");
        Assert.That(SchemaOf(kept), Is.EqualTo(Older));
        Assert.That(await File.ReadAllBytesAsync(kept + ".key"), Is.EqualTo(await File.ReadAllBytesAsync(_location.Path + ".key")));
        Assert.That(new BackupFolder(_location).Newest(DateTimeOffset.MaxValue), Is.Null, "it is none of the daily ones");
    }

    [Test]
    public async Task One_that_is_up_to_date_needs_no_backup()
    {
        await _village.Restart();
        Assert.That(Directory.Exists(Path.GetDirectoryName(_village.Location.BackupFile("x"))), Is.False);
    }

    [Test]
    public void Where_the_backup_cannot_be_made_nothing_is_changed()
    {
        File.WriteAllText(Path.GetDirectoryName(_location.BackupFile("x"))!, "in the way");
        var refusal = Assert.Throws<UnavailableException>(() => new Database(_location, _village.Time));
        Assert.That(refusal!.Message, Does.Contain("copy of the database cannot be written"));
        Assert.That(SchemaOf(_location.Path), Is.EqualTo(Older));
    }

    /// <summary>The step that made the tables of the book anew carries every row over.</summary>
    [Test]
    public async Task A_book_is_the_same_after_its_tables_were_made_anew()
    {
        await LongStory.Tell(_village);
        await _village.Write(tx => KeptAnswers.Keep(tx, TestVillage.Code, "clerk", "k", new() { Fingerprint = [1], Status = 201, Body = [2] }));
        var before = new DatabaseLocation("Data Source=before.db", Path.GetDirectoryName(_location.Path)!);
        using (var connection = new SqliteFile(before).Open())
            Migrations.Run(connection, _village.Time, upTo: 8);

        var book = BookOf(_village.Location.Path);
        CopyRows(_village.Location.Path, before.Path);
        await using var database = new Database(before, _village.Time);
        Assert.That(database.Read(tx => ProofService.Check(tx, TestVillage.Code)).Breach, Is.Null);
        Assert.That(database.Read(tx => KeptAnswers.Find(tx, TestVillage.Code, "clerk", "k"))!.Status, Is.EqualTo(201));
        Assert.That(BookOf(before.Path), Is.EqualTo(book).And.Not.Empty);
        Assert.That(database.Read(tx => tx.Get<int>("PRAGMA foreign_keys")), Is.EqualTo(1));
        await database.Write(tx => RedemptionService.Redeem(tx, _village.Shopkeeper, new("01-001", [new("S05", 1)], null)));
    }

    /// <summary>Table by table, with the triggers put away meanwhile.</summary>
    private static void CopyRows(string from, string to)
    {
        using var file = new RawFile(to);
        var triggers = file.List<string>("SELECT sql FROM sqlite_master WHERE type = 'trigger'");
        foreach (var name in file.List<string>("SELECT name FROM sqlite_master WHERE type = 'trigger'"))
            file.Run($"DROP TRIGGER {name}");

        file.Run($"ATTACH '{from}' AS told");
        foreach (var table in file.List<string>("SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'migrations'"))
        {
            var columns = string.Join(", ", file.List<string>($"SELECT name FROM pragma_table_info('{table}')"));
            file.Run($"INSERT INTO {table} ({columns}) SELECT {columns} FROM told.{table}");
        }

        triggers.ForEach(sql => file.Run(sql));
    }

    private static List<string> BookOf(string path)
    {
        using var file = new RawFile(path);
        return [.. BookTables.All.SelectMany(table =>
        {
            var columns = file.List<string>($"SELECT name FROM pragma_table_info('{table.Name}') ORDER BY cid");
            return file.List<string>($"SELECT '{table.Name} ' || {string.Join(" || ' ' || ", columns.Select(column => $"quote({column})"))} FROM {table.Name}");
        })];
    }

    private static long SchemaOf(string path)
    {
        using var file = new RawFile(path);
        return file.List<long>("SELECT max(number) FROM migrations")[0];
    }
}
