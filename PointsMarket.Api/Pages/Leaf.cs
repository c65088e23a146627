namespace PointsMarket.Api.Pages;

/// <summary>The way from a page of a list to those around it. A page knows the key that it begins behind; those before it stand in its address.</summary>
internal sealed class Leaf(Reader reader)
{
    /// <summary>How many pages can be gone back one by one; before them there is the first.</summary>
    private const int MostKept = 20;

    private const char Between = '~';

    /// <summary>Stands for the first page, which begins behind nothing.</summary>
    private const string Begin = ".";

    private string[] Before => reader.Context.Request.Query["before"].ToString() is { Length: > 0 } keys ? keys.Split(Between) : [];

    public string First => At(null, []);

    /// <summary>Null on the first page, and where the way back was too long to be kept.</summary>
    public string? Previous => Before switch
    {
        [] => null,
        [.. var earlier, var last] => At(last == Begin ? null : last, earlier),
    };

    public string Next(string after) => At(after, [.. Before.TakeLast(MostKept - 1), Here]);

    private string Here => reader.Context.Request.Query["after"].ToString() is { Length: > 0 } after ? after : Begin;

    private string At(string? after, string[] before) =>
        reader.Here(("after", after), ("before", before.Length == 0 ? null : string.Join(Between, before)), ("done", null));
}
