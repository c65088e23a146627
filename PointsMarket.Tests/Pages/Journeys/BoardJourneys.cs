using Microsoft.Playwright;

namespace PointsMarket.Tests.Pages.Journeys;

/// <summary>The public board, read on a phone by anybody.</summary>
internal sealed class BoardJourneys : Journey
{
    [Test]
    public async Task Anybody_reads_the_board_on_a_phone_without_a_script()
    {
        var tab = await OnAPhone(scripts: false);
        await tab.Go("/");
        await tab.SeeHeading("公示栏");
        await tab.See("正在公示");
        await tab.See("红榜");
        Assert.That(await tab.Page.Locator("script").CountAsync(), Is.Zero);
    }

    [Test]
    public async Task Names_are_masked_and_no_phone_of_a_household_stands_there()
    {
        var tab = await OnAPhone();
        await tab.Go("/demo/months/2026-02");
        var text = await tab.Main.InnerTextAsync();
        Assert.That(text, Does.Contain("*").And.Not.Contain("沈巧云").And.Not.Contain("13900000001"));
    }

    [Test]
    public async Task From_the_board_one_comes_to_a_month_and_back()
    {
        var tab = await OnAPhone();
        await tab.Go("/demo");
        await tab.Click("各户积分");
        await tab.IsAt("months/2026-02");
        await tab.Click("回到公示栏");
        await tab.IsAt("/demo");
    }

    [Test]
    public async Task The_board_prints_on_white_paper_without_its_navigation()
    {
        var tab = await AtTheDesk();
        await tab.Go("/demo/months/2026-02");
        await tab.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(tab.Page.Locator("header.top nav")).ToBeHiddenAsync();
        Assert.That((await tab.Page.PdfAsync(new() { PreferCSSPageSize = true })).AsSpan()[..5].SequenceEqual("%PDF-"u8));
    }

    [Test]
    public async Task A_village_that_is_none_is_said_to_be_none()
    {
        var tab = await OnAPhone();
        tab.Allow(404);
        await tab.Go("/nowhere");
        await tab.SeeRefusal("没有");
    }
}
