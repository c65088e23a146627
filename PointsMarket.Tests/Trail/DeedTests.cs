using PointsMarket.Core;
using PointsMarket.Core.Conduct;
using PointsMarket.Core.Households;
using PointsMarket.Core.Months;
using PointsMarket.Core.People;
using PointsMarket.Core.Rules;
using PointsMarket.Core.Shop;
using PointsMarket.Core.Storage;
using PointsMarket.Core.Trail;
using PointsMarket.Core.Villages;
using PointsMarket.Tests.Conduct;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Trail;

/// <summary>Whatever is changed outside the book is noted once: who, when, from where, and what it did to which field.</summary>
/// <remarks>Record 1 is submitted, 2 is published, 3 has an objection; 02-002 departs on 1 March.</remarks>
internal sealed class DeedTests
{
    private const string Address = "203.0.113.7";

    private const string NewVeto =
        "code →X1; version →1; category →c; title →t; points →−2.5; unit →次; selfReport →false; evidenceRequired →false; freezeMonths →3";

    /// <summary>Signing in and making a village have tests of their own; ending sessions is not yet done by anybody.</summary>
    private static readonly Deed[] Elsewhere = [Deed.VillageMade, Deed.SignedIn, Deed.SignInRefused];

    private TestVillage _village = null!;

    [SetUp]
    public async Task Make()
    {
        _village = await TestVillage.Make();
        await _village.Submit("01-001", TestRules.Help);
        await _village.Publish("01-001", TestRules.Help);
        await _village.Publish("01-001", TestRules.Help);
        await _village.Write(tx => ObjectionService.Raise(tx, _village.Villager, 3, "没有看到", null));
        await _village.Write(tx => HouseholdService.Depart(tx, _village.Clerk, "02-002", new(2026, 3, 1), "迁居"));
    }

    [TearDown]
    public async Task Forget() => await _village.DisposeAsync();

    private static IEnumerable<TestCaseData> Deeds =>
    [
        Case(Deed.SettingsChanged, "secretary", "settings", "publicityDays 5→3; redemptionDays →5, 15; publicNames masked→full", (tx, by) =>
            VillageService.Change(tx, by, new() { PublicityDays = 3, RedemptionDays = [5, 15], PublicNames = PublicNames.Full })),
        Case(Deed.PersonAdded, "secretary", "person:wang.fang", "account →wang.fang; name →王芳; roles →reviewer, cadre", (tx, by) =>
            PeopleService.Add(tx, by, new() { Account = "wang.fang", Name = "王芳", Roles = Roles.Cadre | Roles.Reviewer }, "hash")),
        Case(Deed.PersonChanged, "secretary", "person:cadre", "roles cadre→; phone →110", (tx, by) =>
            PeopleService.Change(tx, by, new() { Account = "cadre", Name = "cadre", Roles = Roles.None, Phone = "110" })),
        Case(Deed.PasswordSet, "secretary", "person:clerk", "", (tx, by) => PeopleService.SetPassword(tx, by, "clerk", "hash")),
        Case(Deed.HouseholdChanged, "clerk", "household:01-001", "head 王䶮→李; residents →王 1951 elder, 李𬱖军; categories →党员, 军属", (tx, by) =>
            HouseholdService.Change(tx, by, Household("01-001"))),
        Case(Deed.HouseholdDeparted, "clerk", "household:01-001", "departedOn →2026-03-09; departureReason →迁居", (tx, by) =>
            HouseholdService.Depart(tx, by, "01-001", new(2026, 3, 9), "迁居")),
        Case(Deed.DepartureTakenBack, "clerk", "household:02-002", "departedOn 2026-03-01→; departureReason 迁居→", (tx, by) =>
            HouseholdService.TakeBackDeparture(tx, by, "02-002")),
        Case(Deed.PinSet, "clerk", "household:01-001", "", (tx, by) => HouseholdService.SetPin(tx, by, "01-001", "hash")),
        Case(Deed.SessionsEnded, "clerk", "household:01-001", "", (tx, by) => SessionService.EndOfHousehold(tx, by, "01-001")),
        Case(Deed.CardIssued, "clerk", "household:01-001", "number →2; reason →旧卡遗失", (tx, by) => CardService.Issue(tx, by, "01-001", "旧卡遗失")),
        Case(Deed.RuleAdded, "clerk", "rule:X1", NewVeto, (tx, by) =>
            RuleService.Add(tx, by, Rule("X1") with { Points = Points.From(-2.5m), FreezeMonths = 3 })),
        Case(Deed.RuleChanged, "clerk", "rule:G02", "version 1→2; category 测试→c; title 志愿服务→t; points 5→1,200; effectiveFrom →2026-04-01", (tx, by) =>
            RuleService.Change(tx, by, Rule("G02"), new(2026, 4, 1))),
        Case(Deed.RuleRetired, "clerk", "rule:G01", "retiredOn →2026-04-01", (tx, by) => RuleService.Retire(tx, by, "G01", new(2026, 4, 1))),
        Case(Deed.ConductSubmitted, "01-001", "conduct:4", "household →01-001; rule →G01; quantity →1; happenedOn →2026-03-10", (tx, by) =>
            ConductService.Submit(tx, by, new() { Household = "01-001", Rule = "G01", Quantity = 1.00m, HappenedOn = tx.Today })),
        Case(Deed.ConductWithdrawn, "clerk", "conduct:2", "reason →记错了", (tx, by) => ConductService.Withdraw(tx, by, 2, "记错了")),
        Case(Deed.EvidenceAdded, "clerk", "conduct:1", "evidence →1", (tx, by) =>
            EvidenceService.Add(tx, by, 1, EvidencePicture.Encode(Photo.Jpeg(20, 20)))),
        Case(Deed.ConductReviewed, "reviewer3", "conduct:1", "decision →reject; reason →不在场", (tx, by) =>
            ReviewService.Review(tx, by, 1, Decision.Reject, "不在场")),
        Case(Deed.ObjectionRaised, "clerk", "conduct:2", "objection →1; by →王大爷; reason →没有看到", (tx, by) =>
            ObjectionService.Raise(tx, by, 2, "没有看到", "王大爷")),
        Case(Deed.ObjectionRuled, "secretary", "conduct:3", "objection →1; upheld →false; reason →查过签到表", (tx, by) =>
            ObjectionService.Rule(tx, by, 3, 1, upheld: false, "查过签到表")),
        Case(Deed.GoodsAdded, "shopkeeper", "goods:X1", "code →X1; name →醋; unit →瓶; points →3; stock →0", (tx, by) =>
            GoodsService.Add(tx, by, new() { Code = "X1", Name = "醋", Unit = "瓶", Points = Points.Of(3) })),
        Case(Deed.GoodsChanged, "shopkeeper", "goods:S08", "points 50→48.5; limitPerMonth 2→", (tx, by) =>
            GoodsService.Change(tx, by, GoodsService.Get(tx, TestVillage.Code, "S08") with { Points = Points.From(48.5m), LimitPerMonth = null })),
        Case(Deed.GoodsRetired, "shopkeeper", "goods:S08", "retiredAt →2026-03-10T02:00:00.000Z", (tx, by) => GoodsService.Retire(tx, by, "S08")),
        Case(Deed.GoodsReceived, "shopkeeper", "goods:S08", "quantity →6; unitCost →42.5; supplier →镇供销社", (tx, by) =>
            GoodsService.Receive(tx, by, "S08", 6, 42.50m, "镇供销社", null)),
        Case(Deed.GoodsCounted, "shopkeeper", "goods:S08", "counted →8; difference →-2; reason →盘点", (tx, by) =>
            GoodsService.Count(tx, by, "S08", 8, "盘点")),
        Case(Deed.MonthClosed, "secretary", "month:2026-01", "openMonth 2026-01→2026-02", (tx, by) => ClosingService.Close(tx, by, new(2026, 1))),
    ];

