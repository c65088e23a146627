using System.IO.Compression;
using PointsMarket.Core;
using PointsMarket.Core.Households;
using PointsMarket.Core.Months;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Villages;

/// <summary>On a cheap phone in the hills: the board and its stylesheet together, as they are sent.</summary>
internal sealed class BoardSizeTests
{
    private const int MostBytes = 60_000;
    private const int Households = 180;

    [Test]
    public async Task A_board_of_a_village_of_180_households_is_small()
    {
        await using var site = await Site.Start();
        await site.Village.Change(settings => settings with { PublicityDays = 0 });
        await site.Village.Write(tx =>
        {
            for (var i = 1; i <= Households; i++)
                HouseholdService.Add(tx, site.Village.Clerk, new() { Code = $"05-{i:000}", Head = $"村民{i}", Area = "东片", Street = $"{i % 9}街" }, new(Points.From(i * 1.25m), Points.Of(i)));
        });
        for (var i = 1; i <= 40; i++)
            await site.Village.Publish($"05-{i:000}", TestRules.Recycling, i, new(2026, 1, 15));

        await site.Village.Write(tx => ClosingService.Close(tx, site.Village.Secretary, new(2026, 1)));
        await site.Village.Change(settings => settings with { PublicityDays = 5 });
        for (var i = 1; i <= 30; i++)
            await site.Village.Publish($"05-{i:000}", TestRules.Recycling, i);

        var visitor = site.Visit();
        var page = await visitor.Open("");
        var stylesheet = page.Document.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        foreach (var path in new List<string> { "", "months/2026-01" })
        {
            var sum = await Sent(visitor, path) + await Sent(visitor, stylesheet);
            TestContext.Out.WriteLine($"/{path}: {sum} bytes");
            Assert.That(sum, Is.LessThan(MostBytes), path);
        }

        Assert.That(page.Document.QuerySelectorAll("link[rel=stylesheet], script, img"), Has.Length.EqualTo(1));
    }

    private static async Task<int> Sent(Visitor visitor, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path.StartsWith('/') ? path : $"/yunxi/{path}");
        request.Headers.AcceptEncoding.ParseAdd("gzip");
        using var answer = await visitor.Http.SendAsync(request);
        Assert.That(answer.Content.Headers.ContentEncoding, Is.EqualTo(["gzip"]), path);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        await using var whole = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        Assert.That(whole.ReadByte(), Is.GreaterThan(0));
        return bytes.Length;
    }
}
