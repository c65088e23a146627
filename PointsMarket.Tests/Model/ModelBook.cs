namespace PointsMarket.Tests.Model;

/// <summary>An entry of the book; amounts in hundredths.</summary>
internal sealed record ModelEntry(
    long Sequence, string Household, DateOnly Month, string Kind, long Points, long Honour, long BalanceAfter)
{
    /// <summary>Where it came from; of a redemption known once it is numbered.</summary>
    public string? Source { get; set; }

    public ModelEntry? Reverses { get; init; }

    public bool IsReversed { get; set; }

    public Fields Fields() => new()
    {
        ["sequence"] = Sequence,
        ["household"] = Household,
        ["month"] = Calendar.NameOf(Month),
        ["kind"] = Kind,
        ["points"] = new Amount(Points),
        ["honour"] = new Amount(Honour),
        ["balanceAfter"] = new Amount(BalanceAfter),
        ["source"] = Source,
    };
}

/// <summary>The book: it only grows, and balances are what it adds up to.</summary>
internal sealed class ModelBook
{
    private readonly List<ModelEntry> _entries = [];

    public IReadOnlyList<ModelEntry> Entries => _entries;

    public IEnumerable<ModelEntry> Of(string household) => _entries.Where(entry => entry.Household == household);

    public long BalanceOf(string household) => Of(household).Sum(entry => entry.Points);

    public long HonourOf(string household) => Of(household).Sum(entry => entry.Honour);

    /// <summary>Honour of awards, deductions and their reversals, in months that fit: openings do not count.</summary>
    public long HonourOf(string household, Func<DateOnly, bool> month) => Of(household)
        .Where(entry => month(entry.Month) && (entry.Reverses?.Kind ?? entry.Kind) is "award" or "deduction")
        .Sum(entry => entry.Honour);

    public ModelEntry Append(string household, DateOnly month, string kind, long points, long honour, string? source, ModelEntry? reverses = null)
    {
        var entry = new ModelEntry(_entries.Count + 1, household, month, kind, points, honour, BalanceOf(household) + points)
        {
            Source = source,
            Reverses = reverses,
        };
        _entries.Add(entry);
        if (reverses is not null)
            reverses.IsReversed = true;

        return entry;
    }

    /// <summary>The mirror of an award, deduction or opening, in its own month while that is open, else in the earliest open one.</summary>
    public Prediction Reverse(long sequence, ModelMonths months)
    {
        if (_entries.Find(entry => entry.Sequence == sequence) is not { } entry)
            return Prediction.Absent();

        if (entry.IsReversed)
            return Prediction.Refused("alreadyReversed");

        if (entry.Kind is not ("award" or "deduction" or "opening"))
            return Prediction.Refused("notReversible");

        var month = months.MonthFor(entry.Month);
        return Prediction.Made(Append(
            entry.Household, month, "reversal", -entry.Points, -entry.Honour, $"entry:{entry.Sequence}", entry).Fields());
    }
}
