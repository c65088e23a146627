using System.Net;
using PointsMarket.Core;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Households;

internal sealed class HouseholdSiteTests
{
    private static readonly string[] Categories = ["党员"];
    private static readonly string[] WhoCall = ["secretary", "clerk", "cadre", "reviewer1", "01-002"];
    private static readonly string[] WhoDoNotCall = ["shopkeeper", "observer", "reviewer2"];

    private Site _site = null!;

    [SetUp]
    public async Task Start() => _site = await Site.Start();

    [TearDown]
    public async Task Stop() => await _site.DisposeAsync();

    [TestCase("01-", "01-001 01-002")]
    [TestCase("王䶮", "01-001")]
    [TestCase("艾力", "02-001")]
    [TestCase("买买提·艾力", "02-001")]
    [TestCase("𬱖", "02-002")]
    [TestCase("oyjg", "01-002")]
    [TestCase("OYJ", "01-002")]
    [TestCase("阿依古丽", "03-001")]
    [TestCase("Мария", "03-001")]
    [TestCase(" 王䶮 ", "01-001")]
    [TestCase("没有", "")]
    [TestCase("", "01-001 01-002 02-001 02-002 03-001")]
    public async Task A_search_finds_by_code_head_resident_and_initials(string search, string codes)
    {
        await Add(new
        {
            code = "03-001",
            head = "Мария",
            area = "西片",
            street = "三街",
            residents = new[] { new { name = "阿依古丽" } },
        });
        var found = await _site.As("clerk").Get($"households?search={Uri.EscapeDataString(search)}");
        Assert.That(string.Join(' ', Codes(found)), Is.EqualTo(codes));
    }

    [Test]
    public async Task An_area_is_asked_for_by_its_name()
    {
        await Add(new { code = "03-001", head = "王", area = "西片", street = "三街" });
        var west = Uri.EscapeDataString("西片");
        Assert.That(Codes(await _site.As("clerk").Get($"households?area={west}")), Is.EqualTo(["03-001"]));
        Assert.That(Codes(await _site.As("clerk").Get($"households?area={west}&search=01-")), Is.Empty);
    }

    [Test]
    public async Task A_household_is_kept_as_written_and_replaced_as_a_whole()
    {
        var made = (await Add(new
        {
            code = "03-001",
            head = " 欧阳䶮 ",
            area = "西片",
            street = "三街",
            phone = "139 0000 0001",
            residents = new object[] { new { name = "王", birthYear = 1951, elder = true }, new { name = "李", mobile = true } },
            categories = Categories,
            opening = new { balance = 12.5, honour = -3 },
        })).Gives(HttpStatusCode.Created);
        Assert.That(made.Text, Is.EqualTo(
            """
            {"code":"03-001","head":"欧阳䶮","area":"西片","street":"三街","phone":"139 0000 0001","residents":[{"name":"王","birthYear":1951,"elder":true,"mobile":false},{"name":"李","birthYear":null,"elder":false,"mobile":true}],"categories":["党员"],"departedOn":null,"departureReason":null}
            """));
        Assert.That((await _site.As("clerk").Get(made.Location!)).Bytes, Is.EqualTo(made.Bytes));
        var entry = (await _site.As("clerk").Get("households/03-001/entries"))["items"]![0]!;
        Assert.That($"{entry["kind"]} {entry["points"]} {entry["honour"]} {entry["month"]} {entry["source"]}", Is.EqualTo("opening 12.5 -3 2026-01 household:03-001"));

        var changed = (await _site.As("clerk").Put("households/03-001", new { head = "王", area = "东片", street = "一街" })).Gives(HttpStatusCode.OK);
        Assert.That(changed.Text, Is.EqualTo(
            """{"code":"03-001","head":"王","area":"东片","street":"一街","phone":null,"residents":[],"categories":[],"departedOn":null,"departureReason":null}"""));
        (await _site.As("clerk").Put("households/none", new { head = "王", area = "东片", street = "一街" })).Refused(Reason.NotFound);
        (await _site.As("clerk").Put("households/03-001", new { code = "03-002", head = "王", area = "东片", street = "一街" })).Malformed("code");
        (await Add(new { code = "03-001", head = "王", area = "东片", street = "一街" })).Refused(Reason.DuplicateCode);
    }

    [Test]
    public async Task Codes_differ_by_case()
    {
        (await Add(new { code = "a1", head = "王", area = "东片", street = "一街" })).Gives(HttpStatusCode.Created);
        (await _site.As("clerk").Get("households/A1")).Refused(Reason.NotFound);
        (await Add(new { code = "A1", head = "王", area = "东片", street = "一街" })).Gives(HttpStatusCode.Created);
    }

    [Test]
    public async Task No_household_takes_the_name_of_the_clock() =>
        (await Add(new { code = "clock", head = "王", area = "东片", street = "一街" })).Refused(Reason.DuplicateCode);

    [Test]
    public async Task A_field_of_the_search_that_is_left_empty_asks_for_nothing()
    {
        var clerk = _site.As("clerk");
        Assert.That((await clerk.Get("households?search=&area=")).Bytes, Is.EqualTo((await clerk.Get("households")).Bytes));
        (await clerk.Get("households?search=%00")).Malformed("search");
        (await clerk.Get("households?area=1%0A1")).Malformed("area");
    }

