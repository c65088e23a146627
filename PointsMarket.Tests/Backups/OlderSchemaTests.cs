using Microsoft.Data.Sqlite;
using PointsMarket.Core.Backups;
using PointsMarket.Core.Storage;
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
        Assert.That(new BackupFolder(_location).Newest(), Is.Null, "it is none of the daily ones");
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

    private static long SchemaOf(string path)
    {
        using var file = new RawFile(path);
        return file.List<long>("SELECT max(number) FROM migrations")[0];
    }
}
