using System.Net;
using PointsMarket.Core;
using PointsMarket.Core.Ledger;
using PointsMarket.Core.Months;
using PointsMarket.Tests.Conduct;
using PointsMarket.Tests.Shop;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Months;

/// <summary>Months are closed while the village works.</summary>
internal sealed class ClosingRushTests
{
    private const int Each = 16;

    private static readonly string[] Closed = ["2026-01", "2026-02", "2026-03"];
    private static readonly string[] InTheWay = ["alreadyClosed", "earlierMonthOpen"];

    private Site _site = null!;

    [SetUp]
    public async Task Start()
    {
        _site = await Site.Start();
        await _site.Village.Change(settings => settings with { PublicityDays = 0 });
    }

    [TearDown]
    public async Task Stop()
    {
        _site.MustBeSound();
        await _site.DisposeAsync();
    }

    [Test]
    public async Task A_month_is_closed_once()
    {
        var secretary = _site.As("secretary");
        (await Rush.Of(() => secretary.Put("months/2026-01/closing", new { }))).Are(1, HttpStatusCode.OK, Reason.AlreadyClosed);
        Assert.That((string?)(await secretary.Get(""))["openMonth"], Is.EqualTo("2026-02"));
    }

    [Test]
    public async Task The_same_closing_sent_many_times_is_answered_the_same()
    {
        var secretary = _site.As("secretary");
        var answers = await Rush.Of(() => secretary.Put("months/2026-01/closing", new { }, key: "once"));
        Assert.That(answers.Select(answer => (answer.Status, answer.Text)).Distinct(), Is.EqualTo(new[] { (HttpStatusCode.OK, answers[0].Text) }));
    }

    [Test]
    public async Task An_entry_is_reversed_once_and_an_opening_given_once()
    {
        var (clerk, secretary) = (_site.As("clerk"), _site.As("secretary"));
        (await Rush.Of(() => clerk.Post("households/02-001/opening", new { balance = 30, honour = 40 })))
            .Are(1, HttpStatusCode.Created, Reason.OpeningStands);
        (await Rush.Of(() => secretary.Post("entries/4/reversal", new { reason = "抄错了" }))).Are(1, HttpStatusCode.Created, Reason.AlreadyReversed);
        Assert.That((await _site.Account("02-001")).Number("balance"), Is.Zero);
    }

    [Test]
    [Repeat(3)]
    public async Task Closings_run_beside_reviews_redemptions_and_reversals_and_nothing_is_lost()
    {
        // March has ended; what happened in it is on its way, and the shop is open in April.
        var work = await Prepare();
        var before = (await _site.As("clerk").Get("entries/head"))["sequence"]!.GetValue<long>();
        var secretary = _site.As("secretary");
        var closings = Closed.SelectMany(month =>
            Enumerable.Repeat((Func<Task<Answer>>)(() => secretary.Put($"months/{month}/closing", new { })), 4)).ToList();
        var random = TestContext.CurrentContext.Random;
        var answers = await Rush.Of([.. work.Concat(closings).OrderBy(_ => random.Next())]);

        Assert.That(answers.Select(answer => (int)answer.Status), Is.All.EqualTo(200).Or.EqualTo(201).Or.EqualTo(409));
        Assert.That(
            answers.Where(answer => (int)answer.Status == 409).Select(answer => answer.Reason).Distinct(),
            Is.SubsetOf(InTheWay));
        var head = (await _site.As("clerk").Get("entries/head"))["sequence"]!.GetValue<long>();
        Assert.That(head - before, Is.EqualTo(4 * Each), "an award, a redemption, its reversal and an entry's, each once");
        Assert.That((await _site.Account("01-001")).Number("balance"), Is.EqualTo(100 + 5 * Each));
        Assert.That((await _site.Account("02-001")).Number("balance"), Is.EqualTo(500 - 2.5m * Each));
        Assert.That((await _site.Account("01-002")).Number("balance"), Is.EqualTo(20));
        Assert.That(await _site.Stock("S05"), Is.EqualTo(100 - Each));
        EntriesStayOutOfClosedMonths();
    }

    /// <summary>Sixteen each of reviews that post, redemptions, reversals of redemptions, and reversals of entries.</summary>
    private async Task<List<Func<Task<Answer>>>> Prepare()
    {
        await _site.Earn("02-001", 500);
        var (reviewer, shop, secretary) = (_site.As("reviewer2"), _site.As("shopkeeper"), _site.As("secretary"));
        var work = new List<Func<Task<Answer>>>();
        for (var i = 0; i < Each; i++)
        {
            var record = await _site.Submitted("01-001", TestRules.Help, on: "2026-03-05");
            work.Add(() => reviewer.Put($"conduct/{record}/reviews/reviewer2", new { decision = "approve" }));
            var posted = await _site.Village.Publish("01-002", TestRules.Help, on: new(2026, 3, 1));
            work.Add(() => secretary.Post($"entries/{posted.Entry}/reversal", new { reason = "记错了人家" }));
        }

        _site.Village.MoveTo(new DateOnly(2026, 4, 1));
        for (var i = 0; i < Each; i++)
        {
            var key = $"r-{i}";
            work.Add(() => shop.Post("redemptions", ShopCalls.Order("02-001", ("S05", 1)), key));
            var redeemed = (await _site.Redeem("02-001", ("S05", 1))).Gives(HttpStatusCode.Created);
            work.Add(() => shop.Put($"redemptions/{redeemed["id"]}/reversal", new { reason = "拿错了", restock = true }));
        }

        return work;
    }

    private void EntriesStayOutOfClosedMonths() => _site.Village.Read(tx =>
    {
        var entries = EntryService.List(tx, TestVillage.Code, 0, 500);
        foreach (var month in MonthService.List(tx, TestVillage.Code, null, 12).Where(month => month.Closing is not null))
            Assert.That(entries.Where(entry => entry.Month == month.Month && entry.Sequence > month.Closing!.LastSequence), Is.Empty);

        return true;
    });
}
