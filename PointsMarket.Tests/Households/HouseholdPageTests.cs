using System.Net;
using PointsMarket.Core.Households;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Households;

internal sealed class HouseholdPageTests
{
    private static readonly string[] WhoCall = ["secretary", "clerk", "cadre"];
    private static readonly string[] WhoDoNotCall = ["shopkeeper", "observer", "reviewer2"];

    private Site _site = null!;

    [SetUp]
    public async Task Open() => _site = await Site.Start();

    [TearDown]
    public async Task Close() => await _site.DisposeAsync();

    [Test]
    public async Task The_list_shows_each_household_with_what_it_can_spend()
    {
        var page = await _site.Visit("clerk").Open("desk/households");

        Assert.That(page.Text("tbody tr:nth-child(1)"), Does.Contain("01-001王䶮东片一街").And.Contain("100"));
        Assert.That(page.Text("tbody"), Does.Contain("买买提·艾力").And.Contain("李𬱖军").And.Contain("−20"));
        Assert.That(page.Has("main a[href$='households/new']"), Is.True);
        Assert.That((await _site.Visit("observer").Open("desk/households")).Has("main a[href$='households/new']"), Is.False, "no way to what would be refused");
    }

    [Test]
    public async Task The_list_is_narrowed_by_words_and_area_and_its_sheet_with_it()
    {
        await Add(new() { Code = "03-001", Head = "欧阳小龙", Area = "西片", Street = "三街" });
        var visitor = _site.Visit("clerk");
        var page = await visitor.Open("desk/households?search=oy&area=西片");

        Assert.That(page.Text("tbody"), Does.Contain("欧阳小龙").And.Not.Contain("欧阳建国"));
        Assert.That(page.Document.QuerySelector("a[href*='households.xlsx']")!.GetAttribute("href"), Does.Contain("search=oy").And.Contain("area="));
        using var sheet = await visitor.Get("desk/households.xlsx?search=oy");
        Assert.That(sheet.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await visitor.Open("desk/households?search=没有这一户")).Text(".empty"), Does.Contain("请先新增"));
    }

    [Test]
    public async Task Who_has_left_stands_in_the_list_only_when_asked_for()
    {
        await _site.Village.Write(tx => HouseholdService.Depart(tx, _site.Village.Clerk, "02-001", new(2026, 3, 9), "迁居县城"));
        var visitor = _site.Visit("clerk");

        Assert.That((await visitor.Open("desk/households")).Text("tbody"), Does.Not.Contain("02-001"));
        Assert.That((await visitor.Open("desk/households?departed=true")).Text("tbody"), Does.Contain("02-001").And.Contain("3月9日"));
    }

    [Test]
    public async Task A_code_typed_in_full_leads_to_its_household() =>
        Assert.That((await _site.Visit("clerk").Open("desk/households?search=01-001")).Address, Is.EqualTo("/yunxi/desk/households/01-001"));

    [Test]
    public async Task What_is_typed_full_width_finds_the_same()
    {
        var visitor = _site.Visit("clerk");
        Assert.That((await visitor.Open("desk/households?search=０１－００１")).Address, Is.EqualTo("/yunxi/desk/households/01-001"));
        Assert.That((await visitor.Open("desk/households?search=０２－")).Text("tbody"), Does.Contain("02-001").And.Contain("02-002").And.Not.Contain("01-001"));
        Assert.That((await visitor.Open("desk/households?search=ｏｙ")).Text("tbody"), Does.Contain("欧阳建国"));
    }

    [Test]
    public async Task A_household_is_seen_at_a_glance()
    {
        await _site.Village.Redeem("01-001", TestGoods.Salt, 2);
        await _site.Village.Publish("01-001", TestRules.Help);
        var page = await _site.Visit("clerk").Open("desk/households/01-001");

        Assert.That(page.Heading, Is.EqualTo("01-001 王䶮"));
        Assert.That(page.Text(".balance-large"), Is.EqualTo("95"));
        Assert.That(page.Text(".account"), Does.Contain("荣誉积分150").And.Contain("公示中，未入账+5").And.Contain("截至3月10日 9:00"));
        Assert.That(page.Text("table.month"), Does.Contain("兑换−5").And.Contain("结余95"));
        Assert.That(page.Text(".scroll tbody tr"), Does.Contain("期初").And.Contain("2026年3月").And.Contain("−595"));
        Assert.That(page.Text("figure.bars"), Does.Contain("2026年1月"));
        foreach (var way in new List<string> { "conduct?household=01-001", "redemptions?household=01-001", "conduct/new?household=01-001", "01-001/edit", "01-001/access", "01-001/card" })
            Assert.That(page.Has($"main a[href$='{way}']"), Is.True, way);

        Assert.That((await _site.Visit("observer").Open("desk/households/01-001")).Has("main a[href$='/edit']"), Is.False);
        (await _site.Visit("clerk").Open("desk/households/09-999")).Gives(HttpStatusCode.NotFound);
    }

    [Test]
    public async Task A_frozen_household_is_marked_with_the_last_frozen_day()
    {
        await _site.Village.Publish("01-001", TestRules.Veto);
        var page = await _site.Visit("clerk").Open("desk/households/01-001");

        Assert.That(page.Text(".warning"), Does.Contain("暂停兑换，到6月30日为止"));
        Assert.That(page.Text(".account"), Does.Contain("不排名"));
    }

    [Test]
    public async Task Phones_are_shown_to_who_calls_and_to_nobody_else()
    {
        await Add(new() { Code = "03-001", Head = "王", Area = "西片", Street = "三街", Phone = "139 0000 0001" });
        await Assert.MultipleAsync(async () =>
        {
            foreach (var account in WhoCall)
                Assert.That((await _site.Visit(account).Open("desk/households/03-001")).Text(), Does.Contain("139 0000 0001"), account);

            foreach (var account in WhoDoNotCall)
                Assert.That((await _site.Visit(account).Open("desk/households/03-001")).Html, Does.Not.Contain("139 0000 0001").And.Not.Contain("13900000001"), account);
        });
    }

    [Test]
    public async Task Entries_are_paged_and_narrowed_to_a_month_with_its_figures()
    {
        await _site.Village.Redeem("01-001", TestGoods.Salt, 2);
        var visitor = _site.Visit("observer");

        Assert.That((await visitor.Open("desk/households/01-001/entries?month=2026-03")).Text("tbody"), Does.Contain("−5").And.Not.Contain("期初"));
        Assert.That((await visitor.Open("desk/households/01-001/entries?month=2026-01")).Text("dl.pairs"), Does.Contain("调整+100").And.Contain("结余100"));
        Assert.That((await visitor.Open("desk/households/02-001/entries?month=")).Text(".empty"), Does.Contain("还没有账"));
        var first = await visitor.Open("desk/households/01-001/entries?limit=1");
        var next = await visitor.Open(first.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.That(next.Text("tbody"), Does.Contain("期初").And.Not.Contain("−5"));
        using var sheet = await visitor.Get("desk/households/01-001/entries.xlsx?month=2026-03");
        Assert.That(sheet.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task In_English_a_household_reads_in_English()
    {
        var visitor = _site.Visit("clerk");
        visitor.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        var page = await visitor.Open("desk/households/01-001");

        Assert.That(page.Text(), Does.Contain("Balance 100").And.Contain("Honour150").And.Contain("Opening").And.Contain("March 2026"));
    }

    private Task<Household> Add(Household household) => _site.Village.Write(tx => HouseholdService.Add(tx, _site.Village.Clerk, household, null));

    private static class TestGoods
    {
        public const string Salt = "S05";
    }
}
