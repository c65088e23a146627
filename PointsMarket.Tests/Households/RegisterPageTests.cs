using System.Net;
using PointsMarket.Core;
using PointsMarket.Core.Households;
using PointsMarket.Core.Ledger;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Households;

internal sealed class RegisterPageTests
{
    private const string New = "desk/households/new";
    private const string Edit = "desk/households/01-001/edit";

    private static readonly (string, string?)[] Filled =
    [
        ("code", "05-001"), ("head", "王䶮"), ("area", "东片"), ("street", "五街"), ("phone", "139 0000 0001"), ("categories", "党员、低保户"),
        ("residents[0].name", "王䶮"), ("residents[0].birthYear", "1951"), ("residents[0].elder", "true"), ("residents[2].name", "李秀英"),
        ("opening.balance", "12.5"), ("opening.honour", "1,030"),
    ];

    private Site _site = null!;

    [SetUp]
    public async Task Open() => _site = await Site.Start();

    [TearDown]
    public async Task Close() => await _site.DisposeAsync();

    [Test]
    public async Task A_new_household_stands_in_the_register_with_residents_and_opening()
    {
        var visitor = _site.Visit("clerk");
        var page = await visitor.Send(await visitor.Open(New), New, [.. Filled, ("residents[1].mobile", "true")]);

        Assert.That(page.Address, Is.EqualTo("/yunxi/desk/households/05-001?done=added"));
        Assert.That(page.Text(".done"), Does.Contain("农户已登记"));
        Assert.That(page.Text(".balance-large"), Is.EqualTo("12.5"));
        Assert.That(page.Text(), Does.Contain("党员").And.Contain("低保户").And.Contain("1951年生老人"));
        Assert.That(Find("05-001")!.Residents.Select(resident => resident.Name), Is.EqualTo(["王䶮", "李秀英"]), "a box ticked alone makes no resident");
        Assert.That(_site.Village.Read(tx => Book.Account(tx, TestVillage.Code, "05-001")), Is.EqualTo(new Account(Points.From(12.5m), Points.Of(1030))));
    }

    [Test]
    public async Task The_same_form_sent_twice_makes_one_household_and_one_opening()
    {
        var visitor = _site.Visit("clerk");
        var form = await visitor.Open(New);
        var before = _site.Village.Read(tx => Book.Head(tx, TestVillage.Code).Sequence);
        await visitor.Send(form, New, Filled);
        var page = await visitor.Send(form, New, Filled);

        Assert.That(page.Address, Does.EndWith("05-001?done=added"));
        Assert.That(_site.Village.Read(tx => Book.Head(tx, TestVillage.Code).Sequence), Is.EqualTo(before + 1));
    }

    [Test]
    public async Task A_code_that_is_taken_is_refused_and_nothing_that_was_filled_in_is_lost()
    {
        var visitor = _site.Visit("clerk");
        var page = await visitor.Send(await visitor.Open(New), New, [.. Filled.Where(field => field.Item1 != "code"), ("code", "01-001")]);

        page.Gives(HttpStatusCode.Conflict);
        Assert.That(page.Text("[role=alert]"), Does.Contain("01-001已经使用"));
        foreach (var (field, value) in Filled.Where(field => field.Item1 is not ("code" or "residents[0].elder")))
            Assert.That(Value(page, field), Is.EqualTo(value), field);

        Assert.That(page.Has("[name='residents[0].elder'][checked]"), Is.True);
    }

    [Test]
    public async Task What_is_wrong_with_a_resident_is_said_in_their_own_row()
    {
        var visitor = _site.Visit("clerk");
        var page = await visitor.Send(
            await visitor.Open(New), New, [.. Filled.Where(field => field.Item1 != "opening.honour"), ("residents[1].name", " "), ("residents[2].birthYear", "1776")]);

        page.Gives(HttpStatusCode.BadRequest);
        Assert.That(page.Text("#f-residents-2-birthYear-error"), Does.Contain("1880"));
        Assert.That(page.Has("#f-residents-1-birthYear-error"), Is.False);
        Assert.That(Value(page, "residents[2].name"), Is.EqualTo("李秀英"));
        Assert.That(page.Text("#f-opening-honour-error"), Does.Contain("必须填"));
        Assert.That(Find("05-001"), Is.Null);
    }

    [Test]
    public async Task A_resident_without_a_name_is_refused_in_their_row()
    {
        var visitor = _site.Visit("clerk");
        var page = await visitor.Send(await visitor.Open(New), New, [.. Filled, ("residents[1].birthYear", "1960")]);

        Assert.That(page.Text("#f-residents-1-name-error"), Does.Contain("必须填"));
    }

    [Test]
    public async Task A_change_replaces_what_stands_and_leaves_the_book_alone()
    {
        var visitor = _site.Visit("clerk");
        await visitor.Send(await visitor.Open(Edit), Edit, ("phone", "0571 8000 0000"), ("residents[0].name", "王䶮"), ("residents[1].name", "王小明"));
        var form = await visitor.Open(Edit);
        Assert.That(Value(form, "residents[1].name"), Is.EqualTo("王小明"));
        Assert.That(form.Has("[name='opening.balance']"), Is.False);
        Assert.That(form.Has("[name='residents[4].name']"), Is.True, "three rows more to fill in");

        var page = await visitor.Send(form, Edit, ("head", "王二"), ("residents[0].name", ""));
        Assert.That(page.Text(".done"), Does.Contain("资料已保存"));
        Assert.That(page.Heading, Is.EqualTo("01-001 王二"));
        Assert.That(Find("01-001")!.Residents.Select(resident => resident.Name), Is.EqualTo(["王小明"]));
        Assert.That(page.Text(".balance-large"), Is.EqualTo("100"));
    }

    [Test]
    public async Task A_change_without_a_head_is_refused_and_keeps_the_rest()
    {
        var visitor = _site.Visit("clerk");
        var page = await visitor.Send(await visitor.Open(Edit), Edit, ("head", ""), ("street", "九街"));

        page.Gives(HttpStatusCode.BadRequest);
        Assert.That(Value(page, "street"), Is.EqualTo("九街"));
        Assert.That(Find("01-001")!.Street, Is.EqualTo("一街"));
        (await visitor.Open("desk/households/09-999/edit")).Gives(HttpStatusCode.NotFound);
    }

    private Household? Find(string code) => _site.Village.Read(tx => HouseholdService.Find(tx, TestVillage.Code, code));

    private static string? Value(PageView page, string field) => page.Document.QuerySelector($"main [name='{field}']")!.GetAttribute("value");
}
