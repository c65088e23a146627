using PointsMarket.Core;
using PointsMarket.Core.Months;
using PointsMarket.Core.Villages;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Months;

/// <summary>What is said before a closing is what the closing then does.</summary>
internal sealed class ClosingPreviewTests
{
    private static readonly Month December = new(2026, 12);

    private TestVillage _village = null!;

    [SetUp]
    public async Task Make() => _village = await TestVillage.Make();

    [TearDown]
    public async Task Forget() => await _village.DisposeAsync();

    [Test]
    public async Task What_is_due_is_in_the_sums_and_what_is_not_is_carried()
    {
        var due = await _village.Publish("02-001", TestRules.Help, 2, new(2026, 1, 20));
        await _village.Publish("02-002", TestRules.Late, 3, new(2026, 2, 20));
        _village.MoveTo(due.PublishedUntil!.Value.AddDays(1));
        var waits = await _village.Publish("01-001", TestRules.Help, on: new(2026, 1, 25));
        var (preview, closed) = await Close(new(2026, 1));

        Assert.That(preview.Due, Has.Count.EqualTo(2));
        Assert.That(preview.Carried.Select(record => record.Id), Is.EqualTo([waits.Id]));
        Assert.That(closed.Carried.Select(record => record.Id), Is.EqualTo([waits.Id]));
        Assert.That(preview.Totals, Is.EqualTo(closed.Statement.Totals));
        Assert.That(preview.Totals.Earned, Is.EqualTo(Points.Of(10)));
    }

    [Test]
    public async Task What_expires_is_what_the_closing_of_december_takes()
    {
        await _village.Change(settings => settings with { CarryOver = CarryOver.ExpireYearly });
        _village.MoveTo(new DateOnly(2027, 1, 10));
        for (var month = new Month(2026, 1); month < December; month = month.Next)
            await _village.Write(tx => ClosingService.Close(tx, _village.Secretary, month));

        var due = await _village.Publish("01-001", TestRules.Late, 3);
        await _village.Publish("02-001", TestRules.Help, on: new(2026, 12, 20));
        await _village.Redeem("01-001", "S05", 2);
        _village.MoveTo(due.PublishedUntil!.Value.AddDays(1));
        var (preview, closed) = await Close(December);

        Assert.That(preview.Expiring.Select(one => (one.Key, one.Value.Value)), Is.EqualTo([("01-001", 92m), ("01-002", 20m), ("02-001", 5m)]));
        Assert.That(preview.Totals, Is.EqualTo(closed.Statement.Totals));
    }

    [Test]
    public async Task A_budget_counts_what_is_due()
    {
        await _village.Change(settings => settings with { MonthlyBudget = Points.Of(4) });
        var due = await _village.Publish("02-001", TestRules.Help, on: new(2026, 1, 20));
        _village.MoveTo(due.PublishedUntil!.Value.AddDays(1));
        Assert.That(_village.Read(tx => ClosingPreview.Find(tx, TestVillage.Code, new(2026, 1)))!.Budget!.ExceededBy, Is.EqualTo(Points.Of(1)));
    }

    private async Task<(ClosingPreview Preview, ClosedMonth Closed)> Close(Month month)
    {
        var preview = _village.Read(tx => ClosingPreview.Find(tx, TestVillage.Code, month))!;
        Assert.That(preview.Refusal, Is.Null);
        return (preview, await _village.Write(tx => ClosingService.Close(tx, _village.Secretary, month)));
    }
}
