using System.Net;
using PointsMarket.Core;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Shop;

internal sealed class GoodsTests
{
    private Site _site = null!;

    [SetUp]
    public async Task Start() => _site = await Site.Start();

    [TearDown]
    public async Task Stop() => await _site.DisposeAsync();

    [Test]
    public async Task Goods_come_on_the_shelf_with_no_stock()
    {
        var made = (await _site.As("shopkeeper").Post("goods", new
        {
            code = "S13",
            name = " 洗衣液 ",
            unit = "瓶",
            points = 12.5m,
            barcode = "6901234567892",
            limitPerMonth = 1,
            reorderAt = 5,
        })).Gives(HttpStatusCode.Created);

        Assert.That(made.Location, Is.EqualTo("/api/villages/yunxi/goods/S13"));
        Assert.That(made.Text, Is.EqualTo(
            """{"code":"S13","name":"洗衣液","unit":"瓶","points":12.5,"barcode":"6901234567892","limitPerMonth":1,"reorderAt":5,"stock":0,"retiredAt":null}"""));
        Assert.That((await _site.As("01-001").Get(made.Location!)).Text, Is.EqualTo(made.Text));
        (await _site.As("shopkeeper").Post("goods", Salt("S13"))).Refused(Reason.DuplicateCode);
    }

    [Test]
    public async Task A_put_replaces_the_whole_and_keeps_the_stock()
    {
        await _site.As("clerk").Put("goods/S08", new { code = "S08", name = "大米", unit = "包", points = 45, barcode = "1", limitPerMonth = 9, reorderAt = 3 });
        var changed = (await _site.As("clerk").Put("goods/S08", new { name = "大米", unit = "包", points = 45 })).Gives(HttpStatusCode.OK);
        Assert.That(changed["barcode"] ?? changed["limitPerMonth"] ?? changed["reorderAt"], Is.Null);
        Assert.That((int)changed["stock"]!, Is.EqualTo(10));

        (await _site.As("clerk").Put("goods/S08", new { code = "S09", name = "大米", unit = "包", points = 45 })).Malformed("code");
        (await _site.As("clerk").Put("goods/S99", new { name = "大米", unit = "包", points = 45 })).Refused(Reason.NotFound);
        (await _site.As("clerk").Put("goods/S08", new { name = "大米", unit = "包" })).Malformed("points");
    }

    [TestCase("points", "0", false)]
    [TestCase("points", "0.01", true)]
    [TestCase("points", "100000", true)]
    [TestCase("points", "100000.01", false)]
    [TestCase("points", "1.001", false)]
    [TestCase("points", "-1", false)]
    [TestCase("limitPerMonth", "0", false)]
    [TestCase("limitPerMonth", "1", true)]
    [TestCase("limitPerMonth", "1.5", false)]
    [TestCase("reorderAt", "0", true)]
    [TestCase("reorderAt", "-1", false)]
    [TestCase("name", "\" \"", false)]
    [TestCase("unit", "null", false)]
    [TestCase("code", "\"valuation\"", false)]
    [TestCase("code", "\"Valuation\"", true)]
    [TestCase("code", "\"S_1\"", false)]
    [TestCase("stock", "5", false)]
    public async Task Every_field_has_its_limits(string field, string value, bool allowed)
    {
        var fields = new Dictionary<string, string> { ["code"] = "\"S13\"", ["name"] = "\"盐\"", ["unit"] = "\"袋\"", ["points"] = "1", [field] = value };
        var answer = await _site.As("clerk").PostRaw("goods", $"{{{string.Join(',', fields.Select(one => $"\"{one.Key}\":{one.Value}"))}}}");
        if (allowed)
            answer.Gives(HttpStatusCode.Created);
        else
            answer.Malformed(field);
    }

    [Test]
    public async Task Retired_goods_are_not_received_but_can_be_counted_and_read()
    {
        var clerk = _site.As("clerk");
        var retired = (await clerk.Put("goods/S05/retirement", new { })).Gives(HttpStatusCode.OK);
        Assert.That((string?)retired["retiredAt"], Is.EqualTo("2026-03-10T01:00:00.000Z"));
        _site.Village.MoveTo(new DateOnly(2026, 3, 11));
        Assert.That((await clerk.Put("goods/S05/retirement", new { })).Text, Is.EqualTo(retired.Text));

        (await clerk.Post("goods/S05/receipts", new { quantity = 1 })).Refused(Reason.GoodsRetired);
        (await clerk.Post("goods/S05/counts", new { counted = 98, reason = "盘点" })).Gives(HttpStatusCode.Created);
        (await _site.Redeem("01-001", ("S05", 1))).Refused(Reason.GoodsRetired);
        (await clerk.Get("goods/S05")).Gives(HttpStatusCode.OK);
        (await clerk.Put("goods/S99/retirement", new { })).Refused(Reason.NotFound);
    }

    [Test]
    public async Task Goods_are_listed_by_code_for_everyone_who_is_signed_in()
    {
        await _site.As("clerk").Post("goods", Salt("A1"));
        foreach (var account in new[] { "01-001", "observer", "cadre" })
        {
            var items = (await _site.As(account).Get("goods"))["items"]!.AsArray();
            Assert.That(items.Select(item => (string?)item!["code"]), Is.EqualTo(["A1", "S05", "S08"]));
        }

        var second = await _site.As("clerk").Get("goods?limit=1&after=A1");
        Assert.That((string?)second["items"]![0]!["code"], Is.EqualTo("S05"));
        Assert.That((string?)second["next"], Is.EqualTo("S05"));
        (await _site.As("clerk").Get("goods/S99")).Refused(Reason.NotFound);
    }

    [TestCase("secretary", true)]
    [TestCase("shopkeeper", true)]
    [TestCase("cadre", false)]
    [TestCase("reviewer2", false)]
    [TestCase("observer", false)]
    [TestCase("01-001", false)]
    public async Task Who_may_manage_goods(string account, bool allowed)
    {
        var client = _site.As(account);
        foreach (var answer in new[]
        {
            await client.Post("goods", Salt("S13")),
            await client.Put("goods/S05", new { name = "盐", unit = "袋", points = 1 }),
            await client.Post("goods/S05/receipts", new { quantity = 1 }),
            await client.Post("goods/S05/counts", new { counted = 1, reason = "盘点" }),
            await client.Put("goods/S05/retirement", new { }),
        })
        {
            if (allowed)
                Assert.That(answer.Status, Is.AnyOf(HttpStatusCode.OK, HttpStatusCode.Created), answer.Text);
            else
                answer.Refused(Reason.Forbidden);
        }
    }

    private static object Salt(string code) => new { code, name = "食盐", unit = "袋", points = 2.5m };
}
