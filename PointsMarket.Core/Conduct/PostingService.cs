using PointsMarket.Core.Ledger;
using PointsMarket.Core.Rules;
using PointsMarket.Core.Storage;

namespace PointsMarket.Core.Conduct;

/// <summary>The step from publicity into the book (入账), from the day after the last day of publicity on.</summary>
public static class PostingService
{
    /// <summary>Posts all that is due in a village, and says how much that was.</summary>
    public static int PostDue(Tx tx, Caller by)
    {
        var due = ConductSql.ListDue(tx, by.Village);
        foreach (var record in due)
            Post(tx, by, record);

        return due.Count;
    }

    internal static void Post(Tx tx, Caller by, ConductRecord record)
    {
        var points = record.Points!.Value;
        var entry = Book.Append(tx, new()
        {
            Village = by.Village,
            Household = record.Household,
            Month = Book.MonthFor(tx, by.Village, Month.Of(record.HappenedOn)),
            Kind = points > Points.Zero ? EntryKind.Award : EntryKind.Deduction,
            Points = points,
            Honour = points,
            Source = $"conduct:{record.Id}",
            PostedBy = by.Account,
            Memo = RuleService.GetVersion(tx, by.Village, record.Rule, record.Version).Title,
        });
        ConductSql.SetPosted(tx, by.Village, record.Id, entry.Sequence);
    }
}
