using System.Net;
using PointsMarket.Core.Conduct;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Conduct;

/// <summary>The same conduct of the same household on the same day is asked about, and recorded where it is meant.</summary>
internal sealed class DoublesTests
{
    private Site _site = null!;
    private Visitor _clerk = null!;

    [SetUp]
    public async Task Open()
    {
        _site = await Site.Start();
        _clerk = _site.Visit("clerk");
    }

    [TearDown]
    public async Task Close() => await _site.DisposeAsync();

    [Test]
    public async Task The_second_time_is_asked_about_and_recorded_once_ticked()
    {
        await Record();
        var asked = (await Record()).Gives(HttpStatusCode.Conflict);

        Assert.That(asked.Text(".refusal"), Does.Contain("同一天已经记过：01-001 王䶮「参加义务劳动」（第1号）"));
        Assert.That(asked.Has(".refusal [name=sure][required]"), Is.True);
        Assert.That(asked.Document.QuerySelector("[name=note]")!.GetAttribute("value"), Is.EqualTo("搬石头"));
        Assert.That(Count(), Is.EqualTo(1));

        (await _clerk.Send(asked, "conduct/new", ("sure", "true"))).Gives(HttpStatusCode.OK);
        Assert.That(Count(), Is.EqualTo(2));
    }

    [TestCase("happenedOn", "2026-03-09")]
    [TestCase("rule", "G02")]
    [TestCase("resident", "王芳")]
    public async Task Another_day_rule_or_resident_is_not_the_same(string field, string value)
    {
        await Record();
        (await Record((field, value))).Gives(HttpStatusCode.OK);
        Assert.That(Count(), Is.EqualTo(2));
    }

    [Test]
    public async Task What_was_withdrawn_was_not_recorded()
    {
        await Record();
        await _site.Village.Write(tx => ConductService.Withdraw(tx, _site.Village.Clerk, 1, "录入有误"));
        (await Record()).Gives(HttpStatusCode.OK);
    }

    [Test]
    public async Task Of_several_those_that_were_recorded_are_named_and_none_is_recorded()
    {
        await Record();
        (string, string?)[] fields = [("rule", "G01"), ("happenedOn", "2026-03-10"), ("households", "01-001\n01-002")];
        var asked = (await _clerk.Send(await _clerk.Open("desk/conduct/several"), "conduct/several", fields)).Gives(HttpStatusCode.Conflict);

        Assert.That(asked.Text(".refusal"), Does.Contain("01-001 王䶮").And.Not.Contain("01-002"));
        Assert.That(Count(), Is.EqualTo(1));
        (await _clerk.Send(asked, "conduct/several", [.. fields, ("sure", "true")])).Gives(HttpStatusCode.OK);
        Assert.That(Count(), Is.EqualTo(3));
    }

    private async Task<PageView> Record(params (string Field, string? Value)[] fields) => await _clerk.Send(
        await _clerk.Open("desk/conduct/new"), "conduct/new", [.. Fields.Where(field => fields.All(other => other.Field != field.Field)), .. fields]);

    private static readonly (string Field, string? Value)[] Fields =
        [("household", "01-001"), ("rule", "G01"), ("happenedOn", "2026-03-10"), ("note", "搬石头")];

    private int Count() => _site.Village.Read(tx => ConductService.List(tx, TestVillage.Code, new() { Limit = 100 })).Count;
}
