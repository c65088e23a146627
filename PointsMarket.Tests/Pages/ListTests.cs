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

    [TestCase("clerk", "objections", "欧阳")]
    [TestCase("reviewer3", "reviews", "欧阳")]
    [TestCase("clerk", "objections", "01-002")]
    [TestCase("reviewer3", "reviews", "oyjg")]
    public async Task A_queue_is_searched_by_household(string account, string list, string words)
    {
        foreach (var household in new[] { "01-001", "01-002" })
        {
            await _site.Village.Submit(household, "G02");
            await _site.Village.Publish(household, "G01");
        }

        await _site.Village.Write(tx => ObjectionService.Raise(tx, _site.Village.Clerk, 2, "没有来", "赵大山"));
        await _site.Village.Write(tx => ObjectionService.Raise(tx, _site.Village.Clerk, 4, "没有来", "赵大山"));
        await _site.Village.Write(tx => ObjectionService.Raise(tx, _site.Village.Clerk, 4, "又没有来", "赵大山"));
        await _site.Village.Write(tx => ObjectionService.Rule(tx, _site.Village.Secretary, 4, 1, false, "来了"));
        var reader = _site.Visit(account);
        var query = $"?search={Uri.EscapeDataString(words)}";

        var all = await reader.Open($"desk/{list}");
        Assert.That(all.Text("main"), Does.Contain("王䶮").And.Contain("欧阳建国"));
        var found = await reader.Open($"desk/{list}{query}");
        Assert.That(found.Text("main"), Does.Contain("欧阳建国").And.Not.Contain("王䶮"));
        Assert.That((await reader.Open($"desk/{list}?search=没有这人")).Text("main"), Does.Contain("没有找到"));
        Assert.That(await RowsOf(reader, $"desk/{list}.xlsx{query}"), Has.All.Not.Contain("王䶮"));
        Assert.That((await reader.Open($"desk/{list}?search={new string('长', 201)}")).Status, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task People_are_searched_by_account_and_name()
    {
        foreach (var words in new[] { "REVIEWER1", _site.Village.Reviewer1.Name })
        {
            var found = await _clerk.Open($"desk/people?search={Uri.EscapeDataString(words)}");
            Assert.That(found.Text("tbody"), Does.Contain("reviewer1").And.Not.Contain("reviewer2"), words);
        }

        Assert.That((await _clerk.Open("desk/people?search=100%25")).Text("main"), Does.Contain("没有找到"));
        Assert.That(await RowsOf(_clerk, "desk/people.xlsx?search=reviewer1"), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Months_are_searched_by_year_and_month()
    {
        foreach (var words in new[] { "2026", "2026年", "2026-03", "2026年3月" })
            Assert.That((await _clerk.Open($"desk/months?search={Uri.EscapeDataString(words)}")).Text("tbody"), Does.Contain("2026年3月"), words);

        foreach (var words in new[] { "2025", "202", "2026-3x" })
            Assert.That((await _clerk.Open($"desk/months?search={words}")).Text("main"), Does.Contain("没有这个月份"), words);
    }

    [Test]
    public async Task Movements_are_searched_by_month()
    {
        Assert.That((await _clerk.Open("desk/goods/S08?month=2026-3")).Has("main tbody"), Is.True);
        Assert.That((await _clerk.Open("desk/goods/S08?month=2026-02")).Text("main"), Does.Contain("没有找到"));
        Assert.That(await RowsOf(_clerk, "desk/goods/S08/movements.xlsx?month=2026-02"), Is.Empty);
        (await _clerk.Open("desk/goods/S08?month=March")).Gives(HttpStatusCode.BadRequest);
    }

    private static async Task<List<string>> RowsOf(Visitor reader, string sheet)
    {
        using var answer = await reader.Get(sheet);
        return Sheet.Rows(await answer.Content.ReadAsByteArrayAsync());
    }

    private async Task<PageView> Turn(PageView page, string way) =>
        await _clerk.Open(page.Document.QuerySelector($"[rel={way}]")!.GetAttribute("href")!);
}
