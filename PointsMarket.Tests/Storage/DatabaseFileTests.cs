using PointsMarket.Core.Storage;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Storage;

/// <summary>The file of the villages, its schema, and the secret that lies beside it.</summary>
internal sealed class DatabaseFileTests
{
    private TestVillage _village = null!;

    [SetUp]
    public async Task Make() => _village = await TestVillage.Make();

    [TearDown]
    public async Task Forget() => await _village.DisposeAsync();

    [Test]
    public async Task Migrations_run_once_and_in_order()
    {
        using var file = new RawFile(_village.Location.Path);
        var before = file.List<(long Number, string Name, string At)>("SELECT number, name, run_at FROM migrations ORDER BY number");
        Assert.That(before.Select(step => step.Number), Is.EqualTo(Enumerable.Range(1, before.Count).Select(number => (long)number)));
        _village.MoveTo(TestVillage.FirstDay.AddDays(1));
        await _village.Restart();
        Assert.That(file.List<(long, string, string)>("SELECT number, name, run_at FROM migrations ORDER BY number"), Is.EqualTo(before));
    }

    [Test]
    public async Task A_file_of_a_newer_version_is_refused_with_a_sentence()
    {
        await _village.Database.DisposeAsync();
        using (var file = new RawFile(_village.Location.Path))
            file.Run("INSERT INTO migrations VALUES (999, '0999_later.sql', '2030-01-01T00:00:00.000Z')");

        var refusal = Assert.Throws<UnavailableException>(() => new Database(_village.Location, _village.Time));
        Assert.That(refusal!.Message, Does.Contain("newer version").And.Contain("999"));
    }

    [Test]
    public void What_is_no_database_is_refused_with_a_sentence()
    {
        var path = _village.Location.Path + ".txt";
        File.WriteAllText(path, new string('x', 5000));
        Assert.Throws<UnavailableException>(() => new Database(new($"Data Source={path}", "."), _village.Time));
    }

    [Test]
    public async Task The_secret_is_made_once_and_kept()
    {
        var secret = await File.ReadAllBytesAsync(_village.Location.Path + ".key");
        Assert.That(secret, Has.Length.EqualTo(32));
        await _village.Restart();
        Assert.That(_village.Read(tx => tx.Secret), Is.EqualTo(secret));
        if (!OperatingSystem.IsWindows())
            Assert.That(File.GetUnixFileMode(_village.Location.Path + ".key"), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Test]
    public void Programs_that_start_together_find_the_same_secret()
    {
        var path = _village.Location.Path + "-new";
        var secrets = Enumerable.Range(0, 16).AsParallel().WithDegreeOfParallelism(16)
            .Select(_ => Convert.ToHexString(InstallationSecret.ReadOrMake(path))).Distinct().ToList();
        Assert.That(secrets, Has.Count.EqualTo(1));
        Assert.That(Directory.GetFiles(Path.GetDirectoryName(path)!), Has.None.Contains(".key."));
    }

    [Test]
    public async Task A_broken_secret_is_refused()
    {
        await _village.Database.DisposeAsync();
        await File.WriteAllBytesAsync(_village.Location.Path + ".key", [1, 2, 3]);
        Assert.Throws<UnavailableException>(() => new Database(_village.Location, _village.Time));
    }

    [Test]
    public void The_log_is_written_ahead_and_every_commit_reaches_the_disk()
    {
        Assert.That(_village.Read(tx => tx.Get<string>("PRAGMA journal_mode")), Is.EqualTo("wal"));
        Assert.That(_village.Read(tx => tx.Get<int>("PRAGMA synchronous")), Is.EqualTo(2));
        Assert.That(_village.Read(tx => tx.Get<int>("PRAGMA foreign_keys")), Is.EqualTo(1));
        Assert.That(_village.Read(tx => tx.Get<int>("PRAGMA trusted_schema")), Is.Zero);
        Assert.That(_village.Read(tx => tx.Get<int>("PRAGMA busy_timeout")), Is.EqualTo(5000));
    }

    [Test]
    public void Every_table_of_the_village_is_strict() => Assert.That(
        _village.Read(tx => tx.List<string>("SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main' AND strict = 0 AND name NOT LIKE 'sqlite%'")),
        Is.Empty);
}
