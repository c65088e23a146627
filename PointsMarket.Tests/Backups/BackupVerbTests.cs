using PointsMarket.Api.Operator;
using PointsMarket.Tests.Operator;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Backups;

[NonParallelizable]
internal sealed class BackupVerbTests
{
    private TestVillage _village = null!;
    private string _file = null!;

    [SetUp]
    public async Task Make()
    {
        _village = await TestVillage.Make();
        await LongStory.Tell(_village);
        _file = Path.Combine(Path.GetDirectoryName(_village.Location.Path)!, "usb", "book.db");
        OperatorDesk.Sit(_village.Location.Path);
    }

    [TearDown]
    public async Task Forget()
    {
        OperatorDesk.Leave();
        await _village.DisposeAsync();
    }

    [Test]
    public async Task Backup_runs_beside_the_site_and_restore_does_not()
    {
        var backup = await OperatorDesk.Run($"backup {_file}");
        Assert.That(backup.Status, Is.EqualTo(Verbs.Done), backup.Error);
        Assert.That(backup.Out, Does.Contain("yunxi: 18 entries, 2 months closed").And.Contain($"{_file}: {new FileInfo(_file).Length} bytes"));
        Assert.That((await OperatorDesk.Run($"backup {_file}")).Status, Is.EqualTo(Verbs.Refused));
        Assert.That((await OperatorDesk.Run($"backup {_file} --replace")).Status, Is.EqualTo(Verbs.Done));

        var refused = await OperatorDesk.Run($"restore {_file}");
        Assert.That(refused.Status, Is.EqualTo(Verbs.Refused));
        Assert.That(refused.Error, Does.Contain("stop the site"));
        await _village.Redeem("01-001", "S05");
        await _village.Database.DisposeAsync();
        Assert.That((await OperatorDesk.Run($"restore {_file}")).Error, Does.Contain("1 would be lost"));
        var restored = await OperatorDesk.Run($"restore {_file} --discard");
        Assert.That(restored.Status, Is.EqualTo(Verbs.Done), restored.Error);
        Assert.That(restored.Out, Does.Contain("yunxi: 18 entries").And.Contain("is now the database").And.Contain(".replaced-"));
        Assert.That((await OperatorDesk.Run("verify")).Status, Is.EqualTo(Verbs.Done));
    }

    [TestCase("backup")]
    [TestCase("restore")]
    [TestCase("backup a b")]
    public async Task A_file_is_named(string line) => Assert.That((await OperatorDesk.Run(line)).Status, Is.EqualTo(Verbs.WrongUse));

    [TestCase("backup --help")]
    [TestCase("restore --help")]
    public async Task Help_is_0(string line) => Assert.That((await OperatorDesk.Run(line)).Status, Is.EqualTo(Verbs.Done));

    [Test]
    public async Task Where_there_is_no_database_nothing_is_backed_up_and_none_is_made()
    {
        var folder = Path.GetDirectoryName(_village.Location.Path)!;
        OperatorDesk.Sit(Path.Combine(folder, "mistyped.db"));
        Assert.That((await OperatorDesk.Run($"backup {_file}")).Status, Is.EqualTo(Verbs.Refused));
        Assert.That(Directory.GetFiles(folder, "mistyped*"), Is.Empty);
    }
}
