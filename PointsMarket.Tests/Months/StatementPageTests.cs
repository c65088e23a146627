using System.Net;
using PointsMarket.Core.Months;
using PointsMarket.Tests.Shop;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Months;

/// <summary>A household looks back on its months, closed or still running.</summary>
internal sealed class StatementPageTests
{
    private Site _site = null!;

    [SetUp]
    public async Task Open() => _site = await Site.Start();

    [TearDown]
    public async Task Close() => await _site.DisposeAsync();

    [Test]
    public async Task A_month_adds_up_from_the_balance_before_to_the_balance_after()
    {
        await _site.Village.Post("01-001", TestRules.Labour, on: new(2026, 3, 5));
        await _site.Village.Redeem("01-001", ("S08", 1));
        var page = await _site.Visit("01-001").Open("me/months/2026-03");

        Assert.That(page.Heading, Is.EqualTo("王䶮家2026年3月对账单"));
        Assert.That(page.Text(".reckoning"), Is.EqualTo("上月结余100加分+10扣分0兑换用去−50更正、期初和清零0 本月结余60"));
        Assert.That(page.Text(".warning"), Does.Contain("还没有月结"));
        Assert.That(page.Text(".moves"), Does.Contain("3月5日参加义务劳动，加10分；").And.Contain("兑换大米（5公斤）1袋，用50分；"));
        Assert.That(page.Text("figure.bars"), Does.Contain("2026年1月 100").And.Contain("2026年3月 60"));
    }

    [Test]
    public async Task A_closed_month_says_so()
    {
        await _site.Village.Write(tx => ClosingService.Close(tx, _site.Village.Secretary, new(2026, 1)));
        var page = await _site.Visit("01-001").Open("me/months/2026-01");

        Assert.That(page.Text(".done"), Is.EqualTo("已月结，不再变动"));
        Assert.That(page.Text(".reckoning"), Does.EndWith("更正、期初和清零+100 本月结余100"));
    }

    [Test]
    public async Task The_months_are_listed_newest_first_each_with_its_balance()
    {
        var page = await _site.Visit("01-001").Open("me/months");

        Assert.That(page.Text(".moves .what"), Is.EqualTo("2026年3月 2026年2月 2026年1月"));
        Assert.That(page.Text(".moves li:last-child"), Does.Contain("100分").And.Contain("未月结"));
        Assert.That(page.Has("a[href*='until=']"), Is.False, "before the first month there is no book");
    }

    [TestCase("2025-12")]
    [TestCase("2026-04")]
    [TestCase("march")]
    public async Task Before_the_first_month_and_in_the_future_there_is_nothing(string month) =>
        (await _site.Visit("01-001").Open($"me/months/{month}")).Gives(HttpStatusCode.NotFound);

    [Test]
    public async Task A_year_of_months_is_shown_at_a_time()
    {
        _site.Village.MoveTo(new DateOnly(2027, 3, 10));
        var visitor = _site.Visit("01-001");
        var page = await visitor.Open("me/months");
        Assert.That(page.Document.QuerySelectorAll(".moves li"), Has.Length.EqualTo(12));

        var earlier = await visitor.Open(page.Document.QuerySelector("a[href*='until=']")!.GetAttribute("href")!);
        Assert.That(earlier.Text(".moves .what"), Is.EqualTo("2026年3月 2026年2月 2026年1月"));
    }

    [Test]
    public async Task The_figures_of_a_household_are_those_of_the_ledger()
    {
        await _site.Village.Post("01-001", TestRules.Labour);
        await _site.Village.Post("01-001", TestRules.Late);
        await _site.Village.Redeem("01-001", ("S05", 3));

        var (own, ledger) = _site.Village.Read(tx => (
            HouseholdMonths.List(tx, TestVillage.Code, "01-001", new(2026, 3), 12),
            MonthService.Find(tx, TestVillage.Code, new(2026, 3))!.Items.Single(item => item.Household == "01-001")));
        Assert.That(own[^1].Movements, Is.EqualTo(ledger.Movements));
        Assert.That(own, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task Who_asks_for_english_reads_english() => Assert.That(
        (await _site.Visit("01-001").Open("me/months/2026-03?language=en")).Text(),
        Does.Contain("Statement of 王䶮, March 2026").And.Contain("Balance before").And.Contain("not closed yet"));
}
