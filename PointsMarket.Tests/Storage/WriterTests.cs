using System.Diagnostics;
using PointsMarket.Core;
using PointsMarket.Core.Ledger;
using PointsMarket.Core.Proof;
using PointsMarket.Core.Shop;
using PointsMarket.Core.Storage;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Storage;

internal sealed class WriterTests
{
    private TestVillage _village = null!;

    [SetUp]
    public async Task Make() => _village = await TestVillage.Make();

    [TearDown]
    public async Task Forget() => await _village.DisposeAsync();

    [Test]
    public async Task A_refusal_in_a_batch_takes_back_only_its_own()
    {
        var requests = Together(
            () => Redeem(1),
            () => Redeem(90),
            () => _village.Write<int>(tx =>
            {
                GoodsService.Receive(tx, _village.Clerk, "S05", 1000, null, null, null);
                throw Refusal.NotFound();
            }),
            () => Redeem(2));

        Assert.That(await Outcomes(requests), Is.EqualTo(new[] { null, typeof(RefusalException), typeof(RefusalException), null }));
        Assert.That(Stock(), Is.EqualTo(97));
        Sound(entries: 5);
    }

    [Test]
    public async Task A_poisoned_request_stops_neither_the_writer_nor_its_neighbours()
    {
        var requests = Together(
            () => Redeem(1),
            () => _village.Write<int>(_ => throw new InvalidOperationException("a mistake")),
            () => _village.Write<int>(_ => throw new OperationCanceledException()),
            () => _village.Write<int>(tx => tx.Execute("UPDATE nothing SET at = 0")),
            () => _village.Write<int>(tx => tx.Execute("UPDATE entries SET memo = 'x'")),
            () => Redeem(2));

        var outcomes = await Outcomes(requests);
        Assert.That(outcomes[0], Is.Null);
        Assert.That(outcomes[1], Is.EqualTo(typeof(InvalidOperationException)));
        Assert.That(outcomes[2..5], Has.None.Null);
        Assert.That(outcomes[5], Is.Null);
        Sound(entries: 5);
    }

    [Test]
    public async Task A_request_that_breaks_the_transaction_fails_its_batch_and_the_next_one_is_served()
    {
        var outcomes = await Outcomes(Together(() => Redeem(1), () => _village.Write<int>(tx => tx.Execute("ROLLBACK"))));
        Assert.That(outcomes, Is.All.EqualTo(typeof(UnavailableException)));
        Assert.That(Stock(), Is.EqualTo(100), "nobody was acknowledged, and nothing was written");
        await Redeem(3);
        Assert.That(Stock(), Is.EqualTo(97));
        Sound(entries: 4);
    }

    [Test]
    public async Task Disposal_carries_out_what_is_queued_and_takes_no_more()
    {
        var requests = Together([.. Enumerable.Repeat(() => Redeem(1), 20)]);
        var closing = _village.Database.DisposeAsync();
        Assert.That(await Outcomes(requests), Is.All.Null);
        await closing;
        await Assert.ThrowsAsync<UnavailableException>(() => Redeem(1));
        await _village.Restart();
        Assert.That(Stock(), Is.EqualTo(80));
    }

    [Test]
    public async Task Writes_are_refused_while_another_process_holds_the_file_and_served_again_after()
    {
        await using var database = new Database(new("Data Source=village.db", Path.GetDirectoryName(_village.Location.Path)!, busySeconds: 1), _village.Time);
        using (var holder = new RawFile(_village.Location.Path))
        {
            holder.Run("BEGIN EXCLUSIVE");
            var watch = Stopwatch.StartNew();
            await Assert.ThrowsAsync<UnavailableException>(() => database.Write(tx => Redeem(tx, 1)));
            Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(5)));
            Assert.That(database.Read(tx => Book.Head(tx, TestVillage.Code)).Sequence, Is.EqualTo(3), "reading goes on");
            holder.Run("ROLLBACK");
        }

        await database.Write(tx => Redeem(tx, 1));
        Sound(entries: 4);
    }

    [Test]
    public async Task Two_programs_on_one_file_both_write_and_leave_no_gap()
    {
        await using var other = new Database(_village.Location, _village.Time);
        var here = Enumerable.Range(0, 20).Select(_ => Redeem(1));
        var there = Enumerable.Range(0, 20).Select(_ => Task.Run(() => other.Write(tx => Redeem(tx, 1))));
        await Task.WhenAll(here.Concat(there));
        Sound(entries: 43);
        Assert.That(Stock(), Is.EqualTo(60));
    }

    [TestCase(1, 99)]
    [TestCase(2, 100)]
    public async Task As_many_writes_are_committed_together_as_the_location_says(int together, int seen)
    {
        var folder = Path.GetDirectoryName(_village.Location.Path)!;
        await using var database = new Database(new("Data Source=village.db", folder, writesTogether: together), _village.Time);
        var (held, gate) = (new TaskCompletionSource(), new TaskCompletionSource());
        var holder = database.Write(_ =>
        {
            held.SetResult();
            gate.Task.Wait();
        });
        await held.Task;
        var first = database.Write(tx => Redeem(tx, 1));
        var second = database.Write(_ => Stock());
        gate.SetResult();
        Assert.That(await second, Is.EqualTo(seen), "another reader finds the first only once it is committed");
        await Task.WhenAll(holder, first);
    }

    [Test]
    public async Task A_reading_sees_one_snapshot()
    {
        var (before, after) = await Task.Run(() => _village.Read(tx =>
        {
            var first = Book.Head(tx, TestVillage.Code).Sequence;
            Redeem(1).GetAwaiter().GetResult();
            return (first, Book.Head(tx, TestVillage.Code).Sequence);
        }));
        Assert.That(after, Is.EqualTo(before));
        Assert.That(_village.Read(tx => Book.Head(tx, TestVillage.Code)).Sequence, Is.EqualTo(before + 1));
    }

    [Test]
    public void A_reading_that_writes_leaves_nothing()
    {
        _village.Read(tx => GoodsService.Receive(tx, _village.Clerk, "S05", 5, null, null, null));
        Assert.That(Stock(), Is.EqualTo(100));
    }

    /// <summary>Holds the writer with a batch of its own until all are queued, so that they are one batch.</summary>
    private List<Task> Together(params Func<Task>[] requests)
    {
        var (held, gate) = (new TaskCompletionSource(), new TaskCompletionSource());
        _ = _village.Write(_ =>
        {
            held.SetResult();
            gate.Task.Wait();
        });
        held.Task.Wait();
        var queued = requests.Select(request => request()).ToList();
        gate.SetResult();
        return queued;
    }

    private static async Task<Type?[]> Outcomes(List<Task> requests)
    {
        foreach (var request in requests)
            await request.ContinueWith(_ => { }, TaskScheduler.Default);

        return [.. requests.Select(request => request.IsCanceled ? typeof(OperationCanceledException) : request.Exception?.InnerException?.GetType())];
    }

    private Task<Redemption> Redeem(int quantity) => _village.Write(tx => Redeem(tx, quantity));

    private Redemption Redeem(Tx tx, int quantity) => RedemptionService.Redeem(tx, _village.Shopkeeper, new("01-001", [new("S05", quantity)], null));

    private long Stock() => _village.Read(tx => GoodsService.Get(tx, TestVillage.Code, "S05")).Stock;

    private void Sound(int entries)
    {
        var proof = _village.Read(tx => ProofService.Check(tx, TestVillage.Code));
        Assert.That(proof.Breach, Is.Null);
        Assert.That(proof.Entries, Is.EqualTo(entries));
    }
}
