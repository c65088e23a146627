using PointsMarket.Core.Households;
using PointsMarket.Core.Trail;
using PointsMarket.Core.Villages;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Trail;

internal sealed class TrailPageTests
{
    private Site _site = null!;

    [OneTimeSetUp]
    public async Task Open()
    {
        _site = await Site.Start();
        await _site.Village.Write(tx => HouseholdService.Change(
            tx, _site.Village.Clerk, HouseholdService.Get(tx, TestVillage.Code, "01-001") with { Head = "王龑" }));
        await _site.Village.Change(settings => settings with { PublicNames = PublicNames.Full });
        _site.Village.MoveTo(TestVillage.FirstDay.AddDays(1));
        await _site.Village.Submit("01-002", TestRules.Help);
    }

    [OneTimeTearDown]
    public async Task Close() => await _site.DisposeAsync();

    [Test]
    public async Task It_says_who_did_what_and_what_changed()
    {
        var page = await _site.Visit("observer").Open("desk/trail");
        Assert.That(page.Text("tbody tr:nth-child(1)"), Does.StartWith("3月11日 9:00clerk提交行为记录行为记录 1"));
        Assert.That(page.Text("tbody tr:nth-child(2)"), Does.Contain("改村规设置").And.Contain("公示姓名：隐去部分 → 全名"));
        Assert.That(page.Text("tbody tr:nth-child(3)"), Does.Contain("改农户").And.Contain("户主：王䶮 → 王龑"));
        Assert.That(page.Has("a[href='/yunxi/desk/households/01-001']"));
    }

    [TestCase("account=clerk&deed=householdChanged", 1)]
    [TestCase("kind=settings", 1)]
    [TestCase("subject=01-001&deed=householdChanged", 1)]
    [TestCase("kind=conduct&subject=1", 1)]
    [TestCase("kind=household&deed=householdChanged", 1)]
    [TestCase("first=2026-03-11&last=2026-03-11", 1)]
    [TestCase("first=2026-03-12", 0)]
    public async Task It_is_searched_by_account_deed_subject_and_day(string query, int count) => Assert.That(
        (await _site.Visit("clerk").Open("desk/trail?" + query)).Document.QuerySelectorAll("tbody tr"), Has.Length.EqualTo(count));

    [Test]
    public async Task It_is_paged_and_taken_as_a_sheet()
    {
        var visitor = _site.Visit("clerk");
        var page = await visitor.Open("desk/trail?limit=2");
        page = await visitor.Open(page.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.That(page.Text("tbody tr:nth-child(1)"), Does.Contain("改农户"));
        using var answer = await visitor.Get("desk/trail.xlsx");
        Assert.That(answer.Content.Headers.ContentType!.MediaType, Does.Contain("spreadsheetml"));
    }

    [Test]
    public async Task In_English_it_says_the_same() => Assert.That(
        (await _site.Visit("clerk").Open("desk/trail?kind=settings&language=en")).Text("tbody"), Does.Contain("changed the settings").And.Contain("public names: masked → full"));

    [Test]
    public void Every_deed_has_its_words() => Assert.That(
        Enum.GetValues<Deed>().Select(deed => Api.Trail.TrailWords.DeedOf(deed).Chinese), Is.Unique.And.All.Matches(@"\p{Lo}"));
}