    [TestCaseSource(nameof(Deeds))]
    public async Task A_deed_is_noted_once_with_who_when_where_and_what(Deed deed, string account, string subject, string changes, Action<Tx, Caller> work)
    {
        var last = _village.Trail()[0].Id;
        _village.MoveTo(_village.Time.Now.AddHours(1));
        var by = _village.Everyone.Single(one => one.Account == account) with { From = Address };
        await _village.Write(tx => work(tx, by));

        var noted = _village.TrailBehind(last).Single();
        Assert.Multiple(() =>
        {
            Assert.That(noted.Deed, Is.EqualTo(deed));
            Assert.That(noted.Id, Is.EqualTo(last + 1));
            Assert.That(noted.Account, Is.EqualTo(account));
            Assert.That(noted.At, Is.EqualTo(_village.Time.Now));
            Assert.That(noted.From, Is.EqualTo(Address));
            Assert.That(noted.Subject, Is.EqualTo(subject));
            Assert.That(noted.Text(), Is.EqualTo(changes));
        });
    }

    [Test]
    public void Every_deed_has_its_case() => Assert.That(
        Deeds.Select(one => (Deed)one.Arguments[0]!).Append(Deed.HouseholdAdded).Concat(Elsewhere),
        Is.EquivalentTo(Enum.GetValues<Deed>()));

    [Test]
    public async Task A_new_household_is_noted_and_so_is_its_first_card()
    {
        var last = _village.Trail()[0].Id;
        await _village.Write(tx => HouseholdService.Add(tx, _village.Clerk, Household("03-001"), new(Points.Of(5), Points.Of(5))));
        Assert.That(
            _village.TrailBehind(last).Select(entry => $"{entry.Deed} {entry.Subject}: {entry.Text()}"),
            Is.EqualTo(
            [
                "HouseholdAdded household:03-001: code →03-001; head →李; area →东片; street →一街; residents →王 1951 elder, 李𬱖军; categories →党员, 军属",
                "CardIssued household:03-001: number →1",
            ]));
    }

    [Test]
    public void A_village_is_made_by_nobody_from_nowhere()
    {
        var made = _village.Trail(code: TestVillage.OtherCode)[^1];
        Assert.That(made, Is.EqualTo(new TrailEntry
        {
            Id = 1,
            At = made.At,
            Account = Caller.ClockAccount,
            Deed = Deed.VillageMade,
            Subject = "village",
            Changes = made.Changes,
        }));
        Assert.That(made.Text(), Is.EqualTo("code →shimen; name →石门村; firstMonth →2026-01"));
    }

    private static TestCaseData Case(Deed deed, string account, string subject, string changes, Action<Tx, Caller> work) =>
        new TestCaseData(deed, account, subject, changes, work).SetArgDisplayNames(deed.ToString());

    private static Household Household(string code) => new()
    {
        Code = code,
        Head = "李",
        Area = "东片",
        Street = "一街",
        Residents = [new() { Name = "王", BirthYear = 1951, Elder = true }, new() { Name = "李𬱖军" }],
        Categories = ["党员", "军属"],
    };

    private static Rule Rule(string code) => new()
    {
        Code = code,
        Category = "c",
        Title = "t",
        Points = Points.Of(1200),
        Unit = "次",
    };
}
