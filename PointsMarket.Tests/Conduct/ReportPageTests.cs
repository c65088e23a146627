using System.Net;
using System.Net.Http.Headers;
using PointsMarket.Core.Conduct;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Conduct;

/// <summary>A household reports what it did, with photographs, from a phone.</summary>
internal sealed class ReportPageTests
{
    private Site _site = null!;
    private Visitor _visitor = null!;

    [SetUp]
    public async Task Open()
    {
        _site = await Site.Start();
        _visitor = _site.Visit("01-001");
    }

    [TearDown]
    public async Task Close() => await _site.DisposeAsync();

    [Test]
    public async Task Only_what_may_be_reported_by_oneself_is_offered_with_its_points()
    {
        var page = await _visitor.Open("me/conduct/new");

        Assert.That(page.Text(".pick label > span"), Is.EqualTo("参加义务劳动 随手拍发现问题"));
        Assert.That(page.Text(".pick:first-of-type label"), Does.Contain("+10分/次每月最多20分，每年最多50分"));
        Assert.That(page.Text(".more"), Does.Contain("要有照片"));
        Assert.That(page.Document.QuerySelector("[name=happenedOn]")!.GetAttribute("value"), Is.EqualTo("2026-03-10"));
    }

    [Test]
    public async Task A_report_is_handed_in_for_ones_own_household()
    {
        var page = await Report(("rule", TestRules.Labour), ("note", "村口清沟"));

        Assert.That(page.Text(".done"), Does.StartWith("已经交上去了"));
        var record = Only();
        Assert.That((record.Household, record.SubmittedBy, record.Note, record.Status), Is.EqualTo(("01-001", "01-001", "村口清沟", ConductStatus.Submitted)));
    }

    [Test]
    public async Task The_quantity_is_asked_for_only_where_the_unit_counts_something()
    {
        await _site.Village.AddRule("L01", 0.5m, rule => rule with { SelfReport = true, Unit = "公斤" });
        var form = await _visitor.Open("me/conduct/new");
        Assert.That(form.Has("[name=quantity-L01]"));
        Assert.That(form.Has("[name=quantity-G01]"), Is.False);

        var page = await Send(form, [], ("rule", "L01"), ("quantity-L01", "２.5"));
        Assert.That(page.Text(".error"), Is.Empty);
        Assert.That(Only().Quantity, Is.EqualTo(2.5m));
    }

    [Test]
    public async Task Report_and_photographs_are_kept_together()
    {
        await Send(await _visitor.Open("me/conduct/new"), [Photo.JpegWithPlace(40, 30, 1), Photo.Png(20, 20), Photo.Webp(20, 20)], ("rule", TestRules.Snapshot));

        Assert.That(Only().Evidence, Is.EqualTo([1, 2, 3]));
        var picture = _site.Village.Read(tx => EvidenceService.Find(tx, TestVillage.Code, 1, 1))!.Picture;
        Assert.That(System.Text.Encoding.Latin1.GetString(picture), Does.Not.Contain(Photo.Camera));
        Assert.That((await _visitor.Open("me/conduct/1")).Text("dl.rows"), Does.Contain("3张，评议员看得到"));
    }

