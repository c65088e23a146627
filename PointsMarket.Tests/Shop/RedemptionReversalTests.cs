using System.Net;
using PointsMarket.Core;
using PointsMarket.Tests.Conduct;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Shop;

internal sealed class RedemptionReversalTests
{
    private Site _site = null!;

    [SetUp]
    public async Task Start() => _site = await Site.Start();

    [TearDown]
    public async Task Stop() => await _site.DisposeAsync();

    [TestCase(true, 10)]
    [TestCase(false, 9)]
    public async Task Points_return_and_goods_where_they_go_back_on_the_shelf(bool restock, int stock)
    {
        await _site.Redeem("01-001", ("S08", 1));
        var reversed = (await _site.Reverse("shopkeeper", 1, restock)).Gives(HttpStatusCode.OK);
        var reversal = reversed["reversal"]!;
        Assert.That((string?)reversal["reason"], Is.EqualTo("拿错了商品"));
        Assert.That((bool)reversal["restock"]!, Is.EqualTo(restock));
        Assert.That((string?)reversal["by"], Is.EqualTo("shopkeeper"));
        Assert.That((await _site.Account("01-001")).Number("balance"), Is.EqualTo(100));
        Assert.That(await _site.Stock("S08"), Is.EqualTo(stock));

        var entry = await _site.As("clerk").Get($"entries/{reversal["entry"]}");
        Assert.That((string?)entry["kind"], Is.EqualTo("reversal"));
        Assert.That((string?)entry["source"], Is.EqualTo($"entry:{reversed["entry"]}"));
        Assert.That((string?)entry["memo"], Is.EqualTo("拿错了商品"));
        Assert.That((entry.Number("points"), entry.Number("honour")), Is.EqualTo((50m, 0m)));
        Assert.That((await _site.As("clerk").Get("redemptions/1")).Text, Is.EqualTo(reversed.Text));
    }

    [Test]
    public async Task The_same_day_whoever_may_redeem_reverses_and_later_the_secretary()
    {
        for (var i = 0; i < 4; i++)
            await _site.Redeem("01-001", ("S05", 1));

        (await _site.Reverse("clerk", 1)).Gives(HttpStatusCode.OK);
        (await _site.Reverse("cadre", 2)).Refused(Reason.Forbidden);
        (await _site.Reverse("01-001", 2)).Refused(Reason.Forbidden);
        _site.Village.MoveTo(new DateTimeOffset(2026, 3, 10, 15, 59, 59, TimeSpan.Zero));
        (await _site.Reverse("shopkeeper", 2)).Gives(HttpStatusCode.OK);

        _site.Village.MoveTo(new DateTimeOffset(2026, 3, 10, 16, 0, 0, TimeSpan.Zero));
        (await _site.Reverse("shopkeeper", 3)).Refused(Reason.Forbidden);
        (await _site.Reverse("clerk", 3)).Refused(Reason.Forbidden);
        (await _site.Reverse("clerk", 1)).Refused(Reason.Forbidden);
        (await _site.Reverse("secretary", 3)).Gives(HttpStatusCode.OK);
        (await _site.Reverse("secretary", 1)).Refused(Reason.AlreadyReversed);
    }

    [Test]
    public async Task A_second_reversal_is_refused_and_so_is_one_in_the_book()
    {
        var redeemed = await _site.Redeem("01-001", ("S05", 1));
        var entry = (await _site.As("secretary").Post($"entries/{redeemed["entry"]}/reversal", new { reason = "记错" }));
        entry.Refused(Reason.NotReversible);
        await _site.Reverse("shopkeeper", 1);
        (await _site.Reverse("shopkeeper", 1)).Refused(Reason.AlreadyReversed);
        (await _site.Reverse("secretary", 1, restock: false)).Refused(Reason.AlreadyReversed);
        Assert.That((await _site.Account("01-001")).Number("balance"), Is.EqualTo(100));
    }

    [Test]
    public async Task A_later_reversal_carries_today_s_month()
    {
        await _site.Redeem("01-001", ("S05", 1));
        _site.Village.MoveTo(new DateOnly(2026, 4, 2));
        var reversed = await _site.Reverse("secretary", 1);
        Assert.That((string?)(await _site.As("clerk").Get($"entries/{reversed["reversal"]!["entry"]}"))["month"], Is.EqualTo("2026-04"));
    }

    [Test]
    public async Task Frozen_and_departed_households_and_retired_goods_do_not_hinder_it()
    {
        await _site.Redeem("01-001", ("S05", 1));
        await _site.Redeem("01-002", ("S05", 1));
        await _site.Published("01-001", TestRules.Veto);
        await _site.Depart("01-002", "2026-03-01");
        await _site.As("clerk").Put("goods/S05/retirement", new { });
        await _site.Village.Change(settings => settings with { RedemptionDays = [1] });
        (await _site.Reverse("shopkeeper", 1)).Gives(HttpStatusCode.OK);
        (await _site.Reverse("shopkeeper", 2)).Gives(HttpStatusCode.OK);
        Assert.That(await _site.Stock("S05"), Is.EqualTo(100));
    }

    [Test]
    public async Task A_reason_and_what_happens_to_the_goods_are_needed()
    {
        var shop = _site.As("shopkeeper");
        (await shop.Put("redemptions/99/reversal", new { restock = true })).Malformed("reason");
        (await shop.Put("redemptions/99/reversal", new { reason = "拿错" })).Malformed("restock");
        (await _site.Reverse("shopkeeper", 99)).Refused(Reason.NotFound);
        (await shop.Put("redemptions/x/reversal", new { reason = "拿错", restock = true })).Refused(Reason.NotFound);
    }
}
