using PointsMarket.Api.Households;
using PointsMarket.Api.Pages;
using PointsMarket.Api.Web;
using PointsMarket.Core;
using PointsMarket.Core.Households;
using PointsMarket.Core.Storage;

namespace PointsMarket.Api.Conduct;

/// <summary>The households that a form names line by line or has ticked, each with how its place is said where something is wrong there.</summary>
internal sealed record NamedHouseholds(IReadOnlyList<(Household Household, Func<Sentence, Sentence> At)> Households, List<Sentence> Errors)
{
    /// <exception cref="MalformedException">Nobody is named at all.</exception>
    public static NamedHouseholds Read(Tx tx, string village, PostedForm form)
    {
        var households = new List<(Household Household, Func<Sentence, Sentence> At)>();
        var errors = new List<Sentence>();
        var lineOf = new Dictionary<string, int>();
        foreach (var (text, line) in LinesOf(form))
        {
            var found = HouseholdFinder.Find(tx, village, text);
            if (found is not [var household])
                errors.Add(At(found.Count == 0 ? RecordingWords.Unknown : RecordingWords.WriteMore));
            else if (HouseholdFinder.IsMistaken(text, household))
                errors.Add(At(RecordingWords.OtherName(household.Code, household.Head)));
            else if (!lineOf.TryAdd(household.Code, line))
                errors.Add(At(RecordingWords.Twice(lineOf[household.Code])));
            else
                households.Add((household, At));

            Sentence At(Sentence sentence) => RecordingWords.AtLine(line, text, sentence);
        }

        // Written and ticked is meant once.
        foreach (var code in form.All("ticked").Distinct().Where(code => !lineOf.ContainsKey(code)))
        {
            var household = HouseholdService.Find(tx, village, code) ?? throw Refusal.UnknownCode("households", code);
            households.Add((household, sentence => RecordingWords.AtHousehold($"{household.Code} {household.Head}", sentence)));
        }

        return households.Count + errors.Count > 0
            ? new(households, errors)
            : throw new MalformedException("households", RecordingWords.NoHouseholds);
    }

    /// <summary>The name of a street within its area.</summary>
    public static string StreetOf(Household household) => $"{household.Area} {household.Street}";

    private static IEnumerable<(string Text, int Line)> LinesOf(PostedForm form) => (form["households"] ?? "")
        .Split('\n')
        .Select((text, i) => (Text: text.Replace('\t', ' ').Trim(), Line: i + 1))
        .Where(line => line.Text != "");
}
