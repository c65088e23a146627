namespace PointsMarket.Tests.Model;

/// <summary>A request that was accepted under its key, and what was answered.</summary>
internal sealed record KeptRequest(Step Step, DateTimeOffset At, int Status, string Answer);

/// <summary>The idempotency keys that were used, and those that a refusal left free.</summary>
internal sealed class ModelKeys
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(6);

    private readonly List<KeptRequest> _kept = [];
    private int _made;

    /// <summary>A key that was sent with a request that was refused: it may be used again, for anything.</summary>
    public string? Freed { get; private set; }

    public string Next() => $"key-{++_made}";

    public string TakeFreed()
    {
        var key = Freed ?? Next();
        Freed = null;
        return key;
    }

    /// <summary>Requests that are answered again, well within the seven days for which keys are kept.</summary>
    public IReadOnlyList<KeptRequest> KeptAt(DateTimeOffset now) => [.. _kept.Where(request => now - request.At < Kept)];

    public void Note(Step step, DateTimeOffset at, int status, string answer)
    {
        if (step.Key is null || step.Repeats)
            return;

        if (status < 400)
            _kept.Add(new(step, at, status, answer));
        else
            Freed = step.Key;
    }
}
