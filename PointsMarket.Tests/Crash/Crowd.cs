namespace PointsMarket.Tests.Crash;

/// <summary>Many clients at once, each with a journal of its own; the first one closes the months.</summary>
internal sealed class Crowd
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(20);

    private readonly CrashVillage _village;
    private readonly List<CrashClient> _clients;

    public Crowd(CrashVillage village, int clients, int seed)
    {
        _village = village;
        _clients = [.. Enumerable.Range(0, clients).Select(number => new CrashClient(village, new(seed + number), closesMonths: number == 0))];
    }

    /// <summary>What everybody has written down so far.</summary>
    public IReadOnlyList<JournalLine> Journal => [.. _clients.SelectMany(client => client.Journal)];

    /// <summary>Everybody sends until nobody answers, and keeps what is unknown for the next server.</summary>
    public Task WorkUntilNobodyAnswers(Uri server, Action<JournalLine> notice) => Task.WhenAll(_clients.Select(client => Task.Run(async () =>
    {
        while (await client.SendOne(server, notice))
        {
        }
    })));

    /// <summary>Everybody sends until told to stop; what is not answered is sent again after a little while.</summary>
    public Task Work(Uri server, CancellationToken stop) => Task.WhenAll(_clients.Select(client => Task.Run(async () =>
    {
        while (!stop.IsCancellationRequested)
        {
            if (!await client.SendOne(server))
                await Task.Delay(Patience, CancellationToken.None);
        }
    })));

    /// <summary>Everybody sends what is still unanswered, and nothing else.</summary>
    public Task Settle(Uri server) => Task.WhenAll(_clients.Where(client => client.HasUnanswered).Select(async client =>
        Assert.That(await client.SendOne(server), "a server that runs answers what is sent again")));

    /// <summary>Sends again all that was acknowledged: each is answered as it was, to the byte, and nothing is done anew.</summary>
    public async Task ReplayAll(Uri server) => await Parallel.ForEachAsync(Journal.Where(line => line.IsAcknowledged), async (line, _) =>
    {
        var (first, again) = (line.Answer!, await line.SendTo(_village.As(line.Account, server)));
        if (again.Status != first.Status || !again.Bytes.AsSpan().SequenceEqual(first.Bytes) || again.Location != first.Location || !JournalLine.IsReplay(again))
            throw new AssertionException($"{line.Method} {line.Path} was answered {first.Text}, and now {again.Text}");
    });
}
