using System.Net;
using PointsMarket.Core;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Conduct;

internal sealed class WithdrawalTests
{
    private Site _site = null!;

    [SetUp]
    public async Task Start() => _site = await Site.Start();

    [TearDown]
    public async Task Stop() => await _site.DisposeAsync();

    [Test]
    public async Task The_submitter_takes_back_what_waits_or_is_published()
    {
        var own = (long)(await _site.As("01-001").Submit("01-001", TestRules.Labour))["id"]!;
        Assert.That((string?)(await _site.Withdraw("01-001", own)).Gives(HttpStatusCode.OK)["status"], Is.EqualTo("withdrawn"));

        var cadres = (long)(await _site.As("cadre").Submit("01-001", TestRules.Help))["id"]!;
        await _site.Approve("reviewer2", cadres);
        Assert.That((string?)(await _site.Withdraw("cadre", cadres))["status"], Is.EqualTo("withdrawn"));
        Assert.That((await _site.Account("01-001")).Number("pending"), Is.Zero);
    }

    [TestCase("clerk", true)]
    [TestCase("secretary", true)]
    [TestCase("cadre", false)]
    [TestCase("reviewer2", false)]
    [TestCase("observer", false)]
    public async Task A_clerk_takes_back_any_record_and_others_only_their_own(string account, bool allowed)
    {
        var id = (long)(await _site.As("01-002").Submit("01-002", TestRules.Labour))["id"]!;
        var answer = await _site.Withdraw(account, id);
        if (allowed)
            answer.Gives(HttpStatusCode.OK);
        else
            answer.Refused(Reason.Forbidden);
    }

    [Test]
    public async Task A_villager_takes_back_nothing_of_another_household_nor_what_a_cadre_handed_in()
    {
        (await _site.Withdraw("01-001", await _site.Submitted("01-002", TestRules.Help))).Refused(Reason.NotYourHousehold);
        (await _site.Withdraw("01-001", await _site.Submitted("01-001", TestRules.Help))).Refused(Reason.Forbidden);
    }

    [Test]
    public async Task What_is_in_the_book_is_not_taken_back()
    {
        await _site.Village.Change(settings => settings with { PublicityDays = 0 });
        var id = await _site.Published("01-001", TestRules.Help);
        (await _site.Withdraw("clerk", id)).Refused(Reason.AlreadyPosted);
        (await _site.Withdraw("cadre", id)).Refused(Reason.Forbidden);
    }

    [Test]
    public async Task What_was_rejected_or_withdrawn_is_not_taken_back_again()
    {
        var rejected = await _site.Submitted("01-001", TestRules.Help);
        await _site.Reject("reviewer2", rejected);
        (await _site.Withdraw("clerk", rejected)).Refused(Reason.AlreadyReviewed);

        var withdrawn = await _site.Submitted("01-001", TestRules.Help);
        await _site.Withdraw("clerk", withdrawn);
        (await _site.Withdraw("clerk", withdrawn)).Refused(Reason.AlreadyReviewed);
        (await _site.Approve("reviewer2", withdrawn)).Refused(Reason.AlreadyReviewed);
    }

    [Test]
    public async Task A_reason_is_needed_and_the_record_must_exist()
    {
        (await _site.As("clerk").Put("conduct/99/withdrawal", new { })).Malformed("reason");
        (await _site.As("clerk").Put("conduct/99/withdrawal", new { reason = " " })).Malformed("reason");
        (await _site.Withdraw("clerk", 99)).Refused(Reason.NotFound);
    }

    [Test]
    public async Task Waiting_objections_are_closed_and_ruled_ones_stay_as_they_were()
    {
        var id = await _site.Published("01-001", TestRules.Help);
        await _site.Object("01-001", id);
        await _site.RuleOn(id, 1, upheld: false);
        await _site.Object("clerk", id, by: "李秀英");
        var withdrawn = (await _site.Withdraw("clerk", id)).Gives(HttpStatusCode.OK);

        Assert.That((bool?)withdrawn["objections"]![0]!["upheld"], Is.False);
        Assert.That((string?)withdrawn["objections"]![0]!["ruledBy"], Is.EqualTo("secretary"));
        Assert.That((bool?)withdrawn["objections"]![1]!["upheld"], Is.Null);
        (await _site.RuleOn(id, 2, upheld: false)).Refused(Reason.AlreadyRuled);
        (await _site.Object("01-001", id)).Refused(Reason.NotPublished);
        Assert.That(await _site.Status(id), Is.EqualTo("withdrawn"));
    }
}
