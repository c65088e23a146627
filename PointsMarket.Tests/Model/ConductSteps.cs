using PointsMarket.Tests.Conduct;

namespace PointsMarket.Tests.Model;

/// <summary>From report to book.</summary>
internal static class ConductSteps
{
    private static readonly byte[] Picture = Photo.Png(2, 2);
    private static readonly string[] Submitters = [Accounts.Clerk, Accounts.Cadre, Accounts.Secretary];

    public static Step Submit(ModelVillage village, Picks picks) =>
        Submit(village, picks, picks.Of(Submitters), HouseholdSteps.AnyCode(village, picks));

    /// <summary>A villager's report, mostly for their own household.</summary>
    public static Step Report(ModelVillage village, Picks picks)
    {
        var own = HouseholdSteps.AnyCode(village, picks);
        return Submit(village, picks, own, picks.Chance(5) ? HouseholdSteps.AnyCode(village, picks) : own);
    }

    public static Step? Show(ModelVillage village, Picks picks)
    {
        var waiting = village.Conduct.Records.Where(record => record is { Status: "submitted", Pictures: < 5 }).ToList();
        var bare = waiting.FindAll(record => record.Rule.EvidenceRequired && record.Pictures == 0);
        if (waiting.Count == 0)
            return null;

        var record = picks.Of(bare.Count > 0 ? bare : waiting);
        var account = picks.Chance(50) ? record.SubmittedBy : Accounts.Clerk;
        return new(account, "POST", $"conduct/{record.Id}/evidence", () => ModelConduct.Show(record))
        {
            Body = Picture,
            ContentType = "image/png",
            Record = record,
        };
    }

    public static Step? Approve(ModelVillage village, Picks picks) => Review(village, picks, approve: true);

    public static Step? Reject(ModelVillage village, Picks picks) => Review(village, picks, approve: false);

    public static Step? Withdraw(ModelVillage village, Picks picks)
    {
        if (Any(village, picks, "submitted", "published", "objected") is not { } record)
            return null;

        var account = picks.Chance(60) ? Accounts.Clerk : picks.Chance(70) ? record.SubmittedBy : Accounts.Cadre;
        return Step.Call(
            account,
            "PUT",
            $"conduct/{record.Id}/withdrawal",
            new { reason = "记错了人家" },
            () => ModelReviews.Withdraw(record, account)) with
        {
            Household = record.Household,
            Record = record,
        };
    }

    public static Step? Object(ModelVillage village, Picks picks)
    {
        if (Any(village, picks, "published", "objected") is not { } record)
            return null;

        var account = picks.Chance(40) ? Accounts.Clerk : HouseholdSteps.AnyCode(village, picks);
        var by = picks.Chance(90) ? "王家的邻居" : null;
        return Step.Call(
            account,
            "POST",
            $"conduct/{record.Id}/objections",
            new { reason = "那天他家没有人到场", by },
            () => ModelReviews.Object(record, account, by)) with
        {
            Household = record.Household,
            Record = record,
        };
    }

    public static Step? Rule(ModelVillage village, Picks picks)
    {
        var objected = village.Conduct.Records.Where(record => record.Objections.Count > 0).ToList();
        var waiting = objected.FindAll(record => record.Status == "objected");
        if (objected.Count == 0)
            return null;

        var record = picks.Of(waiting.Count == 0 || picks.Chance(20) ? objected : waiting);
        var (n, upheld) = (picks.Number(1, record.Objections.Count + (picks.Chance(5) ? 1 : 0)), picks.Chance(35));
        return Step.Call(
            Accounts.Secretary,
            "PUT",
            $"conduct/{record.Id}/objections/{n}/ruling",
            new { upheld, reason = "查过签到表" },
            () => village.Rule(record, n, upheld)) with
        {
            Household = record.Household,
            Record = record,
        };
    }

    public static Step Post(ModelVillage village, Picks picks) => Step.Call(
        picks.Of(Accounts.Office),
        "POST",
        "posting",
        new { },
        () => Prediction.Done(new() { ["posted"] = village.Conduct.PostDue() }));

    private static Step Submit(ModelVillage village, Picks picks, string account, string household)
    {
        var rule = RuleSteps.AnyCode(village, picks);
        var quantity = picks.Chance(60) ? 100 : picks.Number(1, picks.Chance(95) ? 1_000 : 11_000);
        var happenedOn = village.Today.AddDays(picks.Chance(3) ? 1 : picks.Chance(2) ? -367 : -picks.Number(0, picks.Chance(70) ? 10 : 70));
        return Step.Call(
            account,
            "POST",
            "conduct",
            new { household, rule, quantity = quantity / 100m, happenedOn },
            () => village.Conduct.Submit(account, household, rule, quantity, happenedOn)) with
        {
            Key = picks.Chance(20) ? village.Keys.Next() : null,
            Household = household,
        };
    }

    private static Step? Review(ModelVillage village, Picks picks, bool approve)
    {
        if (Any(village, picks, "submitted") is not { } record)
            return null;

        var account = picks.Of(Accounts.Reviewers);
        return Step.Call(
            account,
            "PUT",
            $"conduct/{record.Id}/reviews/{account}",
            new { decision = approve ? "approve" : "reject" },
            () => village.Review(record, account, approve)) with
        {
            Household = record.Household,
            Record = record,
        };
    }

    /// <summary>Mostly a record for which the step is meant, sometimes any.</summary>
    private static ModelRecord? Any(ModelVillage village, Picks picks, params string[] statuses)
    {
        var meant = village.Conduct.Records.Where(record => statuses.Contains(record.Status)).ToList();
        var choices = meant.Count == 0 || picks.Chance(15) ? village.Conduct.Records : meant;
        return choices.Count == 0 ? null : picks.Of(choices);
    }
}
