using PointsMarket.Core.Backups;
using PointsMarket.Core.Ledger;
using PointsMarket.Core.Proof;
using PointsMarket.Core.Shop;
using PointsMarket.Core.Storage;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Backups;

internal sealed class BackupTests
{
    private TestVillage _village = null!;
    private string _file = null!;

    [SetUp]
    public async Task Tell()
    {
        _village = await TestVillage.Make();
        await LongStory.Tell(_village);
        _file = _village.Location.Path + ".backup";
    }

    [TearDown]
    public async Task Forget() => await _village.DisposeAsync();

    [Test]
    public async Task A_backup_is_one_whole_file_with_its_secret_and_says_what_it_proves()
    {
        var backup = await BackupService.Make(_village.Database, _file);

        Assert.That(backup.Proofs.Select(proof => (proof.Village, proof.Entries, proof.Breach)), Is.EqualTo(
            new[] { (TestVillage.OtherCode, 0L, (Breach?)null), (TestVillage.Code, LongStory.Entries, null) }));
        Assert.That(backup.Size, Is.EqualTo(new FileInfo(_file).Length));
        Assert.That(Files(), Is.EquivalentTo(["village.db.backup", "village.db.backup.key"]));
        Assert.That(await File.ReadAllBytesAsync(_file + ".key"), Is.EqualTo(_village.Read(tx => tx.Secret)));
        Assert.That(Entries(), Is.EqualTo(_village.Read(tx => EntryService.List(tx, TestVillage.Code, 0, 50)).Select(entry => Convert.ToHexString(entry.Hash))));
    }

    [Test]
    public async Task A_village_writes_on_while_it_is_copied()
    {
        using var done = new CancellationTokenSource();
        var written = 0;
        var writing = Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                var redemption = await _village.Redeem("01-001", "S05");
                await _village.Write(tx => RedemptionService.Reverse(tx, _village.Shopkeeper, redemption.Id, "再来", restock: true));
                Interlocked.Increment(ref written);
            }
        });
        while (Volatile.Read(ref written) == 0 && !writing.IsCompleted)
            await Task.Delay(1);

        var backup = await BackupService.Make(_village.Database, _file);
        var head = _village.Read(tx => Book.Head(tx, TestVillage.Code)).Sequence;
        await done.CancelAsync();
        await writing;

        Assert.That(backup.Proofs[1].Entries, Is.GreaterThan(LongStory.Entries).And.LessThanOrEqualTo(head));
        Assert.That(_village.Read(tx => ProofService.Check(tx, TestVillage.Code)).Breach, Is.Null);
    }

    [Test]
    public async Task What_lies_there_is_kept_unless_it_is_to_be_replaced_or_is_empty()
    {
        await File.WriteAllTextAsync(_file, "");
        await BackupService.Make(_village.Database, _file);
        await _village.Redeem("01-001", "S05");
        var refusal = await Assert.ThrowsAsync<BackupException>(() => BackupService.Make(_village.Database, _file));

        Assert.That(refusal!.Message, Does.Contain(_file).And.Contain("--replace"));
        Assert.That(Entries(), Has.Length.EqualTo(LongStory.Entries));
        Assert.That((await BackupService.Make(_village.Database, _file, replace: true)).Proofs[1].Entries, Is.EqualTo(LongStory.Entries + 1));
    }

    [Test]
    public async Task Of_a_book_that_is_not_sound_there_is_no_backup_and_the_last_one_stays()
    {
        await BackupService.Make(_village.Database, _file);
        using (var file = new RawFile(_village.Location.Path))
        {
            file.Unlock();
            file.Run("UPDATE entries SET points = points + 100 WHERE village = 'yunxi' AND sequence = 7");
        }

        var refusal = await Assert.ThrowsAsync<BackupException>(() => BackupService.Make(_village.Database, _file, replace: true));
        Assert.That(refusal!.Message, Does.Contain("law 1 is broken at sequence 7"));
        Assert.That(Files(), Is.EquivalentTo(["village.db.backup", "village.db.backup.key"]));
        Assert.That(Entries(), Has.Length.EqualTo(LongStory.Entries));
    }

    [Test]
    public async Task A_place_that_cannot_be_written_is_said_and_nothing_is_left()
    {
        var under = Path.Combine(_village.Location.Path, "backup.db");
        await Assert.ThrowsAsync<UnavailableException>(() => BackupService.Make(_village.Database, under));
        await Assert.ThrowsAsync<BackupException>(() => BackupService.Make(_village.Database, _village.Location.Path, replace: true));
    }

    private string[] Entries()
    {
        using var file = new RawFile(_file);
        return [.. file.List<byte[]>("SELECT hash FROM entries WHERE village = 'yunxi' ORDER BY sequence").Select(Convert.ToHexString)];
    }

    private IEnumerable<string?> Files() =>
        Directory.GetFiles(Path.GetDirectoryName(_file)!, "village.db.backup*").Select(Path.GetFileName);
}
