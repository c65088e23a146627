using System.Net;
using System.Text.Json.Nodes;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Crash;

/// <summary>The seventh law: the book holds exactly what the clients' journals say, whatever became of the servers.</summary>
internal static class JournalProof
{
    /// <summary>Settles what is open, holds the book against the journals, and lets the verb check all other laws.</summary>
    public static async Task<int> Hold(CrashVillage village, Crowd crowd)
    {
        int entries;
        using (var server = village.Start())
        {
            var address = await server.Ready();
            await crowd.Settle(address);
            Assert.That(crowd.Journal.Select(line => (int)line.Answer!.Status), Is.All.AnyOf(200, 201, 409), "nothing else was answered");
            entries = await EntriesAreThoseOfTheJournal(village, crowd, address);
            await ThingsReadAsTheyWereAnswered(village, crowd, address);
            await crowd.ReplayAll(address);
            Assert.That(await server.Stop(), Is.Zero, server.Said);
        }

        RowsAreCounted(village, crowd.Journal, entries);
        var (status, said) = await village.Verify();
        Assert.That(status, Is.Zero, said);
        Assert.That(said, Does.Contain($"{TestVillage.Code}: {entries} entries").And.Contain("sound"));
        return entries;
    }

    /// <summary>Every entry but the openings was acknowledged, and every acknowledged one is there, once, under its sequence.</summary>
    private static async Task<int> EntriesAreThoseOfTheJournal(CrashVillage village, Crowd crowd, Uri address)
    {
        var book = new List<JsonNode>();
        var clerk = village.As("clerk", address);
        var after = "0";
        while (after is not null)
        {
            var page = (await clerk.Get($"entries?limit=500&after={after}")).Gives(HttpStatusCode.OK);
            book.AddRange(page["items"]!.AsArray()!);
            after = (string?)page["next"];
        }

        Assert.That(book.Select(entry => (long)entry["sequence"]!), Is.EqualTo(Enumerable.Range(1, book.Count).Select(number => (long)number)));
        var made = book.Where(entry => (string?)entry["kind"] != "opening").ToDictionary(entry => (long)entry["sequence"]!);
        var told = crowd.Journal.Where(line => line.Entry is not null).ToList();
        Assert.That(told.Select(line => line.Entry!.Value), Is.Unique);
        Assert.That(told.Select(line => line.Entry!.Value).Order(), Is.EqualTo(made.Keys.Order()));
        foreach (var line in told)
            Assert.That((string?)made[line.Entry!.Value]["source"], Is.EqualTo(SourceOf(line)), line.Answer!.Text);

        return book.Count;
    }

    private static string SourceOf(JournalLine line) => line switch
    {
        { IsReview: true } => $"conduct:{line.Answer!["id"]}",
        { IsRedemption: true } => $"redemption:{line.Answer!["id"]}",
        { IsRedemptionTakenBack: true } => $"entry:{line.Answer!["entry"]}",
        _ => $"entry:{line.Path.Split('/')[1]}",
    };

    /// <summary>What was last answered about a thing is what is read of it now.</summary>
    private static async Task ThingsReadAsTheyWereAnswered(CrashVillage village, Crowd crowd, Uri address)
    {
        var lastWords = crowd.Journal.Where(line => line.IsAcknowledged).GroupBy(line => line.Thing).Select(about => about.Last());
        await Parallel.ForEachAsync(lastWords, async (line, _) =>
        {
            var read = (await village.As(line.Account, address).Get(line.Thing)).Gives(HttpStatusCode.OK);
            if (!(line.IsClosing ? JsonNode.DeepEquals(read.Json, WithoutCarried(line.Answer!)) : read.Text == line.Answer!.Text))
                throw new AssertionException($"{line.Thing} was answered {line.Answer!.Text}, and now reads {read.Text}");
        });
    }

    private static JsonObject WithoutCarried(Answer closing)
    {
        var month = closing.Json.AsObject();
        month.Remove("carried");
        return month;
    }

    /// <summary>No row more, and none less, than was acknowledged; among them the kept answers themselves.</summary>
    private static void RowsAreCounted(CrashVillage village, IReadOnlyList<JournalLine> journal, int entries)
    {
        using var book = village.Book();
        Assert.Multiple(() =>
        {
            Assert.That(book.Get<int>("SELECT count(*) FROM entries"), Is.EqualTo(entries));
            Same("redemptions", line => line.IsRedemption);
            Same("redemption_reversals", line => line.IsRedemptionTakenBack);
            Same("conduct_records", line => line.IsConduct);
            Same("conduct_records WHERE status = 'posted'", line => line.IsReview);
            Same("movements WHERE supplier IS NOT NULL", line => line.IsReceipt);
            Same("reversals", line => line.IsTakenBack);
            Same("closings", line => line.IsClosing);
            Same("kept_answers", _ => true);
        });

        void Same(string rows, Func<JournalLine, bool> kind) => Assert.That(
            book.Get<int>($"SELECT count(*) FROM {rows}"), Is.EqualTo(journal.Count(line => line.IsAcknowledged && kind(line))), rows);
    }
}
