using System.Data;
using Microsoft.Data.Sqlite;
using PointsMarket.Core;
using PointsMarket.Core.Proof;
using PointsMarket.Core.Shop;
using PointsMarket.Core.Storage;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Storage;

/// <summary>What goes wrong inside a batch, and who is told.</summary>
internal sealed class WriterFaultTests
{
    private TestVillage _village = null!;

    private static Exception[] Faults =>
    [
        new InvalidOperationException("a mistake"),
        new InsufficientExecutionStackException(),
        new TaskCanceledException(),
        new TimeoutException(),
        new AggregateException(new DataException(), new IOException("no space left on device")),
        new SqliteException("file is not a database", 26),
        new UnavailableException("not now"),
        Refusal.NotFound(),
    ];

    [SetUp]
    public async Task Make() => _village = await TestVillage.Make();

    [TearDown]
    public async Task Forget() => await _village.DisposeAsync();

    [TestCaseSource(nameof(Faults))]
    public async Task Whatever_a_request_throws_after_it_wrote_takes_back_only_its_own(Exception fault)
    {
        var (before, poisoned, after) = Batch(tx =>
        {
            GoodsService.Receive(tx, _village.Clerk, "S05", 1000, null, null, null);
            throw fault;
        });
        await before;
        await after;
        Assert.That(await Told(poisoned), Is.InstanceOf(fault is SqliteException ? typeof(UnavailableException) : fault.GetType()));
        Holds(stock: 98, entries: 5);
    }

    /// <summary>A full file makes SQLite end the transaction by itself, with all that the neighbours have written in it.</summary>
    [Test]
    public async Task A_transaction_that_the_database_took_back_by_itself_is_told_to_all_in_it_and_the_next_is_served()
    {
        var (before, poisoned, after) = Batch(tx =>
        {
            tx.Execute("CREATE TABLE fillers (filler BLOB)");
            tx.Execute($"PRAGMA max_page_count = {tx.Get<long>("PRAGMA page_count")}");
            var full = Assert.Throws<SqliteException>(() => tx.Execute("INSERT INTO fillers VALUES (zeroblob(1000000))"));
            Assert.That(() => tx.Execute("BEGIN DEFERRED"), Throws.Nothing, "nothing is left of the transaction");
            tx.Execute("ROLLBACK");
            throw full!;
        });
        foreach (var request in new[] { before, poisoned })
            Assert.That(await Told(request), Is.InstanceOf<UnavailableException>());

        await after;
        Holds(stock: 99, entries: 4);
        await _village.Redeem("01-001", "S05");
        Holds(stock: 98, entries: 5);
    }

    [Test]
    public async Task A_commit_that_fails_is_told_to_its_whole_batch()
    {
        var (before, poisoned, after) = Batch(tx =>
        {
            tx.Execute("PRAGMA defer_foreign_keys = ON");
            tx.Execute("INSERT INTO residents VALUES ('yunxi', 'nobody', 1, '无名', NULL, 0, 0)");
        });
        foreach (var request in new[] { before, poisoned, after })
            Assert.That(await Told(request), Is.InstanceOf<UnavailableException>());

        Holds(stock: 100, entries: 3);
        await _village.Redeem("01-001", "S05");
        Holds(stock: 99, entries: 4);
    }

    /// <summary>A batch of three: two redemptions, and this between them.</summary>
    private (Task Before, Task Poisoned, Task After) Batch(Action<Tx> poison)
    {
        var held = HeldWriter.Of(_village);
        var batch = (_village.Redeem("01-001", "S05"), _village.Write(poison), _village.Redeem("01-001", "S05"));
        held.Release();
        return batch;
    }

    private static async Task<Exception?> Told(Task request)
    {
        await request.ContinueWith(_ => { }, TaskScheduler.Default);
        return request.IsCanceled ? new TaskCanceledException() : request.Exception?.InnerException;
    }

    private void Holds(int stock, int entries)
    {
        var proof = _village.Read(tx => ProofService.Check(tx, TestVillage.Code));
        Assert.That(proof.Breach, Is.Null);
        Assert.That(proof.Entries, Is.EqualTo(entries));
        Assert.That(_village.Read(tx => GoodsService.Get(tx, TestVillage.Code, "S05")).Stock, Is.EqualTo(stock));
    }
}
