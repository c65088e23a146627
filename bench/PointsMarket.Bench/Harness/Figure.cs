namespace PointsMarket.Bench.Harness;

/// <summary>Something that was measured, what it is measured against, and whether its aim is reached.</summary>
internal sealed record Figure
{
    public required string What { get; init; }
    public required string Measured { get; init; }
    public string Against { get; init; } = "";
    public string Ratio { get; init; } = "";
    public string Aim { get; init; } = "";

    /// <summary>Null where there is no aim.</summary>
    public bool? Reached { get; init; }

    /// <summary>A value by itself.</summary>
    public static Figure Of(string what, IEnumerable<double> values, string unit) => new() { What = what, Measured = Spread.Of(values).Show(unit) };

    /// <summary>A value by itself whose median is to stay at or below its aim.</summary>
    public static Figure AtMost(string what, IReadOnlyList<double> values, string unit, double aim) => Of(what, values, unit) with
    {
        Aim = FormattableString.Invariant($"≤ {aim:#,0.##} {unit}"),
        Reached = Spread.Of(values).Median <= aim,
    };

    /// <summary>A value by itself whose median is to be at or above its aim.</summary>
    public static Figure AtLeast(string what, IReadOnlyList<double> values, string unit, double aim) => Of(what, values, unit) with
    {
        Aim = FormattableString.Invariant($"≥ {aim:#,0.##} {unit}"),
        Reached = Spread.Of(values).Median >= aim,
    };

    /// <summary>What was read beside something else in the same rounds: the ratio is taken round by round, and its median judged.</summary>
    public static Figure Beside(
        string what, IReadOnlyList<double> values, string against, IReadOnlyList<double> others, string unit, double? atLeast = null, double? atMost = null)
    {
        var ratio = Spread.Of(values.Zip(others, (one, other) => one / other));
        return new()
        {
            What = what,
            Measured = Spread.Of(values).Show(unit),
            Against = $"{against}: {Spread.Of(others).Show(unit)}",
            Ratio = "× " + ratio.Show(""),
            Aim = (atLeast, atMost) switch
            {
                ({ } least, _) => FormattableString.Invariant($"≥ × {least:0.##}"),
                (_, { } most) => FormattableString.Invariant($"≤ × {most:0.##}"),
                _ => "",
            },
            Reached = atLeast is null && atMost is null ? null : ratio.Median >= (atLeast ?? 0) && ratio.Median <= (atMost ?? double.MaxValue),
        };
    }

    /// <summary>As a table; of three numbers the middle one is the median.</summary>
    public static string Table(IEnumerable<Figure> figures) => string.Join('\n',
    [
        "| what | measured (min / median / max) | against | ratio, round by round | aim | |",
        "| --- | --- | --- | --- | --- | --- |",
        .. figures.Select(figure => $"| {figure.What} | {figure.Measured} | {figure.Against} | {figure.Ratio} | {figure.Aim} | {figure.Verdict} |"),
    ]);

    private string Verdict => Reached switch
    {
        true => "reached",
        false => "**missed**",
        null => "",
    };
}
