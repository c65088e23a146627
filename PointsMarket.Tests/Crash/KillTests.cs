using System.Diagnostics;
using System.Globalization;

namespace PointsMarket.Tests.Crash;

/// <summary>A server that is killed in the middle of load, again and again, loses nothing and does nothing twice.</summary>
internal sealed class KillTests
{
    private const int Clients = 32;
    private const int Kills = 10;
    private const int Pulls = 5;
    private const int MostBeforeAKill = 500;
    private const int LongestWait = 40;
    private const int LongestStartBeforeAKill = 700;

    /// <summary>Environment: how often a campaign kills.</summary>
    private const string KillsVariable = "POINTSMARKET_KILLS";

    [Test]
    public async Task A_server_killed_in_the_middle_of_load_loses_nothing_and_does_nothing_twice()
    {
        await using var village = await CrashVillage.Make();
        await KillAndProve(village, Kills, [], () => { });
    }

    [Test]
    public async Task A_plug_pulled_in_the_middle_of_load_loses_nothing_that_was_answered()
    {
        await using var village = await CrashVillage.Make();
        var plug = await Plug.Of(village.Path);
        await KillAndProve(village, Pulls, plug.Within, plug.Pull);
    }

    [Test]
    public async Task A_server_that_is_stopped_in_the_middle_of_load_ends_in_order_and_what_it_answered_stands()
    {
        await using var village = await CrashVillage.Make();
        var crowd = new Crowd(village, Clients, TestContext.CurrentContext.Random.Next());
        using (var server = village.Start())
        {
            await Work(crowd, server, _ => true, 0, new(0), async () => Assert.That(await server.Stop(), Is.Zero, server.Said));
            Assert.That(server.Said, Does.Not.Contain("fail:"));
        }

        await JournalProof.Hold(village, crowd);
    }

    /// <summary>Again and again somebody's server ends in the middle of load, or while it starts; at the end the book is held against the journals.</summary>
    private static async Task KillAndProve(CrashVillage village, int often, string[] within, Action afterwards)
    {
        var kills = int.TryParse(Environment.GetEnvironmentVariable(KillsVariable), CultureInfo.InvariantCulture, out var many) ? many : often;
        var (watch, seed) = (Stopwatch.StartNew(), TestContext.CurrentContext.Random.Next());
        await TestContext.Out.WriteLineAsync($"seed {seed}");
        var crowd = new Crowd(village, Clients, seed);
        var random = new Random(seed);
        for (var kill = 1; kill <= kills; kill++)
        {
            using (var server = village.Start(within))
            {
                await ((kill % 5) switch
                {
                    0 => KillWhileStarting(server, random),
                    1 => Work(crowd, server, line => line is { IsClosing: true, Answer: null }, random.Next(LongestWait), random, server.Kill),
                    2 or 3 => Work(crowd, server, line => line.Answer is not null, 0, random, server.Kill),
                    _ => Work(crowd, server, _ => true, random.Next(LongestWait), random, server.Kill),
                });
            }

            afterwards();
        }

        var entries = await JournalProof.Hold(village, crowd);
        Assert.That(crowd.Journal.Count(line => line.IsAcknowledged), Is.GreaterThan(kills), "there was load");
        Assert.That(crowd.Journal.Sum(line => line.Unknown), Is.GreaterThan(kills), "the kills came in the middle of it");
        Assert.That(crowd.Journal.Count(line => line.WasReplayed), Is.Positive, "some had been done when nobody was told");
        await Report(kills, crowd.Journal, entries, watch.Elapsed);
    }

    private static async Task KillWhileStarting(ServerProcess server, Random random)
    {
        await Task.Delay(random.Next(LongestStartBeforeAKill));
        await server.Kill();
    }

    /// <summary>Lets everybody work; when some have been answered, and such a request is sent or answered, the server ends after a little while.</summary>
    private static async Task Work(Crowd crowd, ServerProcess server, Func<JournalLine, bool> then, int wait, Random random, Func<Task> end)
    {
        var address = await server.Ready();
        var left = random.Next(MostBeforeAKill);

        // What awaits it goes on at once, on the thread of who noticed: of one batch, some have been answered and some not yet.
        var now = new TaskCompletionSource();
        var work = crowd.WorkUntilNobodyAnswers(address, line =>
        {
            var over = Interlocked.Decrement(ref left);
            if ((over < 0 && then(line)) || over < -MostBeforeAKill)
                now.TrySetResult();
        });
        await now.Task;
        if (wait > 0)
            await Task.Delay(wait);

        await end();
        await work;
    }

    private static Task Report(int kills, IReadOnlyList<JournalLine> journal, int entries, TimeSpan time) => TestContext.Out.WriteLineAsync(string.Create(
        CultureInfo.InvariantCulture,
        $"""
        {kills} kills; {journal.Count} requests: {journal.Count(line => line.IsAcknowledged)} acknowledged, {journal.Count(line => !line.IsAcknowledged)} refused;
        {journal.Sum(line => line.Unknown)} times unknown, {journal.Count(line => line.Unknown > 0)} retried, of these {journal.Count(line => line.WasReplayed)} had been done and were replayed;
        {entries} entries, {journal.Count(line => line.IsClosing && line.IsAcknowledged)} closings, sound; {time.TotalSeconds:0.0} s
        """));
}
