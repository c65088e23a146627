using System.Collections.Concurrent;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Crash;

/// <summary>The operator's verb as a program of its own, beside a server that writes all the time.</summary>
internal sealed class BackupUnderLoadTests
{
    private const int Clients = 16;
    private const int Enough = 200;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Test]
    public async Task A_backup_beside_a_server_under_load_is_sound_and_holds_what_was_acknowledged_before()
    {
        await using var village = await CrashVillage.Make();
        var crowd = new Crowd(village, Clients, TestContext.CurrentContext.Random.Next());
        var file = village.Path + ".copy";
        var told = new ConcurrentQueue<long>();
        List<long> before;
        using (var server = village.Start())
        {
            var work = crowd.WorkUntilNobodyAnswers(await server.Ready(), line =>
            {
                if (line.Entry is { } entry)
                    told.Enqueue(entry);
            });
            await Eventually.Is(() => told.Count > Enough, Patience);
            before = [.. told];
            var (status, said) = await village.Run("backup", file);
            Assert.That(status, Is.Zero, said);
            Assert.That(told, Has.Count.GreaterThan(before.Count), "the server went on writing");
            Assert.That(await server.Stop(), Is.Zero, server.Said);
            await work;
        }

        using (var backup = new RawFile(file))
            Assert.That(before, Is.SubsetOf(backup.List<long>($"SELECT sequence FROM entries WHERE village = '{TestVillage.Code}'")));

        var proof = await ServerProcess.Run(file, CrashVillage.Today, "verify");
        Assert.That(proof.Status, Is.Zero, proof.Said);
        await JournalProof.Hold(village, crowd);
    }
}
