using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FluentValidation;
using Microsoft.Extensions.DependencyInjection;
using PointsMarket.Api.Conduct;
using PointsMarket.Api.Households;
using PointsMarket.Api.Ledger;
using PointsMarket.Api.People;
using PointsMarket.Api.Rules;
using PointsMarket.Api.Shop;
using PointsMarket.Api.Villages;
using PointsMarket.Api.Web;

namespace PointsMarket.Tests.Web;

/// <summary>Both sides of each limit of each field: a good request with one field changed.</summary>
internal sealed class LimitsTests
{
    private readonly ServiceProvider _validators = new ServiceCollection()
        .AddValidatorsFromAssemblyContaining<Desk>(ServiceLifetime.Singleton, includeInternalTypes: true).BuildServiceProvider();

    /// <summary>The least that each request needs.</summary>
    private static readonly Dictionary<Type, string> Good = new()
    {
        [typeof(SignInRequest)] = """{"village":"yunxi","account":"clerk","password":"p"}""",
        [typeof(AddPerson)] = """{"account":"ab","name":"n","password":"12345678","roles":["clerk"]}""",
        [typeof(ChangePerson)] = """{"name":"n","roles":["clerk"]}""",
        [typeof(NewPassword)] = """{"password":"12345678"}""",
        [typeof(AddHousehold)] = """{"code":"A","head":"h","area":"a","street":"s"}""",
        [typeof(ChangeHousehold)] = """{"head":"h","area":"a","street":"s"}""",
        [typeof(OpeningRequest)] = """{"balance":0,"honour":0}""",
        [typeof(DepartureRequest)] = """{"on":"2026-03-01","reason":"r"}""",
        [typeof(NewPin)] = """{"pin":"135790"}""",
        [typeof(PinsRequest)] = """{"area":"a"}""",
        [typeof(CardRequest)] = """{"reason":"r"}""",
        [typeof(AddRule)] = """{"code":"A","category":"c","title":"t","points":1,"unit":"u"}""",
        [typeof(ChangeRule)] = """{"category":"c","title":"t","points":1,"unit":"u"}""",
        [typeof(RetirementRequest)] = """{"on":"2026-03-01"}""",
        [typeof(ChangeSettings)] = "{}",
        [typeof(SubmitConduct)] = """{"household":"A","rule":"A","happenedOn":"2026-03-01"}""",
        [typeof(ReviewRequest)] = """{"decision":"approve"}""",
        [typeof(WithdrawalRequest)] = """{"reason":"r"}""",
        [typeof(ObjectionRequest)] = """{"reason":"r"}""",
        [typeof(RulingRequest)] = """{"upheld":true,"reason":"r"}""",
        [typeof(AddGoods)] = """{"code":"A","name":"n","unit":"u","points":1}""",
        [typeof(ChangeGoods)] = """{"name":"n","unit":"u","points":1}""",
        [typeof(ReceiptRequest)] = """{"quantity":1}""",
        [typeof(CountRequest)] = """{"counted":1,"reason":"r"}""",
        [typeof(RedeemRequest)] = """{"household":"A","lines":[{"goods":"A","quantity":1}]}""",
        [typeof(RedemptionReversalRequest)] = """{"reason":"r","restock":true}""",
        [typeof(EntryReversalRequest)] = """{"reason":"r"}""",
        [typeof(Nothing)] = "{}",
        [typeof(ResidentRequest)] = """{"name":"n"}""",
        [typeof(VetoRequest)] = """{"freezeMonths":1}""",
        [typeof(LineRequest)] = """{"goods":"A","quantity":1}""",
        [typeof(CollectorRequest)] = """{"name":"n","relation":"r"}""",
    };

    private static string Text(int count, string one = "字") => JsonSerializer.Serialize(new StringBuilder().Insert(0, one, count).ToString());

    private static string[] TextsGood => ["\"䶮\"", Text(200, "𬱖"), Text(200), "\"  买买提·艾力  \"", "\"\U000323B0\"", "\"\U0001F468\u200D\U0001F469\""];

    private static string[] TextsBad => ["\"\"", "\"  \"", Text(201, "𬱖"), Text(201), "\"a\\u0000\"", "\"a\\nb\"", "\"\\u007f\"", "\"\\u009f\""];

