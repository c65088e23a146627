namespace PointsMarket.Tests.Support;

/// <summary>What others bring about in their own time: asked for again and again, but not for ever.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static async Task Is(Func<bool> condition)
    {
        for (var waited = TimeSpan.Zero; waited < Patience && !condition(); waited += Between)
            await Task.Delay(Between);

        Assert.That(condition());
    }
}
