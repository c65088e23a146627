using System.Runtime.CompilerServices;

namespace PointsMarket.Bench.Harness;

/// <summary>The figures as they are printed and kept: a part of bench/RESULTS.md for each verb, with machine, date and command.</summary>
internal static class Results
{
    private const string Title =
        """
        # Results

        Each part was printed by the command it names. Of three numbers the middle one is the median; a ratio is taken round by round
        between what was read alternately in the same run, and its median is judged beside the aim.
        """;

    /// <summary>Prints the figures and puts them in the place of the part of that name.</summary>
    public static async Task Keep(Plan plan, string part, IEnumerable<Figure> figures, string remarks = "")
    {
        var table = Figure.Table(figures);
        Console.WriteLine();
        Console.WriteLine($"## {part}\n\n{table}\n\n{remarks}");
        if (plan.Quick)
            return;

        var text = $"""
            {table}

            {remarks}

            {DateTime.UtcNow:yyyy-MM-dd}, {await Machine.Describe(plan.Folder)}. {plan.Rounds} rounds of {plan.Seconds} s. `{plan.Command}`
            """.Replace("\n\n\n", "\n", StringComparison.Ordinal);
        var file = Path.Combine(Folder(), "RESULTS.md");
        var parts = File.Exists(file) ? Parse(await File.ReadAllTextAsync(file)) : [];
        parts[part] = text;
        await File.WriteAllTextAsync(file, Title + "\n" + string.Concat(parts.Select(one => $"\n## {one.Key}\n\n{one.Value.Trim()}\n")));
    }

    /// <summary>Puts a drawing beside the results.</summary>
    public static async Task Keep(Plan plan, string fileName, string drawing)
    {
        if (!plan.Quick)
            await File.WriteAllTextAsync(Path.Combine(Folder(), fileName), drawing);
    }

    private static OrderedDictionary<string, string> Parse(string text)
    {
        var parts = new OrderedDictionary<string, string>();
        foreach (var part in text.Split("\n## ").Skip(1))
        {
            var lines = part.Split('\n', 2);
            parts[lines[0]] = lines[1];
        }

        return parts;
    }

    /// <summary>The folder bench/ of the checkout that this was built from.</summary>
    private static string Folder([CallerFilePath] string source = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(source)!, "..", ".."));
}
