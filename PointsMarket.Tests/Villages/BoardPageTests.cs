using System.Net;
using PointsMarket.Core.Conduct;
using PointsMarket.Core.Households;
using PointsMarket.Core.Villages;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Villages;

internal sealed class BoardPageTests
{
    private Site _site = null!;

    [SetUp]
    public async Task Open() => _site = await Site.Start();

    [TearDown]
    public async Task Close() => await _site.DisposeAsync();

    [Test]
    public async Task A_village_without_anything_yet_says_so()
    {
        var page = await _site.Visit().Open($"/{TestVillage.OtherCode}");
        Assert.That(page.Heading, Is.EqualTo("石门村积分公示栏"));
        Assert.That(page.Text(), Does.Contain("没有正在公示的事项").And.Contain("还没有月结的月份").And.Contain("没有可兑换的商品").And.Contain("还没有定积分细则"));
        (await _site.Visit().Open("/nowhere")).Gives(HttpStatusCode.NotFound);
    }

    [Test]
    public async Task It_shows_the_newest_closed_month_what_is_under_publicity_and_the_shop()
    {
        await LongStory.Tell(_site.Village);
        await _site.Village.Change(settings => settings with { ObjectionPhone = "0571-80000000", RedemptionDays = [15] });
        var page = await _site.Visit().Open("");

        Assert.Multiple(() =>
        {
            Assert.That(page.Text("h2"), Does.Contain("2026年2月积分公示").And.Contain("正在公示 2条"));
            Assert.That(page.Text("table"), Does.Contain("买****力 · 志愿服务").And.Contain("公示到3月15日").And.Contain("大米（5公斤）50分／袋"));
            Assert.That(page.Text(), Does.Contain("监督电话： 0571-80000000").And.Contain("下次兑换：3月15日（星期日）"));
            Assert.That(page.Text("details"), Does.Contain("参加义务劳动 每月最多20分，每年最多50分"));
            Assert.That(page.Text(".fingerprint").Replace(" ", ""), Has.Length.EqualTo(64));
            Assert.That(page.Has("a[href='/yunxi/months/2026-01']"));
            Assert.That(page.Has("script"), Is.False);
        });
    }

    [Test]
    public async Task Only_closed_months_are_for_everybody()
    {
        await LongStory.Tell(_site.Village);
        var visitor = _site.Visit();
        var page = await visitor.Open("months/2026-01");
        Assert.That(page.Heading, Is.EqualTo("2026年1月积分公示"));
        Assert.That(page.Text("table"), Does.Contain("01-001 王* 上月结余0，加分+20，调整+100 1 +20 120"));
        foreach (var month in new List<string> { "2026-03", "2026-04", "2025-12", "x" })
            (await visitor.Open($"months/{month}")).Gives(HttpStatusCode.NotFound);
    }

    [Test]
    public async Task Nobodys_full_name_phone_birth_year_or_note_is_on_it()
    {
        await _site.Village.Write(tx => HouseholdService.Change(tx, _site.Village.Clerk, HouseholdService.Get(tx, TestVillage.Code, "02-001") with
        {
            Phone = "13800138000",
            Residents = [new() { Name = "古丽娜尔", BirthYear = 1951 }],
        }));
        await _site.Village.Write(tx => ConductService.Submit(tx, _site.Village.Clerk, new()
        {
            Household = "02-001",
            Resident = "古丽娜尔",
            Rule = TestRules.Help,
            HappenedOn = tx.Today,
            Note = "扶邻居去看病",
        }));
        await _site.Village.Write(tx => ReviewService.Review(tx, _site.Village.Reviewer2, 1, Decision.Approve, null));
        await LongStory.Tell(_site.Village);
        foreach (var path in new List<string> { "", "months/2026-01", "months/2026-02" })
        {
            var page = (await _site.Visit().Open(path)).Gives(HttpStatusCode.OK);
            foreach (var secret in new List<string> { "王䶮", "欧阳建国", "买买提", "李𬱖军", "古丽娜尔", "13800138000", "1951", "看病", "没有看到", "clerk", "secretary" })
                Assert.That(page.Html, Does.Not.Contain(secret), path);
        }
    }

