using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Pages.Journeys;

internal sealed class SignInJourneys : Journey
{
    [TestCase("secretary")]
    [TestCase("clerk")]
    [TestCase("reviewer1")]
    [TestCase("shopkeeper")]
    [TestCase("cadre")]
    [TestCase("observer")]
    public async Task Who_works_for_the_village_signs_in_and_begins_at_the_desk(string account)
    {
        var tab = await AtTheDesk();
        await tab.Go("sign-in");
        await tab.IsFocused("[name=account]");
        await tab.Type(account);
        await tab.Press("Tab");
        await tab.Type(DemonstrationFile.Password);
        await tab.Press("Enter");

        await tab.IsAt("desk");
        await tab.SeeHeading("3月18日");
    }

    [Test]
    public async Task A_villager_signs_in_on_a_phone_and_begins_with_their_household()
    {
        var tab = await OnAPhone();
        await tab.Go("sign-in");
        await tab.Fill("account", "01-001");
        await tab.Fill("password", DemonstrationFile.Pin);
        await tab.Send("sign-in");

        await tab.IsAt("me");
    }

    [Test]
    public async Task A_wrong_password_is_said_and_the_account_stands_where_it_was()
    {
        var tab = await AtTheDesk();
        tab.Allow(401);
        await tab.Go("sign-in");
        await tab.Fill("account", "clerk");
        await tab.Fill("password", "not-this-one");
        await tab.Press("Enter");

        await tab.SeeRefusal("账号或密码不对");
        await tab.IsFocused("[name=password]");
        Assert.That(await tab.Field("account").InputValueAsync(), Is.EqualTo("clerk"));
        await tab.Type(DemonstrationFile.Password);
        await tab.Press("Enter");
        await tab.IsAt("desk");
    }

    [Test]
    public async Task Signing_out_leaves_nothing_behind_the_back_button()
    {
        var tab = await AtTheDesk("clerk");
        await tab.Go("desk/households");
        await tab.Click("退出登录");
        await tab.SeeDone("已经退出登录");
        await tab.Back();

        await tab.SeeHeading("登录");
    }

    [Test]
    public async Task What_was_filled_in_when_the_session_ended_is_sent_after_signing_in_again()
    {
        var tab = await AtTheDesk();
        tab.Allow(401);
        await tab.Go("sign-in");
        await tab.Fill("account", "clerk");
        await tab.Fill("password", DemonstrationFile.Password);
        await tab.Press("Enter");
        await tab.IsAt("desk");
        await tab.Go("desk/password");
        await tab.Fill("currentPassword", DemonstrationFile.Password);
        await tab.Fill("password", "village-hall-9");
        await tab.Fill("repeated", "village-hall-9");
        Site.Clock.Advance(TimeSpan.FromMinutes(31));
        await tab.Press("Enter");

        await tab.SeeRefusal("登录已经到期");
        await tab.Fill("account", "clerk");
        await tab.Fill("password", DemonstrationFile.Password);
        await tab.Press("Enter");
        await tab.SeeHeading("接着提交");
        Assert.That(await tab.Page.ContentAsync(), Does.Not.Contain("village-hall-9"));
    }

    [Test]
    public async Task The_session_that_is_about_to_end_is_announced_and_one_press_keeps_it()
    {
        var tab = await AtTheDesk("clerk");
        await tab.Page.Clock.InstallAsync();
        await tab.Go("desk");
        await tab.Page.Clock.FastForwardAsync("25:01");
        await tab.SeeRefusal("就会退出登录");
        await tab.Page.Locator(".idle button").ClickAsync();

        await Microsoft.Playwright.Assertions.Expect(tab.Page.Locator(".idle")).ToHaveCountAsync(0);
    }
}
