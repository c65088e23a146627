using PointsMarket.Core.Households;
using PointsMarket.Core.Rules;
using PointsMarket.Core.Storage;
using PointsMarket.Core.Trail;
using PointsMarket.Core.Villages;

namespace PointsMarket.Core.Conduct;

/// <summary>The panel's decision on a record: enough approvals publish it, one rejection ends it.</summary>
public static class ReviewService
{
    /// <summary>What this reviewer can still decide, oldest first, from the one after <paramref name="after"/> on; of these households only, where some are given.</summary>
    public static List<ConductRecord> ListWaiting(Tx tx, Caller reviewer, long? after, int limit, IReadOnlyCollection<string>? households = null) =>
        ReviewSql.ListWaiting(tx, reviewer, households, after ?? 0, limit);

    /// <summary>The next one that this reviewer can decide behind that number, or null.</summary>
    public static ConductRecord? FindNext(Tx tx, Caller reviewer, long? after) => ListWaiting(tx, reviewer, after, 1).FirstOrDefault();

    /// <remarks>
    /// Nobody reviews what they submitted or what concerns their own household. What the village requires counts as it stands
    /// at each review.
    /// </remarks>
    public static ConductRecord Review(Tx tx, Caller by, long id, Decision decision, string? reason)
    {
        var record = ConductService.Get(tx, by.Village, id);
        if (WhyNot(by, record) is { } refusal)
            throw refusal;

        if (decision == Decision.Approve)
            Approve(tx, by, record, reason);
        else
            Reject(tx, by, record, reason);

        TrailService.Note(tx, by, Deed.ConductReviewed, $"conduct:{id}", FieldChanges.Between(null, new { decision, reason }));
        return ConductService.Get(tx, by.Village, id);
    }

    /// <summary>Why this person may not decide this record; null where nothing is in the way.</summary>
    public static RefusalException? WhyNot(Caller by, ConductRecord record)
    {
        if (record.SubmittedBy == by.Account)
            return new(Reason.OwnSubmission, ConductSentences.OwnSubmission);

        if (record.Household == by.Household)
            return new(Reason.ConflictOfInterest, ConductSentences.ConflictOfInterest);

        return record.Status != ConductStatus.Submitted || record.Reviews.Any(review => review.Account == by.Account)
            ? new(Reason.AlreadyReviewed, ConductSentences.AlreadyReviewed)
            : null;
    }

    private static void Reject(Tx tx, Caller by, ConductRecord record, string? reason)
    {
        ReviewSql.Insert(tx, by, record.Id, Decision.Reject, reason);
        ConductSql.SetStatus(tx, by.Village, record.Id, ConductStatus.Rejected);
    }

    private static void Approve(Tx tx, Caller by, ConductRecord record, string? reason)
    {
        HouseholdService.Get(tx, by.Village, record.Household).MustBelongOn(record.HappenedOn);
        var rule = RuleService.GetVersion(tx, by.Village, record.Rule, record.Version);
        if (rule.EvidenceRequired && record.Evidence.Count == 0)
            throw new RefusalException(Reason.EvidenceMissing, ConductSentences.EvidenceMissing);

        var settings = VillageService.SettingsNow(tx, by.Village);
        var isLast = record.Reviews.Count + 1 >= settings.ReviewersRequired;
        var points = isLast ? PointsUnderCaps(tx, by.Village, record, rule) : default;
        ReviewSql.Insert(tx, by, record.Id, Decision.Approve, reason);
        if (isLast)
            Publish(tx, by, record, rule, points, settings);
    }

    private static void Publish(Tx tx, Caller by, ConductRecord record, Rule rule, Points points, Settings settings)
    {
        var until = tx.Today.AddDays(settings.PublicityDays);
        ConductSql.SetPublished(tx, by.Village, record.Id, points, until, rule.FrozenUntil(record.HappenedOn));
        if (settings.PublicityDays == 0)
            PostingService.Post(tx, by, ConductService.Get(tx, by.Village, record.Id));
    }

    /// <summary>
    /// An award is cut to what the caps of its rule version leave, on the record and for all to see; with nothing left at all
    /// it is refused, and stays submitted. A deduction has no cap.
    /// </summary>
    private static Points PointsUnderCaps(Tx tx, string village, ConductRecord record, Rule rule)
    {
        var points = CapService.Find(tx, village, record.Household, rule, record.HappenedOn).Capped(record.Asked);
        return record.Asked < Points.Zero || points > Points.Zero
            ? points
            : throw new RefusalException(Reason.CapReached, ConductSentences.CapReached(rule));
    }
}
