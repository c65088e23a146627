using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Storage;

/// <summary>What was committed stands in the log first, and soon in its place, while the site goes on.</summary>
internal sealed class LogSettlerTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    private TestVillage _village = null!;

    [SetUp]
    public async Task Make() => _village = await TestVillage.Make();

    [TearDown]
    public async Task Forget() => await _village.DisposeAsync();

    [Test]
    public async Task What_was_written_is_soon_in_the_file_itself()
    {
        await _village.Redeem("01-001", "S05");
        Assert.That(RedemptionsInFileAlone(), Is.Zero, "the log still holds it");
        await Eventually.Is(() => RedemptionsInFileAlone() > 0, Soon);
        Assert.That(RedemptionsInFileAlone(), Is.EqualTo(1));
        await _village.Redeem("01-001", "S05");
        Assert.That(_village.Read(tx => tx.Get<int>("SELECT count(*) FROM redemptions")), Is.EqualTo(2));
    }

    [Test]
    public async Task A_reader_that_stands_on_an_old_snapshot_holds_nobody_up()
    {
        var seen = await Task.Run(() => _village.Read(tx =>
        {
            var before = tx.Get<int>("SELECT count(*) FROM redemptions");
            _village.Redeem("01-001", "S05").GetAwaiter().GetResult();
            Thread.Sleep(TimeSpan.FromSeconds(1));
            _village.Redeem("01-001", "S05").GetAwaiter().GetResult();
            return (before, After: tx.Get<int>("SELECT count(*) FROM redemptions"));
        }));
        Assert.That(seen, Is.EqualTo((0, 0)));
    }

    /// <summary>The file without its log, as it would be copied by somebody who knows no better.</summary>
    private int RedemptionsInFileAlone()
    {
        var copy = _village.Location.Path + ".alone";
        File.Copy(_village.Location.Path, copy, overwrite: true);
        using var file = new RawFile(copy);
        return file.Get<int>("SELECT count(*) FROM sqlite_schema WHERE name = 'redemptions'") == 0 ? 0 : file.Get<int>("SELECT count(*) FROM redemptions");
    }
}
