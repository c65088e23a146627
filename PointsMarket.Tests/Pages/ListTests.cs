using System.Net;
using PointsMarket.Core.Conduct;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Pages;

/// <summary>What every list has: pages forth and back, a sheet, a search that takes what people type.</summary>
internal sealed class ListTests
{
    private Site _site = null!;
    private Visitor _clerk = null!;

    [SetUp]
    public async Task Open()
    {
        _site = await Site.Start();
        _clerk = _site.Visit("clerk");
    }

    [TearDown]
    public async Task Close() => await _site.DisposeAsync();

    [Test]
    public async Task Pages_are_turned_forth_and_back_one_by_one()
    {
        for (var day = 1; day <= 7; day++)
            await _site.Village.Submit("01-001", "G02", on: new(2026, 3, day));

        var first = await _clerk.Open("desk/conduct?household=01-001&limit=2");
        var second = await Turn(first, "next");
        var third = await Turn(second, "next");
        var back = await Turn(third, "prev");

        Assert.That(first.Has("[rel=prev]"), Is.False);
        Assert.That(third.Text("tbody"), Is.Not.EqualTo(second.Text("tbody")));
        Assert.That(back.Text("tbody"), Is.EqualTo(second.Text("tbody")));
        Assert.That((await Turn(back, "prev")).Text("tbody"), Is.EqualTo(first.Text("tbody")));
        Assert.That(third.Html, Does.Contain("household=01-001"), "what was searched for stays");
    }

    [TestCase("2026-3")]
    [TestCase("2026年3月")]
    [TestCase("２０２６０３")]
    [TestCase("2026/03")]
    public async Task A_month_may_be_typed_as_people_do(string month)
    {
        await _site.Village.Submit("01-001", "G02", on: new(2026, 3, 1));
        foreach (var list in new[] { "conduct", "entries", "redemptions" })
            (await _clerk.Open($"desk/{list}?month={Uri.EscapeDataString(month)}")).Gives(HttpStatusCode.OK);

        Assert.That((await _clerk.Open($"desk/conduct?month={Uri.EscapeDataString(month)}")).Text("tbody"), Does.Contain("志愿服务"));
    }

    [TestCase("clerk", "objections.xlsx", "记录")]
    [TestCase("reviewer1", "reviews.xlsx", "编号")]
    [TestCase("clerk", "rules/G01/versions.xlsx", "版本")]
    [TestCase("clerk", "goods/S08/movements.xlsx", "时间")]
    public async Task Each_list_is_a_sheet_too(string account, string sheet, string heading)
    {
        await _site.Village.Submit("01-001", "G02");
        await _site.Village.Publish("01-001", "G01");
        await _site.Village.Write(tx => ObjectionService.Raise(tx, _site.Village.Clerk, 2, "没有来", "赵大山"));
        using var answer = await _site.Visit(account).Get($"desk/{sheet}");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        var rows = Sheet.Rows(await answer.Content.ReadAsByteArrayAsync());
        Assert.That(rows, Has.Count.GreaterThan(1));
        Assert.That(rows[0], Does.Contain(heading));
    }

    private async Task<PageView> Turn(PageView page, string way) =>
        await _clerk.Open(page.Document.QuerySelector($"[rel={way}]")!.GetAttribute("href")!);
}
