namespace PointsMarket.Bench.Harness;

/// <summary>Variants read one after another in each round, so that what else the machine does falls on all of them.</summary>
internal static class Rounds
{
    /// <summary>What each variant came to, by round; one reading of each goes before that is not counted.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<T>>> Alternate<T>(int rounds, params IReadOnlyList<Func<Task<T>>> variants)
    {
        foreach (var variant in variants)
            await variant();

        var read = variants.Select(_ => new List<T>()).ToList();
        for (var round = 0; round < rounds; round++)
        {
            for (var variant = 0; variant < variants.Count; variant++)
                read[variant].Add(await variants[variant]());
        }

        return read;
    }
}
