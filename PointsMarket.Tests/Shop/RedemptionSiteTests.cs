using System.Net;
using PointsMarket.Core;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Shop;

internal sealed class RedemptionSiteTests
{
    private Site _site = null!;

    [SetUp]
    public async Task Start() => _site = await Site.Start();

    [TearDown]
    public async Task Stop() => await _site.DisposeAsync();

    [Test]
    public async Task A_redemption_takes_points_and_goods_and_says_what_is_left()
    {
        var shop = _site.As("shopkeeper");
        var answer = (await shop.Post("redemptions", Rice(1), key: "r-1")).Gives(HttpStatusCode.Created);

        Assert.Multiple(() =>
        {
            Assert.That(answer.Number("total"), Is.EqualTo(50));
            Assert.That(answer.Number("balanceAfter"), Is.EqualTo(50));
            Assert.That((string?)answer["number"], Is.EqualTo("2026-03-0001"));
            Assert.That(answer.Location, Is.EqualTo("/api/villages/yunxi/redemptions/1"));
        });
        Assert.That((int)(await shop.Get("goods/S08"))["stock"]!, Is.EqualTo(9));
    }

    [Test]
    public async Task A_repeated_redemption_is_answered_again_and_not_done_again()
    {
        var shop = _site.As("shopkeeper");
        var first = await shop.Post("redemptions", Rice(1), key: "r-1");
        var second = await shop.Post("redemptions", Rice(1), key: "r-1");

        Assert.That(second.Bytes, Is.EqualTo(first.Bytes));
        Assert.That(second.Headers.GetValues("Idempotency-Replayed"), Is.EqualTo(["true"]));
        Assert.That((await _site.As("clerk").Get("households/01-001/account")).Number("balance"), Is.EqualTo(50));
    }

    [Test]
    public async Task A_key_used_for_another_redemption_is_refused()
    {
        var shop = _site.As("shopkeeper");
        await shop.Post("redemptions", Rice(1), key: "r-1");
        (await shop.Post("redemptions", Rice(2), key: "r-1")).Refused(Reason.IdempotencyKeyReused);
    }

    [Test]
    public async Task A_redemption_without_a_key_is_refused() =>
        (await _site.As("shopkeeper").Post("redemptions", Rice(1))).Malformed("Idempotency-Key");

    private static object Rice(int quantity) => new { household = "01-001", lines = new[] { new { goods = "S08", quantity } } };
}
