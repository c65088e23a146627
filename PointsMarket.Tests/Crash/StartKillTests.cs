using PointsMarket.Core.Storage;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Crash;

/// <summary>The plug is pulled while the first start makes the file and brings its schema forward, step by step.</summary>
internal sealed class StartKillTests
{
    private const int Kills = 5;
    private const int LongestMaking = 60;

    private string _folder = null!;

    [SetUp]
    public void Make() => _folder = Directory.CreateTempSubdirectory("pointsmarket-").FullName;

    [TearDown]
    public void Forget() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task A_first_start_that_is_broken_off_is_taken_up_by_the_next_one()
    {
        await using var whole = await TestVillage.Make();
        var schema = Schema(whole.Location.Path);
        for (var kill = 0; kill < Kills; kill++)
        {
            var location = new DatabaseLocation($"Data Source={kill}.db", _folder);
            using (var server = ServerProcess.Start(location.Path, CrashVillage.Today))
            {
                while (!File.Exists(location.Path))
                    await Task.Delay(1);

                await Task.Delay(TestContext.CurrentContext.Random.Next(LongestMaking));
                await server.Kill();
            }

            await new Database(location, whole.Time).DisposeAsync();
            Assert.That(Schema(location.Path), Is.EqualTo(schema));
            Assert.That(new FileInfo(location.Path + ".key").Length, Is.EqualTo(32));
        }
    }

    private static List<string> Schema(string path)
    {
        using var file = new RawFile(path);
        Assert.That(file.Get<string>("PRAGMA integrity_check"), Is.EqualTo("ok"));
        return [.. file.List<string>("SELECT name || coalesce(sql, '') FROM sqlite_schema"), .. file.List<string>("SELECT name FROM migrations ORDER BY number")];
    }
}
