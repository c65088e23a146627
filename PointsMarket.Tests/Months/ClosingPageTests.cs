using System.Net;
using PointsMarket.Core.Months;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Months;

internal sealed class ClosingPageTests
{
    private const string January = "desk/months/2026-01/closing";

    private Site _site = null!;

    [SetUp]
    public async Task Open() => _site = await Site.Start();

    [TearDown]
    public async Task Close() => await _site.DisposeAsync();

    [Test]
    public async Task The_secretary_closes_a_month_and_sees_its_seal_and_what_it_carries()
    {
        var waiting = await _site.Village.Submit("02-001", TestRules.Help, on: new(2026, 1, 20));
        var visitor = _site.Visit("secretary");
        var checklist = await visitor.Open(January);
        Assert.That(checklist.Text(".ready"), Does.Contain("可以月结"));
        Assert.That(checklist.Has($"a[href='/yunxi/desk/conduct/{waiting.Id}']"));

        var page = await visitor.Send(checklist, January, ("confirmed", "true"));
        Assert.That(page.Address, Is.EqualTo("/yunxi/desk/months/2026-01?done=closed"));
        Assert.That(page.Text("[role=status]"), Does.Contain("月结完成"));
        Assert.That(page.Text(".fingerprint").Replace(" ", ""), Is.EqualTo(_site.Village.Read(tx => MonthService.Find(tx, TestVillage.Code, new(2026, 1))!.Closing!.Hash)));
        Assert.That(page.Text("article"), Does.Contain("志愿服务"));
        Assert.That(page.Has("a[href$='2026-01/ledger.pdf/pages']") && page.Has("a[href$='2026-01/notice.pdf/pages']"));
    }

    [Test]
    public async Task Without_the_tick_nothing_is_closed_and_the_form_says_so()
    {
        var visitor = _site.Visit("secretary");
        var page = await visitor.Send(await visitor.Open(January), January);
        page.Gives(HttpStatusCode.BadRequest);
        Assert.That(page.Text(".error"), Is.EqualTo("请先打勾，表示已经核对。"));
        Assert.That(_site.Village.Read(tx => MonthService.NewestClosed(tx, TestVillage.Code)), Is.Null);
    }

    [Test]
    public async Task Pressed_twice_it_closes_once_and_leads_to_the_same_page()
    {
        var visitor = _site.Visit("secretary");
        var form = await visitor.Open(January);
        using var first = await visitor.Post(form, January, ("confirmed", "true"));
        using var second = await visitor.Post(form, January, ("confirmed", "true"));
        Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.SeeOther));
        Assert.That(second.Headers.Location, Is.EqualTo(first.Headers.Location));
    }

    [TestCase("2026-03", "还没有结束")]
    [TestCase("2026-02", "请先月结2026年1月")]
    public async Task What_blocks_is_said_and_a_form_from_elsewhere_is_refused_with_the_same_words(string month, string words)
    {
        var visitor = _site.Visit("secretary");
        var blocked = await visitor.Open($"desk/months/{month}/closing");
        Assert.That(blocked.Text(".checklist > li:first-child"), Does.Contain(words));
        Assert.That(blocked.Has("main form"), Is.False);

        var page = await Send(visitor, $"desk/months/{month}/closing");
        page.Gives(HttpStatusCode.Conflict);
        Assert.That(page.Text("[role=alert]"), Does.Contain(words));
    }

    [Test]
    public async Task A_month_that_somebody_closed_meanwhile_is_not_closed_again()
    {
        var visitor = _site.Visit("secretary");
        var form = await visitor.Open(January);
        await _site.Village.Write(tx => ClosingService.Close(tx, _site.Village.Secretary, new(2026, 1)));
        var page = await visitor.Send(form, January, ("confirmed", "true"));
        page.Gives(HttpStatusCode.Conflict);
        Assert.That(page.Text("[role=alert]"), Does.Contain("已经月结"));
    }

    [Test]
    public async Task Others_see_the_list_and_are_told_who_closes()
    {
        var page = await _site.Visit("clerk").Open(January);
        Assert.That(page.Has("main form"), Is.False);
        Assert.That(page.Text(), Does.Contain("月结由书记办理"));
        Assert.That(page.Text(".warning"), Does.Contain("02-002 李𬱖军"), "a debt is worth knowing");
    }

    [Test]
    public async Task In_English_it_says_the_same()
    {
        var page = await _site.Visit("secretary").Open(January + "?language=en");
        Assert.That(page.Heading, Is.EqualTo("Closing January 2026"));
        Assert.That(page.Text(".ready"), Does.StartWith("It can be closed"));
    }

    /// <summary>The form of the month that can be closed, sent to another one's address.</summary>
    private static async Task<PageView> Send(Visitor visitor, string address)
    {
        var form = (await visitor.Open(January)).Form(January);
        using var answer = await visitor.Http.PostAsync($"/yunxi/{address}", new FormUrlEncodedContent(Visitor.Filled(form, ("confirmed", "true"))));
        return new(answer.StatusCode, address, await answer.Content.ReadAsStringAsync());
    }
}
