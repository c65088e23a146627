using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using PointsMarket.Api.Web;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Backups;

/// <summary>The site's own backups: one a day, the newest kept, and said where there is none.</summary>
internal sealed class NightlyBackupTests
{
    private TestVillage _village = null!;
    private string _folder = null!;

    [SetUp]
    public async Task Make()
    {
        _village = await TestVillage.Make();
        _folder = Path.GetDirectoryName(_village.Location.BackupFile("x"))!;
    }

    [TearDown]
    public async Task Forget() => await _village.DisposeAsync();

    [Test]
    public async Task There_is_one_a_day()
    {
        using var nightly = Nightly();
        await nightly.KeepUp();
        await nightly.KeepUp();
        Assert.That(Files(), Is.EqualTo(["village-2026-03-10.db", "village-2026-03-10.db.key"]));
        Assert.That(nightly.Standing(), Is.EqualTo(new BackupStanding(_village.Time.Now, IsOverdue: false)));
        _village.MoveTo(_village.Time.At(new(2026, 3, 11), new(0, 1)));
        await nightly.KeepUp();
        Assert.That(Files(), Does.Contain("village-2026-03-11.db"));
    }

    [Test]
    public async Task Fourteen_are_kept()
    {
        using var nightly = Nightly();
        for (var day = 10; day <= 25; day++)
        {
            _village.MoveTo(new DateOnly(2026, 3, day));
            await nightly.KeepUp();
        }

        Assert.That(Files().Count(file => file.EndsWith(".db", StringComparison.Ordinal)), Is.EqualTo(14));
        Assert.That(Files(), Has.None.EqualTo("village-2026-03-11.db").And.Some.EqualTo("village-2026-03-12.db"));
    }

    [Test]
    public async Task The_newest_are_kept_and_what_others_put_there_stays()
    {
        using var nightly = Nightly(("PointsMarket:BackupsKept", "2"));
        Directory.CreateDirectory(_folder);
        await File.WriteAllTextAsync(Path.Combine(_folder, "village-before-the-flood.db"), "x");
        await File.WriteAllTextAsync(Path.Combine(_folder, "other-2026-01-01.db"), "x");
        for (var day = 10; day <= 14; day++)
        {
            _village.MoveTo(new DateOnly(2026, 3, day));
            await nightly.KeepUp();
        }

        Assert.That(Files().Where(file => file.EndsWith(".db", StringComparison.Ordinal)), Is.EqualTo(
            ["other-2026-01-01.db", "village-2026-03-13.db", "village-2026-03-14.db", "village-before-the-flood.db"]));
        Assert.That(Files(), Has.None.EqualTo("village-2026-03-12.db.key"));
    }

    [Test]
    public async Task What_fails_is_tried_again_after_an_hour()
    {
        using var nightly = Nightly();
        await File.WriteAllTextAsync(_folder, "in the way");
        await nightly.KeepUp();
        Assert.That(nightly.Standing(), Is.EqualTo(new BackupStanding(null, IsOverdue: true)));
        File.Delete(_folder);
        _village.Clock.Advance(TimeSpan.FromMinutes(59));
        await nightly.KeepUp();
        Assert.That(Directory.Exists(_folder), Is.False);
        _village.Clock.Advance(TimeSpan.FromMinutes(1));
        await nightly.KeepUp();
        Assert.That(nightly.Standing(), Is.EqualTo(new BackupStanding(_village.Time.Now, IsOverdue: false)));
    }

    [Test]
    public async Task A_clock_that_was_ahead_hides_no_missing_backup_and_no_second_try()
    {
        using var nightly = Nightly();
        _village.MoveTo(new DateOnly(2027, 1, 1));
        await nightly.KeepUp();
        _village.MoveTo(new DateOnly(2027, 1, 2));
        var ahead = _folder + "-of-the-clock-ahead";
        Directory.Move(_folder, ahead);
        await File.WriteAllTextAsync(_folder, "in the way");
        await nightly.KeepUp();
        File.Delete(_folder);
        Directory.Move(ahead, _folder);

        _village.MoveTo(new DateOnly(2026, 3, 10));
        Assert.That(nightly.Standing(), Is.EqualTo(new BackupStanding(null, IsOverdue: true)));
        await nightly.KeepUp();
        Assert.That(nightly.Standing(), Is.EqualTo(new BackupStanding(_village.Time.Now, IsOverdue: false)));
    }

    [Test]
    public async Task The_log_warns_once_a_day()
    {
        var log = new ListedLog<NightlyBackup>();
        using var nightly = Nightly(log);
        await nightly.KeepUp();
        _village.MoveTo(new DateOnly(2026, 3, 13));
        Directory.Delete(_folder, recursive: true);
        await File.WriteAllTextAsync(_folder, "in the way");
        Assert.That(log.Warnings, Is.Empty);
        await nightly.KeepUp();
        await nightly.KeepUp();
        Assert.That(log.Warnings, Is.EqualTo(["The last good backup is more than 48 hours old: never"]));
    }

    [Test]
    public async Task A_site_that_is_told_to_makes_none_and_warns_of_none()
    {
        using var nightly = Nightly(("PointsMarket:Backups", "false"));
        await nightly.KeepUp();
        Assert.That(nightly.Standing(), Is.Null);
        Assert.That(Directory.Exists(_folder), Is.False);
    }

    [TestCase("0")]
    [TestCase("-3")]
    public void None_kept_is_refused(string kept) =>
        Assert.That(() => Nightly(("PointsMarket:BackupsKept", kept)), Throws.InstanceOf<WrongSettingException>().With.Message.Contains(kept));

    [Test]
    public async Task Whoever_looks_after_the_site_is_told_after_48_hours()
    {
        var village = await TestVillage.Make();
        await using var site = Site.Over(village, backups: true);
        var nightly = site.Services.GetRequiredService<NightlyBackup>();
        await nightly.KeepUp();
        var ready = await site.As("clerk").Get("/health/ready");
        Assert.That(ready.Text, Is.EqualTo("""{"status":"ready","lastBackup":"2026-03-10T01:00:00.000Z","warning":null}"""));
        Assert.That((await site.Visit("clerk").Open("desk")).Has("p.warning"), Is.False);

        var file = village.Location.BackupFile("2026-03-10");
        File.SetLastWriteTimeUtc(file, File.GetLastWriteTimeUtc(file) - TimeSpan.FromHours(48) - TimeSpan.FromMilliseconds(1));
        ready = await site.As("clerk").Get("/health/ready");
        Assert.That(ready.Status, Is.EqualTo(HttpStatusCode.OK), "a site without a backup still serves");
        Assert.That((string?)ready["warning"], Does.Contain("超过48小时没有备份"));
        foreach (var account in (string[])["clerk", "secretary"])
            Assert.That((await site.Visit(account).Open("desk")).Text("p.warning"), Does.Contain("超过48小时没有备份").And.Contain("3月8日"));

        Assert.That((await site.Visit("observer").Open("desk")).Has("p.warning"), Is.False);
    }

    private NightlyBackup Nightly(params (string Name, string Value)[] settings) => Nightly(NullLogger<NightlyBackup>.Instance, settings);

    private NightlyBackup Nightly(ILogger<NightlyBackup> log, params (string Name, string Value)[] settings) => new(
        _village.Database,
        _village.Location,
        _village.Clock,
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(setting => setting.Name, setting => (string?)setting.Value)).Build(),
        log);

    private IEnumerable<string> Files() => Directory.GetFiles(_folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);
}
