using System.Globalization;

namespace PointsMarket.Api.Demonstration;

/// <summary>A line of plain data, read by the names in its file's first line. An empty field is nothing.</summary>
internal sealed class SeedRow(IReadOnlyDictionary<string, string> fields)
{
    public string this[string field] => Find(field) ?? throw new InvalidDataException($"The field {field} is empty.");

    public string? Find(string field) => fields[field] is { Length: > 0 } text ? text : null;

    public int Number(string field) => int.Parse(this[field], CultureInfo.InvariantCulture);

    public int? FindNumber(string field) => Find(field) is null ? null : Number(field);

    public decimal Amount(string field) => decimal.Parse(this[field], CultureInfo.InvariantCulture);

    public decimal? FindAmount(string field) => Find(field) is null ? null : Amount(field);

    public bool Flag(string field) => fields[field] == "1";

    public string[] List(string field) => (Find(field) ?? "").Split('；', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>The demonstration village's plain data, which lies beside the program.</summary>
internal static class SeedFile
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "seeds", "demo");

    public static List<SeedRow> Read(string name)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, name + ".csv"));
        var names = lines[0].Split(',');
        return [.. lines.Skip(1).Select(line => new SeedRow(names.Zip(line.Split(',')).ToDictionary(pair => pair.First, pair => pair.Second)))];
    }

    public static byte[] Picture() => File.ReadAllBytes(Path.Combine(Folder, "evidence.png"));
}
