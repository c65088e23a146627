using System.Net;
using PointsMarket.Core.Ledger;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Conduct;

/// <summary>A household reads how far its records have come, and takes back what it reported itself.</summary>
internal sealed class OwnConductPageTests
{
    private Site _site = null!;

    [SetUp]
    public async Task Open() => _site = await Site.Start();

    [TearDown]
    public async Task Close() => await _site.DisposeAsync();

    [Test]
    public async Task Without_a_record_the_page_says_what_to_do()
    {
        var page = await _site.Visit("01-001").Open("me/conduct");

        Assert.That(page.Text(".empty"), Does.StartWith("还没有记录。"));
        Assert.That(page.Has("a[href='/yunxi/me/conduct/new']"));
    }

    [Test]
    public async Task Records_say_their_status_in_words_and_are_paged()
    {
        await _site.Rejected("01-001");
        for (var i = 0; i < 21; i++)
            await _site.Submitted("01-001", TestRules.Help);

        var visitor = _site.Visit("01-001");
        var page = await visitor.Open("me/conduct");
        Assert.That(page.Document.QuerySelectorAll(".moves li"), Has.Length.EqualTo(20));
        Assert.That(page.Text(".moves li:first-child"), Is.EqualTo("3月10日志愿服务 +5 等待评议 评议通过后公示5天，没有异议就入账。"));

        page = await visitor.Open(page.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.That(page.Text(".moves li:last-child"), Does.Contain("没有通过 不记分。"));
    }

    [Test]
    public async Task A_record_tells_every_step_and_names_no_reviewer()
    {
        var id = await _site.Published("01-001", TestRules.Labour, on: "2026-03-05");
        var page = await _site.Visit("01-001").Open($"me/conduct/{id}");

        Assert.That(page.Text(".steps"), Is.EqualTo("clerk记录 3月10日 9:00评议通过 3月10日 9:00公示到3月15日，当天也算 没有异议，3月16日入账"));
        Assert.That(page.Html, Does.Not.Contain("reviewer2"));
    }

    [Test]
    public async Task An_objection_is_told_with_its_ruling_and_a_masked_name()
    {
        var id = await _site.Published("01-001", TestRules.Labour);
        (await _site.Object("01-002", id)).Gives(HttpStatusCode.Created);
        (await _site.RuleOn(id, 1, upheld: true)).Gives(HttpStatusCode.OK);
        var page = await _site.Visit("01-001").Open($"me/conduct/{id}");

        Assert.That(page.Text(".steps"), Does.Contain("欧**国提出异议：那天他家没有人到场").And.Contain("异议成立，这条不记分。查过签到表"));
        Assert.That(page.Html, Does.Not.Contain("欧阳建国"));
    }

    [Test]
    public async Task A_record_that_was_corrected_in_the_book_says_so()
    {
        var record = await _site.Village.Post("01-001", TestRules.Labour);
        await _site.Village.Write(tx => EntryService.Reverse(tx, _site.Village.Secretary, record.Entry!.Value, "重复登记"));
        var page = await _site.Visit("01-001").Open($"me/conduct/{record.Id}");

        Assert.That(page.Text(".tag"), Is.EqualTo("已更正"));
    }

    [Test]
    public async Task A_record_of_another_household_is_not_there()
    {
        var id = await _site.Published("01-002", TestRules.Labour);
        var visitor = _site.Visit("01-001");

        (await visitor.Open($"me/conduct/{id}")).Gives(HttpStatusCode.NotFound);
        (await visitor.Open($"me/conduct/{id}/withdrawal")).Gives(HttpStatusCode.NotFound);
    }

    [Test]
    public async Task A_report_is_taken_back_with_a_reason_after_being_asked_once_more()
    {
        var id = await _site.Reported("01-001");
        var visitor = _site.Visit("01-001");
        var page = await visitor.Open($"me/conduct/{id}");
        page = await visitor.Open(page.Document.QuerySelector("a[href$=withdrawal]")!.GetAttribute("href")!);
        var sent = await visitor.Send(page, "withdrawal", ("reason", "日期填错了"));

        Assert.That(sent.Text(".done"), Is.EqualTo("已经撤回，不会记分。"));
        Assert.That(sent.Text(".steps"), Does.Contain("已撤回：日期填错了"));
        Assert.That(sent.Has("a[href$=withdrawal]"), Is.False);

        var again = await visitor.Send(page, "withdrawal", ("reason", "日期填错了"));
        Assert.That(again.Address, Is.EqualTo(sent.Address), "pressed twice, it happens once");
    }

    [Test]
    public async Task Without_a_reason_nothing_is_taken_back()
    {
        var id = await _site.Reported("01-001");
        var visitor = _site.Visit("01-001");
        var page = await visitor.Send(await visitor.Open($"me/conduct/{id}/withdrawal"), "withdrawal", ("reason", ""));

        page.Gives(HttpStatusCode.BadRequest);
        Assert.That(page.Text(".error"), Is.EqualTo("这一项必须填。"));
        Assert.That(await _site.Status(id), Is.EqualTo("submitted"));
    }

    [Test]
    public async Task What_was_decided_meanwhile_cannot_be_taken_back_and_the_reason_typed_stands()
    {
        var id = await _site.Reported("01-001");
        var visitor = _site.Visit("01-001");
        var page = await visitor.Open($"me/conduct/{id}/withdrawal");
        (await _site.Reject("reviewer2", id)).Gives(HttpStatusCode.OK);
        var refused = await visitor.Send(page, "withdrawal", ("reason", "日期填错了"));

        refused.Gives(HttpStatusCode.Conflict);
        Assert.That(refused.Text("[role=alert]"), Does.Contain("已经驳回或撤回"));
        Assert.That(refused.Document.QuerySelector("[name=reason]")!.GetAttribute("value"), Is.EqualTo("日期填错了"));
    }

    [Test]
    public async Task What_others_recorded_is_not_the_households_to_take_back()
    {
        var id = await _site.Submitted("01-001", TestRules.Late);
        var visitor = _site.Visit("01-001");
        Assert.That((await visitor.Open($"me/conduct/{id}")).Has("a[href$=withdrawal]"), Is.False);

        var page = await visitor.Send(await visitor.Open($"me/conduct/{id}/withdrawal"), "withdrawal", ("reason", "不是我家"));
        page.Gives(HttpStatusCode.Forbidden);
        Assert.That(await _site.Status(id), Is.EqualTo("submitted"));
    }

    [Test]
    public async Task Who_asks_for_english_reads_english()
    {
        var id = await _site.Published("01-001", TestRules.Labour);

        Assert.That((await _site.Visit("01-001").Open($"me/conduct/{id}?language=en")).Text(), Does.Contain("under publicity").And.Contain("Approved").And.Contain("How far it has come"));
    }
}

file static class Reports
{
    /// <summary>Reported by the household itself.</summary>
    public static async Task<long> Reported(this Site site, string household) =>
        (long)(await site.As(household).Submit(household, TestRules.Labour)).Gives(HttpStatusCode.Created)["id"]!;

    public static async Task Rejected(this Site site, string household) =>
        (await site.Reject("reviewer2", await site.Submitted(household, TestRules.Help))).Gives(HttpStatusCode.OK);
}
