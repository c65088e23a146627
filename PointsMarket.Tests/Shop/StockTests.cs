using System.Net;
using PointsMarket.Core;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Shop;

internal sealed class StockTests
{
    private Site _site = null!;

    [SetUp]
    public async Task Start() => _site = await Site.Start();

    [TearDown]
    public async Task Stop() => await _site.DisposeAsync();

    [Test]
    public async Task A_receipt_adds_to_the_stock_and_says_where_it_came_from()
    {
        var made = (await _site.As("shopkeeper").Post(
            "goods/S08/receipts",
            new { quantity = 5, unitCost = 40.25m, supplier = "镇供销社", invoice = "2026-0315" })).Gives(HttpStatusCode.Created);
        Assert.That(made.Location, Is.EqualTo("/api/villages/yunxi/goods/S08/movements/2"));
        Assert.That(made.Text, Is.EqualTo(
            """
            {"id":2,"goods":"S08","kind":"receipt","quantity":5,"stock":15,"unitCost":40.25,"supplier":"镇供销社","invoice":"2026-0315",
            "counted":null,"reason":null,"redemption":null,"at":"2026-03-10T01:00:00.000Z","by":"shopkeeper"}
            """.ReplaceLineEndings("")));
        Assert.That((await _site.As("observer").Get(made.Location!)).Text, Is.EqualTo(made.Text));
        Assert.That(await _site.Stock("S08"), Is.EqualTo(15));
    }

    [TestCase(12, 2)]
    [TestCase(10, 0)]
    [TestCase(7, -3)]
    [TestCase(0, -10)]
    public async Task A_count_writes_the_difference_also_where_it_is_none(int counted, int difference)
    {
        var made = (await _site.As("clerk").Post("goods/S08/counts", new { counted, reason = "月末盘点" })).Gives(HttpStatusCode.Created);
        Assert.That((string?)made["kind"], Is.EqualTo("count"));
        Assert.That(((int)made["quantity"]!, (int)made["counted"]!, (int)made["stock"]!), Is.EqualTo((difference, counted, counted)));
        Assert.That((string?)made["reason"], Is.EqualTo("月末盘点"));
        Assert.That(await _site.Stock("S08"), Is.EqualTo(counted));
        Assert.That((await _site.As("clerk").Get("goods/S08/movements"))["items"]!.AsArray(), Has.Count.EqualTo(2));
    }

    [TestCase("receipts", """{"quantity":0}""", "quantity")]
    [TestCase("receipts", """{"quantity":-1}""", "quantity")]
    [TestCase("receipts", """{"quantity":1.5}""", "quantity")]
    [TestCase("receipts", """{"quantity":100000001}""", "quantity")]
    [TestCase("receipts", """{"quantity":100000000}""", null)]
    [TestCase("receipts", """{}""", "quantity")]
    [TestCase("receipts", """{"quantity":1,"unitCost":-0.01}""", "unitCost")]
    [TestCase("receipts", """{"quantity":1,"unitCost":0.001}""", "unitCost")]
    [TestCase("receipts", """{"quantity":1,"unitCost":0}""", null)]
    [TestCase("counts", """{"counted":-1,"reason":"盘点"}""", "counted")]
    [TestCase("counts", """{"counted":100000001,"reason":"盘点"}""", "counted")]
    [TestCase("counts", """{"counted":100000000,"reason":"盘点"}""", null)]
    [TestCase("counts", """{"counted":1}""", "reason")]
    [TestCase("counts", """{"reason":"盘点"}""", "counted")]
    public async Task Quantities_are_whole_and_have_limits(string path, string body, string? field)
    {
        var answer = await _site.As("clerk").PostRaw($"goods/S05/{path}", body);
        if (field is null)
            answer.Gives(HttpStatusCode.Created);
        else
            answer.Malformed(field);
    }

