using System.Collections.Concurrent;
using System.Diagnostics;
using CsCheck;

namespace PointsMarket.Tests.Model;

/// <summary>Many tales, told at several sites side by side, until one parts from the model.</summary>
internal sealed class Campaign(Func<DateOnly, DateTimeOffset, ModelVillage> model, Action<string>? progress = null)
{
    private const int Sites = 4;
    private const int StepsATale = 100;
    private const int TalesASite = 50;
    private const int MostTries = 200;

    private readonly ConcurrentQueue<string> _partings = [];
    private readonly Stopwatch _time = Stopwatch.StartNew();
    private int _begun;
    private int _ended;

    public static ModelVillage FromTheContract(DateOnly firstMonth, DateTimeOffset now) => new(firstMonth, now);

    public Tally Tally { get; } = new();

    public string Figures =>
        $"{Tally.Steps:#,0} steps in {_ended:#,0} sequences in {_time.Elapsed:h\\:mm\\:ss}\n{Tally}";

    /// <summary>What to read, and to send to who looks for the fault; null where model and village agree to the end.</summary>
    public async Task<string?> Tell(int tales)
    {
        await Task.WhenAll(Enumerable.Range(0, Sites).Select(number => Task.Run(() => TellAtOneSite(tales, number))));
        return _partings.TryDequeue(out var parting) ? parting : null;
    }

    /// <summary>The one tale of that seed.</summary>
    public async Task<string?> Replay(string seed)
    {
        await using var site = new ModelSite();
        return await Tell(site, seed);
    }

    private async Task TellAtOneSite(int tales, int number)
    {
        var chance = new PCG((uint)(Environment.TickCount + number));
        var site = new ModelSite();
        for (var told = 1; Interlocked.Increment(ref _begun) <= tales && _partings.IsEmpty; told++)
        {
            var seed = new PCG(chance.Next()).ToString();
            if (await Tell(site, seed) is { } parting)
                _partings.Enqueue(parting);

            if (Interlocked.Increment(ref _ended) % TalesASite == 0)
                progress?.Invoke($"{_ended:#,0} sequences, {Tally.Steps:#,0} steps, {_time.Elapsed:h\\:mm\\:ss}");

            if (told % TalesASite == 0)
            {
                await site.DisposeAsync();
                site = new();
            }
        }

        await site.DisposeAsync();
    }

    private async Task<string?> Tell(ModelSite site, string seed)
    {
        var tale = Tale.Of(StepsATale).Generate(PCG.Parse(seed), null, out _);
        return await new Telling(site, model, Tally).Tell(tale) is { } parting
            ? $"seed {seed} (tell it again with {ModelTests.SeedVariable}={seed})\n{await Shrink(site, tale, parting)}"
            : null;
    }

    /// <summary>Leaves out steps, many at once and then one by one, as long as model and village still part.</summary>
    private async Task<Parting> Shrink(ModelSite site, Tale tale, Parting parting)
    {
        tale = tale.UpTo(parting.Told);
        var tries = 0;
        for (var many = tale.Draws.Count; many > 0; many /= 2)
        {
            for (var from = 0; from < tale.Draws.Count && tries < MostTries; tries++)
            {
                var shorter = tale with { Draws = [.. tale.Draws.Take(from), .. tale.Draws.Skip(from + many)] };
                if (await new Telling(site, model, new()).Tell(shorter) is { } still)
                    (tale, parting) = (shorter.UpTo(still.Told), still);
                else
                    from += many;
            }
        }

        return parting;
    }
}
