using PointsMarket.Core;
using PointsMarket.Core.Conduct;
using PointsMarket.Core.Households;
using PointsMarket.Core.People;
using PointsMarket.Core.Rules;
using PointsMarket.Core.Storage;

namespace PointsMarket.Api.Conduct;

/// <summary>A record with the words that people know it by: whose it is, under which rule, and who handed it in.</summary>
public sealed record ShownConduct(ConductRecord Record, Rule Rule, string Head, string Submitter)
{
    public long Id => Record.Id;

    /// <summary>What counts, and before the last approval what was asked.</summary>
    public Points Points => Record.Points ?? Record.Asked;

    /// <summary>It cannot be approved before somebody adds a picture.</summary>
    public bool LacksEvidence => Record.Status == ConductStatus.Submitted && Rule.EvidenceRequired && Record.Evidence.Count == 0;

    public Sentence Status => LacksEvidence ? ConductWords.LacksEvidence : ConductWords.Statuses[Record.Status];

    internal static ShownConduct Of(Tx tx, string village, ConductRecord record) => Of(tx, village, [record])[0];

    internal static List<ShownConduct> Of(Tx tx, string village, IReadOnlyList<ConductRecord> records)
    {
        var people = NamesOf(tx, village);
        var heads = HouseholdService.Heads(
            tx, village, [.. records.SelectMany(record => new[] { record.Household, record.SubmittedBy }).Distinct()]);
        var rules = records.Select(record => (record.Rule, record.Version)).Distinct()
            .ToDictionary(key => key, key => RuleService.GetVersion(tx, village, key.Rule, key.Version));
        return [.. records.Select(record => new ShownConduct(
            record,
            rules[(record.Rule, record.Version)],
            heads[record.Household],
            people.GetValueOrDefault(record.SubmittedBy) ?? heads.GetValueOrDefault(record.SubmittedBy) ?? record.SubmittedBy))];
    }

    /// <summary>The names of those who work for the village, by account.</summary>
    internal static Dictionary<string, string> NamesOf(Tx tx, string village) =>
        PeopleService.List(tx, village, null, MostPeople).ToDictionary(person => person.Account, person => person.Name);

    private const int MostPeople = 1000;
}
