using System.Net;
using System.Net.Http.Headers;
using PointsMarket.Core;
using PointsMarket.Core.Conduct;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Conduct;

internal sealed class RecordPageTests
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
    public async Task The_list_is_narrowed_by_status_household_and_month()
    {
        await _site.Submitted("01-001", "G02");
        await _site.Published("02-001", "H05", 2.5m, "2026-02-20");

        Assert.That(await Numbers("desk/conduct"), Is.EqualTo(["2", "1"]));
        Assert.That(await Numbers("desk/conduct?status=published&household=&month="), Is.EqualTo(["2"]));
        Assert.That(await Numbers("desk/conduct?household=" + Uri.EscapeDataString("01-001 王䶮")), Is.EqualTo(["1"]));
        Assert.That(await Numbers("desk/conduct?month=2026-02"), Is.EqualTo(["2"]));
        Assert.That((await _clerk.Open("desk/conduct?status=rejected")).Text(".empty"), Does.Contain("没有符合条件的记录"));
        Assert.That((await _clerk.Open("desk/conduct?household=02")).Text("ul.tools"), Does.Contain("02-001").And.Contain("02-002"));

        async Task<List<string>> Numbers(string path) =>
            [.. (await _clerk.Open(path)).Document.QuerySelectorAll("tbody tr").Select(row => row.QuerySelector("a")!.TextContent)];
    }

    [Test]
    public async Task The_list_is_a_sheet_too()
    {
        await _site.Submitted("01-001", "G02");
        using var answer = await _clerk.Get("desk/conduct.xlsx?status=submitted");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(answer.Content.Headers.ContentType!.MediaType, Does.EndWith("spreadsheetml.sheet"));
    }

    [Test]
    public async Task A_record_shows_all_that_was_done_about_it_and_leads_on()
    {
        var record = await _site.Village.Post("01-001", "G01");
        var page = await _clerk.Open($"desk/conduct/{record.Id}");

        Assert.That(page.Text(), Does.Contain("01-001 王䶮").And.Contain("G01 参加义务劳动").And.Contain("已入账").And.Contain("reviewer2 通过").And.Contain("+10"));
        foreach (var address in new[] { "desk/households/01-001", "desk/rules/G01", $"desk/entries/{record.Entry}" })
            Assert.That(page.Has($"main a[href='/yunxi/{address}']"), Is.True, address);

        Assert.That(page.Has("form[action$=withdrawal]"), Is.False);
    }

    [Test]
    public async Task A_record_that_is_none_is_not_found() => (await _clerk.Open("desk/conduct/7")).Gives(HttpStatusCode.NotFound);

    [Test]
    public async Task A_picture_is_added_and_shown_without_a_program()
    {
        await _site.Submitted("01-001", "H06");
        var page = await AddPicture(await _clerk.Open("desk/conduct/1"), Photo.Png(40, 30), "image/png");

        Assert.That(page.Text(".done"), Does.Contain("照片已添加"));
        Assert.That(page.Document.QuerySelector(".gallery img")!.GetAttribute("src"), Is.EqualTo("/yunxi/desk/conduct/1/evidence/1"));
        using var picture = await _clerk.Get("desk/conduct/1/evidence/1");
        Assert.That(picture.Content.Headers.ContentType!.MediaType, Is.EqualTo("image/jpeg"));
    }

    [Test]
    public async Task What_is_no_picture_is_said_at_the_field_and_so_is_none()
    {
        await _site.Submitted("01-001", "H06");
        var open = await _clerk.Open("desk/conduct/1");

        Assert.That((await AddPicture(open, [1, 2, 3], "image/png")).Gives(HttpStatusCode.BadRequest).Text("#f-picture-error"), Does.Contain("不是一张能打开的照片"));
        Assert.That((await AddPicture(open, [], "image/png")).Gives(HttpStatusCode.BadRequest).Text("#f-picture-error"), Does.Contain("请先选照片"));
    }

    [Test]
    public async Task A_picture_after_the_review_is_refused_and_so_is_a_sixth()
    {
        await _site.Submitted("01-001", "G02");
        await _site.Submitted("02-001", "G02");
        var (reviewed, full) = (await _clerk.Open("desk/conduct/1"), await _clerk.Open("desk/conduct/2"));
        await _site.Approve("reviewer2", 1);
        for (var i = 0; i < ConductRecord.EvidenceLimit; i++)
            await AddPicture(await _clerk.Open("desk/conduct/2"), Photo.Png(8, 8), "image/png");

        Assert.That((await AddPicture(reviewed, Photo.Png(8, 8), "image/png")).Gives(HttpStatusCode.Conflict).Text("[role=alert]"), Does.Contain("不能再补照片"));
        Assert.That((await AddPicture(full, Photo.Png(8, 8), "image/png")).Gives(HttpStatusCode.Conflict).Text("[role=alert]"), Does.Contain("最多5张照片"));
    }

    [Test]
    public async Task Withdrawing_needs_a_reason_and_keeps_it()
    {
        await _site.Submitted("01-001", "G02");
        var page = await _clerk.Open("desk/conduct/1");
        var refused = (await _clerk.Send(page, "withdrawal", ("reason", ""))).Gives(HttpStatusCode.BadRequest);
        Assert.That(refused.Has("details[open]"), Is.True);

        page = await _clerk.Send(refused, "withdrawal", ("reason", "记错了人家"));
        Assert.That(page.Text(), Does.Contain("已撤回").And.Contain("记错了人家"));
    }

    [Test]
    public async Task What_is_in_the_book_or_ended_already_is_not_withdrawn()
    {
        await _site.Submitted("01-001", "G02");
        var open = await _clerk.Open("desk/conduct/1");
        await _site.Reject("reviewer2", 1);
        Assert.That((await _clerk.Send(open, "withdrawal")).Gives(HttpStatusCode.Conflict).Text("[role=alert]"), Does.Contain("已经驳回或撤回"));

        await _site.Submitted("02-001", "G02");
        open = await _clerk.Open("desk/conduct/2");
        await _site.Approve("reviewer2", 2);
        _site.Village.MoveTo(new DateOnly(2026, 3, 20));
        await _site.Village.Write(tx => PostingService.PostDue(tx, Caller.Clock(TestVillage.Code)));
        Assert.That((await _clerk.Send(open, "withdrawal")).Gives(HttpStatusCode.Conflict).Text("[role=alert]"), Does.Contain("已经入账"));
    }

    [Test]
    public async Task A_cadre_withdraws_what_they_handed_in_and_nothing_else()
    {
        await _site.Submitted("01-001", "G02");
        (await _site.As("cadre").Submit("02-001", "G02")).Gives(HttpStatusCode.Created);
        var cadre = _site.Visit("cadre");

        Assert.That((await cadre.Open("desk/conduct/1")).Has("form[action$=withdrawal]"), Is.False);
        Assert.That((await cadre.Send(await cadre.Open("desk/conduct/2"), "withdrawal")).Text(".done"), Does.Contain("已撤回"));
    }

    [Test]
    public async Task A_clerk_registers_the_objection_of_somebody_who_came_in()
    {
        await _site.Published("01-001", "G02");
        var page = await _clerk.Open("desk/conduct/1");
        var refused = (await _clerk.Send(page, "objections", ("reason", "那天他家没有人到场"))).Gives(HttpStatusCode.BadRequest);
        Assert.That(refused.Text("#f-by-error"), Does.Contain("请写明是谁提的异议"));
        Assert.That(refused.Document.QuerySelector("#f-reason")!.GetAttribute("value"), Is.EqualTo("那天他家没有人到场"));

        page = await _clerk.Send(refused, "objections", ("by", "李秀英"));
        Assert.That(page.Text(), Does.Contain("异议已登记").And.Contain("李秀英").And.Contain("有异议，待裁定"));
    }

    [Test]
    public async Task After_its_publicity_no_objection_is_taken()
    {
        await _site.Published("01-001", "G02");
        var open = await _clerk.Open("desk/conduct/1");
        await _site.Withdraw("clerk", 1);

        var page = (await _clerk.Send(open, "objections", ("by", "李秀英"), ("reason", "没有到场"))).Gives(HttpStatusCode.Conflict);
        Assert.That(page.Text("[role=alert]"), Does.Contain("只有公示中的记录可以提异议"));
    }

    private async Task<PageView> AddPicture(PageView page, byte[] bytes, string type)
    {
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in Visitor.Filled(page.Form("evidence")))
            content.Add(new StringContent(value), name);

        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue(type);
        content.Add(file, "picture", "picture");
        using var answer = await _clerk.Http.PostAsync(page.Form("evidence").GetAttribute("action"), content);
        return answer.StatusCode == HttpStatusCode.SeeOther
            ? await _clerk.Open(answer.Headers.Location!.OriginalString)
            : new(answer.StatusCode, page.Address, await answer.Content.ReadAsStringAsync());
    }
}
