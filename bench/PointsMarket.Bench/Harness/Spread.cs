namespace PointsMarket.Bench.Harness;

/// <summary>The least, the middle and the most of what was read again and again.</summary>
internal sealed record Spread(double Min, double Median, double Max)
{
    public static Spread Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        var middle = sorted.Count / 2;
        return new(sorted[0], sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2, sorted[^1]);
    }

    public string Show(string unit) => $"{Number(Min)} / {Number(Median)} / {Number(Max)} {unit}".TrimEnd();

    private static string Number(double value) => Math.Abs(value) switch
    {
        >= 100 => FormattableString.Invariant($"{value:#,0}"),
        >= 10 => FormattableString.Invariant($"{value:0.0}"),
        _ => FormattableString.Invariant($"{value:0.00}"),
    };
}
