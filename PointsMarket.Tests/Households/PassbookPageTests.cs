using System.Net;
using PointsMarket.Core.Households;
using PointsMarket.Tests.Conduct;
using PointsMarket.Tests.Shop;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Households;

/// <summary>What a villager's phone says of their own household, and of no other.</summary>
internal sealed class PassbookPageTests
{
    private Site _site = null!;

    [SetUp]
    public async Task Open() => _site = await Site.Start();

    [TearDown]
    public async Task Close() => await _site.DisposeAsync();

    [Test]
    public async Task The_first_page_says_the_balance_the_moment_the_honour_and_the_rank()
    {
        var page = await _site.Visit("01-001").Open("me");

        Assert.That(page.Heading, Is.EqualTo("王䶮家 01-001"));
        Assert.That(page.Text(".balance b"), Is.EqualTo("100"));
        Assert.That(page.Text(".balance"), Does.Contain("截至3月10日9:00").And.Contain("第1名，共4户"));
        Assert.That(page.Text(".moves"), Does.Contain("3月10日建账，期初积分100分。"));
    }

    [Test]
    public async Task A_change_is_told_in_a_plain_sentence()
    {
        await _site.Village.Post("01-001", TestRules.Labour, on: new(2026, 3, 5));
        var page = await _site.Visit("01-001").Open("me");

        Assert.That(page.Text(".moves li:first-child"), Does.StartWith("3月5日参加义务劳动，加10分；").And.Contain("clerk记录，3月15日公示期满。").And.Contain("+10"));
        Assert.That(page.Document.QuerySelector("[data-read]")!.GetAttribute("data-read"), Does.Contain("可用积分110分").And.Contain("最近一笔：3月5日参加义务劳动，加10分"));
        Assert.That(page.Document.QuerySelector("[data-read]")!.HasAttribute("hidden"), "without a voice nobody is offered one");
    }

    [Test]
    public async Task What_waits_says_when_it_will_be_entered()
    {
        await _site.Submitted("01-001", TestRules.Help);
        await _site.Published("01-001", TestRules.Labour);
        var page = await _site.Visit("01-001").Open("me");

        Assert.That(page.Text(), Does.Contain("公示中的合计10分"));
        Assert.That(page.Text(), Does.Contain("公示到3月15日，没有异议，3月16日入账。"));
        Assert.That(page.Text(), Does.Contain("评议通过后公示5天，没有异议就入账。"));
    }

    [Test]
    public async Task A_frozen_household_reads_until_when_and_why_and_is_offered_nothing()
    {
        await _site.Published("01-001", TestRules.Veto);
        var page = await _site.Visit("01-001").Open("me");

        Assert.That(page.Text(".warning"), Does.Contain("暂停兑换，到6月30日为止。").And.Contain("3月10日的「无理取闹阻碍公共事务」"));
        Assert.That(page.Text(".balance"), Does.Contain("不排名"));
        Assert.That(page.Has(".goods"), Is.False);
    }

    [Test]
    public async Task A_departed_household_reads_that_it_is_registered_so()
    {
        await _site.Depart("01-001", "2026-03-09");
        var page = await _site.Visit("01-001").Open("me");

        Assert.That(page.Text(".warning"), Does.Contain("登记的迁出日期是3月9日"));
        Assert.That(page.Has(".goods"), Is.False);
    }

    [Test]
    public async Task Goods_say_how_many_pieces_the_points_allow_or_what_is_missing()
    {
        var rich = await _site.Visit("01-001").Open("me");
        Assert.That(rich.Text(".goods li:nth-child(1)"), Is.EqualTo("大米（5公斤） 50分 能换2袋"));
        Assert.That(rich.Text(".goods li:nth-child(2)"), Is.EqualTo("食盐（400克） 2.5分 能换40袋"));

        var poorer = await _site.Visit("01-002").Open("me");
        Assert.That(poorer.Text(".goods li:nth-child(2)"), Is.EqualTo("大米（5公斤） 50分 还差30分"));
    }

