using PointsMarket.Core.Backups;
using PointsMarket.Core.Storage;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Backups;

/// <summary>What is no backup is refused with a sentence, and the database that lies there stays as it is.</summary>
internal sealed class BadBackupTests
{
    private TestVillage _village = null!;
    private string _file = null!;

    [SetUp]
    public async Task Tell()
    {
        _village = await TestVillage.Make();
        await LongStory.Tell(_village);
        _file = Path.Combine(Path.GetDirectoryName(_village.Location.Path)!, "copy.db");
        await BackupService.Make(_village.Database, _file);
        await _village.Database.DisposeAsync();
    }

    [TearDown]
    public async Task Forget()
    {
        await _village.Restart();
        Assert.That(_village.Read(tx => tx.Get<int>("SELECT count(*) FROM entries")), Is.EqualTo(LongStory.Entries));
        Assert.That(Directory.GetFiles(Path.GetDirectoryName(_file)!, "*restoring*"), Is.Empty);
        await _village.DisposeAsync();
    }

    [Test]
    public async Task A_changed_backup_is_refused_with_the_law_and_the_place()
    {
        using (var file = new RawFile(_file))
        {
            file.Unlock();
            file.Run("DELETE FROM entries WHERE village = 'yunxi' AND sequence = 7");
        }

        await Refuses<BackupException>("law 1 is broken at sequence 8: sequence 7 is missing");
    }

    [Test]
    public async Task A_backup_that_lost_its_end_is_refused()
    {
        await using (var stream = File.OpenWrite(_file))
            stream.SetLength(stream.Length / 2);

        await Refuses<Exception>("");
    }

    [TestCase("", "no backup of a points book")]
    [TestCase("These are the minutes of the village committee, typed by the clerk.", "cannot be read as a database")]
    public async Task Something_else_is_refused(string content, string words)
    {
        await File.WriteAllTextAsync(_file, content);
        await Refuses<BackupException>(words);
    }

    [Test]
    public async Task A_backup_of_a_newer_version_is_refused()
    {
        using (var file = new RawFile(_file))
            file.Run("INSERT INTO migrations VALUES (999, '0999_later.sql', '2030-01-01T00:00:00.000Z')");

        await Refuses<UnavailableException>("newer version");
    }

    [Test]
    public async Task A_missing_file_and_the_database_itself_are_refused()
    {
        File.Delete(_file);
        await Refuses<BackupException>("There is no file");
        _file = _village.Location.Path;
        await Refuses<BackupException>("the database itself");
        _file = Path.Combine(Path.GetDirectoryName(_file)!, "copy.db");
    }

    [Test]
    public async Task Without_its_secret_it_takes_the_one_beside_the_database_and_there_must_be_one()
    {
        File.Delete(_file + ".key");
        var elsewhere = new DatabaseLocation("Data Source=other/new.db", Path.GetDirectoryName(_file)!);
        var refusal = await Assert.ThrowsAsync<BackupException>(() => RestoreService.Restore(elsewhere, _village.Time, _file, discard: false));
        Assert.That(refusal!.Message, Does.Contain("copy.db.key is missing"));

        var secret = await File.ReadAllBytesAsync(_village.Location.Path + ".key");
        await RestoreService.Restore(_village.Location, _village.Time, _file, discard: false);
        Assert.That(await File.ReadAllBytesAsync(_village.Location.Path + ".key"), Is.EqualTo(secret));
    }

    [Test]
    public async Task A_damaged_database_is_replaced_only_when_told_to_and_is_kept_for_whoever_can_read_it()
    {
        var whole = await File.ReadAllBytesAsync(_village.Location.Path);
        await File.WriteAllTextAsync(_village.Location.Path, new string('x', 5000));
        await Refuses<BackupException>("cannot be read");
        await File.WriteAllTextAsync(_village.Location.Path, new string('x', 5000));
        var restoration = await RestoreService.Restore(_village.Location, _village.Time, _file, discard: true);
        Assert.That(await File.ReadAllTextAsync(restoration.Replaced!), Does.StartWith("xxxx"));
        Assert.That(whole, Is.Not.Empty);
    }

    private async Task Refuses<T>(string words)
        where T : Exception
    {
        var refusal = await Assert.CatchAsync<T>(() => RestoreService.Restore(_village.Location, _village.Time, _file, discard: false));
        Assert.That(refusal, Is.InstanceOf<BackupException>().Or.InstanceOf<UnavailableException>());
        Assert.That(refusal!.Message, Does.Contain(words));
    }
}
