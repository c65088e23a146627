namespace PointsMarket.Tests.Model;

/// <summary>What is decided about a record: reviews, withdrawal, objections and rulings.</summary>
internal static class ModelReviews
{
    public static Prediction Review(this ModelVillage village, ModelRecord record, string account, bool approve)
    {
        if (record.SubmittedBy == account)
            return Prediction.Refused("ownSubmission");

        if (Accounts.HouseholdOf(account) == record.Household)
            return Prediction.Refused("conflictOfInterest");

        if (record.Status != "submitted" || record.Reviews.Any(review => review.Account == account))
            return Prediction.Refused("alreadyReviewed");

        if (approve && village.RefusedApproval(record) is { } reason)
            return Prediction.Refused(reason);

        record.Reviews.Add((account, approve));
        if (!approve)
            record.Status = "rejected";
        else if (record.Reviews.Count >= village.Settings.ReviewersRequired)
            village.Publish(record);

        return Prediction.Done(record.Fields());
    }

    public static Prediction Withdraw(ModelRecord record, string account)
    {
        if (account is not (Accounts.Clerk or Accounts.Secretary) && account != record.SubmittedBy)
            return Prediction.Forbidden();

        if (record.Status == "posted")
            return Prediction.Refused("alreadyPosted");

        if (record.Status is "rejected" or "withdrawn")
            return Prediction.Refused("alreadyReviewed");

        record.Status = "withdrawn";
        record.Objections.ForEach(objection => objection.Waits = false);
        return Prediction.Done(record.Fields());
    }

    public static Prediction Object(ModelRecord record, string account, string? by)
    {
        if (account == Accounts.Clerk && by is null)
            return Prediction.Malformed();

        if (record.Status is not ("published" or "objected"))
            return Prediction.Refused("notPublished");

        record.Status = "objected";
        record.Objections.Add(new());
        return Prediction.Made(new() { ["n"] = record.Objections.Count, ["upheld"] = null });
    }

    public static Prediction Rule(this ModelVillage village, ModelRecord record, int n, bool upheld)
    {
        if (n > record.Objections.Count)
            return Prediction.Absent();

        var objection = record.Objections[n - 1];
        if (!objection.Waits)
            return Prediction.Refused("alreadyRuled");

        (objection.Waits, objection.Upheld) = (false, upheld);
        if (upheld)
        {
            record.Status = "rejected";
            record.Objections.ForEach(other => other.Waits = false);
        }
        else if (!record.Objections.Any(other => other.Waits))
        {
            record.Status = "published";
            if (record.PublishedUntil < village.Today)
                village.Conduct.Post(record);
        }

        return Prediction.Done([]);
    }

    private static string? RefusedApproval(this ModelVillage village, ModelRecord record)
    {
        if (village.Households.Find(record.Household)!.HasDepartedBefore(record.HappenedOn))
            return "householdDeparted";

        if (record.Rule.EvidenceRequired && record.Pictures == 0)
            return "evidenceMissing";

        var publishes = record.Reviews.Count + 1 >= village.Settings.ReviewersRequired;
        return publishes && village.Conduct.LeftFor(record) <= 0 ? "capReached" : null;
    }

    private static void Publish(this ModelVillage village, ModelRecord record)
    {
        record.Points = Math.Min(record.Asked, village.Conduct.LeftFor(record) ?? record.Asked);
        record.PublishedUntil = village.Today.AddDays(village.Settings.PublicityDays);
        record.Status = "published";
        if (village.Settings.PublicityDays == 0)
            village.Conduct.Post(record);
    }
}
