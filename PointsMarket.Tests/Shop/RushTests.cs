using System.Net;
using PointsMarket.Core;
using PointsMarket.Tests.Conduct;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Shop;

/// <summary>Everybody comes at once.</summary>
internal sealed class RushTests
{
    private const int Customers = 32;

    private Site _site = null!;
    private SiteClient _shop = null!;

    [SetUp]
    public async Task Start()
    {
        _site = await Site.Start();
        _shop = _site.As("shopkeeper");
    }

    [TearDown]
    public async Task Stop() => await _site.DisposeAsync();

    [Test]
    public async Task The_last_ten_bags_go_to_exactly_ten()
    {
        await _site.As("clerk").Put("goods/S08", new { name = "大米（5公斤）", unit = "袋", points = 50 });
        await _site.Give("01-001", 10_000);
        var answers = await Rush(() => Redeem("01-001", "S08"));
        Assert.That(answers.Count(answer => answer.Status == HttpStatusCode.Created), Is.EqualTo(10));
        foreach (var refused in answers.Where(answer => answer.Status != HttpStatusCode.Created))
            refused.Refused(Reason.OutOfStock);

        Assert.That(await _site.Stock("S08"), Is.Zero);
        Assert.That((await _site.Account("01-001")).Number("balance"), Is.EqualTo(10_100 - 500));
        Assert.That(
            answers.Where(answer => answer.Status == HttpStatusCode.Created).Select(answer => (string?)answer["number"]).Order(),
            Is.EqualTo(Enumerable.Range(1, 10).Select(n => $"2026-03-{n:0000}")));
    }

    [Test]
    public async Task The_last_points_of_a_household_are_spent_once()
    {
        var answers = await Rush(() => Redeem("01-002", "S05"));
        Assert.That(answers.Count(answer => answer.Status == HttpStatusCode.Created), Is.EqualTo(8));
        foreach (var refused in answers.Where(answer => answer.Status != HttpStatusCode.Created))
            refused.Refused(Reason.InsufficientPoints);

        Assert.That((await _site.Account("01-002")).Number("balance"), Is.Zero);
        Assert.That(await _site.Stock("S05"), Is.EqualTo(92));
    }

    [Test]
    public async Task The_same_request_sent_many_times_at_once_is_done_once()
    {
        var answers = await Rush(() => _shop.Post("redemptions", ShopCalls.Order("01-001", ("S05", 1)), key: "once"));
        Assert.That(answers.Select(answer => (answer.Status, answer.Text)).Distinct().Count(), Is.EqualTo(1));
        Assert.That(await _site.Stock("S05"), Is.EqualTo(99));
    }

    [Test]
    public async Task A_redemption_is_reversed_once()
    {
        await _site.Redeem("01-001", ("S08", 1));
        var answers = await Rush(() => _shop.Put("redemptions/1/reversal", new { reason = "拿错了商品", restock = true }));
        Assert.That(answers.Count(answer => answer.Status == HttpStatusCode.OK), Is.EqualTo(1));
        Assert.That((await _site.Account("01-001")).Number("balance"), Is.EqualTo(100));
        Assert.That(await _site.Stock("S08"), Is.EqualTo(10));
    }

    private Task<Answer> Redeem(string household, string goods) =>
        _shop.Post("redemptions", ShopCalls.Order(household, (goods, 1)), key: Guid.NewGuid().ToString());

    private static Task<Answer[]> Rush(Func<Task<Answer>> request) =>
        Task.WhenAll(Enumerable.Range(0, Customers).Select(_ => Task.Run(request)));
}
