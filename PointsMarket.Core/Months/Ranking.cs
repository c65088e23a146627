namespace PointsMarket.Core.Months;

/// <summary>Places by honour (名次): equal honour, equal place, and the next one after them skips (1, 2, 2, 4).</summary>
public static class Ranking
{
    public static Dictionary<string, int> Of<T>(IEnumerable<T> ranked, Func<T, string> key, Func<T, Points> honour)
    {
        var ranks = new Dictionary<string, int>();
        var place = 0;
        var rank = 0;
        Points? before = null;
        foreach (var one in ranked.OrderByDescending(honour))
        {
            place++;
            if (honour(one) != before)
                rank = place;

            before = honour(one);
            ranks.Add(key(one), rank);
        }

        return ranks;
    }
}
