using PointsMarket.Core.Conduct;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Pages.Journeys;

/// <summary>A villager's phone: what they have, what they report, what they object to.</summary>
internal sealed class VillagerJourneys : Journey
{
    [Test]
    public async Task The_first_page_says_what_there_is_to_spend_and_what_changed_it()
    {
        var tab = await OnAPhone("01-003");
        await tab.Go("me");
        await tab.SeeHeading("王䶮家");
        await tab.See("可用积分");
        await tab.See("截至3月18日");
        await tab.Click("看全部明细");
        await tab.IsAt("me/entries");
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Something_is_reported_with_a_photograph_from_the_phone(bool scripts)
    {
        var tab = await OnAPhone("01-003", scripts);
        await tab.Go("me");
        await tab.Click("申报");
        await tab.Click("申报一件事");
        await tab.Page.GetByLabel("参加环境卫生整治").CheckAsync();
        await tab.Fill("note", "打扫村口");
        await tab.Page.Locator("main input[type=file]").SetInputFilesAsync(new Microsoft.Playwright.FilePayload { Name = "村口.jpg", MimeType = "image/jpeg", Buffer = Tests.Conduct.Photo.Jpeg(800, 600) });
        await tab.Click("交上去");

        await tab.SeeDone("等评议员评议");
        var record = Site.RecordsOf("01-003")[0];
        Assert.That((record.Note, record.Evidence.Count, record.SubmittedBy), Is.EqualTo(("打扫村口", 1, "01-003")));
    }

    [Test]
    public async Task A_photograph_that_is_too_large_is_made_smaller_on_the_phone()
    {
        var photo = Tests.Conduct.Photo.Large();
        Assert.That(photo, Has.Length.GreaterThan(5 * 1024 * 1024));
        var tab = await OnAPhone("01-003");
        await tab.Go("me/conduct/new");
        await tab.Page.GetByLabel("参加环境卫生整治").CheckAsync();
        await tab.Page.Locator("main input[type=file]").SetInputFilesAsync(new Microsoft.Playwright.FilePayload { Name = "夜里.jpg", MimeType = "image/jpeg", Buffer = photo });
        await tab.Page.WaitForFunctionAsync("() => document.querySelector('main input[type=file]').files[0].size < 5000000");
        await tab.Click("交上去");

        await tab.SeeDone("等评议员评议");
        Assert.That(Site.RecordsOf("01-003")[0].Evidence, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_report_is_taken_back_before_its_review()
    {
        var record = await Site.Submit("01-003", "H04", by: "01-003");
        var tab = await OnAPhone("01-003");
        await tab.Go($"me/conduct/{record.Id}");
        await tab.Click("撤回这条申报");
        await tab.Fill("reason", "日期填错了");
        await tab.Send("withdrawal");

        await tab.SeeDone("已经撤回");
        Assert.That(Site.Record(record.Id).Status, Is.EqualTo(ConductStatus.Withdrawn));
    }

    [Test]
    public async Task Whoever_disagrees_objects_while_it_is_under_publicity()
    {
        var record = await Site.Publish("02-009", "H04");
        var tab = await OnAPhone("01-003");
        await tab.Go("me/publicity");
        await tab.Page.Locator($"a[href$='/me/publicity/{record.Id}']").ClickAsync();
        await tab.Fill("reason", "那天他家没有人到场");
        await tab.Send("objections");

        await tab.SeeDone("异议已经收到");
        Assert.That(Site.Record(record.Id).Status, Is.EqualTo(ConductStatus.Objected));
    }

    [Test]
    public async Task What_comes_of_a_report_reaches_the_household_step_by_step()
    {
        var record = await Site.Submit("01-003", "H04", by: "01-003");
        var villager = await OnAPhone("01-003");
        await villager.Go($"me/conduct/{record.Id}");
        await villager.See("等待评议");
        var reviewer = await OnAPhone("reviewer2");
        await reviewer.Go($"desk/reviews/{record.Id}");
        await reviewer.Click("通过");
        await reviewer.SeeDone("通过");
        await villager.Page.ReloadAsync();
        await villager.See("公示到3月23日");
        Site.MoveTo(new(2026, 3, 24));
        await Site.Database.Write(tx => PostingService.PostDue(tx, Core.Caller.Clock("demo")));
        await villager.Page.ReloadAsync();
        await villager.See("入账：+5分");
    }

    [Test]
    public async Task Nobody_comes_to_the_records_of_another_household()
    {
        var record = await Site.Submit("02-009", "H04");
        var tab = await OnAPhone("01-003");
        tab.Allow(403);
        tab.Allow(404);
        await tab.Go($"me/conduct/{record.Id}");
        Assert.That(await tab.Page.ContentAsync(), Does.Not.Contain("参加环境卫生整治"));
        await tab.Go("desk");
        await tab.SeeRefusal("");
    }

    [Test]
    public async Task A_months_statement_adds_up_on_the_phone()
    {
        var tab = await OnAPhone("01-003");
        await tab.Go("me/months/2026-02");
        await tab.SeeHeading("2026年2月");
        var figures = await tab.Main.Locator("table.reckoning td.n").AllInnerTextsAsync();
        var numbers = figures.Select(text => decimal.Parse(text.Replace('−', '-').Replace(",", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.That(numbers[..^1].Sum(), Is.EqualTo(numbers[^1]));
    }

    [Test]
    public async Task Every_main_action_is_large_enough_for_a_thumb()
    {
        var tab = await OnAPhone("01-003");
        foreach (var path in new[] { "me", "me/conduct", "me/conduct/new", "me/publicity", "me/household" })
        {
            await tab.Go(path);
            var small = await tab.Ask<string[]>(
                """
                () => Array.from(document.querySelectorAll('main button, main a[role=button], nav.tabs a, header.top nav a'))
                  .filter(one => one.offsetParent !== null && one.getBoundingClientRect().height < 44)
                  .map(one => `${one.textContent.trim()} ${Math.round(one.getBoundingClientRect().height)}px`)
                """);
            Expect.Nothing(small, path);
        }
    }

    [Test]
    public async Task At_home_one_signs_out_and_the_phone_forgets()
    {
        var tab = await OnAPhone("01-003");
        await tab.Go("me/household");
        await tab.See("王䶮");
        await tab.Click("退出登录");
        await tab.Go("me");
        await tab.SeeHeading("登录");
    }
}
