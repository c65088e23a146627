namespace PointsMarket.Core.Drawing;

/// <summary>Which page is being laid out, and what is known of all of them.</summary>
internal sealed class PageContext
{
    public required int Number { get; init; }

    public required PagePlan Plan { get; init; }
}

/// <summary>What the first pass over a document finds out: how many pages there are, and on which each section stands.</summary>
internal sealed class PagePlan
{
    private readonly Dictionary<string, (int First, int Last)> _sections = [];

    /// <summary>Null during the first pass.</summary>
    public int? Total { get; set; }

    /// <summary>The document's headings, in their order.</summary>
    public List<Bookmark> Bookmarks { get; } = [];

    /// <summary>Notes that a section is drawn on this page.</summary>
    public void Note(string section, int page) =>
        _sections[section] = _sections.TryGetValue(section, out var known) ? (known.First, Math.Max(known.Last, page)) : (page, page);

    public int NumberWithin(string section, int page) => _sections.TryGetValue(section, out var known) ? page - known.First + 1 : 1;

    public int TotalWithin(string section) => _sections.TryGetValue(section, out var known) ? known.Last - known.First + 1 : 1;
}

/// <summary>A line of the document's outline: how deep it stands, what it says, and the place that it leads to.</summary>
internal sealed record Bookmark(int Level, string Text, string Destination);