    private static string[] CodesGood => ["\"a\"", "\"01-001\"", Text(20, "Z")];

    private static string[] CodesBad => ["\"\"", Text(21, "Z"), "\"a b\"", "\"a_b\"", "\"户\"", "\"a\\n\"", "\" a\"", "\"a/b\"", "\"1\u0661\""];

    private static string[] PhonesGood => ["\"110\"", "\"+86 571 8000-0000\"", Text(20, "1"), "null"];

    private static string[] PhonesBad => ["\"\"", "\"11\"", "\"- -\"", Text(21, "1"), "\"电话\"", "\"1234a\""];

    private static IEnumerable<(Type Type, string Field, string[] Values, string[] Refused)> Fields => [
        (typeof(SignInRequest), "village", ["\"yunxi\""], ["null", ""]),
        (typeof(SignInRequest), "account", ["\"01-001\""], ["null", Text(201)]),
        (typeof(SignInRequest), "password", [Text(128, "𬱖"), "\" \""], ["null", Text(257, "a")]),
        (typeof(AddPerson), "account", ["\"ab\"", Text(32, "z"), "\"a.b_c-9\""], ["null", "", "\"a\"", Text(33, "z"), "\"Ab\"", "\"clock\"", "\"a b\"", "\"a\\n\""]),
        (typeof(AddPerson), "password", [Text(8, "x"), Text(128, "𬱖")], ["null", "", Text(7, "x"), Text(7, "𬱖"), Text(129, "x")]),
        (typeof(AddPerson), "roles", ["""["observer"]"""], ["null", "", "[]", """["king"]"""]),
        (typeof(AddPerson), "name", TextsGood, [.. TextsBad, "null", ""]),
        (typeof(ChangePerson), "roles", ["[]", """["secretary","clerk","reviewer","shopkeeper","cadre","observer"]"""], ["null", ""]),
        (typeof(ChangePerson), "phone", PhonesGood, PhonesBad),
        (typeof(ChangePerson), "household", CodesGood, CodesBad),
        (typeof(NewPassword), "password", [Text(8, "x"), Text(128, "x")], ["null", "", Text(7, "x"), Text(129, "x")]),
        (typeof(AddHousehold), "code", CodesGood, [.. CodesBad, "null", ""]),
        (typeof(AddHousehold), "head", TextsGood, [.. TextsBad, "null", ""]),
        (typeof(ChangeHousehold), "area", TextsGood, [.. TextsBad, "null", ""]),
        (typeof(ChangeHousehold), "street", TextsGood, [.. TextsBad, "null", ""]),
        (typeof(ChangeHousehold), "phone", PhonesGood, PhonesBad),
        (typeof(ChangeHousehold), "residents", ["[]", "null", Many(50, """{"name":"n"}""")], [Many(51, """{"name":"n"}""")]),
        (typeof(ChangeHousehold), "categories", ["[]", "null", Many(20, "\"c\"")], [Many(21, "\"c\"")]),
        (typeof(OpeningRequest), "balance", ["-100000000", "100000000", "0.01"], ["100000000.01", "-100000000.01", "0.001"]),
        (typeof(OpeningRequest), "honour", ["-100000000", "100000000"], ["100000000.01", "-100000000.01"]),
        (typeof(DepartureRequest), "on", ["\"2024-02-29\""], ["null", ""]),
        (typeof(DepartureRequest), "reason", TextsGood, [.. TextsBad, "null", ""]),
        (typeof(NewPin), "pin", ["\"000000\""], ["null", "", "\"12345\"", "\"1234567\"", "\"12345a\"", "\"１２３４５６\"", "\"123456\\n\""]),
        (typeof(PinsRequest), "area", [.. TextsGood, "null"], TextsBad),
        (typeof(CardRequest), "reason", TextsGood, [.. TextsBad, "null", ""]),
        (typeof(AddRule), "code", CodesGood, [.. CodesBad, "null", ""]),
        (typeof(ChangeRule), "category", TextsGood, [.. TextsBad, "null", ""]),
        (typeof(ChangeRule), "title", TextsGood, [.. TextsBad, "null", ""]),
        (typeof(ChangeRule), "unit", TextsGood, [.. TextsBad, "null", ""]),
        (typeof(ChangeRule), "points", ["1000", "-1000", "0.01", "-0.01"], ["null", "", "0", "1000.01", "-1000.01", "0.001"]),
        (typeof(ChangeRule), "capPerMonth", ["null", "0.01", "1000000"], ["0", "-1", "0.001", "1000000.01"]),
        (typeof(ChangeRule), "capPerYear", ["null", "0.01", "1000000"], ["0", "-1", "0.001", "1000000.01"]),
        (typeof(ChangeRule), "veto", ["null"], ["""{"freezeMonths":3}"""]),
        (typeof(RetirementRequest), "on", ["\"2026-01-01\""], ["null", ""]),
        (typeof(ChangeSettings), "publicityDays", ["0", "30", "null"], ["-1", "31"]),
        (typeof(ChangeSettings), "reviewersRequired", ["1", "5", "null"], ["0", "6"]),
        (typeof(ChangeSettings), "contactLimit", ["1", "1000"], ["0", "1001"]),
        (typeof(ChangeSettings), "monthlyBudget", ["0.01", "100000000", "null"], ["0", "-1", "100000000.01", "0.001"]),
        (typeof(ChangeSettings), "redemptionDays", ["[1,31]", "[]", "null"], ["[0]", "[32]", "[-1]"]),
        (typeof(ChangeSettings), "objectionPhone", PhonesGood, PhonesBad),
        (typeof(ChangeSettings), "pointValue", ["0", "10000", "null"], ["-0.01", "0.001", "10000.01"]),
        (typeof(ChangeSettings), "starSatisfactionFloor", ["0", "100"], ["-1", "101"]),
        (typeof(SubmitConduct), "household", CodesGood, [.. CodesBad, "null", ""]),
        (typeof(SubmitConduct), "rule", CodesGood, [.. CodesBad, "null", ""]),
        (typeof(SubmitConduct), "quantity", ["0.01", "100", "null", ""], ["0", "-1", "100.01", "0.001"]),
        (typeof(SubmitConduct), "happenedOn", ["\"2026-03-01\""], ["null", ""]),
        (typeof(SubmitConduct), "note", [.. TextsGood, "null"], TextsBad),
        (typeof(SubmitConduct), "resident", [.. TextsGood, "null"], TextsBad),
        (typeof(ReviewRequest), "decision", ["\"reject\""], ["null", ""]),
        (typeof(ReviewRequest), "reason", [.. TextsGood, "null"], TextsBad),
        (typeof(WithdrawalRequest), "reason", TextsGood, [.. TextsBad, "null", ""]),
        (typeof(ObjectionRequest), "reason", TextsGood, [.. TextsBad, "null", ""]),
        (typeof(ObjectionRequest), "by", [.. TextsGood, "null"], TextsBad),
        (typeof(RulingRequest), "upheld", ["false"], ["null", ""]),
        (typeof(RulingRequest), "reason", TextsGood, [.. TextsBad, "null", ""]),
        (typeof(AddGoods), "code", CodesGood, [.. CodesBad, "null", "", "\"valuation\""]),
        (typeof(ChangeGoods), "name", TextsGood, [.. TextsBad, "null", ""]),
        (typeof(ChangeGoods), "unit", TextsGood, [.. TextsBad, "null", ""]),
        (typeof(ChangeGoods), "points", ["0.01", "100000"], ["0", "100000.01", "null", "", "0.001"]),
        (typeof(ChangeGoods), "barcode", ["null", "\"6901234567892\"", Text(50, "9")], ["\"\"", "\"a\\n\"", Text(51, "9")]),
        (typeof(ChangeGoods), "limitPerMonth", ["null", "1", "100000000"], ["0", "-1", "100000001"]),
        (typeof(ChangeGoods), "reorderAt", ["null", "0", "100000000"], ["-1", "100000001"]),
        (typeof(ReceiptRequest), "quantity", ["1", "100000000"], ["0", "100000001", "null", ""]),
        (typeof(ReceiptRequest), "unitCost", ["0", "1000000", "null"], ["-0.01", "0.001", "1000000.01"]),
        (typeof(ReceiptRequest), "supplier", [.. TextsGood, "null"], TextsBad),
        (typeof(ReceiptRequest), "invoice", [.. TextsGood, "null"], TextsBad),
        (typeof(CountRequest), "counted", ["0", "100000000"], ["-1", "100000001", "null", ""]),
        (typeof(CountRequest), "reason", TextsGood, [.. TextsBad, "null", ""]),
        (typeof(RedeemRequest), "household", CodesGood, [.. CodesBad, "null", ""]),
        (typeof(RedeemRequest), "lines", [Many(100, """{"goods":"A","quantity":1000}""")], ["[]", "null", "", Many(101, """{"goods":"A","quantity":1}""")]),
        (typeof(RedemptionReversalRequest), "restock", ["false"], ["null", ""]),
        (typeof(RedemptionReversalRequest), "reason", TextsGood, [.. TextsBad, "null", ""]),
        (typeof(ResidentRequest), "name", TextsGood, [.. TextsBad, "null", ""]),
        (typeof(ResidentRequest), "birthYear", ["1880", "2100", "null"], ["1879", "2101"]),
        (typeof(VetoRequest), "freezeMonths", ["1", "60"], ["0", "61", "null", ""]),
        (typeof(LineRequest), "goods", CodesGood, [.. CodesBad, "null", ""]),
        (typeof(LineRequest), "quantity", ["1", "1000"], ["0", "1001", "-1", "null", ""]),
        (typeof(CollectorRequest), "name", TextsGood, [.. TextsBad, "null", ""]),
        (typeof(CollectorRequest), "relation", TextsGood, [.. TextsBad, "null", ""]),
        (typeof(EntryReversalRequest), "reason", TextsGood, [.. TextsBad, "null", ""]),
    ];

