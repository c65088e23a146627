using System.Net;
using PointsMarket.Core;
using PointsMarket.Core.Conduct;
using PointsMarket.Core.Months;
using PointsMarket.Core.Proof;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Ledger;

internal sealed class ReversalSiteTests
{
    private Site _site = null!;
    private TestVillage _village = null!;
    private SiteClient _secretary = null!;

    [SetUp]
    public async Task Start()
    {
        _site = await Site.Start();
        _village = _site.Village;
        _secretary = _site.As("secretary");
        await _village.Change(settings => settings with { PublicityDays = 0 });
    }

    [TearDown]
    public async Task Stop()
    {
        Assert.That(_village.Read(tx => ProofService.Check(tx, TestVillage.Code)).Breach, Is.Null);
        await _site.DisposeAsync();
    }

    [TestCase(TestRules.Help, 5)]
    [TestCase(TestRules.Late, -1)]
    public async Task An_award_or_deduction_is_taken_back_by_its_mirror(string rule, decimal points)
    {
        var record = await _village.Publish("01-001", rule);
        var answer = (await Reverse(record.Entry!.Value)).Gives(HttpStatusCode.Created);

        Assert.Multiple(() =>
        {
            Assert.That((string?)answer["kind"], Is.EqualTo("reversal"));
            Assert.That(answer.Number("points"), Is.EqualTo(-points));
            Assert.That(answer.Number("honour"), Is.EqualTo(-points));
            Assert.That(answer.Number("balanceAfter"), Is.EqualTo(100));
            Assert.That((string?)answer["source"], Is.EqualTo($"entry:{record.Entry}"));
            Assert.That((string?)answer["memo"], Is.EqualTo("看错了户号"));
            Assert.That((string?)answer["postedBy"], Is.EqualTo("secretary"));
            Assert.That(answer.Location, Is.EqualTo($"/api/villages/yunxi/entries/{answer["sequence"]}"));
        });
        var account = await _secretary.Get("households/01-001/account");
        Assert.That(account.Number("honour"), Is.EqualTo(150));
        Assert.That(account.Number("yearHonour"), Is.Zero);
        Assert.That((string?)(await _secretary.Get($"conduct/{record.Id}"))["status"], Is.EqualTo("posted"));
        Assert.That((await _secretary.Get(answer.Location!)).Text, Is.EqualTo(answer.Text));
    }

    [Test]
    public async Task The_mirror_stands_in_the_month_of_the_entry_while_that_is_open()
    {
        var record = await _village.Publish("01-001", TestRules.Help, on: new(2026, 2, 3));
        Assert.That((string?)(await Reverse(record.Entry!.Value))["month"], Is.EqualTo("2026-02"));
    }

    [Test]
    public async Task The_mirror_of_an_entry_in_a_closed_month_stands_in_the_earliest_open_one()
    {
        var record = await _village.Publish("01-001", TestRules.Help, on: new(2026, 1, 3));
        await _village.Write(tx => ClosingService.Close(tx, _village.Secretary, new(2026, 1)));
        var answer = await Reverse(record.Entry!.Value);

        Assert.That((string?)answer["month"], Is.EqualTo("2026-02"));
        var february = await _secretary.Get("months/2026-02");
        Assert.That((decimal)february["items"]![0]!["adjusted"]!, Is.EqualTo(-5));
        Assert.That((decimal)february["items"]![0]!["honour"]!, Is.EqualTo(-5));
    }

    [Test]
    public async Task A_debt_may_remain_when_an_award_that_was_spent_is_taken_back()
    {
        var record = await _village.Publish("02-001", TestRules.Help);
        await _village.Redeem("02-001", "S05", 2);
        Assert.That((await Reverse(record.Entry!.Value)).Number("balanceAfter"), Is.EqualTo(-5));
    }

    [Test]
    public async Task An_entry_is_reversed_once()
    {
        var record = await _village.Publish("01-001", TestRules.Help);
        await Reverse(record.Entry!.Value);
        (await Reverse(record.Entry!.Value)).Refused(Reason.AlreadyReversed);
    }

