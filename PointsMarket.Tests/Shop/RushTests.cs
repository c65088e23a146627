using System.Net;
using PointsMarket.Core;
using PointsMarket.Tests.Conduct;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Shop;

/// <summary>Everybody comes at once.</summary>
internal sealed class RushTests
{
    private Site _site = null!;
    private SiteClient _shop = null!;

    [SetUp]
    public async Task Start()
    {
        _site = await Site.Start();
        _shop = _site.As("shopkeeper");
    }

    [TearDown]
    public async Task Stop()
    {
        _site.MustBeSound();
        await _site.DisposeAsync();
    }

    [Test]
    public async Task The_last_ten_bags_go_to_exactly_ten()
    {
        await _site.As("clerk").Put("goods/S08", new { name = "大米（5公斤）", unit = "袋", points = 50 });
        await _site.Earn("01-001", 9_900);
        var answers = await Rush.Of(() => Redeem("01-001", "S08"));
        answers.Are(10, HttpStatusCode.Created, Reason.OutOfStock);
        Assert.That(await _site.Stock("S08"), Is.Zero);
        Assert.That((await _site.Account("01-001")).Number("balance"), Is.EqualTo(10_000 - 500));
        Assert.That(
            answers.Where(answer => answer.Status == HttpStatusCode.Created).Select(answer => (string?)answer["number"]).Order(),
            Is.EqualTo(Enumerable.Range(1, 10).Select(n => $"2026-03-{n:0000}")));
    }

    [Test]
    public async Task The_last_points_of_a_household_are_spent_once()
    {
        var answers = await Rush.Of(() => Redeem("01-002", "S05"));
        answers.Are(8, HttpStatusCode.Created, Reason.InsufficientPoints);
        Assert.That((await _site.Account("01-002")).Number("balance"), Is.Zero);
        Assert.That(await _site.Stock("S05"), Is.EqualTo(92));
    }

    [Test]
    public async Task A_month_s_limit_holds_against_all_of_them()
    {
        await _site.Earn("01-001", 900);
        (await Rush.Of(() => Redeem("01-001", "S08"))).Are(2, HttpStatusCode.Created, Reason.LimitReached);
        Assert.That(await _site.Stock("S08"), Is.EqualTo(8));
    }

    [Test]
    public async Task The_same_request_sent_many_times_at_once_is_done_once()
    {
        var answers = await Rush.Of(() => _shop.Post("redemptions", ShopCalls.Order("01-001", ("S05", 1)), key: "once"));
        Assert.That(answers.Select(answer => (answer.Status, answer.Text)).Distinct(), Is.EqualTo(new[] { (HttpStatusCode.Created, answers[0].Text) }));
        Assert.That(answers.Count(answer => !answer.Headers.Contains("Idempotency-Replayed")), Is.EqualTo(1));
        Assert.That(await _site.Stock("S05"), Is.EqualTo(99));
        Assert.That((await _site.Account("01-001")).Number("balance"), Is.EqualTo(97.5));
    }

    [Test]
    public async Task A_redemption_is_reversed_once()
    {
        await _site.Redeem("01-001", ("S08", 1));
        var answers = await Rush.Of(() => _shop.Put("redemptions/1/reversal", new { reason = "拿错了商品", restock = true }));
        answers.Are(1, HttpStatusCode.OK, Reason.AlreadyReversed);
        Assert.That((await _site.Account("01-001")).Number("balance"), Is.EqualTo(100));
        Assert.That(await _site.Stock("S08"), Is.EqualTo(10));
    }

    private Task<Answer> Redeem(string household, string goods) =>
        _shop.Post("redemptions", ShopCalls.Order(household, (goods, 1)), key: Guid.NewGuid().ToString());
}
