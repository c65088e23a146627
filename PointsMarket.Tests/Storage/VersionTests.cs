using PointsMarket.Core.Villages;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Storage;

internal sealed class VersionTests
{
    [Test]
    public async Task The_version_changes_with_what_is_committed_and_with_nothing_else()
    {
        await using var village = await TestVillage.Make();
        var before = village.Database.Version();
        village.Read(tx => VillageService.List(tx));
        await Assert.CatchAsync<InvalidOperationException>(() => village.Write(TakenBack));
        Assert.That(village.Database.Version(), Is.EqualTo(before));
        await village.Change(settings => settings with { PublicityDays = 7 });
        Assert.That(village.Database.Version(), Is.Not.EqualTo(before));
    }

    private static void TakenBack(Core.Storage.Tx tx)
    {
        VillageService.Find(tx, TestVillage.Code);
        throw new InvalidOperationException("taken back");
    }

    [Test]
    public async Task What_another_process_writes_changes_it_too()
    {
        await using var village = await TestVillage.Make();
        var before = village.Database.Version();
        await using var verb = new Core.Storage.Database(village.Location, village.Time);
        await verb.Write(tx => VillageService.Change(tx, village.Secretary, new() { PublicityDays = 7 }));
        Assert.That(village.Database.Version(), Is.Not.EqualTo(before));
    }
}