    private static IEnumerable<TestCaseData> Cases => Fields.Select(row =>
        new TestCaseData(row.Type, row.Field, row.Values, row.Refused).SetArgDisplayNames(row.Type.Name, row.Field));

    [OneTimeTearDown]
    public void Stop() => _validators.Dispose();

    [TestCaseSource(nameof(Cases))]
    public void A_field_is_taken_up_to_its_limit_and_refused_beyond_it(Type type, string field, string[] taken, string[] refused) =>
        Assert.Multiple(() =>
        {
            foreach (var value in taken)
                Assert.That(FieldsRefused(type, field, value), Is.Empty, value);

            foreach (var value in refused)
                Assert.That(FieldsRefused(type, field, value), Is.EqualTo([field]), value);
        });

    [Test]
    public void Every_request_has_a_good_example_here_and_its_fields_have_limits()
    {
        var requests = typeof(Desk).Assembly.GetTypes()
            .Where(type => !type.IsAbstract).Select(RequestOf).OfType<Type>().Distinct();
        Assert.That(requests, Is.EquivalentTo(Good.Keys));
        foreach (var (type, body) in Good)
            Assert.That(Validate(type, body), Is.Empty, type.Name);
    }

    private static Type? RequestOf(Type validator) => validator.GetInterfaces()
        .FirstOrDefault(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IValidator<>))?.GetGenericArguments()[0];

    private static string Many(int count, string item) => $"[{string.Join(',', Enumerable.Repeat(item, count))}]";

    /// <summary>The fields that are refused where the field has that value; an empty one leaves the field out.</summary>
    private IEnumerable<string> FieldsRefused(Type type, string field, string value)
    {
        var body = JsonNode.Parse(Good[type])!.AsObject();
        body.Remove(field);
        var text = value == "" ? body.ToJsonString() : body.ToJsonString().Insert(1, $"\"{field}\":{value}{(body.Count == 0 ? "" : ",")}");
        return Validate(type, text);
    }

    private IEnumerable<string> Validate(Type type, string body)
    {
        var request = JsonSerializer.Deserialize(body, type, Json.Options)!;
        var validator = (IValidator)_validators.GetRequiredService(typeof(IValidator<>).MakeGenericType(type));
        return validator.Validate(new ValidationContext<object>(request)).Errors.Select(error => Field.Camel(error.PropertyName)).Distinct();
    }
}
