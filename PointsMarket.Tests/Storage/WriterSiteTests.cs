using System.Net;
using PointsMarket.Tests.Crash;
using PointsMarket.Tests.Shop;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Storage;

/// <summary>The one writer as those meet it who ask over HTTP.</summary>
internal sealed class WriterSiteTests
{
    private const int Queued = 20;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private Site _site = null!;
    private SiteClient _shop = null!;
    private SiteClient _clerk = null!;

    [SetUp]
    public async Task Start()
    {
        _site = Site.Over(await TestVillage.Make(busySeconds: 1));

        // Signing in writes: it comes before the writer is held.
        _shop = _site.As("shopkeeper");
        _clerk = _site.As("clerk");
    }

    [TearDown]
    public async Task Stop() => await _site.DisposeAsync();

    [Test]
    public async Task While_another_program_holds_the_file_writing_is_refused_reading_goes_on_and_afterwards_writing_does()
    {
        var order = ShopCalls.Order("01-001", ("S05", 2));
        var visitor = _site.Visit("shopkeeper");
        var counter = await visitor.Serve("01-001", ("S05", 2));
        using (var other = new RawFile(_site.Village.Location.Path))
        {
            other.Run("BEGIN IMMEDIATE");
            var refused = _shop.Post("redemptions", order, key: "k");
            var again = await visitor.Send(counter, CounterCalls.Counter, ("do", "redeem"));
            RefusedForNow.Check(await refused);
            again.Gives(HttpStatusCode.ServiceUnavailable);
            Assert.That(again.Text("[role=alert]"), Does.Contain("没有保存"));
            Assert.That(again.Basket(), Is.EqualTo("S05×2"));
            (await _clerk.Get("entries/head")).Gives(HttpStatusCode.OK);
            other.Run("ROLLBACK");
        }

        var done = (await _shop.Post("redemptions", order, key: "k")).Gives(HttpStatusCode.Created);
        Assert.That(JournalLine.IsReplay(done), Is.False, "nothing had been written");
        using var receipt = await visitor.Post(counter, CounterCalls.Counter, ("do", "redeem"));
        Assert.That(receipt.StatusCode, Is.EqualTo(HttpStatusCode.SeeOther), "the form is still good");
        Assert.That(await _site.Stock("S05"), Is.EqualTo(96));
    }

    [Test]
    public async Task Somebody_who_signs_in_meanwhile_is_told_so_on_a_page()
    {
        var visitor = _site.Visit();
        var form = await visitor.Open("sign-in");
        using var other = new RawFile(_site.Village.Location.Path);
        other.Run("BEGIN IMMEDIATE");
        using var answer = await visitor.Post(form, "sign-in", ("account", "clerk"), ("password", TestVillage.Password));
        Assert.That(answer.Headers.RetryAfter?.Delta, Is.GreaterThan(TimeSpan.Zero));
        var page = new PageView(answer.StatusCode, "", await answer.Content.ReadAsStringAsync()).Gives(HttpStatusCode.ServiceUnavailable);
        Assert.That(page.Text("[role=alert]"), Does.EndWith("。"));
        Assert.That(page.Text(), Does.Contain("没有保存任何内容"));
    }

    [Test]
    public async Task Who_leaves_after_the_request_was_queued_finds_it_done_by_its_key()
    {
        for (var patience = 50; await _site.Stock("S05") == 100; patience *= 2)
        {
            Assert.That(patience, Is.LessThan(60_000), "nothing is done of what is queued when its sender has left");
            var held = HeldWriter.Of(_site.Village);
            using var leaving = new CancellationTokenSource();
            var asked = Redeem("k", leaving.Token);
            await Task.Delay(patience, CancellationToken.None);
            await leaving.CancelAsync();
            held.Release();
            Assert.That(() => asked, Throws.InstanceOf<OperationCanceledException>());
            await _site.Village.Write(_ => { });
        }

        var answer = (await _shop.Post("redemptions", ShopCalls.Order("01-001", ("S05", 1)), "k")).Gives(HttpStatusCode.Created);
        Assert.That(JournalLine.IsReplay(answer));
        Assert.That(await _site.Stock("S05"), Is.EqualTo(99), "done once");
    }

    [Test]
    public async Task At_the_end_what_is_queued_is_done_and_answered_and_what_comes_later_is_refused()
    {
        var held = HeldWriter.Of(_site.Village);
        var queued = Enumerable.Range(0, 2 * Queued).Select(n => _shop.Post("redemptions", ShopCalls.Order("01-001", ("S05", 1)), $"k-{n}")).ToList();
        await Eventually.Is(() => _site.Village.Database.Waiting >= Queued, Patience);
        var closing = Task.Run(async () => await _site.Village.Database.DisposeAsync());
        held.Release();
        var answers = await Task.WhenAll(queued);
        await closing;

        var later = await _shop.Post("redemptions", ShopCalls.Order("01-001", ("S05", 1)), "later");
        RefusedForNow.Check(later);
        Assert.That(answers.Count(answer => answer.Status == HttpStatusCode.Created), Is.AtLeast(Queued));
        foreach (var refused in answers.Where(answer => answer.Status != HttpStatusCode.Created))
            RefusedForNow.Check(refused);

        await _site.Village.Restart();
        using var file = new RawFile(_site.Village.Location.Path);
        Assert.That(
            file.List<long>("SELECT entry FROM redemptions ORDER BY entry"),
            Is.EqualTo(answers.Where(answer => answer.Status == HttpStatusCode.Created).Select(answer => (long)answer["entry"]!).Order()));
    }

    private async Task Redeem(string key, CancellationToken leaving)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/villages/{TestVillage.Code}/redemptions")
        {
            Content = new ByteArrayContent(System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(ShopCalls.Order("01-001", ("S05", 1)), Api.Web.Json.Options))
            {
                Headers = { ContentType = new("application/json") },
            },
            Headers = { { "Idempotency-Key", key } },
        };
        using var answer = await _shop.Http.SendAsync(request, leaving);
    }
}
