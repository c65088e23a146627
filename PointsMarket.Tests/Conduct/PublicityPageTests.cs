using System.Net;
using PointsMarket.Core.Villages;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Conduct;

/// <summary>What the village may see of what is under publicity, and objecting to it.</summary>
internal sealed class PublicityPageTests
{
    private Site _site = null!;

    [SetUp]
    public async Task Open() => _site = await Site.Start();

    [TearDown]
    public async Task Close() => await _site.DisposeAsync();

    [Test]
    public async Task Where_nothing_is_published_the_page_says_so() => Assert.That(
        (await _site.Visit("01-001").Open("me/publicity")).Text(".empty"), Does.StartWith("现在没有公示中的记录。"));

    [Test]
    public async Task Others_stand_with_masked_names_and_ones_own_in_full()
    {
        await _site.Published("01-002", TestRules.Labour);
        await _site.Published("01-001", TestRules.Late);
        var page = await _site.Visit("01-001").Open("me/publicity");

        Assert.That(page.Text(".moves li:nth-child(1)"), Is.EqualTo("王䶮 我家 3月10日会议迟到 −1 公示到3月15日，当天也算"));
        Assert.That(page.Text(".moves li:nth-child(2)"), Is.EqualTo("欧**国 3月10日参加义务劳动 +10 公示到3月15日，当天也算"));
        Assert.That(page.Html, Does.Not.Contain("欧阳建国").And.Not.Contain("01-002"));
    }

    [Test]
    public async Task Names_stand_in_full_where_the_village_shows_them_so()
    {
        await _site.Village.Change(settings => settings with { PublicNames = PublicNames.Full });
        await _site.Published("01-002", TestRules.Labour);

        Assert.That((await _site.Visit("01-001").Open("me/publicity")).Text(".moves"), Does.Contain("欧阳建国"));
    }

    [Test]
    public async Task Neither_notes_nor_pictures_nor_who_objected_are_shown_to_others()
    {
        var id = (long)(await _site.As("clerk").Post("conduct", new { household = "01-002", rule = TestRules.Help, happenedOn = "2026-03-10", note = "给独居老人送药" }))["id"]!;
        (await _site.Approve("reviewer2", id)).Gives(HttpStatusCode.OK);
        (await _site.Object("02-002", id)).Gives(HttpStatusCode.Created);
        var page = await _site.Visit("01-001").Open($"me/publicity/{id}");

        Assert.That(page.Text(), Does.Contain("已有1条别人提的异议在等裁定。"));
        Assert.That(page.Html, Does.Not.Contain("给独居老人送药").And.Not.Contain("那天他家没有人到场").And.Not.Contain("李𬱖军").And.Not.Contain("李*军"));
    }

    [Test]
    public async Task An_objection_is_raised_and_its_ruling_is_told_also_when_the_record_is_gone()
    {
        var id = await _site.Published("01-002", TestRules.Labour);
        var visitor = _site.Visit("01-001");
        var page = await visitor.Send(await visitor.Open($"me/publicity/{id}"), "objections", ("reason", "那天他家没有人到场"));

        Assert.That(page.Text(".done"), Does.StartWith("异议已经收到"));
        Assert.That(page.Text(".steps"), Is.EqualTo("您在3月10日 9:00提出：那天他家没有人到场 等书记裁定。"));
        Assert.That(await _site.Status(id), Is.EqualTo("objected"));

        (await _site.RuleOn(id, 1, upheld: true)).Gives(HttpStatusCode.OK);
        Assert.That((await visitor.Open("me/publicity")).Text(), Does.Contain("裁定：异议成立，这条不记分。查过签到表"));
        page = (await visitor.Open($"me/publicity/{id}")).Gives(HttpStatusCode.OK);
        Assert.That(page.Has("form[action$=objections]"), Is.False);
        (await _site.Visit("02-002").Open($"me/publicity/{id}")).Gives(HttpStatusCode.NotFound);
    }

    [Test]
    public async Task Sent_twice_it_is_one_objection()
    {
        var id = await _site.Published("01-002", TestRules.Labour);
        var visitor = _site.Visit("01-001");
        var form = await visitor.Open($"me/publicity/{id}");
        await visitor.Send(form, "objections", ("reason", "那天他家没有人到场"));
        await visitor.Send(form, "objections", ("reason", "那天他家没有人到场"));

        Assert.That((await _site.Record(id))["objections"]!.AsArray(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task One_objects_to_what_is_held_against_ones_own_household()
    {
        var id = await _site.Published("01-001", TestRules.Late);
        var visitor = _site.Visit("01-001");
        var record = await visitor.Open($"me/conduct/{id}");
        Assert.That(record.Has($"a[href='/yunxi/me/publicity/{id}']"));

        await visitor.Send(await visitor.Open($"me/publicity/{id}"), "objections", ("reason", "我请过假"));
        Assert.That(await _site.Status(id), Is.EqualTo("objected"));
    }

    [Test]
    public async Task Without_a_reason_there_is_no_objection()
    {
        var id = await _site.Published("01-002", TestRules.Labour);
        var visitor = _site.Visit("01-001");
        var page = (await visitor.Send(await visitor.Open($"me/publicity/{id}"), "objections", ("reason", " "))).Gives(HttpStatusCode.BadRequest);

        Assert.That(page.Text(".error"), Is.EqualTo("这一项必须填。"));
        Assert.That(await _site.Status(id), Is.EqualTo("published"));
    }

    [Test]
    public async Task What_was_entered_meanwhile_cannot_be_objected_to_and_the_page_says_what_to_do()
    {
        var id = await _site.Published("01-001", TestRules.Late);
        var visitor = _site.Visit("01-001");
        var form = await visitor.Open($"me/publicity/{id}");
        _site.Village.MoveTo(new DateOnly(2026, 3, 16));
        await _site.As("clerk").Post("posting", new { });
        var page = (await visitor.Send(form, "objections", ("reason", "我请过假"))).Gives(HttpStatusCode.Conflict);

        Assert.That(page.Text("[role=alert]"), Does.Contain("只有公示中的记录可以提异议"));
        Assert.That(page.Text(), Does.Contain("请找村委会更正"));
    }

    [Test]
    public async Task What_is_not_published_yet_is_not_there()
    {
        var id = await _site.Submitted("01-002", TestRules.Labour);

        (await _site.Visit("01-001").Open($"me/publicity/{id}")).Gives(HttpStatusCode.NotFound);
    }

    [Test]
    public async Task Who_asks_for_english_reads_english()
    {
        var id = await _site.Published("01-002", TestRules.Labour);
        var visitor = _site.Visit("01-001");

        Assert.That((await visitor.Open("me/publicity?language=en")).Text(), Does.Contain("Under publicity").And.Contain("published up to and including 15 Mar"));
        Assert.That((await visitor.Open($"me/publicity/{id}")).Text(), Does.Contain("Not right? Object to it"));
    }
}
