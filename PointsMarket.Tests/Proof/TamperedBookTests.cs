using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Proof;

/// <summary>Somebody with an SQLite tool changes one thing in a sound book: the proof names the law and the place.</summary>
internal sealed class TamperedBookTests
{
    private OpenBook _book = null!;

    [OneTimeSetUp]
    public async Task Tell() => _book = await OpenBook.Make(LongStory.Tell);

    [OneTimeTearDown]
    public async Task Forget() => await _book.DisposeAsync();

    [Test]
    public void A_long_mixed_story_is_sound()
    {
        var proof = _book.Check();
        Assert.Multiple(() =>
        {
            Assert.That(proof.Breach, Is.Null);
            Assert.That(proof.Entries, Is.EqualTo(LongStory.Entries));
            Assert.That(proof.ClosedMonths, Is.EqualTo(2));
        });
    }

    [TestCaseSource(typeof(Tampering), nameof(Tampering.Entries))]
    [TestCaseSource(typeof(Tampering), nameof(Tampering.Sums))]
    [TestCaseSource(typeof(Tampering), nameof(Tampering.Sources))]
    [TestCaseSource(typeof(Tampering), nameof(Tampering.Records))]
    [TestCaseSource(typeof(Tampering), nameof(Tampering.Goods))]
    [TestCaseSource(typeof(Tampering), nameof(Tampering.Months))]
    public void A_changed_book_is_not_sound(string sql, int law, string place) => _book.MustTell(sql, law, place);
}
