using PointsMarket.Core;
using PointsMarket.Core.Conduct;
using PointsMarket.Core.Households;
using PointsMarket.Core.Ledger;
using PointsMarket.Core.Shop;
using PointsMarket.Core.Trail;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Trail;

/// <summary>What the trail leaves out: what the book says itself, and what did not happen.</summary>
internal sealed class UnnotedTests
{
    private TestVillage _village = null!;
    private long _last;

    [SetUp]
    public async Task Make()
    {
        _village = await TestVillage.Make();
        await _village.Publish("01-001", TestRules.Help);
        _last = _village.Trail()[0].Id;
    }

    [TearDown]
    public async Task Forget() => await _village.DisposeAsync();

    [Test]
    public async Task What_stands_in_the_book_is_not_noted()
    {
        await _village.Redeem("01-001", "S08");
        await _village.Write(tx => RedemptionService.Reverse(tx, _village.Secretary, 1, "拿错了", restock: true));
        await _village.Write(tx => EntryService.Reverse(tx, _village.Secretary, 1, "抄错了"));
        await _village.Write(tx => HouseholdService.AddOpening(tx, _village.Clerk, "01-001", new(Points.Of(5), Points.Of(5))));
        _village.MoveTo(TestVillage.FirstDay.AddDays(20));
        Assert.That(await _village.Write(tx => PostingService.PostDue(tx, Caller.Clock(TestVillage.Code))), Is.EqualTo(1));
        Assert.That(_village.TrailBehind(_last), Is.Empty);
    }

    [Test]
    public async Task Goods_that_are_off_the_shelf_already_are_not_noted_again()
    {
        await _village.Write(tx => GoodsService.Retire(tx, _village.Clerk, "S08"));
        await _village.Write(tx => GoodsService.Retire(tx, _village.Clerk, "S08"));
        Assert.That(_village.TrailBehind(_last).Select(entry => entry.Deed), Is.EqualTo([Deed.GoodsRetired]));
    }

    [Test]
    public async Task What_is_refused_leaves_no_note_nor_does_what_was_done_before_it()
    {
        await Expect.Refused(Reason.NotFound, () => _village.Write(tx => GoodsService.Count(tx, _village.Clerk, "X1", 8, "盘点")));
        await Expect.Refused(Reason.NotFound, () => _village.Write(tx =>
        {
            GoodsService.Count(tx, _village.Clerk, "S08", 8, "盘点");
            HouseholdService.SetPin(tx, _village.Clerk, "09-009", "h");
        }));
        Assert.That(_village.TrailBehind(_last), Is.Empty);
        Assert.That(_village.Read(tx => GoodsService.Get(tx, TestVillage.Code, "S08")).Stock, Is.EqualTo(10));
    }
}
