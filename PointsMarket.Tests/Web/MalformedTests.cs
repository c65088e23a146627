using System.Net;
using System.Text;
using PointsMarket.Core;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Web;

/// <summary>Whatever is sent is answered by a 400 that names the field, never by a failure of the site.</summary>
internal sealed class MalformedTests
{
    private Site _site = null!;

    [SetUp]
    public async Task Start() => _site = await Site.Start();

    [TearDown]
    public async Task Stop() => await _site.DisposeAsync();

    [TestCase("""{"code":"x","unknown":1}""", "unknown")]
    [TestCase("""{"Code":"x"}""", "Code")]
    [TestCase("""{"code":5}""", "code")]
    [TestCase("""{"code":"a","code":"b"}""", "code")]
    [TestCase("""{"head":["王"]}""", "head")]
    [TestCase("""{"head":{"name":"王"}}""", "head")]
    [TestCase("""{"head":true}""", "head")]
    [TestCase("""{"head":null}""", "head")]
    [TestCase("""{"head":"\ud800"}""", "head")]
    [TestCase("""{"head":"\udc00王"}""", "head")]
    [TestCase("""{"head":"王\u0000"}""", "head")]
    [TestCase("""{"head":"王\n明"}""", "head")]
    [TestCase("""{"head":"王\u0085明"}""", "head")]
    [TestCase("""{"head":""}""", "head")]
    [TestCase("""{"head":"   "}""", "head")]
    [TestCase("""{"residents":{}}""", "residents")]
    [TestCase("""{"residents":"王"}""", "residents")]
    [TestCase("""{"residents":[null]}""", "residents[0]")]
    [TestCase("""{"residents":[5]}""", "residents[0]")]
    [TestCase("""{"residents":[{"name":"王","age":5}]}""", "residents[0].age")]
    [TestCase("""{"residents":[{"name":"王","birthYear":"1951"}]}""", "residents[0].birthYear")]
    [TestCase("""{"residents":[{"name":"王","birthYear":1951.5}]}""", "residents[0].birthYear")]
    [TestCase("""{"residents":[{"name":"王","birthYear":99999999999}]}""", "residents[0].birthYear")]
    [TestCase("""{"residents":[{"name":"王","elder":"yes"}]}""", "residents[0].elder")]
    [TestCase("""{"residents":[{}]}""", "residents[0].name")]
    [TestCase("""{"categories":[null]}""", "categories[0]")]
    [TestCase("""{"categories":["\ud800"]}""", "categories[0]")]
    [TestCase("""{"opening":[]}""", "opening")]
    [TestCase("""{"opening":{"balance":"2.5"}}""", "opening.balance")]
    [TestCase("""{"opening":{"balance":2.505}}""", "opening.balance")]
    [TestCase("""{"opening":{"balance":1e400}}""", "opening.balance")]
    [TestCase("""{"opening":{"balance":1e-40}}""", "opening.balance")]
    [TestCase("""{"opening":{"balance":100000000000000000000000000000000000000}}""", "opening.balance")]
    [TestCase("""{"opening":{"balance":1,"balance":1}}""", "opening.balance")]
    [TestCase("[]", "body")]
    [TestCase("\"text\"", "body")]
    [TestCase("5", "body")]
    [TestCase("null", "body")]
    [TestCase("", "body")]
    [TestCase("   ", "body")]
    [TestCase("{", "body")]
    [TestCase("{}x", "body")]
    [TestCase("{'code':'x'}", "body")]
    [TestCase("""{"code":"x",}""", "body")]
    [TestCase("// a comment\n{}", "body")]
    public async Task A_household_of_the_wrong_form_is_refused_by_field(string body, string field) =>
        (await _site.As("clerk").PostRaw("households", body)).Malformed(field);

    [TestCase("rules", """{"points":2.505}""", "points")]
    [TestCase("rules", """{"points":"2"}""", "points")]
    [TestCase("rules", """{"effectiveFrom":"2026-02-31"}""", "effectiveFrom")]
    [TestCase("rules", """{"effectiveFrom":"2026-2-1"}""", "effectiveFrom")]
    [TestCase("rules", """{"effectiveFrom":"2026-03-10T00:00:00Z"}""", "effectiveFrom")]
    [TestCase("rules", """{"effectiveFrom":20260310}""", "effectiveFrom")]
    [TestCase("rules", """{"veto":true}""", "veto")]
    [TestCase("rules", """{"veto":{"freezeMonths":1.5}}""", "veto.freezeMonths")]
    [TestCase("conduct", """{"happenedOn":"2026-02-30"}""", "happenedOn")]
    [TestCase("conduct", """{"happenedOn":null}""", "happenedOn")]
    [TestCase("conduct", """{"quantity":2.505}""", "quantity")]
    [TestCase("conduct", """{"quantity":"1"}""", "quantity")]
    [TestCase("redemptions", """{"lines":[{"goods":"S05","quantity":1.5}]}""", "lines[0].quantity")]
    [TestCase("redemptions", """{"lines":[[]]}""", "lines[0]")]
    [TestCase("redemptions", """{"lines":[]}""", "lines")]
    [TestCase("goods", """{"points":"two"}""", "points")]
    public async Task Every_kind_of_value_keeps_its_form(string path, string body, string field) =>
        (await _site.As("clerk").PostRaw(path, body, key: "k")).Malformed(field);