    [Test]
    public async Task Sent_again_with_another_photograph_it_is_not_taken_for_the_same()
    {
        var form = await _visitor.Open("me/conduct/new");
        await Send(form, [Photo.Png(20, 20)], ("rule", TestRules.Snapshot));
        Assert.That((await Send(form, [Photo.Png(20, 20)], ("rule", TestRules.Snapshot))).Text(".done"), Does.StartWith("已经交上去了"), "the same once more");
        var other = await Send(form, [Photo.Png(20, 21)], ("rule", TestRules.Snapshot));
        Assert.That(other.Has(".done"), Is.False, "the form is shown again under a key of its own");
        Assert.That(Only().Evidence, Is.EqualTo([1]));
        await Send(other, [Photo.Png(20, 21)], ("rule", TestRules.Snapshot), ("sure", "true"));
        Assert.That(All(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Sent_twice_it_is_reported_once()
    {
        var form = await _visitor.Open("me/conduct/new");
        var first = await Send(form, [], ("rule", TestRules.Labour));
        var second = await Send(form, [], ("rule", TestRules.Labour));

        Assert.That(second.Address, Is.EqualTo(first.Address));
        Only();
    }

    [Test]
    public async Task Without_a_rule_nothing_is_reported_and_what_was_typed_stands()
    {
        var page = (await Report(("note", "村口清沟"))).Gives(HttpStatusCode.BadRequest);

        Assert.That(page.Text("#rule-error"), Is.EqualTo("请选一件事。"));
        Assert.That(page.Document.QuerySelector("[name=note]")!.GetAttribute("value"), Is.EqualTo("村口清沟"));
        Assert.That(All(), Is.Empty);
    }

    [Test]
    public async Task Where_a_photograph_is_needed_a_report_without_one_is_refused_before_anything_is_kept()
    {
        var page = (await Report(("rule", TestRules.Snapshot))).Gives(HttpStatusCode.BadRequest);

        Assert.That(page.Text(".field .error"), Does.StartWith("这一件要有照片才能申报"));
        Assert.That(page.Document.QuerySelector("#rule-H06")!.HasAttribute("checked"));
        Assert.That(All(), Is.Empty);
    }

    [Test]
    public async Task What_is_no_picture_is_refused_and_the_report_with_it()
    {
        var page = await Send(await _visitor.Open("me/conduct/new"), [Photo.Png(20, 20), "不是照片"u8.ToArray()], ("rule", TestRules.Snapshot));

        page.Gives(HttpStatusCode.BadRequest);
        Assert.That(page.Text(".field .error"), Does.StartWith("这不是一张能打开的照片"));
        Assert.That(page.Text(".field"), Does.Contain("照片没有保存，请重新选。"));
        Assert.That(All(), Is.Empty);
    }

    [Test]
    public async Task More_than_five_photographs_or_too_large_a_one_are_refused()
    {
        var form = await _visitor.Open("me/conduct/new");
        var many = await Send(form, [.. Enumerable.Repeat(Photo.Png(4, 4), 6)], ("rule", TestRules.Snapshot));
        Assert.That(many.Text(".field .error"), Does.StartWith("一次最多选5张照片"));

        var large = await Send(form, [new byte[5 * 1024 * 1024 + 1]], ("rule", TestRules.Snapshot));
        Assert.That(large.Text(".field .error"), Does.StartWith("有照片超过5MB"));
        Assert.That(All(), Is.Empty);
    }

    [Test]
    public async Task A_form_larger_than_the_site_takes_is_refused_with_a_page()
    {
        var page = await Send(await _visitor.Open("me/conduct/new"), [new byte[27 * 1024 * 1024]], ("rule", TestRules.Snapshot));

        page.Gives(HttpStatusCode.RequestEntityTooLarge);
        Assert.That(page.Text(), Does.Contain("照片每张不超过5MB，一次最多5张"));
    }

    [TestCase("2026-03-11", "不能晚于今天")]
    [TestCase("2025-03-08", "最多在366天以前")]
    [TestCase("", "这一项必须填")]
    public async Task A_day_that_cannot_be_is_named_at_its_field(string day, string said)
    {
        var page = (await Report(("rule", TestRules.Labour), ("happenedOn", day))).Gives(HttpStatusCode.BadRequest);

        Assert.That(page.Text("#f-happenedOn-error"), Does.Contain(said));
    }

    [TestCase("0")]
    [TestCase("很多")]
    public async Task A_quantity_that_cannot_be_is_named_beside_its_rule(string quantity)
    {
        await _site.Village.AddRule("L01", 0.5m, rule => rule with { SelfReport = true, Unit = "公斤" });
        var page = (await Report(("rule", "L01"), ("quantity-L01", quantity))).Gives(HttpStatusCode.BadRequest);

        Assert.That(page.Text("#quantity-error-L01"), Is.Not.Empty);
        Assert.That(page.Document.QuerySelector("#quantity-L01")!.GetAttribute("value"), Is.EqualTo(quantity));
    }

    [Test]
    public async Task A_rule_that_is_not_for_villagers_is_refused_whatever_is_sent()
    {
        (await Report(("rule", TestRules.Help))).Gives(HttpStatusCode.Forbidden);
        Assert.That(All(), Is.Empty);
    }

    [Test]
    public async Task Another_household_cannot_be_reported_for()
    {
        await Report(("rule", TestRules.Labour), ("household", "01-002"));

        Assert.That(Only().Household, Is.EqualTo("01-001"));
    }

    [Test]
    public async Task A_rule_that_has_ended_meanwhile_is_refused_with_its_sentence()
    {
        var form = await _visitor.Open("me/conduct/new");
        await _site.Village.RetireRule(TestRules.Labour, TestVillage.FirstDay);
        var page = (await Send(form, [], ("rule", TestRules.Labour))).Gives(HttpStatusCode.Conflict);

        Assert.That(page.Text("[role=alert]"), Does.Contain(TestRules.Labour));
    }

    [Test]
    public async Task A_household_that_has_left_reports_nothing_more()
    {
        var form = await _visitor.Open("me/conduct/new");
        await _site.Depart("01-001", "2026-03-09");

        (await Send(form, [], ("rule", TestRules.Labour))).Gives(HttpStatusCode.Conflict);
        Assert.That((await _visitor.Open("me/conduct/new")).Text(".empty"), Does.StartWith("迁出以后不能再申报"));
    }

    [Test]
    public async Task Where_nothing_can_be_reported_the_page_says_whom_to_tell()
    {
        await _site.Village.RetireRule(TestRules.Labour, TestVillage.FirstDay);
        await _site.Village.RetireRule(TestRules.Snapshot, TestVillage.FirstDay);

        Assert.That((await _visitor.Open("me/conduct/new")).Text(".empty"), Does.Contain("请告诉小组长或村委会"));
    }

    [Test]
    public async Task Who_asks_for_english_reads_english() => Assert.That(
        (await _visitor.Open("me/conduct/new?language=en")).Text(),
        Does.Contain("What was it?").And.Contain("Hand it in").And.Contain("+10 per 次"));

    private async Task<PageView> Report(params (string, string?)[] fields) => await Send(await _visitor.Open("me/conduct/new"), [], fields);

    private async Task<PageView> Send(PageView page, byte[][] pictures, params (string, string?)[] fields)
    {
        var form = page.Form("me/conduct/new");
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in Visitor.Filled(form, fields))
            content.Add(new StringContent(value), name);

        foreach (var picture in pictures)
        {
            var file = new ByteArrayContent(picture);
            file.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
            content.Add(file, "pictures", "photo.jpg");
        }

        using var response = await _visitor.Http.PostAsync("/yunxi/me/conduct/new", content);
        return response.StatusCode == HttpStatusCode.SeeOther
            ? await _visitor.Open(response.Headers.Location!.OriginalString)
            : new(response.StatusCode, page.Address, await response.Content.ReadAsStringAsync());
    }

    private List<ConductRecord> All() => _site.Village.Read(tx => ConductService.List(tx, TestVillage.Code, new() { Limit = 10 }));

    private ConductRecord Only() => All().Single();
}
