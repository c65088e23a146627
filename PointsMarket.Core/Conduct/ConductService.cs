using PointsMarket.Core.Households;
using PointsMarket.Core.Rules;
using PointsMarket.Core.Storage;
using PointsMarket.Core.Trail;

namespace PointsMarket.Core.Conduct;

/// <summary>Conduct from the first word to the review: handing in, finding, withdrawing.</summary>
public static class ConductService
{
    public static ConductRecord? Find(Tx tx, string village, long id) => ConductSql.Find(tx, village, id);

    public static ConductRecord Get(Tx tx, string village, long id) => Find(tx, village, id) ?? throw Refusal.NotFound();

    public static List<ConductRecord> List(Tx tx, string village, ConductFilter filter) => ConductSql.List(tx, village, filter);

    /// <summary>The newest record of the same household, resident, rule and day that counts or may still count; null where there is none.</summary>
    public static ConductRecord? FindSame(Tx tx, string village, Submission submission) => ConductSql.FindSame(tx, village, submission);

    /// <summary>What this person handed in last, newest first; not what lies a thousand records back.</summary>
    public static List<ConductRecord> ListBySubmitter(Tx tx, Caller by, int limit) => ConductSql.ListBySubmitter(tx, by, limit, 1000);

    /// <summary>How a record was taken back; null where it was not.</summary>
    public static Withdrawal? FindWithdrawal(Tx tx, string village, long id) => ConductSql.FindWithdrawal(tx, village, id);

    /// <summary>Hands in conduct under the version of the rule that is in force on the day it happened.</summary>
    /// <remarks>A villager hands in for their own household, and only under rules marked for it.</remarks>
    public static ConductRecord Submit(Tx tx, Caller by, Submission submission)
    {
        var day = submission.HappenedOn;
        if (day > tx.Today)
            throw new RefusalException(Reason.Validation, ConductSentences.InTheFuture, "happenedOn");

        if (day < tx.Today.AddDays(-ConductRecord.DaysBack))
            throw new RefusalException(Reason.Validation, ConductSentences.TooLongAgo, "happenedOn");

        var household = HouseholdService.Named(tx, by.Village, submission.Household);
        var known = RuleService.Find(tx, by.Village, submission.Rule, day) ?? throw Refusal.UnknownCode("rule", submission.Rule);
        var rule = RuleService.FindInForce(tx, by.Village, submission.Rule, day);
        var asked = rule?.Points.Times(submission.Quantity);
        if (asked is { IsZero: true })
            throw new RefusalException(Reason.Validation, ConductSentences.NothingToScore, "quantity");

        if (!by.Is(Roles.Secretary | Roles.Clerk | Roles.Cadre))
            MayReportOneself(by, submission.Household, known);

        household.MustBelongOn(day);
        if (rule is null)
            throw new RefusalException(Reason.RuleRetired, RuleSentences.Retired(submission.Rule, day));

        var id = ConductSql.Insert(tx, by, submission, rule.Version, asked!.Value);
        TrailService.Note(tx, by, Deed.ConductSubmitted, $"conduct:{id}", FieldChanges.Between(null, submission));
        return Get(tx, by.Village, id);
    }

    /// <summary>A villager, whatever else they are in the village: for their own household, under rules marked for it.</summary>
    private static void MayReportOneself(Caller by, string household, Rule rule)
    {
        if (by.Household != household)
            throw Refusal.NotYourHousehold();

        if (!rule.SelfReport)
            throw new RefusalException(Reason.Forbidden, ConductSentences.NotSelfReported);
    }

    /// <summary>Takes a record back before it is in the book; its freeze ends and its waiting objections are closed.</summary>
    public static ConductRecord Withdraw(Tx tx, Caller by, long id, string reason)
    {
        var record = Get(tx, by.Village, id);
        MustBeSubmitterOrClerk(by, record);
        if (record.Status == ConductStatus.Posted)
            throw new RefusalException(Reason.AlreadyPosted, ConductSentences.AlreadyPosted);

        if (record.Status is ConductStatus.Rejected or ConductStatus.Withdrawn)
            throw new RefusalException(Reason.AlreadyReviewed, ConductSentences.AlreadyEnded);

        ObjectionSql.CloseWaiting(tx, by, id);
        ConductSql.InsertWithdrawal(tx, by, id, reason);
        ConductSql.SetStatus(tx, by.Village, id, ConductStatus.Withdrawn);
        TrailService.Note(tx, by, Deed.ConductWithdrawn, $"conduct:{id}", FieldChanges.Between(null, new { reason }));
        return Get(tx, by.Village, id);
    }

    internal static void MustBeSubmitterOrClerk(Caller by, ConductRecord record)
    {
        by.MayRead(record.Household);
        if (!by.IsClerk && by.Account != record.SubmittedBy)
            throw Refusal.Forbidden();
    }
}
