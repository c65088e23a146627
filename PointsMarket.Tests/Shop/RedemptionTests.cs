using System.Net;
using PointsMarket.Core;
using PointsMarket.Tests.Conduct;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Shop;

internal sealed class RedemptionTests
{
    private Site _site = null!;

    [SetUp]
    public async Task Start() => _site = await Site.Start();

    [TearDown]
    public async Task Stop() => await _site.DisposeAsync();

    [Test]
    public async Task A_redemption_names_its_lines_its_entry_and_who_collected()
    {
        var made = (await _site.As("clerk").Post(
            "redemptions",
            new
            {
                household = "01-001",
                lines = new[] { new { goods = "S05", quantity = 3 } },
                collectedBy = new { name = " 王小明 ", relation = "儿子" },
            },
            key: "a")).Gives(HttpStatusCode.Created);

        Assert.Multiple(() =>
        {
            Assert.That((string?)made["household"], Is.EqualTo("01-001"));
            Assert.That((string?)made["lines"]![0]!["name"], Is.EqualTo("食盐（400克）"));
            Assert.That((decimal)made["lines"]![0]!["points"]!, Is.EqualTo(2.5));
            Assert.That((decimal)made["lines"]![0]!["total"]!, Is.EqualTo(7.5));
            Assert.That(made.Number("total"), Is.EqualTo(7.5));
            Assert.That(made.Number("balanceAfter"), Is.EqualTo(92.5));
            Assert.That((string?)made["at"], Is.EqualTo("2026-03-10T01:00:00.000Z"));
            Assert.That((string?)made["by"], Is.EqualTo("clerk"));
            Assert.That((string?)made["collectedBy"]!["name"], Is.EqualTo("王小明"));
            Assert.That((string?)made["collectedBy"]!["relation"], Is.EqualTo("儿子"));
        });
        Assert.That((await _site.As("observer").Get(made.Location!)).Text, Is.EqualTo(made.Text));

        var entry = await _site.As("clerk").Get($"entries/{made["entry"]}");
        Assert.That((string?)entry["kind"], Is.EqualTo("redemption"));
        Assert.That((string?)entry["source"], Is.EqualTo("redemption:1"));
        Assert.That((string?)entry["memo"], Is.EqualTo("2026-03-0001"));
        Assert.That((entry.Number("points"), entry.Number("honour")), Is.EqualTo((-7.5m, 0m)));
    }

    [Test]
    public async Task Lines_of_the_same_goods_are_added_up()
    {
        var made = await _site.Redeem("01-001", ("S05", 2), ("S08", 1), ("S05", 3));
        Assert.That(made["lines"]!.AsArray(), Has.Count.EqualTo(2));
        Assert.That((int)made["lines"]![0]!["quantity"]!, Is.EqualTo(5));
        Assert.That(made.Number("total"), Is.EqualTo(62.5));
        Assert.That(await _site.Stock("S05"), Is.EqualTo(95));

        await _site.Give("02-001", 1000);
        (await _site.Redeem("02-001", ("S08", 1), ("S08", 2))).Refused(Reason.LimitReached);
        (await _site.Redeem("02-001", ("S05", 95), ("S05", 1))).Refused(Reason.OutOfStock);
    }

    [Test]
    public async Task A_balance_may_be_spent_to_the_last_hundredth()
    {
        (await _site.Redeem("01-001", ("S08", 2))).Gives(HttpStatusCode.Created);
        Assert.That((await _site.Account("01-001")).Number("balance"), Is.Zero);
        (await _site.Redeem("01-001", ("S05", 1))).Refused(Reason.InsufficientPoints);
        Assert.That((await _site.Account("01-001")).Number("honour"), Is.EqualTo(150));
    }

    [Test]
    public async Task Numbers_count_through_the_month()
    {
        Assert.That((string?)(await _site.Redeem("01-001", ("S05", 1)))["number"], Is.EqualTo("2026-03-0001"));
        (await _site.Redeem("01-001", ("S05", 1000))).Refused(Reason.OutOfStock);
        Assert.That((string?)(await _site.Redeem("01-002", ("S05", 1)))["number"], Is.EqualTo("2026-03-0002"));
        _site.Village.MoveTo(new DateTimeOffset(2026, 3, 31, 16, 0, 0, TimeSpan.Zero));
        var april = await _site.Redeem("01-001", ("S05", 1));
        Assert.That((string?)april["number"], Is.EqualTo("2026-04-0001"));
        Assert.That((long)april["id"]!, Is.EqualTo(3));
    }