    [Test]
    public async Task A_redemption_and_a_reversal_are_not_reversed_in_the_book()
    {
        var redemption = await _village.Redeem("01-001", "S05");
        (await Reverse(redemption.Entry)).Refused(Reason.NotReversible);
        var mirror = await Reverse(1);
        (await Reverse((long)mirror["sequence"]!)).Refused(Reason.NotReversible);
        var taken = await _site.As("shopkeeper").Put($"redemptions/{redemption.Id}/reversal", new { reason = "退", restock = true });
        taken.Gives(HttpStatusCode.OK);
        (await Reverse(redemption.Entry)).Refused(Reason.AlreadyReversed);
    }

    [Test]
    public async Task Only_the_secretary_reverses_and_only_what_is_there()
    {
        (await _site.As("clerk").Post("entries/1/reversal", new { reason = "x" })).Refused(Reason.Forbidden);
        (await _secretary.Post("entries/999/reversal", new { reason = "x" })).Refused(Reason.NotFound);
        (await _secretary.Post("entries/x/reversal", new { reason = "x" })).Refused(Reason.NotFound);
        (await _secretary.Post("entries/1/reversal", new { })).Malformed("reason");
        (await _secretary.Post("entries/1/reversal", new { reason = "两\n行" })).Malformed("reason");
        (await _secretary.Post("entries/1/reversal", new { reason = "x", month = "2026-01" })).Refused(Reason.Validation);
    }

    [Test]
    public async Task A_reversed_opening_allows_a_new_one()
    {
        (await _secretary.Post("households/01-001/opening", new { balance = 1, honour = 1 })).Refused(Reason.OpeningStands);
        var mirror = await Reverse(1);
        Assert.That(mirror.Number("points"), Is.EqualTo(-100));
        Assert.That(mirror.Number("honour"), Is.EqualTo(-150));

        var opening = (await _site.As("clerk").Post("households/01-001/opening", new { balance = 12.5, honour = 30 })).Gives(HttpStatusCode.Created);
        Assert.That((string?)opening["source"], Is.EqualTo("household:01-001"));
        (await _secretary.Post("households/01-001/opening", new { balance = 1, honour = 1 })).Refused(Reason.OpeningStands);
        var account = await _secretary.Get("households/01-001/account");
        Assert.That((account.Number("balance"), account.Number("honour"), account.Number("yearHonour")), Is.EqualTo((12.5m, 30m, 0m)));
        await Reverse((long)opening["sequence"]!);
    }

    [Test]
    public async Task A_reversed_award_frees_what_it_took_of_the_cap()
    {
        var first = await _village.Publish("01-001", TestRules.Labour, 2);
        var submitted = await _village.Submit("01-001", TestRules.Labour);
        await Expect.Refused(Reason.CapReached, () =>
            _village.Write(tx => ReviewService.Review(tx, _village.Reviewer2, submitted.Id, Decision.Approve, null)));

        await Reverse(first.Entry!.Value);
        var again = await _village.Write(tx => ReviewService.Review(tx, _village.Reviewer2, submitted.Id, Decision.Approve, null));
        Assert.That(again.Points, Is.EqualTo(Points.Of(10)));
    }

    [Test]
    public async Task A_reversed_veto_freezes_no_more()
    {
        var veto = await _village.Publish("01-001", TestRules.Veto);
        await Expect.Refused(Reason.HouseholdFrozen, () => _village.Redeem("01-001", "S05"));
        var frozen = await _secretary.Get("households/01-001/account");
        Assert.That((string?)frozen["frozenUntil"], Is.EqualTo("2026-06-30"));
        Assert.That(frozen["rank"], Is.Null);

        await Reverse(veto.Entry!.Value);
        await _village.Redeem("01-001", "S05");
        var free = await _secretary.Get("households/01-001/account");
        Assert.That(free["frozenUntil"], Is.Null);
        Assert.That((int?)free["rank"], Is.EqualTo(1));
    }

    [Test]
    public async Task The_year_of_a_reversal_is_that_of_its_month()
    {
        var record = await _village.Publish("01-001", TestRules.Help);
        _village.MoveTo(new DateOnly(2027, 1, 5));
        for (var month = new Month(2026, 1); month <= new Month(2026, 12); month = month.Next)
            await _village.Write(tx => ClosingService.Close(tx, _village.Secretary, month));

        Assert.That((string?)(await Reverse(record.Entry!.Value))["month"], Is.EqualTo("2027-01"));
        Assert.That((await _secretary.Get("households/01-001/account")).Number("yearHonour"), Is.EqualTo(-5));
    }

    private Task<Answer> Reverse(long sequence) => _secretary.Post($"entries/{sequence}/reversal", new { reason = "看错了户号" });
}