    [Test]
    public async Task The_stock_is_the_sum_of_its_movements()
    {
        var clerk = _site.As("clerk");
        await clerk.Post("goods/S08/receipts", new { quantity = 4 });
        await _site.Redeem("01-001", ("S08", 2));
        await _site.Reverse("clerk", 1);
        await _site.Redeem("01-001", ("S08", 1));
        await _site.Reverse("clerk", 2, restock: false);
        await clerk.Post("goods/S08/counts", new { counted = 12, reason = "一袋破损" });

        var items = (await clerk.Get("goods/S08/movements"))["items"]!.AsArray();
        Assert.That(
            items.Select(item => ((string?)item!["kind"], (int)item["quantity"]!, (int)item["stock"]!)),
            Is.EqualTo([("count", -1, 12), ("redemption", -1, 13), ("restock", 2, 14), ("redemption", -2, 12), ("receipt", 4, 14), ("receipt", 10, 10)]));
        Assert.That((long)items[1]!["redemption"]!, Is.EqualTo(2));
        Assert.That((long)items[2]!["redemption"]!, Is.EqualTo(1));
        Assert.That(await _site.Stock("S08"), Is.EqualTo(12));
    }

    [Test]
    public async Task Movements_are_paged_and_pages_neither_repeat_nor_skip()
    {
        var clerk = _site.As("clerk");
        for (var i = 0; i < 4; i++)
            await clerk.Post("goods/S05/receipts", new { quantity = 1 });

        var first = await clerk.Get("goods/S05/movements?limit=2");
        Assert.That((string?)first["next"], Is.EqualTo("4"));
        await clerk.Post("goods/S05/receipts", new { quantity = 1 });
        var second = await clerk.Get("goods/S05/movements?limit=2&after=4");
        Assert.That(second["items"]!.AsArray().Select(item => (int)item!["id"]!), Is.EqualTo([3, 2]));
        var third = await clerk.Get("goods/S05/movements?limit=2&after=2");
        Assert.That(third["items"]!.AsArray().Select(item => (int)item!["id"]!), Is.EqualTo([1]));
        Assert.That(third["next"], Is.Null);

        (await clerk.Get("goods/S99/movements")).Refused(Reason.NotFound);
        (await clerk.Get("goods/S05/movements/99")).Refused(Reason.NotFound);
        (await clerk.Get("goods/S05/movements?after=x")).Malformed("after");
        (await _site.As("01-001").Get("goods/S05/movements")).Refused(Reason.Forbidden);
        (await clerk.Post("goods/S99/receipts", new { quantity = 1 })).Refused(Reason.NotFound);
        (await clerk.Post("goods/S99/counts", new { counted = 1, reason = "盘点" })).Refused(Reason.NotFound);
    }

    [Test]
    public async Task The_valuation_is_stock_by_average_cost_and_points_by_what_one_is_worth()
    {
        var clerk = _site.As("clerk");
        Assert.That((await clerk.Get("goods/valuation"))["pointValue"], Is.Null);
        Assert.That((await clerk.Get("goods/valuation"))["pointsValue"], Is.Null);

        // 10 at 42.5 and 5 at 30 are 38.33 each; what came without a price does not count for the average.
        await clerk.Post("goods/S08/receipts", new { quantity = 5, unitCost = 30 });
        await clerk.Post("goods/S08/receipts", new { quantity = 1 });
        await clerk.Post("goods", new { code = "S13", name = "洗衣液", unit = "瓶", points = 12 });
        await _site.Village.Change(settings => settings with { PointValue = 0.15m });
        var valuation = await clerk.Get("goods/valuation");
        Assert.That(valuation["items"]!.ToJsonString(), Does.Contain(
            "\"averageCost\":38.33,\"value\":613.33").And.Contain("\"stock\":0,\"averageCost\":null,\"value\":0"));
        Assert.That(valuation.Number("stockValue"), Is.EqualTo(613.33 + 4250));
        Assert.That(valuation.Number("pointsOutstanding"), Is.EqualTo(100));
        Assert.That(valuation.Number("pointsValue"), Is.EqualTo(15));
        (await _site.As("01-001").Get("goods/valuation")).Refused(Reason.Forbidden);
    }
}
