using PointsMarket.Core;
using PointsMarket.Core.Ledger;
using PointsMarket.Core.Months;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Pages.Journeys;

/// <summary>The month's end, the book and its proof.</summary>
internal sealed class BookJourneys : Journey
{
    [Test]
    public async Task The_secretary_closes_a_month_by_its_checklist()
    {
        Site.MoveTo(new(2026, 4, 1));
        var tab = await AtTheDesk("secretary");
        await tab.Go("desk");
        await tab.Click("月份与月结");
        await tab.Go("desk/months/2026-03/closing");
        await tab.SeeHeading("2026年3月");
        await tab.Page.Locator("main form[action$='closing'] button").ClickAsync();
        await tab.IsAt("desk/months/2026-03/closing");
        await tab.Tick("confirmed");
        await tab.Page.Locator("main form[action$='closing'] button").ClickAsync();

        await tab.IsAt("desk/months/2026-03");
        Assert.That(Site.Database.Read(tx => MonthService.NewestClosed(tx, "demo")), Is.EqualTo(new Month(2026, 3)));
    }

    [Test]
    public async Task A_month_that_runs_cannot_be_closed_and_the_page_says_why()
    {
        var tab = await AtTheDesk("secretary");
        await tab.Go("desk/months/2026-03/closing");
        await tab.See("还没有结束");
        Assert.That(await tab.Main.Locator("form[method=post]").CountAsync(), Is.Zero);
    }

    [Test]
    public async Task The_ledger_and_the_notice_of_a_closed_month_are_looked_at_and_then_printed()
    {
        var tab = await AtTheDesk("clerk");
        foreach (var print in new[] { "ledger.pdf", "notice.pdf" })
        {
            await tab.Go("desk/months/2026-02");
            await tab.Main.Locator($"a[href$='{print}/pages']").First.ClickAsync();
            var picture = tab.Main.Locator(".sheets img").First;
            await picture.WaitForAsync();
            var width = picture.EvaluateAsync<int>("image => image.decode().then(() => image.naturalWidth)").WaitAsync(SharedBrowser.Patience);
            Assert.That(await width, Is.EqualTo(793), print);

            var link = await tab.Main.Locator($"a[href$='{print}']").First.GetAttributeAsync("href");
            var answer = await tab.Page.APIRequest.GetAsync(link!);
            Assert.That((answer.Status, answer.Headers["content-type"]), Is.EqualTo((200, "application/pdf")), print);
        }
    }

    [Test]
    public async Task An_entry_is_found_and_reversed_and_the_mirror_stands_below()
    {
        var entry = Site.Database.Read(tx => EntryService.List(tx, "demo", 0, int.MaxValue)).Last(one => one.Kind == EntryKind.Award);
        var before = Site.BalanceOf(entry.Household);
        var tab = await AtTheDesk("secretary");
        await tab.Go($"desk/entries/{entry.Sequence}");
        await tab.Fill("reason", "重复登记");
        await tab.Tick("confirmed");
        await tab.Send("reversal");

        await tab.SeeDone("已经冲销");
        Assert.That(Site.BalanceOf(entry.Household), Is.EqualTo(before - entry.Points));
        await tab.Go($"desk/entries/{entry.Sequence}");
        await tab.See("冲销");
        Assert.That(await tab.Main.Locator("form[action$='reversal']").CountAsync(), Is.Zero, "nothing is reversed twice");
    }

    [Test]
    public async Task Who_is_no_secretary_reads_an_entry_and_finds_no_form()
    {
        var tab = await AtTheDesk("clerk");
        await tab.Go("desk/entries/1");
        await tab.SeeHeading("第1号账目");
        Assert.That(await tab.Main.Locator("form[action$='reversal']").CountAsync(), Is.Zero);
    }

    [Test]
    public async Task The_book_is_checked_by_one_press()
    {
        var tab = await AtTheDesk("observer");
        await tab.Go("desk/proof");
        await tab.Click("现在核对");
        await tab.SeeDone("账本完好");
    }

    [Test]
    public async Task The_trail_tells_who_changed_what()
    {
        var clerk = await AtTheDesk("clerk");
        await clerk.Go("desk/households/01-003/edit");
        await clerk.Fill("phone", "13912345678");
        await clerk.Click("保存");
        await clerk.SeeDone("已保存");
        var observer = await AtTheDesk("observer");
        await observer.Go("desk/trail");
        await Microsoft.Playwright.Assertions.Expect(observer.Main.Locator("tbody tr").First).ToContainTextAsync("周晓燕");
        await Microsoft.Playwright.Assertions.Expect(observer.Main.Locator("tbody tr").First).ToContainTextAsync("01-003");
    }

    [Test]
    public async Task Every_figure_of_the_start_page_leads_to_what_it_counts()
    {
        await Site.Submit("02-003", "H04");
        var tab = await AtTheDesk("reviewer2");
        await tab.Go("desk");
        await tab.Main.Locator("a[href$='/desk/reviews']").First.ClickAsync();
        await tab.SeeHeading("评议");
    }
}
