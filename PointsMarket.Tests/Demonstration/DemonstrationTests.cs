using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using PointsMarket.Api.Demonstration;
using PointsMarket.Core;
using PointsMarket.Core.Conduct;
using PointsMarket.Core.Ledger;
using PointsMarket.Core.Months;
using PointsMarket.Core.Proof;
using PointsMarket.Core.Storage;
using PointsMarket.Core.Villages;

namespace PointsMarket.Tests.Demonstration;

internal sealed class DemonstrationTests
{
    private static readonly TimeZoneInfo Zone = VillageTime.Zone("Asia/Shanghai");

    private string _folder = null!;
    private DatabaseLocation _location = null!;

    [SetUp]
    public void Make()
    {
        _folder = Directory.CreateTempSubdirectory("pointsmarket-").FullName;
        _location = new("Data Source=demo.db", _folder);
    }

    [TearDown]
    public void Forget() => Directory.Delete(_folder, recursive: true);

    [TestCase("2026-03-01")]
    [TestCase("2026-03-05")]
    [TestCase("2026-02-28")]
    [TestCase("2026-03-31")]
    public async Task The_village_is_whole_whatever_day_a_start_falls_on(string day)
    {
        var time = TimeOn(day);
        await Village(time).MakeWhereNone(_location);
        await using var database = new Database(_location, time);
        const string Demo = DemonstrationVillage.Code;
        var running = Month.Of(time.Today);

        Assert.That(database.Read(tx => ProofService.Check(tx, Demo)).Breach, Is.Null);
        var overview = database.Read(tx => VillageService.Overview(tx, Demo));
        Assert.That(overview.Households, Is.GreaterThanOrEqualTo(150));
        Assert.That(overview.OpenMonth, Is.EqualTo(running));
        var months = database.Read(tx => MonthService.List(tx, Demo, null, 10));
        Assert.That(months.Select(month => month.Month), Is.EqualTo([running.Plus(-3), running.Plus(-2), running.Plus(-1), running]));
        Assert.That(months.Select(month => month.Closing is not null), Is.EqualTo([true, true, true, false]));
        Assert.That(months.Select(month => month.Training), Is.All.True);

        if (time.Today.Day >= 5)
        {
            Assert.That(Records(ConductStatus.Published), Is.Not.Empty, "something is under publicity");
            Assert.That(Records(ConductStatus.Objected), Is.Not.Empty, "an objection waits");
        }

        Assert.That(Records(ConductStatus.Posted), Is.Not.Empty);
        Assert.That(database.Read(tx => FreezeService.FrozenIn(tx, Demo, running)), Is.Not.Empty, "a veto freezes");
        var entries = database.Read(tx => EntryService.List(tx, Demo, 0, int.MaxValue));
        Assert.That(entries.Where(one => one.Kind == EntryKind.Reversal), Is.Not.Empty);
        Assert.That(entries.Max(one => one.PostedAt), Is.LessThanOrEqualTo(time.Now));
        if (time.Today.Day >= 28)
            Assert.That(entries.Where(one => one.Kind == EntryKind.Award && one.Month == running), Is.Not.Empty);

        Assert.That(Directory.GetFiles(_folder, "*.making*"), Is.Empty);

        List<ConductRecord> Records(ConductStatus status) =>
            database.Read(tx => ConductService.List(tx, Demo, new() { Status = status, Limit = 500 }));
    }

    [Test]
    public async Task A_making_that_is_broken_off_leaves_nothing_and_the_next_start_makes_it()
    {
        var broken = new BreakingClock(TimeOn("2026-03-05").Now, looks: 60);
        await Assert.CatchAsync(() => Village(new(broken, Zone)).MakeWhereNone(_location));
        await using (var database = new Database(_location, TimeOn("2026-03-05")))
            Assert.That(database.Read(VillageService.List), Is.Empty);

        await Village(TimeOn("2026-03-05")).MakeWhereNone(_location);
        await using var made = new Database(_location, TimeOn("2026-03-05"));
        Assert.That(made.Read(VillageService.List).Select(village => village.Code), Is.EqualTo([DemonstrationVillage.Code]));
    }

    [TestCase("Production", null)]
    [TestCase("Production", "true")]
    [TestCase("Development", "false")]
    public async Task Production_and_the_configuration_say_no(string environment, string? demo)
    {
        await Village(TimeOn("2026-03-05"), environment, demo).MakeWhereNone(_location);
        Assert.That(Directory.GetFiles(_folder), Is.Empty);
    }

    [Test]
    public async Task A_database_with_a_village_is_left_alone()
    {
        var time = TimeOn("2026-03-05");
        await using (var database = new Database(_location, time))
            await database.Write(tx => VillageService.Add(tx, "shimen", "石门村", new(2026, 3)));

        await Village(time).MakeWhereNone(_location);
        await using var same = new Database(_location, time);
        Assert.That(same.Read(VillageService.List).Select(village => village.Code), Is.EqualTo(["shimen"]));
    }

    private static VillageTime TimeOn(string day)
    {
        var morning = DateTimeOffset.Parse($"{day}T09:00:00+08:00", System.Globalization.CultureInfo.InvariantCulture);
        return new(new FakeTimeProvider(morning), Zone) { Training = true };
    }

    private static DemonstrationVillage Village(VillageTime time, string environment = "Development", string? demo = null) => new(
        new ConfigurationBuilder().AddInMemoryCollection([new("PointsMarket:Demo", demo)]).Build(),
        new Surroundings { EnvironmentName = environment },
        time,
        NullLogger<DemonstrationVillage>.Instance);

    private sealed class Surroundings : IHostEnvironment
    {
        public required string EnvironmentName { get; set; }
        public string ApplicationName { get; set; } = "PointsMarket";
        public string ContentRootPath { get; set; } = "";
        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }

    /// <summary>Pulls the plug after so many looks at it.</summary>
    private sealed class BreakingClock(DateTimeOffset now, int looks) : TimeProvider
    {
        private int _looks = looks;

        public override DateTimeOffset GetUtcNow() => Interlocked.Decrement(ref _looks) > 0 ? now : throw new IOException("the power failed");
    }
}
