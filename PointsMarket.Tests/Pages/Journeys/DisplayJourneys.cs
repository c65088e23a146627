using Microsoft.Playwright;

namespace PointsMarket.Tests.Pages.Journeys;

/// <summary>Language, size of type, the way by keyboard, what was typed, and the headers that hold every page.</summary>
internal sealed class DisplayJourneys : Journey
{
    [Test]
    public async Task The_language_is_switched_on_the_page_and_stays()
    {
        var tab = await AtTheDesk("clerk");
        await tab.Go("desk/households?search=wy");
        await tab.Click("English");
        await tab.SeeHeading("Households");
        await tab.IsAt("desk/households");
        Assert.That(tab.Address, Does.Contain("search=wy"));
        await tab.Go("desk");
        await tab.SeeHeading("Today");
        await tab.Click("中文");
        await tab.SeeHeading("今天");
    }

    [Test]
    public async Task Who_reads_English_is_spoken_to_in_English_from_the_start()
    {
        var tab = await AtTheDesk(english: true);
        await tab.Go("sign-in");
        await tab.SeeHeading("Sign in");
    }

    [Test]
    public async Task Large_type_is_one_press_away_and_stays()
    {
        var tab = await OnAPhone();
        await tab.Go("sign-in");
        var before = await Size();
        await tab.Click("大字");
        Assert.That(await Size(), Is.GreaterThan(before * 1.4));
        await tab.Go("sign-in");
        Assert.That(await Size(), Is.GreaterThan(before * 1.4));
        await tab.Click("标准字");
        Assert.That(await Size(), Is.EqualTo(before));

        Task<double> Size() => tab.Ask<double>("() => parseFloat(getComputedStyle(document.querySelector('main p, main label')).fontSize)");
    }

    [Test]
    public async Task The_first_press_of_Tab_offers_the_way_past_the_sections()
    {
        var tab = await AtTheDesk("clerk");
        await tab.Go("desk");
        await tab.Press("Tab");
        await tab.IsFocused(".skip");
        await Assertions.Expect(tab.Page.Locator(".skip")).ToBeInViewportAsync();
        await tab.Press("Enter");
        await tab.IsFocused("main");
    }

    [Test]
    public async Task A_household_is_found_with_the_keyboard_alone()
    {
        var tab = await AtTheDesk("clerk");
        await tab.Go("desk");
        await tab.Press("F7");
        await tab.IsFocused("[name=search]");
        await tab.Type("李");
        await tab.Press("Enter");
        await tab.IsAt("desk/households");
        await tab.See("李兴旺");
        await tab.Press("F7");
        await tab.Type("01-001");
        await tab.Press("Enter");
        await tab.IsAt("desk/households/01-001");
    }

    [Test]
    public async Task Every_answer_carries_the_headers_that_hold_scripts_and_frames_off()
    {
        var tab = await AtTheDesk("clerk");
        var answer = (await tab.Page.GotoAsync("/demo/desk"))!;
        var headers = await answer.AllHeadersAsync();
        Assert.That(headers["content-security-policy"], Does.Contain("default-src 'self'").And.Contain("frame-ancestors 'none'").And.Not.Contain("unsafe"));
        Assert.That(headers["x-content-type-options"], Is.EqualTo("nosniff"));
        Assert.That(headers["referrer-policy"], Is.EqualTo("same-origin"));
        Assert.That(headers["cache-control"], Does.Contain("no-store"));
    }

    [Test]
    public async Task A_page_that_is_not_there_says_so_and_leads_back()
    {
        var tab = await AtTheDesk("clerk");
        tab.Allow(404);
        await tab.Go("desk/nowhere");
        await tab.SeeRefusal("没有");
        await tab.Click("回到首页");
        await tab.IsAt("desk");
    }

    [Test]
    public async Task What_was_typed_is_not_lost_by_a_key_pressed_too_early()
    {
        var tab = await AtTheDesk("clerk");
        await tab.Go("desk/conduct/new");
        await tab.Press("F2");
        await tab.IsAt("desk/conduct/new");
        Assert.That(tab.Asked, Is.Zero, "nothing was typed");
        await tab.Fill("note", "写到一半");
        await tab.Press("F7");
        await tab.Type("wy");
        await tab.Press("Enter");
        await tab.SeeHeading("农户");
        Assert.That(tab.Asked, Is.EqualTo(1));
    }
}
