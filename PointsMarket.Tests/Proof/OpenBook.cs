using PointsMarket.Core.Proof;
using PointsMarket.Core.Storage;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Proof;

/// <summary>A story's file, with nothing that guards it or with its triggers alone: one thing is changed, the proof looks, and the change is taken back.</summary>
internal sealed class OpenBook : IAsyncDisposable
{
    private readonly TestVillage _village;
    private readonly Tx _tx;
    private readonly Action<Tx>? _forge;

    private OpenBook(TestVillage village, bool guarded, Action<Tx>? forge)
    {
        _village = village;
        _forge = forge;
        if (!guarded)
        {
            using var file = new RawFile(village.Location.Path);
            file.Unlock();
        }

        _tx = new(new SqliteFile(village.Location), village.Time);
        _tx.Begin();
        _tx.Execute("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON");
    }

    /// <remarks><paramref name="forge"/> is done after each change, before the proof looks.</remarks>
    public static async Task<OpenBook> Make(Func<TestVillage, Task> tell, bool guarded = false, Action<Tx>? forge = null)
    {
        var village = await TestVillage.Make();
        await tell(village);
        await village.Database.DisposeAsync();
        return new(village, guarded, forge);
    }

    public BookProof Check() => ProofService.Check(_tx, TestVillage.Code);

    /// <summary>What the proof says after these statements, which must change something.</summary>
    public Breach? After(string sql, IReadOnlyDictionary<string, object?>? values = null)
    {
        _tx.Hot("BEGIN").Execute();
        try
        {
            Assert.That(_tx.Execute(sql, values), Is.Positive, sql);
            _forge?.Invoke(_tx);
            return Check().Breach;
        }
        finally
        {
            _tx.Hot("ROLLBACK").Execute();
        }
    }

    /// <summary>After these statements the proof names this law and this place.</summary>
    public void MustTell(string sql, int law, string place)
    {
        var breach = After(sql);
        Assert.That(breach, Is.Not.Null, "the change was not found");
        Assert.Multiple(() =>
        {
            Assert.That(breach!.Law, Is.EqualTo(law), breach.ToString());
            Assert.That(breach.ToString(), Does.Contain(place));
        });
    }

    public List<T> List<T>(string sql) => _tx.List<T>(sql);

    /// <summary>The rows of a query, each with its columns by name.</summary>
    public List<Dictionary<string, object?>> Rows(string sql) =>
        [.. _tx.List<dynamic>(sql).Select(row => new Dictionary<string, object?>((IDictionary<string, object?>)row))];

    public async ValueTask DisposeAsync()
    {
        _tx.Connection.Dispose();
        await _village.DisposeAsync();
    }
}
