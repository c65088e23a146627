using System.Net;
using PointsMarket.Core;
using PointsMarket.Core.Households;
using PointsMarket.Core.Months;
using PointsMarket.Core.Shop;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Shop;

/// <summary>What stands against it is said before one confirms, and where it came up meanwhile, over the same basket.</summary>
internal sealed class CounterRefusalTests
{
    private Site _site = null!;
    private Visitor _visitor = null!;

    [SetUp]
    public async Task Open()
    {
        _site = await Site.Start();
        _visitor = _site.Visit("shopkeeper");
    }

    [TearDown]
    public async Task Close() => await _site.DisposeAsync();

    [Test]
    public Task Too_few_points() => Refused("01-001", "积分不够：要50分，可用20分，还差30分。", async () => await _site.Village.Redeem("01-001", ("S08", 1), ("S05", 12)));

    [Test]
    public Task Too_few_goods() => Refused("01-001", "「大米（5公斤）」库存不够：要1，还有0，还差1。", () => _site.Village.Write(tx =>
        GoodsService.Count(tx, _site.Village.Clerk, "S08", 0, "盘点")));

    [Test]
    public Task The_month_s_limit() => Refused("01-001", "「大米（5公斤）」每户每月限兑1，本月已兑1，最多还能兑0。", async () =>
    {
        await _site.Village.Redeem("01-001", ("S08", 1));
        await _site.Village.Change("S08", goods => goods with { LimitPerMonth = 1 });
    });

    [Test]
    public Task A_frozen_household() => Refused("01-001", "暂停兑换，到2026年6月30日为止", () => _site.Village.Publish("01-001", TestRules.Veto));

    [Test]
    public Task A_departed_household() => Refused("01-001", "已于3月1日离村", () => _site.Village.Write(tx =>
        HouseholdService.Depart(tx, _site.Village.Clerk, "01-001", new(2026, 3, 1), "迁走")));

    [Test]
    public Task A_shop_that_is_closed_today() => Refused("01-001", "今天不是兑换日。兑换日是每月5、20日。", () =>
        _site.Village.Change(settings => settings with { RedemptionDays = [5, 20] }));

    [Test]
    public Task Goods_taken_off_the_shelf() => Refused("01-001", "「大米（5公斤）」已经下架，请换别的商品。", () => _site.Village.Write(tx =>
        GoodsService.Retire(tx, _site.Village.Clerk, "S08")));

    [Test]
    public Task A_month_that_is_closed() => Refused("01-001", "2026年3月已经月结，不能再兑换", async () =>
    {
        _site.Village.MoveTo(new DateOnly(2026, 4, 2));
        for (var month = new Month(2026, 1); month < new Month(2026, 4); month = month.Next)
            await _site.Village.Write(tx => ClosingService.Close(tx, _site.Village.Secretary, month));

        _site.Village.MoveTo(new DateOnly(2026, 3, 20));
    });

    [Test]
    public async Task Half_of_who_collects_is_asked_for()
    {
        var page = await _visitor.Confirm(await _visitor.Serve("01-001", ("S05", 2)), ("collectedBy.name", "王小明"));

        page.Gives(HttpStatusCode.BadRequest);
        Assert.That(page.Text(".collector .error"), Does.Contain("这一项必须填"));
        Assert.That(page.Basket(), Is.EqualTo("S05×2"));
        Assert.That(page.MayConfirm(), Is.True);
        Assert.That(page.Document.QuerySelector("[name='collectedBy.name']")!.GetAttribute("value"), Is.EqualTo("王小明"));
    }

    [Test]
    public async Task All_that_stands_against_it_is_said_at_once()
    {
        await _site.Village.Change(settings => settings with { RedemptionDays = [5] });
        var page = await _visitor.Serve("02-002", ("S08", 11));

        Assert.That(page.Document.QuerySelectorAll(".till .warning").Select(warning => warning.TextContent), Is.EqualTo((List<string>)[
            "今天不是兑换日。兑换日是每月5日。",
            "「大米（5公斤）」每户每月限兑2，本月已兑0，最多还能兑2。",
            "「大米（5公斤）」库存不够：要11，还有10，还差1。",
            "积分不够：要550分，可用−20分，还差570分。",
        ]));
        Assert.That(page.Text(".now"), Is.EqualTo("−20"));
    }

    [Test]
    public async Task What_the_household_had_of_limited_goods_this_month_stands_beside_its_points()
    {
        await _site.Give("01-001", 100);
        await _site.Village.Redeem("01-001", ("S08", 1), ("S05", 2));
        var reversed = await _site.Village.Redeem("01-001", ("S08", 1));
        await _site.Village.Reverse(reversed);

        var page = await _visitor.Serve("01-001");
        Assert.That(page.Text(".taken"), Is.EqualTo("本月大米（5公斤）已换1袋，限2袋"));
        _site.Village.MoveTo(new DateOnly(2026, 4, 1));
        Assert.That((await _visitor.Serve("01-001")).Has(".taken"), Is.False);
    }

    [Test]
    public async Task A_retired_code_that_is_typed_is_said_and_not_put_there()
    {
        await _site.Village.Write(tx => GoodsService.Retire(tx, _site.Village.Clerk, "S08"));
        var page = await _visitor.Scan(await _visitor.Serve("01-001", ("S05", 1)), "S08");

        Assert.That(page.Text("[role=alert]"), Does.Contain("「大米（5公斤）」已经下架"));
        Assert.That(page.Basket(), Is.EqualTo("S05×1"));
    }

    /// <summary>A basket is open when it comes up; it is refused with the sentence, and opened anew it warns with the same.</summary>
    private async Task Refused(string household, string sentence, Func<Task> meanwhile)
    {
        var open = await _visitor.Serve(household, ("S08", 1));
        Assert.That(open.MayConfirm(), Is.True);
        await meanwhile();
        var before = _site.Redemptions(household);

        var page = await _visitor.Confirm(open, ("collectedBy.name", "王小明"), ("collectedBy.relation", "儿子"));

        page.Gives(HttpStatusCode.Conflict);
        Assert.That(page.Text("[role=alert]"), Does.Contain(sentence));
        Assert.That(page.Basket(), Is.EqualTo("S08×1"));
        Assert.That(page.Document.QuerySelector("[name='collectedBy.name']")!.GetAttribute("value"), Is.EqualTo("王小明"));
        Assert.That(page.MayConfirm(), Is.False);
        Assert.That(_site.Redemptions(household), Is.EqualTo(before));
        var anew = await _visitor.Open(open.Address);
        Assert.That(anew.Text(".till .warning"), Does.Contain(sentence));
        Assert.That(anew.MayConfirm(), Is.False);
    }
}