    [Test]
    public async Task An_opening_is_written_once_while_it_stands()
    {
        var clerk = _site.As("clerk");
        (await clerk.Post("households/02-001/opening", new { balance = 0, honour = 0 })).Refused(Reason.Validation);
        (await clerk.Post("households/02-001/opening", new { balance = 5 })).Malformed("honour");
        (await clerk.Post("households/02-001/opening", new { honour = 5 })).Malformed("balance");
        var made = (await clerk.Post("households/02-001/opening", new { balance = -2.5, honour = 0 })).Gives(HttpStatusCode.Created);
        Assert.That((await clerk.Get(made.Location!)).Bytes, Is.EqualTo(made.Bytes));
        (await clerk.Post("households/02-001/opening", new { balance = 1, honour = 0 })).Refused(Reason.OpeningStands);
        (await _site.As("secretary").Post($"entries/{made["sequence"]}/reversal", new { reason = "看错了" })).Gives(HttpStatusCode.Created);
        (await clerk.Post("households/02-001/opening", new { balance = 0, honour = 7 })).Gives(HttpStatusCode.Created);
        Assert.That((await clerk.Get("households/02-001/account")).Number("honour"), Is.EqualTo(7));
    }

    [Test]
    public async Task No_entry_is_written_for_an_opening_of_nothing()
    {
        var head = (await _site.As("clerk").Get("entries/head")).Text;
        (await Add(new { code = "03-001", head = "王", area = "东片", street = "一街", opening = new { balance = 0, honour = 0 } })).Gives(HttpStatusCode.Created);
        Assert.That((await _site.As("clerk").Get("entries/head")).Text, Is.EqualTo(head));
    }

    [Test]
    public async Task A_departure_is_noted_and_taken_back()
    {
        var clerk = _site.As("clerk");
        (await clerk.Put("households/01-001/departure", new { on = "2026-03-11", reason = "迁居" })).Malformed("on");
        (await clerk.Delete("households/01-001/departure")).Refused(Reason.NotFound);
        var left = (await clerk.Put("households/01-001/departure", new { on = "2026-03-09", reason = " 迁居 " })).Gives(HttpStatusCode.OK);
        Assert.That($"{left["departedOn"]} {left["departureReason"]}", Is.EqualTo("2026-03-09 迁居"));
        Assert.That((int)(await clerk.Get(""))["totals"]!["households"]!, Is.EqualTo(3));
        Assert.That((decimal)(await clerk.Get(""))["totals"]!["balance"]!, Is.EqualTo(100));

        (await clerk.Post("conduct", new { household = "01-001", rule = "G02", happenedOn = "2026-03-10" })).Refused(Reason.HouseholdDeparted);
        (await clerk.Post("conduct", new { household = "01-001", rule = "G02", happenedOn = "2026-03-09" })).Gives(HttpStatusCode.Created);
        var salt = new { household = "01-001", lines = new[] { new { goods = "S05", quantity = 1 } } };
        (await _site.As("shopkeeper").Post("redemptions", salt, key: "k")).Refused(Reason.HouseholdDeparted);
        (await clerk.Delete("households/01-001/departure")).Gives(HttpStatusCode.NoContent);
        (await _site.As("shopkeeper").Post("redemptions", salt, key: "k")).Gives(HttpStatusCode.Created);
    }

    [Test]
    public async Task Phones_are_for_those_who_call_and_for_the_household_itself()
    {
        await _site.As("clerk").Put("households/01-002", new { head = "王", area = "东片", street = "一街", phone = "110" });
        await Assert.MultipleAsync(async () =>
        {
            foreach (var account in WhoCall)
                Assert.That((string?)(await _site.As(account).Get("households/01-002"))["phone"], Is.EqualTo("110"), account);

            foreach (var account in WhoDoNotCall)
                Assert.That((string?)(await _site.As(account).Get("households/01-002"))["phone"], Is.Null, account);
        });
    }

    [Test]
    public async Task A_new_card_ends_the_old_token()
    {
        var first = (await _site.As("clerk").Get("households/01-001/card")).Gives(HttpStatusCode.OK);
        var second = (await _site.As("clerk").Post("households/01-001/card", new { reason = "遗失" })).Gives(HttpStatusCode.Created);
        Assert.That((int)second["number"]!, Is.EqualTo(2));
        Assert.That((string?)second["token"], Is.Not.EqualTo((string?)first["token"]).And.Length.EqualTo(22));
        Assert.That((await _site.As("clerk").Get(second.Location!)).Bytes, Is.EqualTo(second.Bytes));
        (await _site.As("clerk").Post("households/none/card", new { reason = "遗失" })).Refused(Reason.NotFound);
    }

    private static IEnumerable<string> Codes(Answer list) => list["items"]!.AsArray().Select(item => (string)item!["code"]!);

    private Task<Answer> Add(object household) => _site.As("clerk").Post("households", household);
}
