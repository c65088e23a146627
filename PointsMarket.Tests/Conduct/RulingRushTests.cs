using System.Net;
using PointsMarket.Core;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Conduct;

/// <summary>Several decide about the same thing at once: one of them does, and the book has one entry at most.</summary>
internal sealed class RulingRushTests
{
    private static readonly string[] Panel = ["reviewer1", "reviewer2", "reviewer3"];

    private Site _site = null!;

    [SetUp]
    public async Task Start() => _site = await Site.Start();

    [TearDown]
    public async Task Stop()
    {
        _site.MustBeSound();
        await _site.DisposeAsync();
    }

    [TestCase(1)]
    [TestCase(2)]
    public async Task A_record_reviewed_by_several_is_published_by_as_many_as_it_needs_and_posted_once(int required)
    {
        await _site.Village.Change(settings => settings with { PublicityDays = 0, ReviewersRequired = required });
        var id = await _site.Submitted("01-001", TestRules.Help);
        var answers = await Rush.Of(Reviews(id, "approve"));
        answers.Are(required, HttpStatusCode.OK, Reason.AlreadyReviewed);
        Assert.That(await _site.Status(id), Is.EqualTo("posted"));
        Assert.That((await _site.Record(id))["reviews"]!.AsArray(), Has.Count.EqualTo(required));
        Assert.That((await _site.Account("01-001")).Number("balance"), Is.EqualTo(105));
    }

    [Test]
    public async Task A_record_approved_and_rejected_at_once_is_one_of_both()
    {
        await _site.Village.Change(settings => settings with { PublicityDays = 0 });
        var id = await _site.Submitted("01-001", TestRules.Help);
        var answers = await Rush.Of([.. Reviews(id, "approve").Zip(Reviews(id, "reject"), (approve, reject) => new[] { approve, reject }).SelectMany(both => both)]);
        answers.Are(1, HttpStatusCode.OK, Reason.AlreadyReviewed);
        var posted = await _site.Status(id) == "posted";
        Assert.That((await _site.Account("01-001")).Number("balance"), Is.EqualTo(posted ? 105 : 100));
    }

    [Test]
    public async Task A_record_withdrawn_while_it_is_approved_is_in_the_book_or_withdrawn()
    {
        await _site.Village.Change(settings => settings with { PublicityDays = 0 });
        var (clerk, reviewer) = (_site.As("clerk"), _site.As("reviewer2"));
        var ids = new List<long>();
        for (var i = 0; i < Rush.Clients / 2; i++)
            ids.Add(await _site.Submitted("01-001", TestRules.Help));

        var answers = await Rush.Of([.. ids.SelectMany(id => new Func<Task<Answer>>[]
        {
            () => clerk.Put($"conduct/{id}/withdrawal", new { reason = "记错了" }),
            () => reviewer.Put($"conduct/{id}/reviews/reviewer2", new { decision = "approve" }),
        })]);
        Assert.That(answers.Select(answer => (int)answer.Status), Is.All.EqualTo(200).Or.EqualTo(409));
        Assert.That(answers.Chunk(2).Select(pair => pair.Count(answer => answer.Status == HttpStatusCode.OK)), Is.All.EqualTo(1));
        var approved = answers.Chunk(2).Count(pair => pair[1].Status == HttpStatusCode.OK);
        Assert.That((await _site.Account("01-001")).Number("balance"), Is.EqualTo(100 + 5 * approved));
    }

    [Test]
    public async Task An_objection_is_ruled_once()
    {
        var id = await _site.Published("02-001", TestRules.Help);
        await _site.Object("01-001", id);
        var secretary = _site.As("secretary");
        var answers = await Rush.Of([.. Enumerable.Range(0, Rush.Clients).Select(i => (Func<Task<Answer>>)(() =>
            secretary.Put($"conduct/{id}/objections/1/ruling", new { upheld = i % 2 == 0, reason = "查过签到表" })))]);
        answers.Are(1, HttpStatusCode.OK, Reason.AlreadyRuled);
        var ruled = answers.Single(answer => answer.Status == HttpStatusCode.OK);
        var upheld = (bool)(await _site.Record(id))["objections"]![0]!["upheld"]!;
        Assert.That((bool)ruled["objections"]![0]!["upheld"]!, Is.EqualTo(upheld));
        Assert.That(await _site.Status(id), Is.EqualTo(upheld ? "rejected" : "published"));
    }

    [Test]
    public async Task A_cap_s_last_points_are_awarded_once()
    {
        await _site.Village.Change(settings => settings with { PublicityDays = 0 });
        var reviewer = _site.As("reviewer2");
        var ids = new List<long>();
        for (var i = 0; i < Rush.Clients / 2; i++)
            ids.Add(await _site.Submitted("01-001", TestRules.Labour, 0.3m));

        var answers = await Rush.Of([.. ids.Select(id => (Func<Task<Answer>>)(() =>
            reviewer.Put($"conduct/{id}/reviews/reviewer2", new { decision = "approve" })))]);
        answers.Are(7, HttpStatusCode.OK, Reason.CapReached);
        Assert.That((await _site.Account("01-001")).Number("balance"), Is.EqualTo(120));
    }

    [Test]
    public async Task What_is_due_is_posted_once_however_often_posting_is_called()
    {
        await using var site = Site.WithoutKeeper(await TestVillage.Make());
        for (var i = 0; i < 20; i++)
            await site.Published("01-001", TestRules.Help);

        var clerk = site.As("clerk");
        site.Village.MoveTo(new DateOnly(2026, 3, 16));
        var answers = await Rush.Of(() => clerk.Post("posting", new { }));
        Assert.That(answers.Select(answer => answer.Status), Is.All.EqualTo(HttpStatusCode.OK));
        Assert.That(answers.Sum(answer => (int)answer["posted"]!), Is.EqualTo(20));
        Assert.That((await site.Account("01-001")).Number("balance"), Is.EqualTo(200));
        site.MustBeSound();
    }

    private Func<Task<Answer>>[] Reviews(long id, string decision)
    {
        List<(string Account, SiteClient Client)> reviewers = [.. Panel.Select(account => (account, _site.As(account)))];
        return [.. Enumerable.Range(0, Rush.Clients).Select(i => reviewers[i % reviewers.Count]).Select(reviewer => (Func<Task<Answer>>)(() =>
            reviewer.Client.Put($"conduct/{id}/reviews/{reviewer.Account}", new { decision })))];
    }
}
