using PointsMarket.Core.Proof;
using PointsMarket.Core.Storage;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Proof;

/// <summary>Somebody with an SQLite tool changes one thing in a sound book: the proof names the law and the place.</summary>
internal sealed class TamperedBookTests
{
    private TestVillage _village = null!;
    private string _folder = null!;

    [OneTimeSetUp]
    public async Task Tell()
    {
        _village = await TestVillage.Make();
        await LongStory.Tell(_village);
        await _village.Database.DisposeAsync();
        _folder = Directory.CreateTempSubdirectory("pointsmarket-").FullName;
    }

    [OneTimeTearDown]
    public async Task Forget()
    {
        await _village.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Test]
    public async Task A_long_mixed_story_is_sound()
    {
        var proof = await Check("SELECT 1");
        Assert.Multiple(() =>
        {
            Assert.That(proof.Breach, Is.Null);
            Assert.That(proof.Entries, Is.EqualTo(LongStory.Entries));
            Assert.That(proof.ClosedMonths, Is.EqualTo(2));
        });
    }

    [TestCaseSource(typeof(Tampering), nameof(Tampering.Entries))]
    [TestCaseSource(typeof(Tampering), nameof(Tampering.Sums))]
    [TestCaseSource(typeof(Tampering), nameof(Tampering.Sources))]
    [TestCaseSource(typeof(Tampering), nameof(Tampering.Goods))]
    [TestCaseSource(typeof(Tampering), nameof(Tampering.Months))]
    public async Task A_changed_book_is_not_sound(string sql, int law, string place)
    {
        var proof = await Check(sql);
        Assert.That(proof.Breach, Is.Not.Null, "the change was not found");
        Assert.Multiple(() =>
        {
            Assert.That(proof.Breach!.Law, Is.EqualTo(law), proof.Breach.ToString());
            Assert.That(proof.Breach.ToString(), Does.Contain(place));
        });
    }

    private async Task<BookProof> Check(string sql)
    {
        var path = Path.Combine(_folder, $"{Guid.NewGuid():N}.db");
        File.Copy(_village.Location.Path, path);
        using (var file = new RawFile(path))
        {
            file.Unlock();
            file.Run(sql);
        }

        await using var database = new Database(new($"Data Source={path}", _folder), _village.Time);
        return database.Read(tx => ProofService.Check(tx, TestVillage.Code));
    }
}