    [TestCase("settings", """{"carryOver":"KeepIt"}""", "carryOver")]
    [TestCase("settings", """{"carryOver":0}""", "carryOver")]
    [TestCase("settings", """{"carryOver":"\ud800"}""", "carryOver")]
    [TestCase("settings", """{"redemptionDays":[null]}""", "redemptionDays[0]")]
    [TestCase("settings", """{"redemptionDays":[1.5]}""", "redemptionDays[0]")]
    [TestCase("settings", """{"publicityDays":"5"}""", "publicityDays")]
    [TestCase("people/clerk", """{"roles":"clerk"}""", "roles")]
    [TestCase("people/clerk", """{"roles":[null],"name":"n"}""", "roles")]
    [TestCase("people/clerk", """{"roles":["clock"],"name":"n"}""", "roles")]
    [TestCase("people/clerk", """{"roles":["Clerk"],"name":"n"}""", "roles")]
    [TestCase("people/clerk", """{"account":"cadre","roles":["clerk"],"name":"n"}""", "account")]
    [TestCase("people/clerk", """{"password":"village-hall-7","roles":["clerk"],"name":"n"}""", "password")]
    [TestCase("people/clerk/password", """{"password":12345678}""", "password")]
    [TestCase("people/clerk/password", """{"password":"\ud8001234567"}""", "password")]
    [TestCase("households/01-001/pin", """{"pin":135790}""", "pin")]
    [TestCase("households/01-001", """{"opening":{"balance":1,"honour":1}}""", "opening")]
    [TestCase("households/01-001/departure", """{"on":"2026-02-31","reason":"r"}""", "on")]
    [TestCase("months/2026-01/closing", """{"force":true}""", "force")]
    public async Task What_is_changed_keeps_its_form_too(string path, string body, string field) =>
        (await _site.As("secretary").PutRaw(path, body)).Malformed(field);

    [Test]
    public async Task Trailing_zeros_are_no_third_decimal()
    {
        var clerk = _site.As("clerk");
        (await clerk.PostRaw("rules", """{"code":"X1","category":"c","title":"t","unit":"u","points":2.500}""")).Gives(HttpStatusCode.Created);
        Assert.That((await clerk.Get("rules/X1")).Text, Does.Contain("\"points\":2.5,"));
    }

    [TestCase(new byte[] { 0xff, 0xfe })]
    [TestCase(new byte[] { 0xc0, 0x80 })]
    [TestCase(new byte[] { 0xed, 0xa0, 0x80 })]
    [TestCase(new byte[] { 0xe7, 0x8e })]
    [TestCase(new byte[] { 0x00 })]
    public async Task Bytes_that_are_no_text_are_refused(byte[] bytes)
    {
        byte[] inText = [.. "{\"head\":\""u8, .. bytes, .. "\"}"u8];
        (await _site.As("clerk").PostBytes("households", inText, "application/json")).Refused(Reason.Validation);
        (await _site.As("clerk").PostBytes("households", bytes, "application/json")).Refused(Reason.Validation);
        byte[] inName = [.. "{\""u8, .. bytes, .. "\":1}"u8];
        (await _site.As("clerk").PostBytes("households", inName, "application/json")).Refused(Reason.Validation);
    }

    [TestCase("[")]
    [TestCase("{\"head\":")]
    [TestCase("{\"residents\":[")]
    public async Task Deep_nesting_is_refused(string step)
    {
        var body = new StringBuilder().Insert(0, step, 10_000).ToString();
        (await _site.As("clerk").PostRaw("households", body)).Refused(Reason.Validation);
        (await _site.As("clerk").PostRaw("households", $"{{\"head\":{body}")).Refused(Reason.Validation);
    }

    [TestCase("""{"\ud800":1}""")]
    [TestCase("""{"":1}""")]
    [TestCase("""{"a.b['c']":1}""")]
    [TestCase("""{"\u0000":1}""")]
    [TestCase("""{"residents":[{"a.b":1}]}""")]
    public async Task A_field_of_any_name_is_refused_if_unknown(string body) =>
        (await _site.As("clerk").PostRaw("households", body)).Refused(Reason.Validation);

    [TestCase("households?limit=0", "limit")]
    [TestCase("households?limit=501", "limit")]
    [TestCase("households?limit=abc", "limit")]
    [TestCase("households?limit=", "limit")]
    [TestCase("households?limit=-1", "limit")]
    [TestCase("households?limit=1&limit=2", "limit")]
    [TestCase("households?limit=%D9%A1", "limit")]
    [TestCase("households?limit=99999999999999999999", "limit")]
    [TestCase("entries?after=abc", "after")]
    [TestCase("entries?after=-1", "after")]
    [TestCase("months?after=2026-13", "after")]
    [TestCase("redemptions?month=2026-13", "month")]
    [TestCase("redemptions?month=2026-3", "month")]
    [TestCase("redemptions?month=", "month")]
    [TestCase("conduct?status=none", "status")]
    [TestCase("conduct?status=1", "status")]
    [TestCase("rules?on=2026-02-31", "on")]
    [TestCase("rules/G01?on=today", "on")]
    public async Task A_malformed_query_value_is_refused_by_name(string path, string field) => (await _site.As("clerk").Get(path)).Malformed(field);

    [TestCase("months/2026-13")]
    [TestCase("months/x/ledger.pdf")]
    [TestCase("entries/abc")]
    [TestCase("entries/-1")]
    [TestCase("entries/99999999999999999999")]
    [TestCase("conduct/1.0")]
    [TestCase("conduct/1/objections/99999999999")]
    [TestCase("households/%ED%A0%80")]
    [TestCase("households/01%2F001")]
    [TestCase("goods/%E6%9D%8E")]
    public async Task A_malformed_path_is_absent(string path) => (await _site.As("clerk").Get(path)).Refused(Reason.NotFound);

    [TestCase("%ED%A0%80")]
    [TestCase("%25_%5C")]
    [TestCase("''%3B--")]
    public async Task A_search_for_anything_is_only_a_search(string text) =>
        Assert.That((await _site.As("clerk").Get($"households?search={text}")).Gives(HttpStatusCode.OK)["items"]!.AsArray(), Is.Empty);
}
