using PointsMarket.Core;
using PointsMarket.Core.Conduct;
using PointsMarket.Core.Ledger;
using PointsMarket.Core.Rules;
using PointsMarket.Core.Storage;

namespace PointsMarket.Api.Conduct;

/// <summary>A record of the household that reads, with the rule it was handed in under, and whether its entry was taken back later.</summary>
public sealed record OwnRecord(ConductRecord Record, Rule Rule, bool IsTakenBack)
{
    /// <summary>What the caps left of it, once that is known.</summary>
    public Points Points => Record.Points ?? Record.Asked;

    /// <summary>It counts, or may come to count.</summary>
    public bool Counts => Record.Status is not (ConductStatus.Rejected or ConductStatus.Withdrawn) && !IsTakenBack;

    internal static OwnRecord Of(Tx tx, string village, ConductRecord record) =>
        new(
        record,
        RuleService.GetVersion(tx, village, record.Rule, record.Version),
        record.Entry is { } entry && Book.IsReversed(tx, village, entry));

    internal static List<OwnRecord> List(Tx tx, string village, ConductFilter filter) =>
        [.. ConductService.List(tx, village, filter).Select(record => Of(tx, village, record))];

    /// <summary>What is on its way into the book, newest first.</summary>
    internal static List<OwnRecord> ListWaiting(Tx tx, string village, string household, int limit) =>
    [
        .. new[] { ConductStatus.Submitted, ConductStatus.Published, ConductStatus.Objected }
            .SelectMany(status => List(tx, village, new() { Status = status, Household = household, Limit = limit }))
            .OrderByDescending(own => own.Record.Id)
            .Take(limit),
    ];
}
