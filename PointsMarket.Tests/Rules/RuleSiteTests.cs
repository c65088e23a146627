using System.Net;
using PointsMarket.Core;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Rules;

internal sealed class RuleSiteTests
{
    private Site _site = null!;
    private SiteClient _clerk = null!;

    [SetUp]
    public async Task Start()
    {
        _site = await Site.Start();
        _clerk = _site.As("clerk");
    }

    [TearDown]
    public async Task Stop() => await _site.DisposeAsync();

    [Test]
    public async Task A_rule_without_a_day_is_in_force_for_every_earlier_day_too()
    {
        var made = (await Add("X1", 5, null)).Gives(HttpStatusCode.Created);
        Assert.That(made.Text, Is.EqualTo(
            """{"code":"X1","version":1,"category":"c","title":"t","points":5,"unit":"次","capPerMonth":null,"capPerYear":null,"selfReport":false,"evidenceRequired":false,"veto":null,"effectiveFrom":null,"retiredOn":null}"""));
        Assert.That((await _clerk.Get(made.Location!)).Bytes, Is.EqualTo(made.Bytes));
        Assert.That(await InForce("X1", "2020-01-01"), Is.EqualTo(5));
        (await Add("X1", 5, null)).Refused(Reason.DuplicateCode);
    }

    [Test]
    public async Task A_rule_with_a_day_is_in_force_from_that_day_on()
    {
        (await Add("X1", 5, "2026-03-15")).Gives(HttpStatusCode.Created);
        Assert.That(await InForce("X1", "2026-03-14"), Is.Null);
        Assert.That(await InForce("X1", "2026-03-15"), Is.EqualTo(5));
    }

    [Test]
    public async Task A_new_version_counts_from_its_day_on_and_the_old_one_before()
    {
        await Add("X1", 5, null);
        (await Change("X1", 6, "2026-03-09")).Malformed("effectiveFrom");
        Assert.That((int)(await Change("X1", 6, null)).Gives(HttpStatusCode.OK)["version"]!, Is.EqualTo(2));
        Assert.That((string?)(await Change("X1", 7, "2026-03-20")).Gives(HttpStatusCode.OK)["effectiveFrom"], Is.EqualTo("2026-03-20"));
        (await Change("none", 6, null)).Refused(Reason.NotFound);
        Assert.Multiple(async () =>
        {
            Assert.That(await InForce("X1", "2026-03-09"), Is.EqualTo(5));
            Assert.That(await InForce("X1", "2026-03-10"), Is.EqualTo(6));
            Assert.That(await InForce("X1", "2026-03-19"), Is.EqualTo(6));
            Assert.That(await InForce("X1", "2026-03-20"), Is.EqualTo(7));
            Assert.That((await _clerk.Get("rules/X1")).Number("points"), Is.EqualTo(6));
            Assert.That((await _clerk.Get("rules/X1?on=2026-03-09")).Number("points"), Is.EqualTo(5));
        });
    }

    [Test]
    public async Task A_second_change_for_the_same_day_counts_for_what_is_submitted_from_then_on()
    {
        await Add("X1", 5, null);
        await Change("X1", 6, null);
        var before = await Submit("X1");
        await Change("X1", 8, null);
        var after = await Submit("X1");
        Assert.That((await _clerk.Get(before.Location!)).Number("asked"), Is.EqualTo(6));
        Assert.That((await _clerk.Get(after.Location!)).Number("asked"), Is.EqualTo(8));
    }

    [Test]
    public async Task A_retired_rule_counts_until_the_day_before()
    {
        (await _clerk.Put("rules/G02/retirement", new { on = "2026-03-10" })).Gives(HttpStatusCode.OK);
        (await _clerk.Put("rules/none/retirement", new { on = "2026-03-10" })).Refused(Reason.NotFound);
        Assert.That(await InForce("G02", "2026-03-09"), Is.EqualTo(5));
        Assert.That(await InForce("G02", "2026-03-10"), Is.Null);
        (await Submit("G02")).Refused(Reason.RuleRetired);
        (await Submit("G02", "2026-03-09")).Gives(HttpStatusCode.Created);
        Assert.That((string?)(await _clerk.Get("rules/G02"))["retiredOn"], Is.EqualTo("2026-03-10"));
        (await Change("G02", 5, null)).Refused(Reason.RuleRetired);
    }

    [Test]
    public async Task A_deduction_has_no_cap_and_an_award_no_veto()
    {
        (await _clerk.Post("rules", Deduction with { CapPerMonth = 5 })).Malformed("capPerMonth");
        (await _clerk.Post("rules", Deduction with { CapPerYear = 5 })).Malformed("capPerYear");
        (await _clerk.Post("rules", Deduction with { Points = 5, Veto = new(3) })).Malformed("veto");
        (await _clerk.Post("rules", Deduction with { Veto = new(0) })).Malformed("veto.freezeMonths");
        (await _clerk.Post("rules", Deduction with { Veto = new(61) })).Malformed("veto.freezeMonths");
        (await _clerk.Post("rules", Deduction with { Veto = new(null) })).Malformed("veto.freezeMonths");
        var made = (await _clerk.Post("rules", Deduction with { Veto = new(60) })).Gives(HttpStatusCode.Created);
        Assert.That((int)made["veto"]!["freezeMonths"]!, Is.EqualTo(60));
    }

    private static NewRule Deduction => new("X2", "c", "t", -5, "次");

    private async Task<decimal?> InForce(string code, string on)
    {
        var rules = (await _clerk.Get($"rules?on={on}"))["items"]!.AsArray();
        return (decimal?)rules.FirstOrDefault(rule => (string?)rule!["code"] == code)?["points"];
    }

    private Task<Answer> Add(string code, decimal points, string? effectiveFrom) =>
        _clerk.Post("rules", new { code, category = "c", title = "t", points, unit = "次", effectiveFrom });

    private Task<Answer> Change(string code, decimal points, string? effectiveFrom) =>
        _clerk.Put($"rules/{code}", new { category = "c", title = "t", points, unit = "次", effectiveFrom });

    private Task<Answer> Submit(string rule, string happenedOn = "2026-03-10") =>
        _clerk.Post("conduct", new { household = "01-001", rule, happenedOn });

    private sealed record NewRule(string Code, string Category, string Title, decimal Points, string Unit)
    {
        public decimal? CapPerMonth { get; init; }
        public decimal? CapPerYear { get; init; }
        public Veto? Veto { get; init; }
    }

    private sealed record Veto(int? FreezeMonths);
}
