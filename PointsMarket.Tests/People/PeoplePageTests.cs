using System.Net;
using PointsMarket.Core;
using PointsMarket.Core.People;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.People;

internal sealed class PeoplePageTests
{
    private const string New = "desk/people/new";
    private const string Edit = "desk/people/clerk/edit";

    private static readonly (string, string?)[] Filled =
    [
        ("account", "wang.fang"), ("name", "王芳"), ("password", "village-hall-8"), ("phone", "0571 8000 0000"), ("household", "01-002"), ("roles", "cadre"), ("roles", "reviewer"),
    ];

    private Site _site = null!;

    [SetUp]
    public async Task Open() => _site = await Site.Start();

    [TearDown]
    public async Task Close() => await _site.DisposeAsync();

    [Test]
    public async Task The_list_names_everybody_with_their_roles_in_words()
    {
        var page = await _site.Visit("observer").Open("desk/people");

        Assert.That(page.Text("tbody"), Does.Contain("reviewer1reviewer1评议员01-002在用").And.Contain("监督员"));
        Assert.That(page.Has("tbody a"), Is.False, "who changes nothing is shown no way to it");
        using var sheet = await _site.Visit("clerk").Get("desk/people.xlsx");
        Assert.That(sheet.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task A_new_person_signs_in_with_the_first_password()
    {
        var visitor = _site.Visit("secretary");
        var form = await visitor.Open(New);
        await visitor.Send(form, New, Filled);
        var page = await visitor.Send(form, New, Filled);

        Assert.That(page.Text(".done"), Does.Contain("人员已新增"), "sent twice, made once");
        Assert.That(page.Text("tbody"), Does.Contain("wang.fang王芳评议员、干部0571 8000 000001-002在用"));
        Assert.That((await SignIn("wang.fang", "village-hall-8")).Address, Does.EndWith("/desk"));
        Assert.That((await _site.Visit("observer").Open("desk/people")).Html, Does.Not.Contain("0571 8000 0000"));
    }

    [Test]
    public async Task An_account_that_is_taken_is_refused_and_all_but_the_password_is_kept()
    {
        var visitor = _site.Visit("secretary");
        var page = await visitor.Send(await visitor.Open(New), New, [.. Filled.Where(field => field.Item1 != "account"), ("account", "clerk")]);

        page.Gives(HttpStatusCode.Conflict);
        Assert.That(page.Text("[role=alert]"), Does.Contain("clerk已经有人使用"));
        Assert.That(page.Document.QuerySelector("[name=name]")!.GetAttribute("value"), Is.EqualTo("王芳"));
        Assert.That(page.Document.QuerySelectorAll("[name=roles][checked]").Select(box => box.GetAttribute("value")), Is.EquivalentTo(["cadre", "reviewer"]));
        Assert.That(page.Html, Does.Not.Contain("village-hall-8"));
    }

    [TestCase("account", "王芳", "小写字母")]
    [TestCase("password", "short", "8到128")]
    [TestCase("household", "09-999", "没有编号为09-999")]
    [TestCase("phone", "无", "电话")]
    public async Task What_is_wrong_is_said_beside_its_field(string field, string value, string says)
    {
        var visitor = _site.Visit("secretary");
        var page = await visitor.Send(await visitor.Open(New), New, [.. Filled.Where(one => one.Item1 != field), (field, value)]);

        page.Gives(HttpStatusCode.BadRequest);
        Assert.That(page.Text($"#f-{field}-error"), Does.Contain(says));
    }

    [Test]
    public async Task Roles_are_changed_and_a_person_keeps_at_least_one()
    {
        var visitor = _site.Visit("secretary");
        var page = await visitor.Send(await visitor.Open(Edit), Edit, ("name", "周晓燕"), ("roles", null));
        page.Gives(HttpStatusCode.BadRequest);
        Assert.That(page.Text("#roles-error"), Does.Contain("必须填"));
        Assert.That(page.Document.QuerySelector("[name=name]")!.GetAttribute("value"), Is.EqualTo("周晓燕"));

        page = await visitor.Send(page, Edit, ("roles", "shopkeeper"));
        Assert.That(page.Text("tbody"), Does.Contain("clerk周晓燕超市管理员"));
        Assert.That((await _site.Visit("clerk").Open("desk/households/new")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task A_villagers_role_needs_a_household()
    {
        var visitor = _site.Visit("secretary");
        var page = await visitor.Send(await visitor.Open(Edit), Edit, ("roles", "villager"));

        Assert.That(page.Text("#f-household-error"), Does.Contain("必须填户号"));
    }

    [Test]
    public async Task An_account_is_ended_after_a_tick_and_can_be_opened_again()
    {
        const string End = "desk/people/clerk/end";
        var visitor = _site.Visit("secretary");
        var refused = await visitor.Send(await visitor.Open(End), End);
        refused.Gives(HttpStatusCode.BadRequest);
        Assert.That(refused.Text("#confirmed-error"), Does.Contain("勾选"));

        var page = await visitor.Send(refused, End, ("confirmed", "true"));
        Assert.That(page.Text(".done"), Does.Contain("账号已停用"));
        Assert.That(page.Text("tbody"), Does.Contain("clerkclerk已停用"));
        Assert.That((await SignIn("clerk", TestVillage.Password)).Status, Is.EqualTo(HttpStatusCode.Unauthorized));

        var form = await visitor.Open(Edit);
        Assert.That(form.Text(".warning"), Does.Contain("已经停用"));
        await visitor.Send(form, Edit, ("roles", "clerk"));
        Assert.That((await SignIn("clerk", TestVillage.Password)).Address, Does.EndWith("/desk"));
    }

    [Test]
    public async Task The_last_secretary_cannot_end_and_is_told_so()
    {
        const string End = "desk/people/secretary/end";
        const string EditSecretary = "desk/people/secretary/edit";
        var visitor = _site.Visit("secretary");
        var page = await visitor.Send(await visitor.Open(End), End, ("confirmed", "true"));
        page.Gives(HttpStatusCode.Conflict);
        Assert.That(page.Text("[role=alert]"), Does.Contain("最后一位书记"));

        page = await visitor.Send(await visitor.Open(EditSecretary), EditSecretary, ("roles", "clerk"));
        page.Gives(HttpStatusCode.Conflict);
        Assert.That(page.Has("[name=roles][value=clerk][checked]"), Is.True);
        Assert.That(_site.Village.Read(tx => PeopleService.Find(tx, TestVillage.Code, "secretary"))!.Roles, Is.EqualTo(Roles.Secretary));
    }

    [Test]
    public async Task A_new_password_is_set_for_who_forgot_theirs()
    {
        const string Password = "desk/people/clerk/password";
        var visitor = _site.Visit("secretary");
        var refused = await visitor.Send(await visitor.Open(Password), Password, ("password", "village-hall-9"), ("repeated", "village-hall-0"));
        refused.Gives(HttpStatusCode.BadRequest);
        Assert.That(refused.Text("#f-repeated-error"), Does.Contain("不一样"));

        var page = await visitor.Send(refused, Password, ("password", "village-hall-9"), ("repeated", "village-hall-9"));
        Assert.That(page.Text(".done"), Does.Contain("新密码已设好"));
        Assert.That((await SignIn("clerk", "village-hall-9")).Address, Does.EndWith("/desk"));
    }

    [Test]
    public async Task Who_is_not_there_has_no_page_and_English_reads_in_English()
    {
        var visitor = _site.Visit("secretary");
        foreach (var path in new List<string> { "edit", "end", "password" })
            (await visitor.Open($"desk/people/nobody/{path}")).Gives(HttpStatusCode.NotFound);

        visitor.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        Assert.That((await visitor.Open(New)).Text(), Does.Contain("Shopkeeper").And.Contain("First password"));
    }

    private async Task<PageView> SignIn(string account, string password)
    {
        var visitor = _site.Visit();
        return await visitor.Send(await visitor.Open("sign-in"), "sign-in", ("account", account), ("password", password));
    }
}
