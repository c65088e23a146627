using System.Net;
using System.Text.RegularExpressions;
using PointsMarket.Core.Households;
using PointsMarket.Core.People;
using PointsMarket.Core.Trail;
using PointsMarket.Tests.Prints;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Households;

/// <summary>First PINs for all who have none: printed once, and standing nowhere else.</summary>
internal sealed partial class PinSlipTests
{
    private Site _site = null!;

    [SetUp]
    public async Task Open()
    {
        _site = await Site.Start();
        foreach (var (code, head, area) in new[] { ("03-001", "王䶮", "西片"), ("03-002", "尉迟敬德", "西片"), ("04-001", "李𬱖军", "南片") })
        {
            await _site.Village.Write(tx => HouseholdService.Add(
                tx, _site.Village.Clerk, new() { Code = code, Head = head, Area = area, Street = "三街" }, null));
        }
    }

    [TearDown]
    public async Task Close() => await _site.DisposeAsync();

    [Test]
    public async Task Who_has_none_gets_one_that_signs_in_and_who_has_one_keeps_it()
    {
        var answer = (await _site.As("clerk").Post("households/pins", new { })).Gives(HttpStatusCode.OK);
        using var text = new PdfText(answer.Bytes);
        var pins = Slips(text);

        Assert.That(pins.Keys, Is.EquivalentTo(["03-001", "03-002", "04-001"]));
        foreach (var (code, pin) in pins)
            Assert.That(SignsIn(code, pin), Is.True, code);

        Assert.That(SignsIn("01-001", TestVillage.Pin), Is.True);
        Assert.That(text.All, Does.Contain("尉迟敬德").And.Contain("李𬱖军").And.Contain("/yunxi/sign-in"));
        Assert.That(answer.Headers.CacheControl?.NoStore, Is.True);
        Assert.That(answer.ContentHeaders.ContentDisposition?.DispositionType, Is.EqualTo("attachment"));
    }

    [Test]
    public async Task They_are_answered_once_also_to_the_same_key()
    {
        var first = await _site.As("clerk").Post("households/pins", new { }, key: "pins-1");
        var second = (await _site.As("clerk").Post("households/pins", new { }, key: "pins-1")).Gives(HttpStatusCode.OK);
        using var text = new PdfText(second.Bytes);
        Assert.That(text.All, Does.Contain("每一户都有密码了"));
        Assert.That(second.Bytes, Is.Not.EqualTo(first.Bytes));
    }

    [Test]
    public async Task An_area_alone_may_be_asked_for()
    {
        using var text = new PdfText((await _site.As("secretary").Post("households/pins", new { area = "西片" })).Bytes);
        Assert.That(Slips(text).Keys, Is.EquivalentTo(["03-001", "03-002"]));
        Assert.That(_site.Village.Read(tx => HouseholdService.ListWithoutPin(tx, TestVillage.Code, null)).Select(household => household.Code), Is.EqualTo(["04-001"]));
    }

    [Test]
    public async Task Who_has_departed_needs_none()
    {
        await _site.Village.Write(tx => HouseholdService.Depart(tx, _site.Village.Clerk, "04-001", new(2026, 3, 1), "迁居"));
        using var text = new PdfText((await _site.As("clerk").Post("households/pins", new { })).Bytes);
        Assert.That(Slips(text).Keys, Is.EquivalentTo(["03-001", "03-002"]));
    }

    [Test]
    public async Task A_wrong_body_makes_none()
    {
        var answer = (await _site.As("clerk").Post("households/pins", new { area = new string('长', 201) })).Gives(HttpStatusCode.BadRequest);
        Assert.That(answer.Fields, Is.EqualTo(["area"]));
        Assert.That(_site.Village.Read(tx => HouseholdService.ListWithoutPin(tx, TestVillage.Code, null)), Has.Count.EqualTo(3));
    }

    [Test]
    public async Task The_trail_says_for_whom_and_never_which()
    {
        using var text = new PdfText((await _site.As("clerk").Post("households/pins", new { })).Bytes);
        var trail = _site.Village.Read(tx => TrailService.List(tx, TestVillage.Code, new() { Deed = Deed.PinSet, Limit = 3 }));
        Assert.That(trail.Select(entry => entry.Subject), Is.EquivalentTo(["household:03-001", "household:03-002", "household:04-001"]));
        Assert.That(trail.SelectMany(entry => entry.Changes), Is.Empty);
    }

    [Test]
    public async Task The_desk_makes_them_once_and_says_so_after()
    {
        var clerk = _site.Visit("clerk");
        var page = await clerk.Open("desk/households/pins");
        Assert.That(page.Text("main"), Does.Contain("有3户还没有密码").And.Contain("西片（2户）"));
        Assert.That((await clerk.Open("desk/households")).Document.QuerySelector("a[href$='desk/households/pins']"), Is.Not.Null);

        using var slips = await clerk.Post(page, "desk/households/pins", ("area", ""));
        Assert.That(slips.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/pdf"));
        using var text = new PdfText(await slips.Content.ReadAsByteArrayAsync());
        Assert.That(Slips(text), Has.Count.EqualTo(3));

        var again = await clerk.Send(page, "desk/households/pins", ("area", ""));
        Assert.That(again.Text("main"), Does.Contain("已经生成过").And.Contain("每一户都有密码了"));
    }

    private static Dictionary<string, string> Slips(PdfText text) =>
        Slip().Matches(text.All).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);

    private bool SignsIn(string code, string pin) =>
        Secrets.Matches(_site.Village.Read(tx => SessionSql.FindCredential(tx, TestVillage.Code, code))!.Hash, pin);

    [GeneratedRegex("账号：(.{6})密码：([0-9]{6})")]
    private static partial Regex Slip();
}
