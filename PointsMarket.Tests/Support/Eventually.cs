using System.Diagnostics;

namespace PointsMarket.Tests.Support;

/// <summary>What others bring about in their own time: asked for again and again, but not for ever.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(10);

    public static async Task Is(Func<bool> condition, TimeSpan within)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < within && !condition();)
            await Task.Delay(Between);

        Assert.That(condition(), $"it did not come within {within.TotalSeconds} s");
    }
}
