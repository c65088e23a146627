using PointsMarket.Core.Ledger;
using PointsMarket.Core.Storage;

namespace PointsMarket.Core.Months;

/// <summary>A line of a household's passbook (积分存折): an entry of the book with what it came from, as it is told to the household.</summary>
public sealed record PassbookLine
{
    public required Entry Entry { get; init; }

    /// <summary>Of an award or a deduction.</summary>
    public PassbookConduct? Conduct { get; init; }

    /// <summary>Of a redemption.</summary>
    public PassbookRedemption? Redemption { get; init; }

    /// <summary>Of a reversal: the line that it takes back.</summary>
    public PassbookLine? Reversed { get; init; }

    /// <summary>Whether another line has taken this one back.</summary>
    public bool IsReversed { get; init; }
}

/// <summary>The conduct behind an entry.</summary>
public sealed record PassbookConduct
{
    public required long Record { get; init; }
    public required DateOnly HappenedOn { get; init; }
    public required string Title { get; init; }
    public required decimal Quantity { get; init; }
    public required string Unit { get; init; }
    public required Points Asked { get; init; }
    public required Points Points { get; init; }
    public required DateOnly PublishedUntil { get; init; }
    public required string SubmittedBy { get; init; }

    /// <summary>The name of who recorded it; null where the household reported it, or the clock did.</summary>
    public string? RecordedBy { get; init; }

    /// <summary>The caps have left less than was asked.</summary>
    public bool IsCut => Points != Asked;
}

/// <summary>The redemption behind an entry.</summary>
public sealed record PassbookRedemption(string Number, string? Collector, string? Relation, IReadOnlyList<PassbookGoods> Goods);

public sealed record PassbookGoods(string Name, int Quantity, string Unit);

/// <summary>What a household's passbook says, newest first.</summary>
public static class PassbookService
{
    /// <summary>A household's lines, newest first, from the one before sequence <paramref name="before"/> on.</summary>
    public static List<PassbookLine> List(Tx tx, string village, string household, Month? month, long? before, int limit)
    {
        var entries = EntryService.ListOfHousehold(tx, village, household, month, before, limit);
        if (entries.Count == 0)
            return [];

        long[] sequences = [.. entries.Select(entry => entry.Sequence)];
        var reversed = PassbookSql.ListReversed(tx, village, sequences);
        long[] told = [.. sequences, .. reversed.Values];
        var conduct = PassbookSql.ListConduct(tx, village, told);
        var redemptions = PassbookSql.ListRedemptions(tx, village, told);
        var taken = PassbookSql.ListTakenBack(tx, village, sequences);
        return [.. entries.Select(entry => Line(entry) with
        {
            IsReversed = taken.Contains(entry.Sequence),
            Reversed = reversed.TryGetValue(entry.Sequence, out var before) ? Line(EntryService.Find(tx, village, before)!) : null,
        })];

        PassbookLine Line(Entry entry) => new()
        {
            Entry = entry,
            Conduct = conduct.GetValueOrDefault(entry.Sequence),
            Redemption = redemptions.GetValueOrDefault(entry.Sequence),
        };
    }
}
