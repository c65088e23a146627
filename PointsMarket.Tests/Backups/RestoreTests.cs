using PointsMarket.Core.Backups;
using PointsMarket.Core.Ledger;
using PointsMarket.Core.Shop;
using PointsMarket.Core.Storage;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Backups;

internal sealed class RestoreTests
{
    private TestVillage _village = null!;
    private string _folder = null!;
    private string _file = null!;

    [SetUp]
    public async Task Tell()
    {
        _village = await TestVillage.Make();
        await LongStory.Tell(_village);
        _folder = Path.GetDirectoryName(_village.Location.Path)!;
        _file = Path.Combine(_folder, "copy.db");
        await BackupService.Make(_village.Database, _file);
    }

    [TearDown]
    public async Task Forget() => await _village.DisposeAsync();

    [Test]
    public async Task A_book_comes_back_as_it_was_and_what_lay_there_is_put_aside()
    {
        var secret = _village.Read(tx => tx.Secret);
        await _village.Redeem("01-001", "S05");
        await _village.Database.DisposeAsync();
        var restoration = await Restore(discard: true);
        await _village.Restart();

        Assert.That(restoration.Proofs[1].Entries, Is.EqualTo(LongStory.Entries));
        Assert.That(_village.Read(tx => Book.Head(tx, TestVillage.Code)).Sequence, Is.EqualTo(LongStory.Entries));
        Assert.That(_village.Read(tx => tx.Secret), Is.EqualTo(secret));
        Assert.That(restoration.Replaced, Does.StartWith(_village.Location.Path + ".replaced-20260310-"));
        using var aside = new RawFile(restoration.Replaced!);
        Assert.That(aside.List<long>("SELECT max(sequence) FROM entries WHERE village = 'yunxi'"), Is.EqualTo([LongStory.Entries + 1L]));
        Assert.That(Directory.GetFiles(_folder, "*.restoring*"), Is.Empty);
    }

    [Test]
    public async Task Nothing_is_restored_while_anybody_uses_the_database()
    {
        Assert.That(await Refusal(discard: true), Does.Contain("in use"));
        await using (new Database(_village.Location, _village.Time))
            await _village.Database.DisposeAsync();

        Assert.That((await Restore()).Proofs, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_restoration_that_was_cut_off_is_not_taken_for_an_empty_village()
    {
        await _village.Database.DisposeAsync();
        var (path, aside) = (_village.Location.Path, _village.Location.Path + ".replaced-by-hand");
        File.Copy(_file, path + ".restoring");
        File.Move(path, aside);
        var refusal = Assert.Throws<UnavailableException>(() => new Database(_village.Location, _village.Time));
        Assert.That(refusal!.Message, Does.Contain("run restore once more"));
        Assert.That(File.Exists(path), Is.False);

        Assert.That((await Restore()).Proofs[1].Entries, Is.EqualTo(LongStory.Entries));
        await _village.Restart();
        Assert.That(_village.Read(tx => Book.Head(tx, TestVillage.Code)).Sequence, Is.EqualTo(LongStory.Entries));
    }

    [Test]
    public async Task A_database_is_not_opened_while_it_is_restored()
    {
        await _village.Database.DisposeAsync();
        using var alone = DatabaseUse.TryAlone(_village.Location);
        Assert.That(alone, Is.Not.Null);
        Assert.That(Assert.Throws<UnavailableException>(() => new Database(_village.Location, _village.Time))!.Message, Does.Contain("being restored"));
    }

    [Test]
    public async Task What_the_backup_does_not_hold_is_not_overwritten_unless_told_to()
    {
        await _village.Redeem("01-001", "S05");
        await _village.Database.DisposeAsync();
        var before = await File.ReadAllBytesAsync(_village.Location.Path);

        Assert.That(await Refusal(), Does.Contain("has 19 entries, the backup 18: 1 would be lost").And.Contain("--discard"));
        Assert.That(await File.ReadAllBytesAsync(_village.Location.Path), Is.EqualTo(before));
    }

    [Test]
    public async Task A_change_outside_the_book_counts_too_and_a_sign_in_does_not()
    {
        await _village.Write(tx => Core.Trail.TrailService.Note(tx, _village.Clerk, Core.Trail.Deed.SignedIn, "account:clerk"));
        await _village.Database.DisposeAsync();
        await Restore();
        await _village.Restart();
        await _village.Write(tx => GoodsService.Receive(tx, _village.Clerk, "S05", 5, 2, null, null));
        await _village.Database.DisposeAsync();
        Assert.That(await Refusal(), Does.Contain("yunxi").And.Contain("after the backup was made"));
    }

    [Test]
    public async Task Another_book_with_as_many_entries_is_another_book()
    {
        await _village.Redeem("01-001", "S05");
        await BackupService.Make(_village.Database, _file, replace: true);
        await _village.Database.DisposeAsync();
        await using (var other = await TestVillage.Make())
        {
            await LongStory.Tell(other);
            await other.Redeem("01-001", "S05", 2);
            await other.Database.DisposeAsync();
            File.Copy(other.Location.Path, _village.Location.Path, overwrite: true);
        }

        Assert.That(await Refusal(), Does.Contain("another one").And.Contain("entry 19"));
    }

    [Test]
    public async Task Everybody_signs_in_again()
    {
        Sessions.Issue(_village.Database, TestVillage.Code, "clerk");
        await BackupService.Make(_village.Database, _file, replace: true);
        await _village.Database.DisposeAsync();
        await Restore();
        await _village.Restart();
        Assert.That(_village.Read(tx => tx.Get<int>("SELECT count(*) FROM sessions")), Is.Zero);
    }

    [Test]
    public async Task Where_nothing_lies_yet_a_backup_is_the_database()
    {
        var elsewhere = new DatabaseLocation("Data Source=other/new.db", _folder);
        var restoration = await RestoreService.Restore(elsewhere, _village.Time, _file, discard: false);
        Assert.That(restoration.Replaced, Is.Null);
        await using var database = new Database(elsewhere, _village.Time);
        Assert.That(database.Read(tx => Book.Head(tx, TestVillage.Code)).Sequence, Is.EqualTo(LongStory.Entries));
    }

    [Test]
    public async Task A_copy_of_the_file_with_its_log_is_a_backup_too()
    {
        await _village.Redeem("01-001", "S05");
        var copy = Path.Combine(_folder, "by-hand.db");
        foreach (var suffix in (string[])["", "-wal", ".key"])
            File.Copy(_village.Location.Path + suffix, copy + suffix);

        await _village.Database.DisposeAsync();
        Assert.That((await RestoreService.Restore(_village.Location, _village.Time, copy, discard: false)).Proofs[1].Entries, Is.EqualTo(LongStory.Entries + 1));
    }

    private Task<Restoration> Restore(bool discard = false) => RestoreService.Restore(_village.Location, _village.Time, _file, discard);

    private async Task<string> Refusal(bool discard = false)
    {
        try
        {
            await Restore(discard);
        }
        catch (BackupException refusal)
        {
            return refusal.Message;
        }

        throw new AssertionException("it was restored");
    }
}
