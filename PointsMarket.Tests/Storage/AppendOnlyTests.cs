using Microsoft.Data.Sqlite;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Storage;

/// <summary>The file itself refuses what no part of the program would ask of it.</summary>
internal sealed class AppendOnlyTests
{
    private TestVillage _village = null!;
    private RawFile _file = null!;

    [OneTimeSetUp]
    public async Task Tell()
    {
        _village = await TestVillage.Make();
        await LongStory.Tell(_village);
        _file = new(_village.Location.Path);
    }

    [OneTimeTearDown]
    public async Task Forget()
    {
        _file.Dispose();
        await _village.DisposeAsync();
    }

    [TestCase(18, "2026-03", 100, TestName = "An_entry_does_not_take_the_place_of_another")]
    [TestCase(20, "2026-03", 100, TestName = "An_entry_leaves_no_gap")]
    [TestCase(19, "2026-02", 100, TestName = "No_entry_goes_into_a_closed_month")]
    [TestCase(19, "2026-03", -1, TestName = "No_redemption_leaves_a_balance_below_zero")]
    public void An_entry_follows_the_book(int sequence, string month, int balance) => Refuses(
        $"""
        INSERT INTO entries VALUES ('yunxi', {sequence}, '01-001', '{month}', 'redemption', -100, 0, {balance}, 'redemption:9',
            '2026-03-10T01:00:00.000Z', 'shopkeeper', '2026-03-0009', zeroblob(32))
        """);

    [Test]
    public void A_closed_month_is_not_opened_again() => Refuses("UPDATE heads SET open_month = '2026-01' WHERE village = 'yunxi'");

    [Test]
    public void A_stock_is_never_below_zero() => Refuses("UPDATE stocks SET quantity = -1");

    private void Refuses(string sql)
    {
        var fault = Assert.Throws<SqliteException>(() => _file.Run(sql), sql);
        Assert.That(fault!.SqliteErrorCode, Is.EqualTo(19), fault.Message);
    }
}
