using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Proof;

/// <summary>
/// Somebody changes entries and makes what follows from them follow again: every hash; or every balance, sum and sealed
/// month too. What stands behind the entries still tells.
/// </summary>
internal sealed class ForgedBookTests
{
    private const string Words = "words and names beside the points; the signed sheet's hash says that they were changed";
    private const string BroughtAlong = "what a household brought along has no other paper in the book; the signed sheet's hash says that it was changed";

    private static readonly BookTable Entries = BookTables.All.Single(table => table.Name == "entries");

    /// <summary>What may stand otherwise in an entry of a book that was made anew, and why.</summary>
    private static readonly Dictionary<string, string> Unproved = new()
    {
        ["entries (opening).honour"] = BroughtAlong,
        ["entries (opening).month"] = BroughtAlong,
        ["entries (opening).posted_at"] = Words,
        ["entries (opening).posted_by"] = Words,
        ["entries (opening).memo"] = Words,
        ["entries (award).posted_at"] = Words,
        ["entries (award).posted_by"] = Words,
        ["entries (deduction).posted_by"] = Words,
        ["entries (reversal).month"] = "a redemption taken back carries the month of that day, and days are the village's, not the file's",
        ["entries (reversal).posted_at"] = Words,
        ["entries (reversal).posted_by"] = Words,
        ["entries (reversal).memo"] = Words,
        ["entries (expiry).posted_at"] = Words,
        ["entries (expiry).memo"] = Words,
    };

    private OpenBook _rehashed = null!;
    private OpenBook _recast = null!;

    [OneTimeSetUp]
    public async Task Tell()
    {
        _rehashed = await OpenBook.Make(LongStory.Tell, forge: Forger.Rehash);
        _recast = await OpenBook.Make(WholeStory.Tell, forge: Forger.Recast);
    }

    [OneTimeTearDown]
    public async Task Forget()
    {
        await _rehashed.DisposeAsync();
        await _recast.DisposeAsync();
    }

    [Test]
    public void A_book_made_anew_without_a_change_is_sound() => Assert.Multiple(() =>
    {
        Assert.That(_rehashed.After("UPDATE entries SET memo = memo"), Is.Null);
        Assert.That(_recast.After("UPDATE entries SET memo = memo"), Is.Null);
    });

    [TestCaseSource(typeof(Forgeries), nameof(Forgeries.OfHashes))]
    public void A_change_under_right_hashes_is_found(string sql, int law, string place) => _rehashed.MustTell(sql, law, place);

    [TestCaseSource(typeof(Forgeries), nameof(Forgeries.OfSums))]
    public void A_change_under_right_sums_is_found(string sql, int law, string place) => _recast.MustTell(sql, law, place);

    [Test]
    public void Every_column_of_every_entry_is_proved_by_what_stands_behind_it_or_says_why_not()
    {
        var unproved = (
            from row in BookRow.All(_recast, Entries)
            from column in row.Columns
            where column.Name is not ("balance_after" or "hash") && row.Change(column) is null
            select $"{row}.{column.Name}").ToHashSet();
        Assert.That(unproved, Is.EquivalentTo(Unproved.Keys));
    }
}
