using System.Net;
using PointsMarket.Core;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.People;

internal sealed class PeopleTests
{
    private static readonly string[] Cadre = ["cadre"];
    private static readonly string[] Secretary = ["secretary"];
    private static readonly string[] Clerk = ["clerk"];
    private static readonly string[] Observer = ["observer"];
    private static readonly string[] None = [];

    private Site _site = null!;

    [SetUp]
    public async Task Start() => _site = await Site.Start();

    [TearDown]
    public async Task Stop() => await _site.DisposeAsync();

    [Test]
    public async Task A_person_is_made_read_and_replaced_as_a_whole()
    {
        var secretary = _site.As("secretary");
        var made = (await secretary.Post("people", Person("wang.fang") with { Phone = "110", Household = "01-002" })).Gives(HttpStatusCode.Created);
        var read = (await secretary.Get(made.Location!)).Gives(HttpStatusCode.OK);
        Assert.That(read.Bytes, Is.EqualTo(made.Bytes));
        Assert.That(made.Text, Is.EqualTo("""{"account":"wang.fang","name":"王芳","roles":["cadre"],"phone":"110","household":"01-002"}"""));

        var changed = (await secretary.Put("people/wang.fang", new { account = "wang.fang", name = " 王芳芳 ", roles = Secretary })).Gives(HttpStatusCode.OK);
        Assert.That(changed.Text, Is.EqualTo("""{"account":"wang.fang","name":"王芳芳","roles":["secretary"],"phone":null,"household":null}"""));
        (await secretary.Put("people/nobody", new { name = "n", roles = Cadre })).Refused(Reason.NotFound);
    }

    [TestCase("clerk")]
    [TestCase("cadre")]
    public async Task An_account_that_is_taken_is_refused(string account) =>
        (await _site.As("secretary").Post("people", Person(account))).Refused(Reason.DuplicateCode);

    [Test]
    public async Task An_account_and_a_household_code_may_not_be_the_same()
    {
        (await _site.As("secretary").Post("people", Person("01-001"))).Refused(Reason.DuplicateCode);
        (await _site.As("clerk").Post("households", new { code = "cadre", head = "王", area = "东片", street = "一街" })).Refused(Reason.DuplicateCode);
    }

    [Test]
    public async Task A_household_that_is_not_there_is_named()
    {
        (await _site.As("secretary").Post("people", Person("wang.fang") with { Household = "99-999" })).Malformed("household");
        (await _site.As("secretary").Put("people/cadre", new { name = "n", roles = Cadre, household = "99-999" })).Malformed("household");
    }

    [Test]
    public async Task The_last_secretary_cannot_end_nor_become_something_else()
    {
        var secretary = _site.As("secretary");
        (await secretary.Put("people/secretary", new { name = "n", roles = None })).Refused(Reason.LastSecretary);
        (await secretary.Put("people/secretary", new { name = "n", roles = Cadre })).Refused(Reason.LastSecretary);
        (await secretary.Put("people/cadre", new { name = "n", roles = Secretary })).Gives(HttpStatusCode.OK);
        (await secretary.Put("people/secretary", new { name = "n", roles = None })).Gives(HttpStatusCode.OK);
        (await _site.As("cadre").Put("people/cadre", new { name = "n", roles = None })).Refused(Reason.LastSecretary);
    }

    [Test]
    public async Task New_roles_count_from_the_next_request_on()
    {
        (await _site.As("cadre").Get("people")).Refused(Reason.Forbidden);
        await _site.As("secretary").Put("people/cadre", new { name = "n", roles = Clerk });
        (await _site.As("cadre").Get("people")).Gives(HttpStatusCode.OK);
    }

    [Test]
    public async Task Phones_are_for_those_who_call_and_for_oneself()
    {
        await _site.As("secretary").Put("people/cadre", new { name = "n", roles = Cadre, phone = "110" });
        await _site.As("secretary").Put("people/observer", new { name = "n", roles = Observer, phone = "119" });
        Assert.Multiple(async () =>
        {
            Assert.That((string?)(await _site.As("clerk").Get("people/cadre"))["phone"], Is.EqualTo("110"));
            Assert.That((string?)(await _site.As("observer").Get("people/cadre"))["phone"], Is.Null);
            Assert.That((string?)(await _site.As("observer").Get("people/observer"))["phone"], Is.EqualTo("119"));
        });
    }

    private static NewPerson Person(string account) => new(account, "王芳", TestVillage.Password, Cadre);

    private sealed record NewPerson(string Account, string Name, string Password, string[] Roles)
    {
        public string? Phone { get; init; }
        public string? Household { get; init; }
    }
}
