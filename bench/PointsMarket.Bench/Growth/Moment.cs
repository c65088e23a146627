using System.Globalization;
using PointsMarket.Core;

namespace PointsMarket.Bench.Growth;

/// <summary>A moment of the story as it stands in the file: the instant, the village's day and its month, as UTF-8.</summary>
internal sealed class Moment
{
    private static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);

    private readonly byte[] _instant = new byte[24];
    private readonly byte[] _day = new byte[10];

    public ReadOnlySpan<byte> Instant => _instant;

    public ReadOnlySpan<byte> Day => _day;

    public ReadOnlySpan<byte> Month => _day.AsSpan(0, 7);

    /// <summary>Moves to one of so many moments that lie evenly in a month; in the open one, between its first and now.</summary>
    public void MoveTo(Month month, long place, long places)
    {
        var begin = month.FirstDay.ToDateTime(TimeOnly.MinValue);
        var end = month < BookPlan.Open ? month.Next.FirstDay.ToDateTime(TimeOnly.MinValue) : BookPlan.Now;
        MoveTo(begin + TimeSpan.FromMilliseconds((long)(end - begin).TotalMilliseconds * place / places));
    }

    /// <summary>Moves to what a clock on the village's wall shows.</summary>
    public void MoveTo(DateTime wall)
    {
        (wall - Shanghai).TryFormat(_instant, out _, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        wall.TryFormat(_day, out _, "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
