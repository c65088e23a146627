using System.Net;
using PointsMarket.Core;
using PointsMarket.Core.People;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Conduct;

internal sealed class ReviewTests
{
    private Site _site = null!;

    [SetUp]
    public async Task Start() => _site = await Site.Start();

    [TearDown]
    public async Task Stop() => await _site.DisposeAsync();

    [Test]
    public async Task An_approval_publishes_and_says_who_approved_and_until_when()
    {
        var id = await _site.Submitted("01-001", TestRules.Help);
        var answer = (await _site.Approve("reviewer2", id)).Gives(HttpStatusCode.OK);

        Assert.Multiple(() =>
        {
            Assert.That((string?)answer["status"], Is.EqualTo("published"));
            Assert.That(answer.Number("points"), Is.EqualTo(5));
            Assert.That((string?)answer["publishedUntil"], Is.EqualTo("2026-03-15"));
            Assert.That((string?)answer["reviews"]![0]!["account"], Is.EqualTo("reviewer2"));
            Assert.That((string?)answer["reviews"]![0]!["decision"], Is.EqualTo("approve"));
            Assert.That((string?)answer["reviews"]![0]!["at"], Is.EqualTo("2026-03-10T01:00:00.000Z"));
            Assert.That(answer["entry"], Is.Null);
        });
        Assert.That((await _site.Account("01-001")).Number("pending"), Is.EqualTo(5));
    }

    [Test]
    public async Task As_many_approvals_as_the_village_asks_for_publish()
    {
        await _site.Village.Change(settings => settings with { ReviewersRequired = 2 });
        var id = await _site.Submitted("01-001", TestRules.Help);
        var first = await _site.Approve("reviewer1", id);
        Assert.That((string?)first["status"], Is.EqualTo("submitted"));
        Assert.That(first["points"], Is.Null);

        (await _site.Approve("reviewer1", id)).Refused(Reason.AlreadyReviewed);
        Assert.That((string?)(await _site.Approve("reviewer2", id))["status"], Is.EqualTo("published"));
        (await _site.Approve("reviewer3", id)).Refused(Reason.AlreadyReviewed);
    }

    [Test]
    public async Task What_the_village_asks_for_counts_as_it_stands_at_each_review()
    {
        await _site.Village.Change(settings => settings with { ReviewersRequired = 2 });
        var (raised, lowered) = (await _site.Submitted("01-001", TestRules.Help), await _site.Submitted("01-001", TestRules.Help));
        await _site.Approve("reviewer1", raised);
        await _site.Approve("reviewer1", lowered);

        await _site.Village.Change(settings => settings with { ReviewersRequired = 3 });
        Assert.That((string?)(await _site.Approve("reviewer2", raised))["status"], Is.EqualTo("submitted"));
        await _site.Village.Change(settings => settings with { ReviewersRequired = 1 });
        Assert.That(await _site.Status(lowered), Is.EqualTo("submitted"), "changing the settings moves nothing by itself");
        Assert.That((string?)(await _site.Approve("reviewer3", lowered))["status"], Is.EqualTo("published"));
        Assert.That((string?)(await _site.Approve("reviewer3", raised))["status"], Is.EqualTo("published"));
    }

    [Test]
    public async Task One_rejection_ends_a_record()
    {
        await _site.Village.Change(settings => settings with { ReviewersRequired = 3 });
        var id = await _site.Submitted("01-001", TestRules.Help);
        await _site.Approve("reviewer1", id);
        var answer = await _site.As("reviewer2").Put($"conduct/{id}/reviews/reviewer2", new { decision = "reject", reason = "没有到场" });

        Assert.That((string?)answer["status"], Is.EqualTo("rejected"));
        Assert.That((string?)answer["reviews"]![1]!["reason"], Is.EqualTo("没有到场"));
        (await _site.Approve("reviewer3", id)).Refused(Reason.AlreadyReviewed);
        (await _site.Reject("reviewer3", id)).Refused(Reason.AlreadyReviewed);
    }

    [Test]
    public async Task Reviewers_decide_in_their_own_name()
    {
        var id = await _site.Submitted("01-001", TestRules.Help);
        (await _site.As("reviewer2").Put($"conduct/{id}/reviews/reviewer3", new { decision = "approve" })).Refused(Reason.Forbidden);
        (await _site.As("reviewer2").Put("conduct/99/reviews/nobody", new { decision = "approve" })).Refused(Reason.Forbidden);
    }

    [TestCase("secretary")]
    [TestCase("clerk")]
    [TestCase("cadre")]
    [TestCase("shopkeeper")]
    [TestCase("observer")]
    [TestCase("01-001")]
    public async Task Only_reviewers_review(string account)
    {
        var id = await _site.Submitted("01-002", TestRules.Help);
        (await _site.Approve(account, id)).Refused(Reason.Forbidden);
    }

    [Test]
    public async Task A_decision_is_needed_and_the_record_must_exist()
    {
        var reviewer = _site.As("reviewer2");
        (await reviewer.Put("conduct/99/reviews/reviewer2", new { })).Malformed("decision");
        (await reviewer.Put("conduct/99/reviews/reviewer2", new { decision = "maybe" })).Malformed("decision");
        (await reviewer.Put("conduct/99/reviews/reviewer2", new { decision = "approve" })).Refused(Reason.NotFound);
        (await reviewer.Put("conduct/x/reviews/reviewer2", new { decision = "approve" })).Refused(Reason.NotFound);
    }

