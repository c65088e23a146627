using System.Net;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Villages;

internal sealed class VillageSiteTests
{
    private const string Defaults =
        """{"publicityDays":5,"reviewersRequired":1,"contactLimit":20,"carryOver":"keep","monthlyBudget":null,"redemptionDays":[],"publicNames":"masked","objectionPhone":null,"pointValue":null,"starSatisfactionFloor":80}""";

    private Site _site = null!;

    [SetUp]
    public async Task Start() => _site = await Site.Start();

    [TearDown]
    public async Task Stop() => await _site.DisposeAsync();

    [TestCase("clerk")]
    [TestCase("01-001")]
    public async Task The_village_shows_its_day_its_open_month_its_settings_and_its_sums(string account) =>
        Assert.That((await _site.As(account).Get("/api/villages/yunxi")).Gives(HttpStatusCode.OK).Text, Is.EqualTo(
            """{"code":"yunxi","name":"云溪村","today":"2026-03-10","openMonth":"2026-01","settings":"""
            + Defaults + ""","totals":{"households":4,"balance":100,"honour":175.5}}"""));

    [Test]
    public async Task The_day_begins_at_the_villages_midnight()
    {
        _site.Village.MoveTo(new DateTimeOffset(2026, 3, 10, 15, 59, 59, TimeSpan.Zero));
        Assert.That((string?)(await _site.As("clerk").Get(""))["today"], Is.EqualTo("2026-03-10"));
        _site.Village.MoveTo(new DateTimeOffset(2026, 3, 10, 16, 0, 0, TimeSpan.Zero));
        Assert.That((string?)(await _site.As("clerk").Get(""))["today"], Is.EqualTo("2026-03-11"));
    }

    [Test]
    public async Task The_open_month_is_the_earliest_not_closed()
    {
        (await _site.As("secretary").Put("months/2026-01/closing", new { })).Gives(HttpStatusCode.OK);
        Assert.That((string?)(await _site.As("clerk").Get(""))["openMonth"], Is.EqualTo("2026-02"));
    }

    [Test]
    public async Task Settings_are_replaced_as_a_whole()
    {
        var all = """{"publicityDays":0,"reviewersRequired":3,"contactLimit":10,"carryOver":"expireYearly","monthlyBudget":0.5,"redemptionDays":[15,31],"publicNames":"full","objectionPhone":"0571 8000 0000","pointValue":0.95,"starSatisfactionFloor":90}""";
        Assert.That((await _site.As("secretary").PutRaw("settings", all)).Gives(HttpStatusCode.OK).Text, Is.EqualTo(all));
        Assert.That((await _site.As("clerk").Get(""))["settings"]!.ToJsonString(), Is.EqualTo(all));
        Assert.That((await _site.As("secretary").Put("settings", new { })).Gives(HttpStatusCode.OK).Text, Is.EqualTo(Defaults));
    }

    [Test]
    public async Task A_budget_says_what_was_awarded_and_by_how_much_it_is_exceeded()
    {
        await _site.As("secretary").Put("settings", new { publicityDays = 0, monthlyBudget = 7.5 });
        Assert.That((await _site.As("clerk").Get(""))["budget"]!.ToJsonString(), Is.EqualTo("""{"month":"2026-03","limit":7.5,"awarded":0,"exceededBy":0}"""));
        await _site.Village.Publish("01-001", TestRules.Help, 2);
        await _site.Village.Publish("01-002", TestRules.Late);
        Assert.That((await _site.As("clerk").Get(""))["budget"]!.ToJsonString(), Is.EqualTo("""{"month":"2026-03","limit":7.5,"awarded":10,"exceededBy":2.5}"""));
        Assert.That((await _site.As("clerk").Get(""))["totals"]!.ToJsonString(), Is.EqualTo("""{"households":4,"balance":109,"honour":184.5}"""));
    }

    [Test]
    public async Task An_approval_past_the_budget_still_works_and_says_so()
    {
        await _site.As("secretary").Put("settings", new { publicityDays = 0, monthlyBudget = 1 });
        await _site.Village.Submit("01-001", TestRules.Help);
        var answer = (await _site.As("reviewer1").Put("conduct/1/reviews/reviewer1", new { decision = "approve" })).Gives(HttpStatusCode.OK);
        Assert.That(answer["budget"]!.ToJsonString(), Is.EqualTo("""{"month":"2026-03","limit":1,"awarded":5,"exceededBy":4}"""));
    }
}
