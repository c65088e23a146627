using PointsMarket.Core;

namespace PointsMarket.Api.Demonstration;

/// <summary>The clock of a story that is told: it stands on a day, and goes on a little whenever it is looked at.</summary>
internal sealed class StoryClock(VillageTime real) : TimeProvider
{
    private static readonly TimeOnly Morning = new(8, 30);
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(20);

    private DateTimeOffset _now;
    private bool _isToday;

    public DateOnly Day
    {
        set
        {
            _isToday = value == real.Today;
            _now = real.At(value, Morning);
        }
    }

    /// <summary>Today's part happens now: a moment that is still to come would stand in the book before it was.</summary>
    public override DateTimeOffset GetUtcNow() => _isToday ? real.Now : _now += Step;
}