    [Test]
    public async Task Nobody_reviews_what_they_submitted_or_their_own_household()
    {
        var both = new Person { Account = "both", Name = "王芳", Roles = Roles.Cadre | Roles.Reviewer, Household = "01-002" };
        await _site.Village.Write(tx => PeopleService.Add(tx, _site.Village.Secretary, both, ""));
        var own = (long)(await _site.As("both").Submit("01-002", TestRules.Help))["id"]!;
        (await _site.Approve("both", own)).Refused(Reason.OwnSubmission);
        (await _site.Reject("both", own)).Refused(Reason.OwnSubmission);
        (await _site.Approve("reviewer1", own)).Refused(Reason.ConflictOfInterest);
        (await _site.Reject("reviewer1", own)).Refused(Reason.ConflictOfInterest);

        (await _site.Reject("reviewer2", own)).Gives(HttpStatusCode.OK);
        (await _site.Approve("both", own)).Refused(Reason.OwnSubmission);
        (await _site.Approve("reviewer1", own)).Refused(Reason.ConflictOfInterest);
        (await _site.Approve("reviewer2", own)).Refused(Reason.AlreadyReviewed);
    }

    [Test]
    public async Task Conduct_after_a_departure_is_not_approved_but_can_be_rejected()
    {
        var (after, before) = (await _site.Submitted("01-001", TestRules.Snapshot, on: "2026-03-06"), await _site.Submitted("01-001", TestRules.Help, on: "2026-03-05"));
        await _site.Depart("01-001", "2026-03-05");
        (await _site.Approve("reviewer2", after)).Refused(Reason.HouseholdDeparted);
        (await _site.Approve("reviewer2", before)).Gives(HttpStatusCode.OK);
        (await _site.Reject("reviewer2", after)).Gives(HttpStatusCode.OK);
        (await _site.Approve("reviewer2", after)).Refused(Reason.AlreadyReviewed);
    }

    [Test]
    public async Task Without_a_picture_where_one_is_needed_nothing_is_approved()
    {
        await _site.Village.Change(settings => settings with { ReviewersRequired = 2 });
        var id = await _site.Submitted("01-001", TestRules.Snapshot);
        (await _site.Approve("reviewer2", id)).Refused(Reason.EvidenceMissing);
        Assert.That((await _site.Record(id))["reviews"]!.AsArray(), Is.Empty);
        (await _site.As("clerk").PostBytes($"conduct/{id}/evidence", Photo.Png(4, 4), "image/png")).Gives(HttpStatusCode.Created);
        (await _site.Approve("reviewer2", id)).Gives(HttpStatusCode.OK);
    }

    [Test]
    public async Task The_approval_that_would_publish_past_the_cap_is_refused_and_the_record_waits()
    {
        await _site.Village.Change(settings => settings with { ReviewersRequired = 2 });
        await _site.Village.AddRule("C", 10, rule => rule with { CapPerMonth = Points.Of(10), EvidenceRequired = true });
        var (full, id) = (await _site.Submitted("01-001", "C"), await _site.Submitted("01-001", "C"));
        await _site.As("clerk").PostBytes($"conduct/{full}/evidence", Photo.Png(4, 4), "image/png");
        await _site.Approve("reviewer2", full);
        await _site.Approve("reviewer3", full);

        (await _site.Approve("reviewer2", id)).Refused(Reason.EvidenceMissing);
        await _site.As("clerk").PostBytes($"conduct/{id}/evidence", Photo.Png(4, 4), "image/png");
        (await _site.Approve("reviewer2", id)).Gives(HttpStatusCode.OK);
        (await _site.Approve("reviewer3", id)).Refused(Reason.CapReached);
        Assert.That(await _site.Status(id), Is.EqualTo("submitted"));
        Assert.That((await _site.Record(id))["reviews"]!.AsArray(), Has.Count.EqualTo(1));

        await _site.Withdraw("clerk", full);
        Assert.That((string?)(await _site.Approve("reviewer3", id))["status"], Is.EqualTo("published"));
    }

    [Test]
    public async Task A_review_that_is_sent_again_with_its_key_is_answered_again()
    {
        var id = await _site.Submitted("01-001", TestRules.Help);
        var path = $"conduct/{id}/reviews/reviewer2";
        var first = await _site.As("reviewer2").Put(path, new { decision = "approve" }, key: "k");
        Assert.That((await _site.As("reviewer2").Put(path, new { decision = "approve" }, key: "k")).Text, Is.EqualTo(first.Text));
        (await _site.As("reviewer2").Put(path, new { decision = "approve" })).Refused(Reason.AlreadyReviewed);
    }

    [Test]
    public async Task A_review_says_how_the_month_stands_to_its_budget()
    {
        await _site.Village.Change(settings => settings with { MonthlyBudget = Points.Of(3), PublicityDays = 0 });
        var budget = (await _site.Approve("reviewer2", await _site.Submitted("01-001", TestRules.Help)))["budget"]!;
        Assert.That((decimal)budget["awarded"]!, Is.EqualTo(5));
        Assert.That((decimal)budget["exceededBy"]!, Is.EqualTo(2));
    }
}
