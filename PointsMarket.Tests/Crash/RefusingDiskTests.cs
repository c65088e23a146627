using System.Globalization;
using System.Net;
using System.Runtime.Versioning;
using PointsMarket.Tests.Conduct;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Crash;

/// <summary>The disk refuses for a while: whoever writes is told so, whoever reads is served, and nothing is half-written.</summary>
/// <remarks>The disk's end is a limit on the size of the server's files, set and lifted while it runs; Linux has one for each process.</remarks>
[SupportedOSPlatform("linux")]
internal sealed class RefusingDiskTests
{
    private const int Clients = 8;
    private const int Room = 32 * 1024;
    private const int Refusals = 100;
    private const int Answers = 50;

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    /// <summary>A file that grows past its limit is an error of writing, as on a full disk, and not a signal that ends the program.</summary>
    private static readonly string[] WithoutTheSignal = ["sh", "-c", "trap '' XFSZ; exec \"$@\"", "sh"];

    /// <summary>Modes of files bind the server as they bind a user, also where the tests are root's.</summary>
    private static readonly string[] BoundByModes =
        Environment.IsPrivilegedProcess ? ["setpriv", "--bounding-set", "-dac_override", .. WithoutTheSignal] : WithoutTheSignal;

    private CrashVillage _village = null!;
    private Crowd _crowd = null!;

    [SetUp]
    public async Task Make()
    {
        _village = await CrashVillage.Make();
        _crowd = new(_village, Clients, TestContext.CurrentContext.Random.Next());
    }

    [TearDown]
    public async Task Forget() => await _village.DisposeAsync();

    [TestCase(false)]
    [TestCase(true)]
    public async Task A_full_disk_refuses_writing_and_writing_goes_on_when_there_is_room(bool killedWhileFull)
    {
        using var server = _village.Start(WithoutTheSignal);
        var address = await server.Ready();
        using var stop = new CancellationTokenSource();
        var work = _crowd.Work(address, stop.Token);
        await Answered(Answers);
        await Limit(server, $"{SizeOfFiles() + Room}:unlimited");
        await Refused(Refusals);
        await Limit(server, "0:unlimited");
        await ReadingGoesOnAndWritingIsRefused(address);

        if (killedWhileFull)
        {
            await Stop();
            await server.Kill();
        }
        else
        {
            await Limit(server, "unlimited");
            await Answered(Answers);
            await Stop();
            Assert.That(await server.Stop(), Is.Zero);
        }

        await JournalProof.Hold(_village, _crowd);

        Task Stop()
        {
            stop.Cancel();
            return work;
        }
    }

    [Test]
    public async Task A_file_that_became_read_only_refuses_writing_and_writing_goes_on_when_it_may_be_written()
    {
        using var server = _village.Start(BoundByModes);
        var address = await server.Ready();
        using var stop = new CancellationTokenSource();
        var work = _crowd.Work(address, stop.Token);
        await Answered(Answers);

        // What is open stays writable: a moment without room makes the writer open its files anew.
        SetMode(UnixFileMode.UserRead);
        await Limit(server, "0:unlimited");
        await Refused(1);
        await Limit(server, "unlimited");
        await Refused(Refusals);
        Assert.That(server.Said, Does.Contain("attempt to write a readonly database"));
        await ReadingGoesOnAndWritingIsRefused(address);

        SetMode(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await Answered(Answers);
        await stop.CancelAsync();
        await work;
        Assert.That(await server.Stop(), Is.Zero);
        await JournalProof.Hold(_village, _crowd);
    }

    [Test]
    public async Task A_server_that_starts_on_a_read_only_file_shows_it_and_writes_as_soon_as_it_may()
    {
        SetMode(UnixFileMode.UserRead);
        using var server = _village.Start(BoundByModes);
        var address = await server.Ready();
        await ReadingGoesOnAndWritingIsRefused(address);

        SetMode(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        using var stop = new CancellationTokenSource();
        var work = _crowd.Work(address, stop.Token);
        await Answered(Answers);
        await stop.CancelAsync();
        await work;
        Assert.That(await server.Stop(), Is.Zero);
        await JournalProof.Hold(_village, _crowd);
    }

    private async Task ReadingGoesOnAndWritingIsRefused(Uri address)
    {
        var clerk = _village.As("clerk", address);
        (await clerk.Get("/health/ready")).Gives(HttpStatusCode.OK);
        (await clerk.Get("entries?limit=500")).Gives(HttpStatusCode.OK);
        (await clerk.Get("households/03-001/account")).Gives(HttpStatusCode.OK);
        (await clerk.Get("/yunxi")).Gives(HttpStatusCode.OK);
        using var page = await clerk.Http.SendAsync(_village.Page("clerk", "desk"));
        Assert.That(page.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        RefusedForNow.Check(await clerk.Submit("03-001", TestRules.Help, on: CrashVillage.Today));
        RefusedForNow.Check(await clerk.Post("/api/sessions", new { village = TestVillage.Code, account = "clerk", password = TestVillage.Password }));
    }

    private Task Answered(int more) => Comes(more, line => line.IsAcknowledged ? 1 : 0);

    private Task Refused(int more) => Comes(more, line => line.Unavailable);

    private Task Comes(int more, Func<JournalLine, int> count)
    {
        var enough = _crowd.Journal.Sum(count) + more;
        return Eventually.Is(() => _crowd.Journal.Sum(count) >= enough, LongestWait);
    }

    private void SetMode(UnixFileMode mode)
    {
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(_village.Path)!))
            File.SetUnixFileMode(file, mode);
    }

    private long SizeOfFiles() =>
        Math.Max(new FileInfo(_village.Path).Length, new FileInfo(_village.Path + "-wal").Length);

    private static Task Limit(ServerProcess server, string bytes) =>
        Command.Run("prlimit", "--pid", server.Id.ToString(CultureInfo.InvariantCulture), $"--fsize={bytes}");
}
