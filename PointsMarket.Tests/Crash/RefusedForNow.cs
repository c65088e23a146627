using PointsMarket.Core;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Crash;

/// <summary>What a program is told while the disk or the database refuses: why, in a sentence, and when to come again.</summary>
internal static class RefusedForNow
{
    public static void Check(Answer answer)
    {
        answer.Refused(Reason.Unavailable);
        Assert.That((string?)answer["detail"], Does.EndWith("。"));
        Assert.That(answer.Headers.RetryAfter?.Delta, Is.GreaterThan(TimeSpan.Zero));
    }
}
