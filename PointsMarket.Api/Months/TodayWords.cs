using PointsMarket.Core;

namespace PointsMarket.Api.Months;

/// <summary>The words of the desk's start page.</summary>
internal static class TodayWords
{
    public static readonly Sentence Title = new("今天", "Today");
}