    [Test]
    public async Task Names_are_full_only_while_the_village_shows_full_names()
    {
        await _site.Village.Change(settings => settings with { PublicNames = PublicNames.Full });
        await LongStory.Tell(_site.Village);
        Assert.That((await _site.Visit().Open("months/2026-01")).Text("table"), Does.Contain("王䶮"));
        await _site.Village.Change(settings => settings with { PublicNames = PublicNames.Masked });
        Assert.That((await _site.Visit().Open("months/2026-01")).Text("table"), Does.Not.Contain("王䶮"));
        Assert.That((await _site.Visit().Open("")).Html, Does.Not.Contain("买买提"));
    }

    [TestCase("?month=<script>alert(1)</script>")]
    [TestCase("?month=%3Cscript%3Ealert(1)%3C/script%3E&language=%22%3E%3Cscript%3E")]
    [TestCase("?alert(1)")]
    public async Task What_an_address_carries_besides_the_page_stands_on_nobodys_board(string query)
    {
        await LongStory.Tell(_site.Village);
        foreach (var path in new List<string> { "/yunxi", "/yunxi/months/2026-01" })
        {
            var poisoned = (await _site.Visit().Open(path + query)).Gives(HttpStatusCode.OK);
            var plain = await _site.Visit().Open(path);
            Assert.That(poisoned.Html, Does.Not.Contain("<script").And.Not.Contain("alert(1)"));
            Assert.That(plain.Html, Is.EqualTo((await _site.Visit().Open(path + "?other=1")).Html).And.Not.Contain("alert(1)"));
        }
    }

    [Test]
    public async Task It_is_kept_half_a_minute_and_answered_304_until_something_is_written_or_the_day_changes()
    {
        var visitor = _site.Visit();
        using var first = await visitor.Get("");
        Assert.That(first.Headers.CacheControl!.ToString(), Is.EqualTo("public, max-age=30"));
        Assert.That(first.Headers.Vary, Is.SupersetOf(["Accept-Language", "Cookie"]));
        var tag = first.Headers.ETag!;
        Assert.That(await Status(tag), Is.EqualTo(HttpStatusCode.NotModified));

        _site.Village.Clock.Advance(TimeSpan.FromDays(1));
        Assert.That(await Status(tag), Is.EqualTo(HttpStatusCode.OK), "another day");
        using var second = await visitor.Get("");
        Assert.That(await Status(second.Headers.ETag!), Is.EqualTo(HttpStatusCode.NotModified));
        await _site.Village.Publish("01-001", TestRules.Help);
        Assert.That(await Status(second.Headers.ETag!), Is.EqualTo(HttpStatusCode.OK), "something was published");
        Assert.That((await visitor.Open("")).Text("table"), Does.Contain("王* · 志愿服务"));

        async Task<HttpStatusCode> Status(System.Net.Http.Headers.EntityTagHeaderValue known)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/yunxi") { Headers = { IfNoneMatch = { known } } };
            using var answer = await visitor.Http.SendAsync(request);
            return answer.StatusCode;
        }
    }

    [Test]
    public async Task Each_language_and_size_is_kept_by_itself()
    {
        var chinese = await _site.Visit().Open("");
        var english = await _site.Visit().Open("?language=en");
        var large = await _site.Visit().Open("?size=large");
        Assert.That(chinese.Text("h2"), Does.StartWith("正在公示"));
        Assert.That(english.Heading, Is.EqualTo("Points board of 云溪村"));
        Assert.That(english.Text("h2"), Does.StartWith("Under publicity now"));
        Assert.That(large.Document.DocumentElement.ClassName, Is.EqualTo("large"));
        Assert.That((await _site.Visit().Open("")).Html, Is.EqualTo(chinese.Html));
    }

    [Test]
    public async Task Who_is_signed_in_finds_the_way_back()
    {
        Assert.That((await _site.Visit("clerk").Open("")).Has("header a[href='/yunxi/desk']"));
        Assert.That((await _site.Visit("01-001").Open("")).Has("header a[href='/yunxi/me']"));
        Assert.That((await _site.Visit().Open("")).Has("header a[href='/yunxi/sign-in']"));
    }

    [Test]
    public async Task After_three_hundred_requests_a_minute_one_is_asked_to_wait()
    {
        var visitor = _site.Visit();
        for (var i = 0; i < 300; i++)
        {
            using var answer = await visitor.Get("");
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        }

        using var refused = await visitor.Get("");
        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(refused.Headers.RetryAfter!.Delta, Is.EqualTo(TimeSpan.FromMinutes(1)));
        Assert.That(await refused.Content.ReadAsStringAsync(), Does.Contain("打开得太频繁了"));
    }
}