    [Test]
    public async Task A_receipt_keeps_the_name_and_price_of_its_day()
    {
        var made = await _site.Redeem("01-001", ("S05", 1));
        await _site.As("clerk").Put("goods/S05", new { name = "海盐", unit = "袋", points = 9 });
        Assert.That((await _site.As("clerk").Get(made.Location!)).Text, Is.EqualTo(made.Text));
        Assert.That((await _site.Redeem("01-001", ("S05", 1))).Number("total"), Is.EqualTo(9));
    }

    [TestCase("""{"household":"01-001","lines":[]}""", "lines")]
    [TestCase("""{"household":"01-001"}""", "lines")]
    [TestCase("""{"lines":[{"goods":"S05","quantity":1}]}""", "household")]
    [TestCase("""{"household":"01-001","lines":[null]}""", "lines[0]")]
    [TestCase("""{"household":"01-001","lines":[{"goods":"S05"}]}""", "lines[0].quantity")]
    [TestCase("""{"household":"01-001","lines":[{"goods":"S05","quantity":0}]}""", "lines[0].quantity")]
    [TestCase("""{"household":"01-001","lines":[{"goods":"S05","quantity":1001}]}""", "lines[0].quantity")]
    [TestCase("""{"household":"01-001","lines":[{"goods":"S05","quantity":1.5}]}""", "lines[0].quantity")]
    [TestCase("""{"household":"01-001","lines":[{"goods":"S05","quantity":1},{"goods":"X","quantity":1}]}""", "lines[1].goods")]
    [TestCase("""{"household":"09-999","lines":[{"goods":"S05","quantity":1}]}""", "household")]
    [TestCase("""{"household":"01-001","lines":[{"goods":"S05","quantity":1}],"collectedBy":{"relation":"儿子"}}""", "collectedBy.name")]
    [TestCase("""{"household":"01-001","lines":[{"goods":"S05","quantity":1}],"collectedBy":{"name":"王小明"}}""", "collectedBy.relation")]
    [TestCase("""{"household":"01-001","lines":[{"goods":"S05","quantity":1}],"total":1}""", "total")]
    public async Task A_malformed_redemption_names_the_field(string body, string field) =>
        (await _site.As("shopkeeper").PostRaw("redemptions", body, key: "k")).Malformed(field);

    [TestCase("secretary", true)]
    [TestCase("clerk", true)]
    [TestCase("cadre", false)]
    [TestCase("reviewer2", false)]
    [TestCase("observer", false)]
    [TestCase("01-001", false)]
    public async Task Who_may_redeem(string account, bool allowed)
    {
        var answer = await _site.As(account).Post("redemptions", ShopCalls.Order("01-001", ("S05", 1)), key: "k");
        if (allowed)
            answer.Gives(HttpStatusCode.Created);
        else
            answer.Refused(Reason.Forbidden);
    }

    [Test]
    public async Task Redemptions_are_read_newest_first_by_month_and_household()
    {
        await _site.Redeem("01-001", ("S05", 1));
        await _site.Redeem("01-002", ("S05", 1));
        _site.Village.MoveTo(new DateOnly(2026, 4, 1));
        await _site.Redeem("01-001", ("S05", 1));
        Assert.That(await Ids("shopkeeper", "redemptions"), Is.EqualTo([3, 2, 1]));
        Assert.That(await Ids("clerk", "redemptions?month=2026-03"), Is.EqualTo([2, 1]));
        Assert.That(await Ids("01-001", "redemptions?household=01-001&month=2026-03"), Is.EqualTo([1]));
        Assert.That(await Ids("clerk", "redemptions?limit=1&after=3"), Is.EqualTo([2]));

        var villager = _site.As("01-001");
        (await villager.Get("redemptions")).Refused(Reason.NotYourHousehold);
        (await villager.Get("redemptions?household=01-002")).Refused(Reason.NotYourHousehold);
        (await villager.Get("redemptions/2")).Refused(Reason.NotYourHousehold);
        (await villager.Get("redemptions/1")).Gives(HttpStatusCode.OK);
        (await villager.Get("redemptions/99")).Refused(Reason.NotFound);
        (await _site.As("clerk").Get("redemptions?month=3")).Malformed("month");
    }

    private async Task<int[]> Ids(string account, string path) =>
        [.. (await _site.As(account).Get(path))["items"]!.AsArray().Select(item => (int)item!["id"]!)];
}