    [Test]
    public async Task Goods_say_when_the_months_limit_is_reached_or_nothing_is_left()
    {
        await _site.Village.Give("01-001", 100);
        await _site.Village.Redeem("01-001", ("S08", 2), ("S05", 40));
        await _site.Village.Give("01-002", 500);
        await _site.Village.Redeem("01-002", ("S05", 60));
        var page = await _site.Visit("01-001").Open("me");

        Assert.That(page.Text(".goods"), Does.Contain("大米（5公斤） 50分 本月已换够").And.Contain("食盐（400克） 2.5分 暂时没货"));
    }

    [Test]
    public async Task The_next_redemption_days_are_named()
    {
        Assert.That((await _site.Visit("01-001").Open("me")).Text(), Does.Contain("哪天都可以去积分超市兑换"));

        await _site.Village.Change(settings => settings with { RedemptionDays = [5, 15, 31] });
        Assert.That((await _site.Visit("01-001").Open("me")).Text(), Does.Contain("下次兑换日：3月15日、3月31日、4月5日。"));
    }

    [Test]
    public async Task The_entries_are_paged_and_shown_month_by_month()
    {
        for (var i = 1; i <= 35; i++)
            await _site.Village.Give("01-001", i);

        var visitor = _site.Visit("01-001");
        var first = await visitor.Open("me/entries");
        Assert.That(first.Document.QuerySelectorAll(".moves li"), Has.Length.EqualTo(30));
        Assert.That(first.Text(".moves li:first-child"), Does.Contain("+35").And.Contain("结余730分"));

        var second = await visitor.Open(first.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.That(second.Document.QuerySelectorAll(".moves li"), Has.Length.EqualTo(6));
        Assert.That((await visitor.Open("me/entries?month=2026-02")).Text(".empty"), Is.EqualTo("这里没有记账。"));
    }

    [Test]
    public async Task An_entry_that_was_taken_back_is_marked_and_its_correction_says_why()
    {
        await _site.Village.Redeem("01-001", ("S08", 1));
        (await _site.Reverse("shopkeeper", 1)).Gives(HttpStatusCode.OK);
        var page = await _site.Visit("01-001").Open("me/entries");

        Assert.That(page.Text(".moves li:nth-child(1)"), Does.StartWith("3月10日更正3月10日的兑换（大米（5公斤）1袋").And.Contain("原因：拿错了商品。"));
        Assert.That(page.Text(".moves li:nth-child(2) .tag"), Is.EqualTo("已更正"));
    }

    [Test]
    public async Task My_home_shows_what_is_registered_and_the_card_without_its_token()
    {
        var token = _site.Village.Read(tx => CardService.Find(tx, TestVillage.Code, "01-001"))!.Token;
        var page = await _site.Visit("01-001").Open("me/household");

        Assert.That(page.Text("dl.rows"), Does.Contain("户主王䶮").And.Contain("东片 一街").And.Contain("第1张，只有这一张有效"));
        Assert.That(page.Html, Does.Not.Contain(token));
        Assert.That(page.Has("form[action='/yunxi/sign-out']"));
    }

    [TestCase("me", "欧阳建国")]
    [TestCase("me/entries", "01-002")]
    [TestCase("me/household", "欧阳建国")]
    public async Task Nothing_of_another_household_stands_on_ones_own_pages(string path, string other)
    {
        await _site.Village.Give("01-002", 7);

        Assert.That((await _site.Visit("01-001").Open(path)).Html, Does.Not.Contain(other));
    }

    [Test]
    public async Task Who_asks_for_english_reads_english()
    {
        var visitor = _site.Visit("01-001");
        var page = await visitor.Open("me?language=en");

        Assert.That(page.Text(), Does.Contain("Points to spend").And.Contain("as of 10 Mar 9:00").And.Contain("1 of 4 households").And.Contain("10 Mar: the book was opened with 100 points."));
        Assert.That((await visitor.Open("me/household")).Heading, Is.EqualTo("My home"));
    }
}
