using System.Text;

namespace PointsMarket.Bench.Growth;

/// <summary>Conduct that was submitted, approved and posted at once: a record, its review and its entry.</summary>
internal sealed class ConductStory(BookWriter book)
{
    private const int Awards = 8;

    private static readonly List<(byte[] Code, byte[] Title, int Points)> Rules =
        [.. BookFounding.Rules.Select(rule => (Encoding.UTF8.GetBytes(rule.Code), Encoding.UTF8.GetBytes(rule.Title), rule.Points * 100))];

    private readonly NumberedText _source = new("conduct:");
    private readonly NumberedText _reversal = new("entry:");
    private long _id;
    private (HouseholdSums Household, long Sequence, long Points)? _last;

    public void Award(HouseholdSums household, Random chance) => Record(household, Rules[chance.Next(Awards)]);

    public void Deduct(HouseholdSums household, Random chance) => Record(household, Rules[Awards + chance.Next(Rules.Count - Awards)]);

    /// <summary>Takes the newest record of the month back; false where there is none.</summary>
    public bool Reverse()
    {
        if (_last is not var (household, reversed, points))
            return false;

        _last = null;
        book.Append(household, "reversal"u8, -points, -points, _reversal.With(reversed), "secretary"u8, "登记错了"u8);
        book.Tables.Reversals.Add(book.Village).Add(reversed).Add(book.Sequence).Add(points > 0 ? "award"u8 : "deduction"u8).Run();
        household.Adjusted -= points;
        household.MonthHonour -= points;
        household.YearHonour -= points;
        return true;
    }

    public void EndMonth() => _last = null;

    private void Record(HouseholdSums household, (byte[] Code, byte[] Title, int Points) rule)
    {
        var id = ++_id;
        var points = rule.Points;
        book.Append(household, points > 0 ? "award"u8 : "deduction"u8, points, points, _source.With(id), "reviewer1"u8, rule.Title);
        book.Tables.Conduct.Add(book.Village).Add(id).Add(household.Code).Add(rule.Code).Add(1).Add(100).Add(book.Now.Day).Add("posted"u8)
            .Add(points).Add(points).Add("clerk"u8).Add(book.Now.Instant).Add(book.Now.Day).Add(book.Sequence).Run();
        book.Tables.Reviews.Add(book.Village).Add(id).Add("reviewer1"u8).Add("approve"u8).Add(book.Now.Instant).Run();
        if (points > 0)
            household.Earned += points;
        else
            household.Deducted += points;

        household.MonthHonour += points;
        household.YearHonour += points;
        _last = (household, book.Sequence, points);
    }
}
