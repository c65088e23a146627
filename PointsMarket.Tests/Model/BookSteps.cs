namespace PointsMarket.Tests.Model;

/// <summary>Red entries, and the closing of months.</summary>
internal static class BookSteps
{
    /// <summary>Of any entry, sometimes of one that may not be reversed, or that is not there.</summary>
    public static Step? Reverse(ModelVillage village, Picks picks) =>
        village.Book.Entries.Count == 0 ? null : Reverse(village, picks.Number(1, village.Book.Entries.Count + (picks.Chance(3) ? 1 : 0)));

    /// <summary>What a household brought along was copied wrongly; the next opening may follow.</summary>
    public static Step? ReverseOpening(ModelVillage village, Picks picks)
    {
        var openings = village.Book.Entries.Where(entry => entry.Kind == "opening").ToList();
        return openings.Count == 0 ? null : Reverse(village, picks.Of(openings).Sequence);
    }

    public static Step CloseOpen(ModelVillage village, Picks picks) => Close(village, village.Months.Open);

    /// <summary>The one after the open month, or any.</summary>
    public static Step CloseAny(ModelVillage village, Picks picks) =>
        Close(village, picks.Chance(40) ? village.Months.Open.AddMonths(1) : village.Months.First.AddMonths(picks.Number(-1, 4)));

    private static Step Reverse(ModelVillage village, long sequence) => Step.Call(
        Accounts.Secretary,
        "POST",
        $"entries/{sequence}/reversal",
        new { reason = "登记错了" },
        () => village.Book.Reverse(sequence, village.Months)) with
    {
        Household = village.Book.Entries.FirstOrDefault(entry => entry.Sequence == sequence)?.Household,
    };

    private static Step Close(ModelVillage village, DateOnly month) => Step.Call(
        Accounts.Secretary, "PUT", $"months/{Calendar.NameOf(month)}/closing", new { }, () => village.Months.Close(month));
}
