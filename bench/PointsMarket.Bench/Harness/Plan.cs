using System.Globalization;

namespace PointsMarket.Bench.Harness;

/// <summary>How long is measured and how often, where the measured books lie, and whether what is read is kept.</summary>
/// <remarks>--quick shows that everything runs; its figures are nobody's, and it leaves the results as they are.</remarks>
internal sealed record Plan
{
    public required string Verb { get; init; }
    public bool Quick { get; init; }
    public int Rounds { get; init; } = 5;
    public int Seconds { get; init; } = 5;

    /// <summary>Where databases and logs go: a disk, not memory, where a commit is to cost what it costs.</summary>
    public string Folder { get; init; } = Path.Combine(Path.GetTempPath(), "pointsmarket-bench");

    /// <summary>A checkout of pgr0ss/pgledger; without it nothing is compared with PostgreSQL.</summary>
    public string? Pgledger { get; init; }

    public string Command => $"dotnet run -c Release --project bench/PointsMarket.Bench -- {Verb}"
        + (Rounds == 5 ? "" : $" --rounds {Rounds}") + (Seconds == 5 ? "" : $" --seconds {Seconds}") + (Pgledger is null ? "" : " --pgledger DIR");

    public static Plan Of(string verb, string[] options)
    {
        var plan = new Plan { Verb = verb };
        while (options.Length > 0)
        {
            (plan, options) = options switch
            {
                ["--quick", .. var rest] => (plan with { Quick = true, Rounds = 1, Seconds = 3 }, rest),
                ["--rounds", var rounds, .. var rest] => (plan with { Rounds = Whole(rounds) }, rest),
                ["--seconds", var seconds, .. var rest] => (plan with { Seconds = Whole(seconds) }, rest),
                ["--folder", var folder, .. var rest] => (plan with { Folder = Path.GetFullPath(folder) }, rest),
                ["--pgledger", var checkout, .. var rest] => (plan with { Pgledger = Path.GetFullPath(checkout) }, rest),
                _ => throw new ArgumentException($"{options[0]} is none of --quick, --rounds N, --seconds N, --folder DIR, --pgledger DIR."),
            };
        }

        return plan;
    }

    /// <summary>An empty folder of this name, for one server.</summary>
    public string Fresh(string name)
    {
        var folder = Path.Combine(Folder, name);
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);

        Directory.CreateDirectory(folder);
        return folder;
    }

    private static int Whole(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new ArgumentException($"{text} is no whole number above 0.");
}
