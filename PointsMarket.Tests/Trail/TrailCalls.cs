using PointsMarket.Core.Trail;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Trail;

internal static class TrailCalls
{
    private const int All = 1000;

    /// <summary>The village's whole trail, or what a filter leaves of it, newest first.</summary>
    public static List<TrailEntry> Trail(this TestVillage village, Func<TrailFilter, TrailFilter>? narrow = null, string code = TestVillage.Code)
    {
        var filter = new TrailFilter { Limit = All };
        return village.Read(tx => TrailService.List(tx, code, narrow is null ? filter : narrow(filter)));
    }

    /// <summary>What was noted behind that entry, oldest first.</summary>
    public static List<TrailEntry> TrailBehind(this TestVillage village, long id) =>
        [.. village.Trail().Where(entry => entry.Id > id).Reverse()];

    /// <summary>The changes as one reads them: head 王→李.</summary>
    public static string Text(this TrailEntry entry) =>
        string.Join("; ", entry.Changes.Select(change => $"{change.Field} {change.Before}→{change.After}"));
}
